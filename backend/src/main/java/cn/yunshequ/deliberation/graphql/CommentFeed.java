package cn.yunshequ.deliberation.graphql;

import cn.yunshequ.deliberation.CommentView;
import cn.yunshequ.deliberation.Comments;
import cn.yunshequ.deliberation.VisibleComments;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.LiveFeed;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.outbox.OutboxPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comments of one subject as they are said, shown and hidden, in the order of the events. */
final class CommentFeed implements LiveFeed {
  private static final int AT_ONCE = 100;
  private static final Set<String> KINDS = Set.of("CommentPosted", "CommentShown", "CommentHidden");

  private final SubjectRef subject;
  private final Comments comments;
  private final VisibleComments visible;
  private final Outbox outbox;

  CommentFeed(SubjectRef subject, Comments comments, VisibleComments visible, Outbox outbox) {
    this.subject = subject;
    this.comments = comments;
    this.visible = visible;
    this.outbox = outbox;
  }

  /**
   * One change, as the API's {@code CommentChange}.
   *
   * @param comment null when the viewer does not see it any more
   */
  record Change(String cursor, String commentId, @Nullable CommentView comment) {}

  static String topic(SubjectRef subject) {
    return "talk:" + subject.globalId();
  }

  @Override
  public Set<String> topics() {
    return Set.of(topic(subject));
  }

  @Override
  public String start() {
    return outbox.lastSafe().cursor();
  }

  @Override
  public News since(Viewer viewer, String position) {
    if (comments.discussed(viewer, subject).isEmpty()) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "subjectId").asException();
    }
    var reads = outbox.safeAfter(OutboxPosition.of(position), KINDS, AT_ONCE);
    if (reads.isEmpty()) {
      return new News(List.of(), position);
    }
    var ids = reads.stream().map(read -> read.event().subject().id()).distinct().toList();
    var about = comments.about(subject, ids);
    var shown = visible.comments(viewer, List.copyOf(about));
    var changes = new ArrayList<Change>();
    for (var read : reads) {
      var ref = read.event().subject();
      var comment = shown.get(ref.id());
      if (comment != null || about.contains(ref.id()) && read.event().kind().endsWith("Hidden")) {
        changes.add(
            new Change(
                read.position().cursor(),
                ref.globalId(),
                comment == null ? null : CommentView.of(comment, viewer)));
      }
    }
    return new News(changes, reads.getLast().position().cursor(), reads.size() == AT_ONCE);
  }
}
