package cn.yunshequ.proposals;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.DeskQueue;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.platform.time.HolidayCalendar;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.Periods;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalRules;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ContentLookup;
import cn.yunshequ.proposals.store.ProposalReads;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every door does: lock and read, ask the rules, tell the timeline, say the event. */
@Singleton
class Ground {
  private static final Duration LOOK_AGAIN_DUE = Duration.ofDays(1);

  private final ProposalStore store;
  private final ProposalReads reads;
  private final Outbox outbox;
  private final Audit audit;
  private final DeskQueue desk;
  private final ContentLookup contents;
  private final Ids ids;
  private final Clock clock;
  private final HolidayCalendar holidays;

  Ground(
      ProposalStore store,
      ProposalReads reads,
      Outbox outbox,
      Audit audit,
      DeskQueue desk,
      ContentLookup contents,
      Ids ids,
      Clock clock,
      HolidayCalendar holidays) {
    this.store = store;
    this.reads = reads;
    this.outbox = outbox;
    this.audit = audit;
    this.desk = desk;
    this.contents = contents;
    this.ids = ids;
    this.clock = clock;
    this.holidays = holidays;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  /** The last day of a term of so many working days from today. */
  LocalDate afterWorkingDays(int workingDays) {
    return holidays.workingDays().after(today(), workingDays);
  }

  UUID newId() {
    return ids.next();
  }

  Periods periods() {
    return store.periods(today());
  }

  Optional<ProposalView> find(Viewer actor, UUID id) {
    return reads.find(actor, id);
  }

  /** The proposal as it stands, not locked. Refuses NOT_FOUND when the actor may not see it. */
  ProposalView visible(Viewer actor, UUID id) {
    return reads
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "proposalId").asException());
  }

  /** The proposal, held until the transaction ends. */
  ProposalView locked(Viewer actor, UUID id) {
    store.lock(id);
    return visible(actor, id);
  }

  /** The proposal, held, and the act allowed. */
  ProposalView permitted(Viewer actor, UUID id, ProposalAct act) {
    var proposal = locked(actor, id);
    ProposalRules.may(actor, act, proposal.standing(), today()).orRefuse();
    return proposal;
  }

  void tell(UUID id, EntryKind kind, @Nullable String text, Viewer actor, Party party) {
    tell(id, kind, text, actor, party, null);
  }

  void tell(
      UUID id,
      EntryKind kind,
      @Nullable String text,
      Viewer actor,
      Party party,
      @Nullable LocalDate dueOn) {
    store.tell(ids.next(), id, kind, text, actor, party, dueOn, now());
  }

  void say(String event, UUID id) {
    outbox.append(Event.of(event, ref(id)));
  }

  /** Writes the log of staff acts. */
  void record(Viewer actor, String act, ProposalView proposal, @Nullable String detail) {
    audit.record(actor, act, proposal.ref(), proposal.standing().community(), detail);
  }

  /** Puts a submitted proposal on the desk until that day. */
  void awaitReview(UUID id, LocalDate dueOn) {
    var content = contents.content(id).orElseThrow();
    desk.put(DeskQueue.Kind.PROPOSAL, content, Duration.between(now(), CivicTime.endOf(dueOn)));
  }

  /** What was published reads differently now: shown, and to be looked at by the desk (L-75). */
  void lookAgain(UUID id) {
    var content = contents.content(id).orElseThrow();
    var marked =
        new Content(
            content.ref(),
            content.place(),
            content.title(),
            "公布后改过文字：" + content.excerpt(),
            content.author(),
            content.status());
    desk.putAnew(DeskQueue.Kind.FLAGGED, marked, LOOK_AGAIN_DUE);
  }

  /** An accepted one waits for its official answer (rules 2.8). */
  void awaitReply(UUID id) {
    awaitReplySince(id, now());
  }

  /** The same for one accepted at that time: the day it was promised for then still holds. */
  void awaitReplySince(UUID id, Instant accepted) {
    var day = CivicTime.dayOf(accepted);
    var lastDay = holidays.workingDays().after(day, store.periods(day).planWorkingDays());
    var content = contents.content(id).orElseThrow();
    desk.put(DeskQueue.Kind.REPLY_DUE, content, Duration.between(now(), CivicTime.endOf(lastDay)));
  }

  void endReply(UUID id) {
    desk.take(DeskQueue.Kind.REPLY_DUE, ref(id));
  }

  void endReview(UUID id) {
    desk.take(DeskQueue.Kind.PROPOSAL, ref(id));
    desk.take(DeskQueue.Kind.DUPLICATE, ref(id));
  }

  static SubjectRef ref(UUID id) {
    return new SubjectRef(ProposalView.KIND, id);
  }
}
