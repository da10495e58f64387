package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.Hiding;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Conventions at the moderators' desk. */
@Singleton
class ModeratedConventions implements Moderated {
  private final Hiding hiding;

  ModeratedConventions(Hiding hiding) {
    this.hiding = hiding;
  }

  @Override
  public String kind() {
    return ConventionView.KIND;
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return hiding.convention(id);
  }

  @Override
  public void hide(UUID id, String reason) {
    hiding.hideConvention(id, reason);
  }

  @Override
  public void show(UUID id) {
    hiding.hideConvention(id, null);
  }
}
