package cn.yunshequ.conventions.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.TextChange;
import cn.yunshequ.kernel.WordDiff;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed amendment as one viewer may see it; the API's {@code Amendment}.
 *
 * @param articleId the one to change, to remove, or to stand after
 * @param before the words of that article as it reads now; empty to add one
 * @param outdated whether that article was worded anew since the amendment was written
 * @param rivals others that wait on the same article
 */
public record AmendmentView(
    UUID id,
    UUID conventionId,
    AmendmentKind kind,
    @Nullable UUID articleId,
    @Nullable String heading,
    @Nullable String text,
    String before,
    @Nullable String reason,
    ResidentView author,
    Instant proposedAt,
    int baseVersion,
    AmendmentState state,
    boolean outdated,
    List<UUID> rivals,
    @Nullable String decisionReason,
    @Nullable ResidentView decidedBy,
    @Nullable Integer resultVersion,
    @Nullable String hiddenReason,
    boolean wordsShown,
    boolean viewerIsAuthor)
    implements Identified {
  public static final String KIND = "amendment";

  public AmendmentView {
    rivals = List.copyOf(rivals);
  }

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  /** Against the article as it reads now. */
  public List<TextChange> changes() {
    if (!wordsShown) {
      return List.of();
    }
    return WordDiff.between(before, text == null ? "" : text);
  }

  public boolean viewerMayWithdraw() {
    return viewerIsAuthor && state == AmendmentState.OPEN;
  }
}
