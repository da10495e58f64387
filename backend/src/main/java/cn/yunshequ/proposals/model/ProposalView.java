package cn.yunshequ.proposals.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as one viewer may see it: words are those of the stub when it is hidden from them.
 *
 * @param author null when the viewer may not know
 * @param wordsShown false when the viewer sees the stub
 * @param viewerInvited invited as co-author, not answered yet
 * @param standing what the rules look at
 */
public record ProposalView(
    UUID id,
    @Nullable String number,
    String title,
    String body,
    CategoryName category,
    UUID communityId,
    UUID scopeId,
    @Nullable ResidentView author,
    boolean anonymousToNeighbours,
    int endorsementCount,
    int endorsementsNeeded,
    int commentCount,
    boolean viewerInvitedToConfirm,
    boolean viewerInvited,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant publishedAt,
    Instant listedAt,
    Instant lastActivityAt,
    int version,
    @Nullable LocalDate dueOn,
    @Nullable OfficialAnswer officialAnswer,
    @Nullable UUID mergedIntoId,
    @Nullable ProposalStage stageBeforeMerge,
    boolean wordsShown,
    @Nullable String hiddenReason,
    @Nullable String reviewReason,
    Standing standing)
    implements Identified {
  private static final int SUMMARY = 60;

  public static final String KIND = "proposal";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  public ProposalStage stage() {
    return standing.stage();
  }

  public String stageName() {
    return stage().zh();
  }

  public @Nullable LocalDate endorsementsUntil() {
    return standing.gatheringEnds();
  }

  public boolean viewerHasEndorsed() {
    return standing.viewerHasEndorsed();
  }

  public boolean viewerIsAuthor() {
    return standing.viewerIsAuthor();
  }

  /** PENDING until the desk has let it be published. */
  public ContentStatus status() {
    if (standing.hidden()) {
      return ContentStatus.HIDDEN;
    }
    return publishedAt == null ? ContentStatus.PENDING : ContentStatus.VISIBLE;
  }

  /** The beginning of the body in one line, for lists. */
  public String summary() {
    var line = body.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= SUMMARY
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SUMMARY)) + "…";
  }

  /** What should happen next, seen from that civil day; null when nothing is to come. */
  public @Nullable NextStep nextStep(LocalDate today) {
    return NextStep.of(
        stage(),
        standing.answered(),
        Math.max(0, endorsementsNeeded - endorsementCount),
        dueOn,
        today);
  }
}
