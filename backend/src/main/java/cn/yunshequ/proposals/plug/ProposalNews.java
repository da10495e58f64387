package cn.yunshequ.proposals.plug;

import static java.util.Map.entry;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.NextStep;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.NewsLookup;
import cn.yunshequ.proposals.store.ProposalReads;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News of proposals: every step of the life is told to the authors, to who seconded and to who
 * follows; what only authors may know, to them alone; a missed date to everybody, once.
 */
@Singleton
class ProposalNews implements MessageSource {
  private static final String SECONDERS = "SECONDERS";
  // Authors and seconders.
  private static final String CONCERNED = "CONCERNED";
  private static final int LOOK_BACK_DAYS = 7;

  /** What an event means, and which line of the timeline tells who did it. */
  record Step(String text, EntryKind line) {}

  static final Map<String, Step> STEPS =
      Map.ofEntries(
          step("ProposalAccepted", "居委会已受理，开始征集附议。", EntryKind.ACCEPTED),
          step("ProposalBecameTopic", "附议人数达到要求，已列为议题。", EntryKind.BECAME_TOPIC),
          step("DeliberationBegun", "开始协商，欢迎来说说您的意见。", EntryKind.DELIBERATION_BEGUN),
          step("OpinionFormed", "形成了协商意见。", EntryKind.OPINION_FORMED),
          step("OpinionAmended", "协商意见有修改。", EntryKind.OPINION_AMENDED),
          step("ProposalPutToBallot", "已交付表决，请看看您家有没有表决权。", EntryKind.BALLOT_OPENED),
          step("BallotWithoutQuorum", "参加表决的人数不够，回到协商。", EntryKind.BALLOT_WITHOUT_QUORUM),
          step("ResultPublished", "结果开始公示，公示期内可以提出异议。", EntryKind.AGREED),
          step("ProposalNoticeOver", "公示期已满。", EntryKind.NOTICE_OVER),
          step("ProposalRedeliberated", "按住户的要求，回到协商。", EntryKind.REDELIBERATED),
          step("ProposalEscalated", "已提请一事一议一决。", EntryKind.ESCALATED),
          step("SentToResidentsMeeting", "已提交居民会议。", EntryKind.SENT_TO_RESIDENTS_MEETING),
          step("ProposalAnswered", "有了正式答复。", EntryKind.ANSWERED),
          step("ProposalProgressed", "有新的办理进展。", EntryKind.PROGRESS),
          step("ProposalDone", "已经办结，请您评价办得怎么样。", EntryKind.DONE),
          step("ProposalReopened", "居民要求重新办理。", EntryKind.REOPENED),
          step("ProposalReviewed", "召开了成效评议会。", EntryKind.REVIEWED),
          step("ReviewWaived", "居委会说明了不开评议会的理由。", EntryKind.REVIEW_WAIVED),
          step("ProposalEvaluated", "评价已经结束，可以看结果。", EntryKind.EVALUATED),
          step("ProposalArchived", "已经归档。", EntryKind.ARCHIVED),
          step("ProposalWithdrawn", "提案人撤回了这件提案。", EntryKind.WITHDRAWN),
          step("ProposalMerged", "并入了另一件提案，请确认您的附议要不要带过去。", EntryKind.MERGED),
          step("ProposalUnmerged", "合并已撤销，恢复为单独的提案。", EntryKind.UNMERGED),
          step("ProposalReceivedMerge", "另一件相近的提案并了进来。", EntryKind.RECEIVED_MERGE),
          step("ProposalLostMerge", "并进来的一件提案恢复单独办理。", EntryKind.LOST_MERGE));

  /** Told to the authors alone. */
  static final Map<String, Step> INNER =
      Map.of(
          "ProposalSubmitted", new Step("已提交，居委会会在三个工作日内答复。", EntryKind.SUBMITTED),
          "ProposalReturned", new Step("居委会请您修改后再提交，理由写在提案页上。", EntryKind.RETURNED),
          "ProposalRejected", new Step("居委会没有受理，理由写在提案页上。", EntryKind.REJECTED),
          "ProposalHidden", new Step("被隐藏，理由写在提案页上；不同意可以申诉。", EntryKind.HIDDEN),
          "ProposalShown", new Step("已恢复显示。", EntryKind.RESTORED));

  private final NewsLookup lookup;
  private final ProposalReads reads;
  private final Clock clock;

