package cn.yunshequ.moderation.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about content or a person, for good.
 *
 * @param place null for decisions of before places were kept
 * @param author whom it concerns; null likewise
 * @param title one line to know by what was decided about, as it was then; null for decisions of
 *     before words were kept, and once the account of who wrote them is closed
 * @param excerpt the words as they were then, long ones cut; null likewise, and for a person
 * @param note as the one concerned and neighbours read it
 * @param decidedBy null when the rule on weighed reports did it, until a person looks
 * @param was how the content stood before; null for what cannot be undone
 * @param office in which office; null likewise, and for the rule
 */
public record Decision(
    UUID id,
    SubjectRef subject,
    DecisionKind kind,
    @Nullable AreaPath place,
    @Nullable UUID author,
    @Nullable String title,
    @Nullable String excerpt,
    @Nullable ReportReason reasonCode,
    @Nullable String note,
    @Nullable UUID decidedBy,
    @Nullable OfficeKind office,
    @Nullable ContentStatus was,
    Instant decidedAt) {
  /** How long the one concerned may appeal (L-75). */
  public static final Duration APPEAL_WITHIN = Duration.ofDays(15);

  /** The end of the time for an appeal. */
  public Instant appealableBefore() {
    return decidedAt.plus(APPEAL_WITHIN);
  }

  /** Made by the rule on weighed reports, to be looked at by a person. */
  public boolean isAutomatic() {
    return decidedBy == null;
  }
}
