package cn.yunshequ.deliberation;

import cn.yunshequ.deliberation.model.Comment;
import cn.yunshequ.deliberation.model.CommentRules;
import cn.yunshequ.deliberation.model.DeliberationRefusal;
import cn.yunshequ.deliberation.model.Discussed;
import cn.yunshequ.deliberation.model.NewComment;
import cn.yunshequ.deliberation.store.CommentStore;
import cn.yunshequ.files.Photos;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.DeskQueue;
import cn.yunshequ.moderation.Screening;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people do in a discussion. */
@Singleton
public class Comments {
  /** The kind of subject a comment is. */
  public static final String KIND = "comment";

  private static final Duration REVIEW_DUE = Duration.ofDays(1);

  private final CommentStore store;
  private final Map<String, CommentPolicy> policies;
  private final DeskQueue desk;
  private final Screening screening;
  private final Photos photos;
  private final Outbox outbox;
  private final Once once;
  private final Ids ids;
  private final Clock clock;

  Comments(
      CommentStore store,
      List<CommentPolicy> policies,
      DeskQueue desk,
      Screening screening,
      Photos photos,
      Outbox outbox,
      Once once,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.policies =
        policies.stream().collect(Collectors.toMap(CommentPolicy::kind, Function.identity()));
    this.desk = desk;
    this.screening = screening;
    this.photos = photos;
    this.outbox = outbox;
    this.once = once;
    this.ids = ids;
    this.clock = clock;
  }

  /** The subject, if the viewer may see it. */
  public Optional<Discussed> discussed(Viewer viewer, SubjectRef subject) {
    return Optional.ofNullable(
        discussed(viewer, subject.kind(), List.of(subject.id())).get(subject.id()));
  }

  /** The subjects of one kind among these that the viewer may see. */
  public Map<UUID, Discussed> discussed(Viewer viewer, String kind, List<UUID> subjects) {
    var policy = policies.get(kind);
    return policy == null ? Map.of() : policy.discussed(viewer, subjects);
  }

  /** Those of these comments that are about the subject. */
  public Set<UUID> about(SubjectRef subject, List<UUID> ids) {
    return store.about(subject, ids);
  }

  /**
   * Say something. The same request key gives the first comment again.
   *
   * @return the comment's id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, COMMENTS_CLOSED, REPLY_NOT_POSSIBLE,
   *     PHOTOS_INVALID, REQUEST_KEY_REUSED; SILENCED, TOO_MANY_REQUESTS, TEXT_REPEATED,
   *     TEXT_BLOCKED
   */
  public UUID post(Viewer actor, NewComment words) {
    return once.once(
        actor,
        words.requestKey(),
        "postComment",
        words.subject().id(),
        () -> postNow(actor, words));
  }

  private UUID postNow(Viewer actor, NewComment words) {
    var subject =
        discussed(actor, words.subject())
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "subjectId").asException());
    CommentRules.mayPost(subject).orRefuse();
    var screened = screening.screen(actor, subject.community(), words.body());
    var parent = Optional.ofNullable(words.inReplyTo()).map(id -> answerable(id, words.subject()));
    var firstStatus =
        screened.hold() ? ContentStatus.PENDING : CommentRules.firstStatus(actor, subject);
    var comment =
        new Comment(
            ids.next(),
            words.subject(),
            subject.community().value(),
            parent.map(Comments::placeBelow).orElse(null),
            parent.map(p -> CommentRules.depthBelow(p.depth())).orElse(1),
            actor.account(),
            words.body(),
            words.stance(),
            screened.outside() ? ContentStatus.PENDING : firstStatus,
            null,
            0,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    store.add(comment);
    photos.attach(actor, new SubjectRef(KIND, comment.id()), words.photos());
    enqueue(contentOf(comment, subject.title()), screened, firstStatus);
    outbox.append(Event.of("CommentPosted", new SubjectRef(KIND, comment.id())));
    if (comment.status() == ContentStatus.VISIBLE) {
      store.count(comment, 1);
    }
    return comment.id();
  }

  // What waits for another machine alone is on no desk yet; its verdict may put it there.
  private void enqueue(Content content, Screening.Screened screened, ContentStatus firstStatus) {
    if (firstStatus == ContentStatus.PENDING) {
      desk.put(DeskQueue.Kind.COMMENT, content, REVIEW_DUE);
    } else if (!screened.watched().isEmpty()) {
      desk.put(DeskQueue.Kind.FLAGGED, content, REVIEW_DUE);
    }
    screening.askOutside(screened, content.ref());
  }

  // A reply to a comment of the deepest level stands beside it, under the same parent.
  private static UUID placeBelow(Comment parent) {
    var above = parent.parent();
    return parent.depth() == CommentRules.MAX_DEPTH && above != null ? above : parent.id();
  }

  private Comment answerable(UUID id, SubjectRef subject) {
    return store
        .find(id)
        .filter(c -> c.subject().equals(subject) && c.status() == ContentStatus.VISIBLE)
        .orElseThrow(
            () -> Refusal.of(DeliberationRefusal.REPLY_NOT_POSSIBLE, "inReplyToId").asException());
  }

  /** A comment as the desk judges it. */
  public static Content contentOf(Comment comment, String subjectTitle) {
    return new Content(
        new SubjectRef(KIND, comment.id()),
        new AreaPath(comment.areaPath()),
        subjectTitle,
        comment.body(),
        comment.author(),
        comment.status());
  }
}
