package cn.yunshequ.voting.on;

import cn.yunshequ.moderation.DeskQueue;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.voting.PaperBallots;
import cn.yunshequ.voting.store.CastStore;
import jakarta.inject.Singleton;

/** Papers nobody confirmed in time, and a box that was opened, wait for nobody any more. */
@Singleton
class OnBallotOver implements EventHandler {
  private final CastStore casts;
  private final DeskQueue desk;

  OnBallotOver(CastStore casts, DeskQueue desk) {
    this.casts = casts;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "voting.papers-off-the-desk";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("BallotClosed") || event.kind().equals("BallotVoided")) {
      desk.takeAll(
          DeskQueue.Kind.PAPER_BALLOT, PaperBallots.KIND, casts.paperEntries(event.subject().id()));
      desk.take(DeskQueue.Kind.PAPER_BALLOT, event.subject());
    }
  }
}
