package cn.yunshequ.deliberation;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.deliberation.model.Stance;
import cn.yunshequ.deliberation.store.CommentReads;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment as one viewer sees it, in the API's words. */
public record CommentView(
    UUID commentId,
    SubjectRef subject,
    @Nullable String body,
    ResidentView author,
    @Nullable Stance stance,
    ContentStatus status,
    @Nullable String hiddenReason,
    int depth,
    @Nullable String inReplyToId,
    int replyCount,
    Instant createdAt,
    boolean viewerIsAuthor,
    boolean forAnElder)
    implements Identified {

  /** What that viewer sees of it. */
  public static CommentView of(CommentReads.Shown shown, Viewer viewer) {
    var comment = shown.comment();
    var parent = comment.parent();
    return new CommentView(
        comment.id(),
        comment.subject(),
        shown.bodyFor(viewer).orElse(null),
        shown.author().shownTo(viewer),
        comment.stance(),
        comment.status(),
        comment.hiddenReason(),
        comment.depth(),
        parent == null ? null : GlobalId.encode(Comments.KIND, parent),
        comment.replyCount(),
        comment.createdAt(),
        comment.author().equals(viewer.accountId()),
        shown.forAnElder());
  }

  @Override
  public SubjectRef ref() {
    return new SubjectRef(Comments.KIND, commentId);
  }
}
