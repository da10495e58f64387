package cn.yunshequ.volunteering.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as one viewer sees it; the API's {@code Shift}.
 *
 * @param viewerSignupId the viewer's sign-up that was not cancelled; null for none
 * @param viewerConflictId an own shift at the same time; null for none
 */
public record ShiftView(
    UUID id,
    UUID activityId,
    UUID communityId,
    AreaPath path,
    Instant startsAt,
    Instant endsAt,
    int capacity,
    int taken,
    int waitlisted,
    boolean training,
    int cancelHours,
    ShiftStage stage,
    @Nullable String cancelReason,
    boolean viewerIsOrganiser,
    @Nullable UUID viewerSignupId,
    @Nullable UUID viewerConflictId)
    implements Identified {
  public static final String KIND = "shift";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  /** What the rules ask of it. */
  public ShiftStanding standing() {
    return new ShiftStanding(path, stage, viewerIsOrganiser, viewerSignupId != null);
  }

  public int minutes() {
    return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
  }

  /** Until then one cancels in time. */
  public Instant cancelInTimeUntil() {
    return startsAt.minus(Duration.ofHours(cancelHours));
  }
}
