package cn.yunshequ.proposals.on;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.proposals.Decisions;
import cn.yunshequ.proposals.model.ProposalView;
import jakarta.inject.Singleton;

/** What a minority states after the close is carried in the notice of the result, too. */
@Singleton
class OnDissentStated implements EventHandler {
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
    if (!event.kind().equals("DissentStated") || of == null || ballot == null) {
      return;
    }
    var subject = GlobalId.decode(of);
    if (subject.kind().equals(ProposalView.KIND)) {
      decisions.dissentStated(subject.id(), GlobalId.decode(ballot).id());
    }
  }
}
