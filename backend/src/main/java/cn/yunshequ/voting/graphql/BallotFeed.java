package cn.yunshequ.voting.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.LiveFeed;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.voting.BallotPages;
import cn.yunshequ.voting.BallotView;
import cn.yunshequ.voting.model.Ballot;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One ballot whenever something about it is said, as the viewer may see it. Casting in secret
 * ballots is never said, so nothing about it shows here before the count.
 */
final class BallotFeed implements LiveFeed {
  private static final int AT_ONCE = 200;
  private static final Set<String> KINDS =
      Set.of("BallotCast", "BallotExtended", "BallotClosed", "BallotVoided", "RollCorrected");

  private final UUID id;
  private final BallotPages pages;
  private final Outbox outbox;

  BallotFeed(UUID id, BallotPages pages, Outbox outbox) {
    this.id = id;
    this.pages = pages;
    this.outbox = outbox;
  }

  /** As the API's {@code BallotChange}. */
  record Change(String cursor, BallotView ballot) {}

  @Override
  public Set<String> topics() {
    return Set.of("subject:" + Ballot.KIND + ":" + id);
  }

  @Override
  public String start() {
    return outbox.lastSafe().cursor();
  }

  @Override
  public News since(Viewer viewer, String position) {
    var reads = outbox.safeAfter(OutboxPosition.of(position), KINDS, AT_ONCE);
    if (reads.isEmpty()) {
      return new News(List.of(), position);
    }
    var cursor = reads.getLast().position().cursor();
    boolean mine = reads.stream().anyMatch(read -> read.event().subject().id().equals(id));
    var ballot =
        pages
            .one(viewer, id)
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
    return new News(
        mine ? List.of(new Change(cursor, ballot)) : List.of(), cursor, reads.size() == AT_ONCE);
  }
}
