package cn.yunshequ.proposals.on;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.proposals.Decisions;
import cn.yunshequ.proposals.model.ProposalView;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What a minority states after the close is carried in the notice of the result, too; what a
 * moderator hides or restores there, as well.
 */
@Singleton
class OnDissentStated implements EventHandler {
  private static final Set<String> CHANGES =
      Set.of("DissentStated", "DissentHidden", "DissentShown");

  private final Decisions decisions;

  OnDissentStated(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public String name() {
    return "proposals.dissent-stated";
  }

  @Override
  public void on(Event event) {
    var of = event.facts().get("subject");
    var ballot = event.facts().get("ballot");
    if (!CHANGES.contains(event.kind()) || of == null || ballot == null) {
      return;
    }
    var subject = GlobalId.decode(of);
    if (subject.kind().equals(ProposalView.KIND)) {
      decisions.dissentsChanged(subject.id(), GlobalId.decode(ballot).id());
    }
  }
}
