package cn.yunshequ.moderation.model;

import cn.yunshequ.kernel.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits at a desk.
 *
 * @param version another number whenever its words are written anew
 */
public record Item(
    UUID id,
    String kind,
    SubjectRef subject,
    String areaPath,
    String title,
    String excerpt,
    int version,
    @Nullable UUID author,
    Instant waitingSince,
    Instant dueAt,
    @Nullable UUID claimedBy,
    @Nullable Instant claimedUntil) {

  /** So long before its due time an item counts as near due. */
  public static final Duration NEAR = Duration.ofDays(1);

  /** True on the last day, and not overdue. */
  public boolean isNearDue(Instant now) {
    return !dueAt.isBefore(now) && dueAt.isBefore(now.plus(NEAR));
  }

  /** True while somebody else's claim holds. */
  public boolean isClaimedByOtherThan(UUID account, Instant now) {
    return claimedBy != null
        && !claimedBy.equals(account)
        && claimedUntil != null
        && claimedUntil.isAfter(now);
  }
}
