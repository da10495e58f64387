package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.Hiding;
import cn.yunshequ.conventions.model.AmendmentView;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Amendments at the moderators' desk. */
@Singleton
class ModeratedAmendments implements Moderated {
  private final Hiding hiding;

  ModeratedAmendments(Hiding hiding) {
    this.hiding = hiding;
  }

  @Override
  public String kind() {
    return AmendmentView.KIND;
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return hiding.amendment(id);
  }

  @Override
  public void hide(UUID id, String reason) {
    hiding.hideAmendment(id, reason);
  }

  @Override
  public void show(UUID id) {
    hiding.hideAmendment(id, null);
  }
}
