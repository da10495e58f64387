package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.model.AdoptionWay;
import cn.yunshequ.conventions.model.AmendmentView;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.ConventionNewsReads;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * News of conventions: to the residents of the place what asks for their word, their vote or their
 * signature, and a day before it is too late; to drafters and the committee what waits for them,
 * the coming review too.
 */
@Singleton
class ConventionNews implements MessageSource {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm").withZone(CivicTime.ZONE);
  private static final String RESIDENTS = "RESIDENTS";
  private static final String COMMITTEE = "COMMITTEE";
  private static final String DESK = "DESK";
  private static final List<String> COMMITTEE_OFFICES =
      List.of("COMMITTEE_CHAIR", "COMMITTEE_MEMBER");
  private static final List<String> DESK_OFFICES =
      List.of("COMMITTEE_CHAIR", "COMMITTEE_MEMBER", "MODERATOR");

  private final ConventionReads reads;
  private final ConventionNewsReads news;

  ConventionNews(ConventionReads reads, ConventionNewsReads news) {
    this.reads = reads;
    this.news = news;
  }

  @Override
  public String kind() {
    return ConventionView.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .byIds(viewer, ids)
        .forEach((id, convention) -> {
          var title = convention.title();
          if (title != null) {
            headlines.put(id, new Headline(title, "/conventions/" + convention.ref().globalId()));
          }
        });
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    var it = event.subject();
    if (it.kind().equals(AmendmentView.KIND)) {
      return ofAmendment(occasion, event);
    }
    return switch (event.kind()) {
      case "ConsultationBegun" -> toAll(occasion, it, "公约草案正在征求意见，每一条都可以说意见、提修改建议。");
      case "ConventionPutToVote" -> putToVote(occasion, event);
      case "ConventionAdoptionVoided" -> toAll(occasion, it, "公约正文有改动，刚才的表决作废，重新征求意见后再表决。");
      case "ConventionInForce" -> toAll(occasion, it, "公约生效了，请您家签署。");
      case "ConventionAmended" -> toAll(occasion, it, "公约修订后生效，以前签过的请再签一次新文本。");
      case "ConventionRepealed" -> toAll(occasion, it, "公约已经废止。");
      case "ConventionAdopted" -> toWriters(occasion, it, "公约表决通过。");
      case "ConventionNotAdopted" -> toWriters(occasion, it, "公约表决没有通过，可以修改后再次表决。");
      case "ConventionFiled" -> toWriters(occasion, it, "公约已报街道备案。");
      case "ConventionChecked" -> toWriters(occasion, it, "公约文字核对有了结果。");
      case "PaperSignatureRefused" -> toRecorder(occasion, it.id());
      case "DrafterInvited" -> toDrafter(occasion, event, "有邻居请您一起起草这份公约，点进去就可以写。");
      case "DrafterRemoved" -> toDrafter(occasion, event, "您不再是这份公约的起草人，写过的文字还在；公布以后照样可以提意见。");
      case "ConventionReviewDue" ->
          List.of(step(occasion, it, "公约快到复审的日子了，请安排复审。").toCircle(COMMITTEE));
      case "ConventionCheckAsked" ->
          List.of(step(occasion, it, "公约草案里有要核对的字句，请按清单核对。").toCircle(DESK));
      default -> List.of();
    };
  }

  // Whoever is on a ballot's roll is told by voting.
  private List<Message> putToVote(String occasion, Event event) {
    var facts = event.facts();
    if (!AdoptionWay.RESIDENTS_MEETING.name().equals(facts.get("way"))) {
      return List.of();
    }
    var meets = facts.get("meetsAt");
    var when = meets == null ? "" : "，" + CivicTime.zh(Instant.parse(meets));
    var where = facts.containsKey("place") ? "，在" + facts.get("place") : "";
    return toAll(occasion, event.subject(), "公约提交居民会议表决" + when + where + "。请您家看过全文，到会表决。");
  }

  @Override
  public List<Message> dates(LocalDate today) {
    var messages = new ArrayList<Message>();
    var tomorrow = today.plusDays(1);
    for (var id : news.consultedUntil(tomorrow)) {
      var it = new SubjectRef(ConventionView.KIND, id);
      messages.addAll(
          toAll("last-day:" + it.globalId() + ":" + tomorrow, it, "公约草案征求意见明天截止，还有话要说的请这两天说。"));
    }
    var begins = CivicTime.startOf(tomorrow);
    for (var meeting : news.meetingsBetween(begins, CivicTime.endOf(tomorrow))) {
      var it = new SubjectRef(ConventionView.KIND, meeting.convention());
      messages.addAll(
          toAll(
              "meets:" + it.globalId() + ":" + meeting.at(),
              it,
              "明天" + HOUR.format(meeting.at()) + "居民会议表决公约，请您家到会。"));
    }
    return messages;
  }

  private List<Message> ofAmendment(String occasion, Event event) {
    return news.proposer(event.subject().id()).stream()
        .flatMap(found -> {
          var convention = new SubjectRef(ConventionView.KIND, found.convention());
          return switch (event.kind()) {
            case "AmendmentProposed" ->
                java.util.stream.Stream.of(
                    Message.of(occasion, convention, Weight.DIRECT, "有邻居提了修改建议，请起草人答复。")
                        .to(news.drafters(found.convention()))
                        .except(found.account()));
            case "AmendmentAccepted", "AmendmentRejected" ->
                java.util.stream.Stream.of(
                    Message.of(occasion, convention, Weight.DIRECT, "您提的修改建议有了答复。")
                        .to(List.of(found.account())));
            default -> java.util.stream.Stream.empty();
          };
        })
        .toList();
  }

  private static Message step(String key, SubjectRef it, String text) {
    return Message.of(key, it, Weight.STEP, text);
  }

  private static List<Message> toAll(String key, SubjectRef it, String text) {
    return List.of(step(key, it, text).toCircle(RESIDENTS).toFollowers());
  }

  private List<Message> toRecorder(String key, UUID signature) {
    return news.paper(signature).stream()
        .map(paper -> {
          var why = paper.reason() == null ? "" : "：" + paper.reason();
          return Message.of(
                  key,
                  new SubjectRef(ConventionView.KIND, paper.convention()),
                  Weight.DIRECT,
                  "您登记的一张纸质签署被退回" + why + "。核对后可以重新登记。")
              .to(List.of(paper.recordedBy()));
        })
        .toList();
  }

  // Who steps in for lost drafters did it themselves: nobody is named then.
  private static List<Message> toDrafter(String key, Event event, String text) {
    var account = event.facts().get("account");
    return account == null
        ? List.of()
        : List.of(
            Message.of(key, event.subject(), Weight.DIRECT, text)
                .to(List.of(UUID.fromString(account))));
  }

  private static List<Message> toWriters(String key, SubjectRef it, String text) {
    return List.of(step(key, it, text).toCircle(AUTHORS).toFollowers());
  }

  @Override
  public List<UUID> audience(UUID subject, String circle, UUID after, int limit) {
    return switch (circle) {
      case RESIDENTS -> news.residents(subject, after, limit);
      case COMMITTEE -> news.officers(subject, COMMITTEE_OFFICES, after, limit);
      case DESK -> news.officers(subject, DESK_OFFICES, after, limit);
      case AUTHORS -> MessageSource.page(news.drafters(subject), after, limit);
      default -> List.of();
    };
  }
}
