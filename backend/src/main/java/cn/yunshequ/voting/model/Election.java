package cn.yunshequ.voting.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An election of seats: of a council, or of residents' representatives. Not the statutory election
 * of the residents' committee.
 *
 * @param body whose seats; null for residents' representatives
 * @param publicityDays whole days candidates are shown before voting begins (L-34)
 * @param ballot null until announced
 */
public record Election(
    UUID id,
    UUID communityId,
    UUID scopeId,
    AreaPath scope,
    @Nullable SubjectRef body,
    String title,
    @Nullable String explanation,
    Electorate electorate,
    int seats,
    int termMonths,
    int publicityDays,
    Instant nominationsUntil,
    @Nullable UUID ballot,
    @Nullable Instant decidedAt,
    @Nullable String cancelReason) {
  /** The kind of subject an election is. */
  public static final String KIND = "election";

  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  public ElectionStatus status(Instant now) {
    if (cancelReason != null) {
      return ElectionStatus.CANCELLED;
    }
    if (ballot != null) {
      return decidedAt == null ? ElectionStatus.ANNOUNCED : ElectionStatus.DECIDED;
    }
    return now.isBefore(nominationsUntil) ? ElectionStatus.NOMINATING : ElectionStatus.NOMINATED;
  }
}
