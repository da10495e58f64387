package cn.yunshequ.conventions.on;

import cn.yunshequ.conventions.AdoptionEnds;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.Map;

/** The households' vote on a text is over. */
@Singleton
class OnBallotClosed implements EventHandler {
  private final AdoptionEnds adoptions;

  OnBallotClosed(AdoptionEnds adoptions) {
    this.adoptions = adoptions;
  }

  @Override
  public String name() {
    return "conventions.ballot-closed";
  }

  @Override
  public void on(Event event) {
    if (!event.kind().equals("BallotClosed")) {
      return;
    }
    Map<String, String> facts = event.facts();
    var subject = GlobalId.decode(facts.getOrDefault("subject", ""));
    var outcome = facts.get("outcome");
    if (subject.kind().equals(ConventionView.KIND) && outcome != null) {
      adoptions.ballotClosed(
          subject.id(),
          event.subject().id(),
          AdoptionEnds.BallotEnd.valueOf(outcome),
          facts.getOrDefault("working", ""));
    }
  }
}
