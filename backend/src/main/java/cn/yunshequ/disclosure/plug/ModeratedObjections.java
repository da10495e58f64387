package cn.yunshequ.disclosure.plug;

import cn.yunshequ.disclosure.model.Answerable;
import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.disclosure.store.AnswerStore;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Objections to notices at the desk: hidden with a reason; they stay to be answered. */
@Singleton
class ModeratedObjections implements Moderated {
  private final AnswerStore store;
  private final Outbox outbox;

  ModeratedObjections(AnswerStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return Answerable.OBJECTION;
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return store.objectionContent(id);
  }

  @Override
  public void hide(UUID id, String reason) {
    store.hideObjection(id, reason);
    outbox.append(Event.of("ObjectionHidden", new SubjectRef(kind(), id)));
  }

  @Override
  public Optional<SubjectRef> seenWith(UUID id) {
    return store.noticeOf(id).map(notice -> new SubjectRef(Notice.KIND, notice));
  }

  @Override
  public void show(UUID id) {
    store.hideObjection(id, null);
    outbox.append(Event.of("ObjectionShown", new SubjectRef(kind(), id)));
  }
}
