package cn.yunshequ.councils.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one viewer sees it; the API's {@code Meeting}.
 *
 * @param subject what it is about as a whole; null for none
 * @param rules of its council
 * @param minutesInForce whether a version was ever published
 * @param viewerAnswer what the viewer, or an organisation they speak for, answered; null when not
 *     invited
 */
public record MeetingView(
    UUID id,
    UUID councilId,
    UUID communityId,
    AreaPath path,
    String councilName,
    RulesOfProcedure rules,
    MeetingKind kind,
    String title,
    Instant startsAt,
    @Nullable String place,
    @Nullable String note,
    @Nullable SubjectRef subject,
    Instant noticeUntil,
    ResidentView calledBy,
    Instant calledAt,
    @Nullable String cancelReason,
    SeatQuorum quorum,
    boolean minutesInForce,
    @Nullable InvitationAnswer viewerAnswer,
    MeetingStanding standing)
    implements Identified {
  public static final String KIND = "meeting";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  public MeetingStage stage() {
    return standing.stage();
  }

  public MeetingPhase phase() {
    return kind.phase();
  }

  public boolean takesVotes() {
    return kind.takesVotes();
  }

  public MinutesState minutesState() {
    return standing.minutes();
  }

  public boolean viewerPresent() {
    return standing.viewerPresent();
  }
}
