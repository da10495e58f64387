package cn.yunshequ.moderation.plug;

import cn.yunshequ.community.OfficeHolders;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Appeal;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.store.AppealStore;
import cn.yunshequ.moderation.store.DecisionNewsReads;
import cn.yunshequ.moderation.store.DecisionReads;
import cn.yunshequ.moderation.store.DecisionStore;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * News of decisions: whom one concerns hears of it and of what became of the appeal; who hears
 * appeals is told that one waits, that it is due tomorrow and that it is late (L-75, fifteen days).
 */
@Singleton
class DecisionNews implements MessageSource {
  private static final String KIND = "decision";
  // Their own news say that they were hidden, beside what they are about.
  private static final Set<String> TOLD_BY_THEIR_MODULE =
      Set.of("comment", "proposal", "help", "activity");
  private static final Set<OfficeKind> HEARING =
      Set.of(OfficeKind.SUBDISTRICT_OFFICER, OfficeKind.APPEAL_REVIEWER);
  private static final int LATE_FOR_DAYS = 7;

  private final DecisionReads reads;
  private final DecisionStore decisions;
  private final AppealStore appeals;
  private final DecisionNewsReads news;
  private final OfficeHolders holders;
  private final Clock clock;

  DecisionNews(
      DecisionReads reads,
      DecisionStore decisions,
      AppealStore appeals,
      DecisionNewsReads news,
      OfficeHolders holders,
      Clock clock) {
    this.reads = reads;
    this.decisions = decisions;
    this.appeals = appeals;
    this.news = news;
    this.holders = holders;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .decisions(viewer, ids)
        .forEach((id, it) -> {
          boolean own = it.author() != null && it.author().equals(viewer.accountId());
          headlines.put(
              id,
              own
                  ? new Headline(it.kind().zh(), "/mine/decisions")
                  : new Headline("申诉：" + it.kind().zh(), "/console/appeals"));
        });
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    return switch (event.kind()) {
      case "PersonSilenced" -> toAuthor(occasion, event, "您暂时不能发言，理由和期限写在处理结果里；不同意可以在15天内申诉。");
      case "SilenceLifted" -> toAuthor(occasion, event, "您可以重新发言了。");
      case "ContentHidden" ->
          TOLD_BY_THEIR_MODULE.contains(event.subject().kind())
              ? List.of()
              : toAuthor(occasion, event, "您写的一段话被隐藏，理由写在处理结果里；不同意可以在15天内申诉。");
      case "AppealDecided" -> toAuthor(occasion, event, "您的申诉有了答复，写在处理结果里。");
      case "AppealFiled" ->
          appeals.find(event.subject().id()).stream()
              .map(appeal -> toHearers(occasion, appeal, "有一件申诉等您听取，请在十五天内答复。"))
              .toList();
      default -> List.of();
    };
  }

  private List<Message> toAuthor(String key, Event event, String text) {
    return Optional.ofNullable(event.facts().get("decision"))
        .map(UUID::fromString)
        .flatMap(decisions::find)
        .filter(decision -> decision.author() != null)
        .map(decision -> toAuthor(key, decision, text))
        .stream()
        .toList();
  }

  private static Message toAuthor(String key, Decision decision, String text) {
    return Message.of(key, new SubjectRef(KIND, decision.id()), Weight.DIRECT, text)
        .to(Optional.ofNullable(decision.author()).stream().toList())
        .except(decision.decidedBy());
  }

  // Who decided first never hears the appeal and need not be told.
  private Message toHearers(String key, Appeal appeal, String text) {
    return Message.of(key, new SubjectRef(KIND, appeal.decisionId()), Weight.STEP, text)
        .to(holders.at(appeal.place(), HEARING))
        .except(appeal.firstDecidedBy());
  }

  @Override
  public List<Message> dates(LocalDate today) {
    var tomorrow = start(today.plusDays(1));
    var messages = new ArrayList<Message>();
    for (var appeal : news.dueBetween(tomorrow, start(today.plusDays(2)))) {
      messages.add(toHearers("appeal-tomorrow:" + appeal.id(), appeal, "一件申诉明天就要答复了。"));
    }
    for (var appeal : news.dueBetween(start(today.minusDays(LATE_FOR_DAYS)), clock.instant())) {
      messages.add(toHearers("appeal-late:" + appeal.id(), appeal, "一件申诉已过十五天，还没有答复。"));
      messages.add(
          Message.of(
                  "appeal-late-to-author:" + appeal.id(),
                  new SubjectRef(KIND, appeal.decisionId()),
                  Weight.STEP,
                  "您的申诉已过十五天，还没有答复；我们已经提醒街道。")
              .to(List.of(appeal.appellant())));
    }
    return messages;
  }

  private static Instant start(LocalDate day) {
    return CivicTime.startOf(day);
  }
}
