package cn.yunshequ.proposals;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.Matter;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.MatterReads;
import cn.yunshequ.proposals.store.MatterStore;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 协商: a topic is talked through by those it concerns, until there is an opinion to decide on
 * (L-10). What it cannot settle goes to a joint decision or to the residents' meeting.
 */
@Singleton
public class Deliberations {
  private final Db db;
  private final Ground ground;
  private final ProposalStore store;
  private final MatterStore matters;
  private final MatterReads reads;

  Deliberations(Db db, Ground ground, ProposalStore store, MatterStore matters, MatterReads reads) {
    this.db = db;
    this.ground = ground;
    this.store = store;
    this.matters = matters;
    this.reads = reads;
  }

  /**
   * Begins the deliberation with its participants (L-12). Says DeliberationBegun.
   *
   * @param participants who takes part, in words
   * @param affected households it touches more than others; empty when it touches the whole place
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS
   */
  public ProposalView begin(Viewer actor, UUID id, String participants, List<UUID> affected) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.BEGIN_DELIBERATION);
      matters.begun(id, participants, ground.now());
      if (matters.affected(id, proposal.standing().scope(), affected) != affected.size()) {
        throw Refusal.of(CommonRefusal.NOT_FOUND, "affectedHouseholdIds").asException();
      }
      var due = ground.afterWorkingDays(ground.periods().planWorkingDays());
      move(
          actor,
          proposal,
          ProposalStage.DELIBERATING,
          EntryKind.DELIBERATION_BEGUN,
          participants,
          due);
      ground.say("DeliberationBegun", id);
      return ground.visible(actor, id);
    });
  }

  /**
   * Puts the opinion into words. Says OpinionFormed.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS
   */
  public ProposalView form(Viewer actor, UUID id, String text) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.FORM_OPINION);
      matters.opined(id, actor, text, ground.now());
      var due = ground.afterWorkingDays(ground.periods().planWorkingDays());
      move(actor, proposal, ProposalStage.OPINION_FORMED, EntryKind.OPINION_FORMED, text, due);
      ground.say("OpinionFormed", id);
      return ground.visible(actor, id);
    });
  }

  /**
   * Another wording, until a ballot on it is announced. Says OpinionAmended.
   *
   * @param expectedVersion of the opinion that was read
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS,
   *     CHANGED_MEANWHILE
   */
  public ProposalView amend(Viewer actor, UUID id, String text, int expectedVersion) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.AMEND_OPINION);
      if (matter(actor, id).opinionVersion() != expectedVersion) {
        throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE, "expectedVersion").asException();
      }
      matters.opined(id, actor, text, ground.now());
      move(
          actor,
          proposal,
          ProposalStage.OPINION_FORMED,
          EntryKind.OPINION_AMENDED,
          text,
          proposal.dueOn());
      ground.say("OpinionAmended", id);
      return ground.visible(actor, id);
    });
  }

  /**
   * 一事一议一决: asks the offices concerned to the spot, for one decision. Says ProposalEscalated.
   *
   * @param text what is asked, of whom
   * @param dueOn promised last day; null for the working days in force
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS,
   *     VALUE_OUT_OF_RANGE
   */
  public ProposalView escalate(Viewer actor, UUID id, String text, @Nullable LocalDate dueOn) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.ESCALATE);
      if (dueOn != null && dueOn.isBefore(ground.today())) {
        throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "dueOn").asException();
      }
      var due = dueOn == null ? ground.afterWorkingDays(ground.periods().planWorkingDays()) : dueOn;
      move(actor, proposal, ProposalStage.ESCALATED, EntryKind.ESCALATED, text, due);
      ground.say("ProposalEscalated", id);
      return ground.visible(actor, id);
    });
  }

  /**
   * Puts it to the residents' meeting (L-04, L-10). Says SentToResidentsMeeting.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS
   */
  public ProposalView sendToResidentsMeeting(Viewer actor, UUID id, String text) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.SEND_TO_RESIDENTS_MEETING);
      var kind = EntryKind.SENT_TO_RESIDENTS_MEETING;
      move(actor, proposal, ProposalStage.SENT_TO_RESIDENTS_MEETING, kind, text, null);
      ground.say("SentToResidentsMeeting", id);
      return ground.visible(actor, id);
    });
  }

  /** The deliberation of a proposal at a stage that has one. */
  Matter matter(Viewer actor, UUID id) {
    return reads
        .matter(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "proposalId").asException());
  }

  private void move(
      Viewer actor,
      ProposalView proposal,
      ProposalStage to,
      EntryKind kind,
      String text,
      @Nullable LocalDate due) {
    var party = by(actor, proposal);
    store.moved(proposal.id(), to, due, ground.now());
    ground.tell(proposal.id(), kind, text, actor, party, due);
    ground.record(actor, kind.zh(), proposal, text);
  }

  /** As whom a convenor or the desk acts. */
  static Party by(Viewer actor, ProposalView proposal) {
    return actor.worksAtDeskOf(proposal.standing().community()) ? Party.DESK : Party.CONVENOR;
  }
}
