package cn.yunshequ.disclosure.plug;

import cn.yunshequ.disclosure.store.DisclosureNewsReads;
import cn.yunshequ.disclosure.store.DisclosureReads;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * News of supervisors' questions: the answer is told to who asked and to who follows; that it is
 * late, to who asked and to the committee.
 */
@Singleton
class QuestionNews implements MessageSource {
  private static final int LOOK_BACK_DAYS = 7;
  private static final String KIND = "question";

  private final DisclosureReads reads;
  private final DisclosureNewsReads news;

  QuestionNews(DisclosureReads reads, DisclosureNewsReads news) {
    this.reads = reads;
    this.news = news;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .questionsById(viewer, ids)
        .forEach((id, it) -> headlines.put(id, new Headline("监督提问 " + it.number(), "/notices")));
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    return event.kind().equals("QuestionAnswered")
        ? List.of(
            Message.of(occasion, event.subject(), Weight.DIRECT, "监督提问有了答复，在公告与居务公开页的“监督提问”里。")
                .to(news.asker(event.subject().id()).stream().toList())
                .toFollowers())
        : List.of();
  }

  @Override
  public List<Message> dates(LocalDate today) {
    var late = news.questionsLate(today.minusDays(LOOK_BACK_DAYS), today.minusDays(1));
    var messages = new ArrayList<Message>();
    for (var each : late) {
      var subject = new SubjectRef(KIND, each.subject());
      var key = "question-late:" + each.id();
      messages.add(
          Message.of(key, subject, Weight.STEP, "监督提问已过答复期限，还没有答复，请尽快答复。")
              .to(news.committee(each.community()))
              .except(each.by()));
      messages.add(
          Message.of(key + ":who-waits", subject, Weight.STEP, "您的监督提问已过答复期限，还没有答复；我们已经提醒居委会。")
              .to(List.of(each.by())));
    }
    return messages;
  }
}