  ProposalNews(NewsLookup lookup, ProposalReads reads, Clock clock) {
    this.lookup = lookup;
    this.reads = reads;
    this.clock = clock;
  }

  private static Map.Entry<String, Step> step(String event, String text, EntryKind line) {
    return entry(event, new Step(text, line));
  }

  @Override
  public String kind() {
    return ProposalView.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .byIds(viewer, ids)
        .forEach((id, p) -> headlines.put(id, new Headline(p.title(), "/p/" + p.ref().globalId())));
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    var ref = event.subject();
    var step = STEPS.get(event.kind());
    if (step != null) {
      return List.of(told(occasion, ref, step).toCircle(SECONDERS).toFollowers());
    }
    var inner = INNER.get(event.kind());
    if (inner != null) {
      return List.of(told(occasion, ref, inner));
    }
    return switch (event.kind()) {
      case "ProposalEndorsed" ->
          List.of(
              Message.of(daily("endorsed", ref), ref, Weight.TALK, "又有邻居附议了。")
                  .to(lookup.authors(ref.id())));
      case "CoAuthorInvited" -> invitations(ref);
      case "CoAuthorJoined" ->
          List.of(
              Message.of(occasion, ref, Weight.DIRECT, "您邀请的邻居同意一起提了。")
                  .to(lookup.authors(ref.id())));
      case "ObjectionAnswered" -> objectionAnswered(occasion, ref);
      default -> List.of();
    };
  }

  private Message told(String occasion, SubjectRef ref, Step step) {
    return Message.of(occasion, ref, Weight.STEP, step.text())
        .to(lookup.authors(ref.id()))
        .except(actor(ref, step));
  }

  private @Nullable UUID actor(SubjectRef ref, Step step) {
    return lookup.lastActor(ref.id(), step.line()).orElse(null);
  }

  private String daily(String what, SubjectRef ref) {
    return what + ":" + ref.globalId() + ":" + CivicTime.dayOf(clock.instant());
  }

  private List<Message> invitations(SubjectRef ref) {
    return lookup.invited(ref.id()).stream()
        .map(account ->
            Message.of(
                    "co-author:" + ref.globalId() + ":" + account,
                    ref,
                    Weight.DIRECT,
                    "邻居邀请您一起提出这件提案，请您答复。")
                .to(List.of(account)))
        .toList();
  }

  // Ballots and proposals have objections of their own; this is said of a proposal here.
  private List<Message> objectionAnswered(String occasion, SubjectRef ref) {
    return ref.kind().equals(ProposalView.KIND)
        ? List.of(
            Message.of(occasion, ref, Weight.DIRECT, "您提出的异议有了答复。")
                .to(lookup.answeredObjectors(ref.id())))
        : List.of();
  }

  @Override
  public List<Message> dates(LocalDate today) {
    var messages = new ArrayList<Message>();
    for (var due : lookup.dueBetween(today.minusDays(LOOK_BACK_DAYS), today)) {
      var text = overdue(due, today);
      if (text != null) {
        var ref = new SubjectRef(ProposalView.KIND, due.id());
        messages.add(
            Message.of(
                    "overdue:" + ref.globalId() + ":" + due.stage() + ":" + due.dueOn(),
                    ref,
                    Weight.STEP,
                    text)
                .toCircle(CONCERNED)
                .toFollowers());
      }
    }
    return messages;
  }

  private static @Nullable String overdue(NewsLookup.Due due, LocalDate today) {
    var day = CivilDay.zh(due.dueOn());
    var next = NextStep.of(due.stage(), due.answered(), 0, due.dueOn(), today);
    if (next != null && next.overdue()) {
      return "应在" + day + "前完成的“" + next.title() + "”已经超期，由" + next.owner() + "负责。";
    }
    return due.stage() == ProposalStage.ACCEPTED ? "征集附议已在" + day + "截止，人数没有达到要求。" : null;
  }

  @Override
  public List<UUID> audience(UUID subject, String circle, UUID after, int limit) {
    return switch (circle) {
      case SECONDERS -> lookup.seconders(subject, after, limit);
      case CONCERNED -> {
        var accounts = new ArrayList<>(lookup.authors(subject));
        accounts.addAll(lookup.seconders(subject, after, limit));
        yield MessageSource.page(accounts, after, limit);
      }
      case AUTHORS -> MessageSource.page(lookup.authors(subject), after, limit);
      default -> List.of();
    };
  }
}
