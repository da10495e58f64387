package cn.yunshequ.deliberation.model;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.ContentStatus;

/** Who may say something, and who is heard at once. */
public final class CommentRules {
  public static final int MAX_BODY = 1000;
  public static final int MAX_DEPTH = 3;
  public static final int MAX_PHOTOS = 6;

  private CommentRules() {}

  /** Anybody signed in may comment while the subject is open (L-70: a verified phone is enough). */
  public static Verdict mayPost(Discussed subject) {
    return subject.open()
        ? Verdict.ALLOWED
        : Verdict.refused(Refusal.of(DeliberationRefusal.COMMENTS_CLOSED));
  }

  /**
   * Verified residents and the place's own officers — of the community, above it, or of a grid or
   * stairwell in it — are shown at once, others wait (L-75).
   */
  public static ContentStatus firstStatus(Viewer author, Discussed subject) {
    boolean known =
        author.livesUnder(subject.community())
            || author.offices().stream()
                .anyMatch(o ->
                    subject.community().isUnder(o.path()) || o.path().isUnder(subject.community()));
    return known ? ContentStatus.VISIBLE : ContentStatus.PENDING;
  }

  /** Deeper replies are shown at the third level. */
  public static int depthBelow(int parentDepth) {
    return Math.min(parentDepth + 1, MAX_DEPTH);
  }
}
