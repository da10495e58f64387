package cn.yunshequ.councils.model;

import cn.yunshequ.community.ResidentView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mediation agreed on, as one of its people sees it; the API's {@code MediationAgreement}.
 *
 * @param principleTitle null when nothing of it is to become public
 * @param concludedAt when the last party said yes; from then on it stays as it is
 * @param parties who was invited and came
 */
public record AgreementView(
    UUID meetingId,
    int version,
    String body,
    UUID principleId,
    @Nullable String principleTitle,
    @Nullable String principle,
    ResidentView writtenBy,
    Instant writtenAt,
    @Nullable Instant concludedAt,
    List<Party> parties) {
  /** An agreement is between two at least. */
  public static final int FEWEST_PARTIES = 2;

  public AgreementView {
    parties = List.copyOf(parties);
  }

  /**
   * Somebody it binds; exactly one of resident and organisation.
   *
   * @param assentedAt when they said yes to this very wording; null until then
   * @param viewerSpeaks whether the viewer may say it
   */
  public record Party(
      UUID invitationId,
      @Nullable ResidentView resident,
      @Nullable UUID organisationId,
      @Nullable Instant assentedAt,
      boolean viewerSpeaks) {}

  public boolean isConcluded() {
    return concludedAt != null;
  }
}
