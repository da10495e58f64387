package cn.yunshequ.disclosure.plug;

import cn.yunshequ.disclosure.model.Answerable;
import cn.yunshequ.disclosure.store.AnswerStore;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Supervisors' questions at the desk: hidden with a reason; they stay to be answered. */
@Singleton
class ModeratedQuestions implements Moderated {
  private final AnswerStore store;
  private final Outbox outbox;

  ModeratedQuestions(AnswerStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return Answerable.QUESTION;
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return store.questionContent(id);
  }

  @Override
  public void hide(UUID id, String reason) {
    store.hideQuestion(id, reason);
    outbox.append(Event.of("QuestionHidden", new SubjectRef(kind(), id)));
  }

  @Override
  public Optional<SubjectRef> seenWith(UUID id) {
    return store.communityOf(id).map(community -> new SubjectRef("community", community));
  }

  @Override
  public void show(UUID id) {
    store.hideQuestion(id, null);
    outbox.append(Event.of("QuestionShown", new SubjectRef(kind(), id)));
  }
}
