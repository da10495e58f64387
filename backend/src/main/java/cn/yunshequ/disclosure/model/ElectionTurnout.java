package cn.yunshequ.disclosure.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many took part in a statutory election. */
public record ElectionTurnout(
    int electors, int voters, @Nullable String note, UUID noticeId, Instant publishedAt) {
  public int percent() {
    return percent(voters, electors);
  }

  /** Whole percent, rounded down: what was not reached is never shown as reached. */
  public static int percent(int voters, int electors) {
    return (int) (voters * 100L / electors);
  }
}
