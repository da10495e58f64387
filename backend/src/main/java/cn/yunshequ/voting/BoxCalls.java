package cn.yunshequ.voting;

import cn.yunshequ.moderation.DeskQueue;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.store.BallotNewsLookup;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.BoxStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the people who count to a box that is still closed after the vote: the count waits for them
 * as long as it takes, so somebody has to say so. Each ballot once, by whichever node rings first.
 */
@Singleton
public class BoxCalls {
  private static final Logger LOG = LoggerFactory.getLogger(BoxCalls.class);
  private static final int AT_ONCE = 20;

  private final Db db;
  private final BallotStore ballots;
  private final BallotNewsLookup lookup;
  private final BoxStore boxes;
  private final DeskQueue desk;
  private final Outbox outbox;
  private final Clock clock;

  BoxCalls(
      Db db,
      BallotStore ballots,
      BallotNewsLookup lookup,
      BoxStore boxes,
      DeskQueue desk,
      Outbox outbox,
      Clock clock) {
    this.db = db;
    this.ballots = ballots;
    this.lookup = lookup;
    this.boxes = boxes;
    this.desk = desk;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Puts boxes that wait on the desk and says BoxWaits, each in a transaction of its own. Returns
   * how many.
   */
  public int callDue() {
    int called = 0;
    for (var id : boxes.uncalled(clock.instant(), AT_ONCE)) {
      try {
        called += db.write(() -> ballots.lockIfFree(id).filter(this::call).isPresent()) ? 1 : 0;
      } catch (RuntimeException failed) {
        // One that fails keeps nobody from being called to the others.
        LOG.error("nobody could be called to the box of ballot {}; it is tried again", id, failed);
      }
    }
    return called;
  }

  // What was opened between the two looks waits no more.
  private boolean call(Ballot ballot) {
    var now = clock.instant();
    boolean waits =
        BallotRules.takesBoxCount(ballot, now).isAllowed() && boxes.isWaiting(ballot.id());
    if (!waits || !boxes.call(ballot.id(), now)) {
      return false;
    }
    var opener = lookup.opener(ballot.id()).orElseThrow();
    var content =
        new Content(
            ballot.ref(), ballot.scope(), "票箱待开箱计票", ballot.title(), opener, ContentStatus.PENDING);
    desk.put(DeskQueue.Kind.PAPER_BALLOT, content, BallotRules.CONFIRM_WITHIN);
    outbox.append(Event.of("BoxWaits", ballot.ref()));
    return true;
  }
}
