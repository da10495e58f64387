package cn.yunshequ.proposals.plug;

import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.proposals.Hiding;
import cn.yunshequ.proposals.model.ProposalView;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Proposals at the moderators' desk. */
@Singleton
class ModeratedProposals implements Moderated {
  private final Hiding hiding;

  ModeratedProposals(Hiding hiding) {
    this.hiding = hiding;
  }

  @Override
  public String kind() {
    return ProposalView.KIND;
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return hiding.lock(id);
  }

  @Override
  public void hide(UUID id, String reason) {
    hiding.hide(id, reason);
  }

  @Override
  public void show(UUID id) {
    hiding.show(id);
  }

  @Override
  public void hold(UUID id) {
    hiding.show(id);
  }

  @Override
  public void reinstate(UUID id, String answer) {
    hiding.reinstate(id, answer);
  }
}
