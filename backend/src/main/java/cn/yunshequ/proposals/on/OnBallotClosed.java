package cn.yunshequ.proposals.on;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.proposals.Decisions;
import cn.yunshequ.proposals.model.ProposalView;
import jakarta.inject.Singleton;
import java.util.Map;

/** The result of the ballot that decides a matter goes on notice, with its working. */
@Singleton
class OnBallotClosed implements EventHandler {
  private final Decisions decisions;

  OnBallotClosed(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public String name() {
    return "proposals.ballot-closed";
  }

  @Override
  public void on(Event event) {
    if (!event.kind().equals("BallotClosed")) {
      return;
    }
    Map<String, String> facts = event.facts();
    var subject = GlobalId.decode(facts.getOrDefault("subject", ""));
    var outcome = facts.get("outcome");
    if (subject.kind().equals(ProposalView.KIND) && outcome != null) {
      decisions.ballotClosed(
          subject.id(),
          event.subject().id(),
          Decisions.BallotEnd.valueOf(outcome),
          facts.getOrDefault("working", ""));
    }
  }
}
