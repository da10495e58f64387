package cn.yunshequ.disclosure.plug;

import cn.yunshequ.disclosure.store.DisclosureNewsReads;
import cn.yunshequ.disclosure.store.DisclosureReads;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** News of supervisors' questions: the answer is told to who asked and to who follows. */
@Singleton
class QuestionNews implements MessageSource {
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
}
