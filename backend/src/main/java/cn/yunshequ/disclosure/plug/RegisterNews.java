package cn.yunshequ.disclosure.plug;

import cn.yunshequ.disclosure.Publications;
import cn.yunshequ.disclosure.model.Disclosed;
import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.disclosure.model.NoticeKind;
import cn.yunshequ.disclosure.store.DisclosureNewsReads;
import cn.yunshequ.disclosure.store.DisclosureReads;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * News of a community's board: what is new on it, to who follows the community; a category of the
 * register that is overdue, to its committee, once for each period (L-06).
 */
@Singleton
class RegisterNews implements MessageSource {
  private static final String KIND = "community";
  private static final String COMMITTEE = "COMMITTEE";
  private static final int LOOK_BACK_DAYS = 7;

  private final DisclosureReads reads;
  private final DisclosureNewsReads news;

  RegisterNews(DisclosureReads reads, DisclosureNewsReads news) {
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
    news.communities(ids)
        .forEach((id, name) -> headlines.put(id, new Headline(name + "公告与居务公开", "/notices")));
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    var id = event.subject().id();
    return switch (event.kind()) {
      case "NoticePublished" ->
          Optional.ofNullable(reads.noticesById(Viewer.GUEST, List.of(id)).get(id)).stream()
              .map(RegisterNews::onBoard)
              .toList();
      case "RecordPublished" ->
          Optional.ofNullable(reads.recordsById(Viewer.GUEST, List.of(id)).get(id)).stream()
              .map(it -> onBoard(occasion, it))
              .toList();
      default -> List.of();
    };
  }

  private static Message onBoard(Notice it) {
    var until = it.objectionsUntil();
    var text =
        it.kind() == NoticeKind.ANNOUNCEMENT || until == null
            ? "公告栏有新的公告。"
            : "公告栏有新的公示，" + CivilDay.zh(until) + "前可以提异议。";
    return step(Publications.newsKey(it.noticeId()), it.communityId(), text)
        .toFollowers()
        .except(it.publishedBy());
  }

  private static Message onBoard(String key, Disclosed it) {
    return step(key, it.communityId(), "居务公开有新内容：" + it.categoryName() + "。")
        .toFollowers()
        .except(it.publishedBy());
  }

  private static Message step(String key, UUID community, String text) {
    return Message.of(key, new SubjectRef(KIND, community), Weight.STEP, text);
  }

  @Override
  public List<Message> dates(LocalDate today) {
    return news.lateBetween(today.minusDays(LOOK_BACK_DAYS), today.minusDays(1), today).stream()
        .map(late ->
            step(
                    "register-overdue:%s:%s:%s"
                        .formatted(late.community(), late.code(), late.span().code()),
                    late.community(),
                    "居务公开“%s”（%s）应在%s前公开，已经超期，请尽快公开。"
                        .formatted(
                            late.name(), late.span().code(), CivilDay.zh(late.span().dueOn())))
                .toCircle(COMMITTEE))
        .toList();
  }

  @Override
  public List<UUID> audience(UUID subject, String circle, UUID after, int limit) {
    return circle.equals(COMMITTEE)
        ? MessageSource.page(news.committee(subject), after, limit)
        : List.of();
  }
}
