package cn.yunshequ.volunteering.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as the volunteer, the organiser or the committee sees it; the API's {@code Signup}.
 *
 * @param position 1 for who moves up next; null but for WAITLISTED
 * @param consentCode for one's guardian; null but for one's own AWAITING_CONSENT
 * @param presence null for who was not there
 * @param countedMinutes what the presence comes to; null before check-out
 * @param confirmedMinutes what stands in the ledger; null when nothing ever did
 */
public record SignupView(
    UUID id,
    UUID shiftId,
    UUID activityId,
    ResidentView volunteer,
    SignupStatus status,
    @Nullable Integer position,
    boolean minor,
    @Nullable Consent consent,
    @Nullable String consentCode,
    boolean trained,
    Instant askedAt,
    @Nullable Instant promotedAt,
    @Nullable Instant cancelledAt,
    @Nullable String cancelReason,
    boolean late,
    @Nullable Presence presence,
    @Nullable Integer countedMinutes,
    @Nullable Integer confirmedMinutes,
    @Nullable Said evaluation,
    @Nullable Said feedback)
    implements Identified {
  public static final String KIND = "signup";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  /**
   * A guardian's yes; the API's {@code GuardianConsent}.
   *
   * @param withdrawnAt null while it holds
   */
  public record Consent(
      UUID consentId,
      String guardianName,
      String relation,
      boolean accompanies,
      boolean onPaper,
      Instant givenAt,
      @Nullable Instant withdrawnAt,
      boolean viewerMayWithdraw) {}

  /** Check-in and check-out, by the server's clock. */
  public record Presence(
      Instant inAt,
      PresenceHow inHow,
      @Nullable String inReason,
      @Nullable Instant outAt,
      @Nullable PresenceHow outHow,
      @Nullable String outReason) {}

  /** The API's {@code VolunteeringFeedback}. */
  public record Said(int stars, @Nullable String words, Instant saidAt) {}
}
