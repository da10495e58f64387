package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.moderation.DeskQueue.Kind;
import cn.yunshequ.moderation.store.WaitingCounts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/** What may be told of a desk outside the portal: how much waits, and not a word of what it is. */
@Singleton
public class DeskDigest {
  private final WaitingCounts counts;

  DeskDigest(WaitingCounts counts) {
    this.counts = counts;
  }

  /**
   * What waits for a community's desk.
   *
   * @param fresh what came since the last time, by kind; without appeals, which others hear
   * @param all everything that waits
   * @param overdue what should have been looked at
   */
  public record Counted(Map<Kind, Integer> fresh, int all, int overdue) {
    public Counted {
      fresh = Map.copyOf(fresh);
    }
  }

  /** What waits there now. */
  public Counted since(AreaPath place, Instant since, Instant now) {
    return counts.count(place, since, now);
  }
}
