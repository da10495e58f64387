package cn.yunshequ.deliberation.plug;

import cn.yunshequ.deliberation.Comments;
import cn.yunshequ.deliberation.model.Comment;
import cn.yunshequ.deliberation.store.CommentStore;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Comments at the desk. */
@Singleton
class ModeratedComments implements Moderated {
  private final CommentStore store;
  private final Outbox outbox;

  ModeratedComments(CommentStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return Comments.KIND;
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return store.lock(id).map(comment -> Comments.contentOf(comment, "评论"));
  }

  @Override
  public void hide(UUID id, String reason) {
    var comment = store.lock(id).orElseThrow();
    store.setStatus(id, ContentStatus.HIDDEN, reason);
    outbox.append(Event.of("CommentHidden", new SubjectRef(Comments.KIND, id)));
    countIf(comment.status() == ContentStatus.VISIBLE, comment, -1);
  }

  @Override
  public void show(UUID id) {
    var comment = store.lock(id).orElseThrow();
    store.setStatus(id, ContentStatus.VISIBLE, null);
    outbox.append(Event.of("CommentShown", new SubjectRef(Comments.KIND, id)));
    countIf(comment.status() != ContentStatus.VISIBLE, comment, 1);
  }

  @Override
  public boolean waitsForChecks() {
    return true;
  }

  @Override
  public void hold(UUID id) {
    var comment = store.lock(id).orElseThrow();
    store.setStatus(id, ContentStatus.PENDING, null);
    outbox.append(Event.of("CommentHidden", new SubjectRef(Comments.KIND, id)));
    countIf(comment.status() == ContentStatus.VISIBLE, comment, -1);
  }

  private void countIf(boolean changes, Comment comment, int by) {
    if (changes) {
      store.count(comment, by);
    }
  }
}
