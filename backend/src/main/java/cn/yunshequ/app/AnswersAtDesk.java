package cn.yunshequ.app;

import cn.yunshequ.disclosure.AnswersDue;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.DeskQueue;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Objections to notices and supervisors' questions wait in the desk's one queue. */
@Singleton
class AnswersAtDesk implements AnswersDue {
  private final DeskQueue queue;

  AnswersAtDesk(DeskQueue queue) {
    this.queue = queue;
  }

  @Override
  public void waits(
      SubjectRef subject, AreaPath place, String title, String words, UUID author, Duration due) {
    var content = new Content(subject, place, title, words, author, ContentStatus.VISIBLE);
    queue.put(kind(subject), content, due);
  }

  @Override
  public void answered(SubjectRef subject) {
    queue.take(kind(subject), subject);
  }

  private static DeskQueue.Kind kind(SubjectRef subject) {
    return subject.kind().equals("objection") ? DeskQueue.Kind.OBJECTION : DeskQueue.Kind.QUESTION;
  }
}
