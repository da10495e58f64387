package cn.yunshequ.moderation.model;

import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that waits at a desk. */
public record Item(
    UUID id,
    String kind,
    SubjectRef subject,
    String areaPath,
    String title,
    String excerpt,
    @Nullable UUID author,
    Instant waitingSince,
    Instant dueAt,
    @Nullable UUID claimedBy,
    @Nullable Instant claimedUntil) {

  /** True while somebody else's claim holds. */
  public boolean isClaimedByOtherThan(UUID account, Instant now) {
    return claimedBy != null
        && !claimedBy.equals(account)
        && claimedUntil != null
        && claimedUntil.isAfter(now);
  }
}
