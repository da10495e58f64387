package cn.yunshequ.conventions.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A convention as one viewer may see it; the API's {@code Convention}.
 *
 * @param title null while its words are hidden from the viewer
 * @param newestVersion the newest the viewer may see
 * @param inForceVersion null while none holds
 * @param toSign the version households sign; null before adoption
 * @param wordsShown false while hidden from the viewer
 * @param seesDrafts whether the viewer sees what is not published: drafters, and the desk once
 *     asked
 */
public record ConventionView(
    UUID id,
    UUID communityId,
    UUID areaId,
    AreaPath path,
    AreaPath communityPath,
    ConventionTopic topic,
    @Nullable String title,
    int newestVersion,
    @Nullable Integer publishedVersion,
    @Nullable Integer inForceVersion,
    @Nullable Integer toSign,
    EditionView round,
    @Nullable EditionView force,
    ConventionStanding standing,
    @Nullable String hiddenReason,
    boolean wordsShown,
    boolean seesDrafts,
    boolean reviewDue,
    Instant createdAt,
    Instant activeAt)
    implements Identified {
  public static final String KIND = "convention";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  public AdoptionWay way() {
    return standing.way();
  }

  public ConventionStage stage() {
    return round.stage();
  }

  public int edition() {
    return round.number();
  }

  public boolean repeals() {
    return round.repeals();
  }

  public boolean inForceNow() {
    return inForceVersion != null;
  }

  /** Adopted, and still to be filed. */
  public boolean filingMissing() {
    return stage() == ConventionStage.ADOPTED && round.needsFiling();
  }

  public @Nullable LocalDate consultUntil() {
    return round.consultUntil();
  }

  public @Nullable LocalDate effectiveOn() {
    return round.effectiveOn();
  }

  public @Nullable LocalDate inForceSince() {
    return force == null ? null : force.inForceSince();
  }

  public @Nullable LocalDate reviewOn() {
    return force == null ? null : force.reviewOn();
  }

  public boolean viewerIsDrafter() {
    return standing.drafted();
  }

  /** The version to read first: what holds, or the newest the viewer may see. */
  public int currentVersion() {
    return inForceVersion == null ? newestVersion : inForceVersion;
  }

  /** Whether the viewer may read that version. */
  public boolean shows(int version) {
    return wordsShown && version >= 1 && version <= newestVersion;
  }

  public @Nullable String posterPath() {
    return publishedVersion == null || !wordsShown
        ? null
        : "/conventions/" + GlobalId.encode(KIND, id) + "/poster.pdf";
  }
}
