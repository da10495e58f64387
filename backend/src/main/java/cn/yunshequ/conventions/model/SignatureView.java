package cn.yunshequ.conventions.model;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household that stands by a version, as one viewer may see it; the API's {@code
 * ConventionSignature}.
 *
 * @param place the door for neighbours and the desk, else the building
 * @param name by the rule of names
 * @param evidence photo of the paper, for those who count there
 */
public record SignatureView(
    UUID id,
    int version,
    String place,
    String name,
    SignatureChannel channel,
    SignatureState state,
    Instant signedAt,
    @Nullable UUID evidence,
    boolean viewerMayConfirm)
    implements Identified {
  public static final String KIND = "conventionSignature";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  public @Nullable String evidencePath() {
    return evidence == null ? null : "/files/" + new SubjectRef("photo", evidence).globalId();
  }

  /** How many households of a place signed; the API's {@code SignatureRate}. */
  public record Rate(String place, int households, int signed) {}

  /**
   * A household of the viewer; the API's {@code HouseholdSignature}.
   *
   * @param signedVersion the newest it stands by; null when none
   */
  public record OfHousehold(
      UUID householdId,
      @Nullable Integer signedVersion,
      @Nullable Instant signedAt,
      boolean current,
      boolean maySign) {}
}
