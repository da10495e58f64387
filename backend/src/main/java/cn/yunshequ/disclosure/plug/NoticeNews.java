package cn.yunshequ.disclosure.plug;

import cn.yunshequ.disclosure.model.Notice;
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
 * News of notices: an answer to an objection is told to who objected, and that there is one to who
 * follows the notice; that it is late, to who objected and to the committee.
 */
@Singleton
class NoticeNews implements MessageSource {
  private static final int LOOK_BACK_DAYS = 7;
  private final DisclosureReads reads;
  private final DisclosureNewsReads news;

  NoticeNews(DisclosureReads reads, DisclosureNewsReads news) {
    this.reads = reads;
    this.news = news;
  }

  @Override
  public String kind() {
    return Notice.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .noticesById(viewer, ids)
        .forEach((id, it) ->
            headlines.put(id, new Headline(it.title(), "/notice/" + it.ref().globalId())));
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    var notice = event.subject();
    var objection = event.facts().get("objection");
    // Ballots and proposals have objections of their own.
    if (!notice.kind().equals(Notice.KIND) || objection == null) {
      return List.of();
    }
    return event.kind().equals("ObjectionAnswered")
        ? answered(occasion, notice, UUID.fromString(objection))
        : List.of();
  }

  private List<Message> answered(String key, SubjectRef notice, UUID objection) {
    var objector = news.objector(objection).orElse(null);
    return objector == null
        ? List.of()
        : List.of(
            Message.of(key, notice, Weight.DIRECT, "您提的异议有了答复。").to(List.of(objector)),
            Message.of(key + ":followers", notice, Weight.STEP, "有一条异议得到了答复。")
                .toFollowers()
                .except(objector));
  }

  @Override
  public List<Message> dates(LocalDate today) {
    var late = news.objectionsLate(today.minusDays(LOOK_BACK_DAYS), today.minusDays(1));
    var messages = new ArrayList<Message>();
    for (var each : late) {
      var subject = new SubjectRef(Notice.KIND, each.subject());
      var key = "objection-late:" + each.id();
      messages.add(
          Message.of(key, subject, Weight.STEP, "一条异议已过答复期限，还没有答复，请尽快答复。")
              .to(news.committee(each.community()))
              .except(each.by()));
      messages.add(
          Message.of(key + ":who-waits", subject, Weight.STEP, "您的异议已过答复期限，还没有答复；我们已经提醒居委会。")
              .to(List.of(each.by())));
    }
    return messages;
  }
}
