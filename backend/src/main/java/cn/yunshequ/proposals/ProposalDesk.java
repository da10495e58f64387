package cn.yunshequ.proposals;

import cn.yunshequ.community.Organisations;
import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.CommunityRefusal;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.GivenAnswer;
import cn.yunshequ.proposals.model.LifeCycle;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalReviewDecision;
import cn.yunshequ.proposals.model.ProposalRules;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ContentLookup;
import cn.yunshequ.proposals.store.NewsLookup;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the committee does: review, answer, report progress. Every act stands in the audit log. */
@Singleton
public class ProposalDesk {
  private static final int SHORTEST_REASON = 5;

  private final Db db;
  private final Ground ground;
  private final ProposalStore store;
  private final Places places;
  private final Organisations organisations;
  private final ContentLookup contents;
  private final NewsLookup reviews;
  private final cn.yunshequ.moderation.Decisions decisions;

  ProposalDesk(
      Db db,
      Ground ground,
      ProposalStore store,
      Places places,
      Organisations organisations,
      ContentLookup contents,
      NewsLookup reviews,
      cn.yunshequ.moderation.Decisions decisions) {
    this.contents = contents;
    this.reviews = reviews;
    this.decisions = decisions;
    this.db = db;
    this.ground = ground;
    this.store = store;
    this.places = places;
    this.organisations = organisations;
  }

  /**
   * Publishes, returns or rejects a submitted proposal (pre-moderation, L-75). Publishing opens it
   * for seconds for the community's days. Says ProposalAccepted, ProposalReturned or
   * ProposalRejected.
   *
   * @param reason at least five characters; needed unless accepting
   * @param clause of the house rules that it breaks; null when it only has to be completed
   * @param expectedVersion the version that was read; null to judge whatever stands
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, ALREADY_DONE when a
   *     colleague reviewed it, STAGE_FORBIDS, CHANGED_MEANWHILE, REASON_REQUIRED
   */
  public ProposalView review(
      Viewer actor,
      UUID id,
      ProposalReviewDecision decision,
      @Nullable String reason,
      @Nullable ReportReason clause,
      @Nullable Integer expectedVersion) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.locked(actor, id);
      mustWait(actor, proposal);
      ProposalRules.may(actor, ProposalAct.REVIEW, proposal.standing(), ground.today()).orRefuse();
      Proposals.checkVersion(proposal, expectedVersion);
      ground.endReview(id);
      switch (decision) {
        case ACCEPT -> accept(actor, proposal, reason);
        case RETURN, REJECT -> turnDown(actor, proposal, decision, reason, clause);
      }
      return ground.visible(actor, id);
    });
  }

  // A colleague who was faster is told by name; to anybody else the rules speak.
  private void mustWait(Viewer actor, ProposalView proposal) {
    var place = proposal.standing().community();
    if (proposal.stage() != ProposalStage.SUBMITTED && actor.worksAtDeskOf(place)) {
      var first = reviews.lastReview(proposal.id());
      if (first.isPresent()) {
        throw decisions.alreadyDone(actor, place, first.get().by(), first.get().at());
      }
    }
  }

  private void accept(Viewer actor, ProposalView proposal, @Nullable String reason) {
    var days = places.get(proposal.scopeId(), "scopeId").gatheringDays();
    var lastDay = ground.today().plusDays(days);
    store.accepted(proposal.id(), lastDay, reason, ground.now());
    ground.tell(proposal.id(), EntryKind.ACCEPTED, reason, actor, Party.DESK, lastDay);
    ground.record(actor, "受理提案", proposal, reason);
    ground.awaitReply(proposal.id());
    ground.say("ProposalAccepted", proposal.id());
  }

  private void turnDown(
      Viewer actor,
      ProposalView proposal,
      ProposalReviewDecision decision,
      @Nullable String reason,
      @Nullable ReportReason clause) {
    if (reason == null || reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
      throw Refusal.of(CommunityRefusal.REASON_REQUIRED, "reason").asException();
    }
    var stage = LifeCycle.reviewed(decision);
    boolean returned = stage == ProposalStage.RETURNED;
    var content = contents.content(proposal.id()).orElseThrow();
    var told = clause == null ? reason : "%s（依据%s）".formatted(reason, clause.clause());
    store.turnedDown(proposal.id(), stage, told, ground.now());
    ground.tell(
        proposal.id(), returned ? EntryKind.RETURNED : EntryKind.REJECTED, told, actor, Party.DESK);
    ground.record(actor, returned ? "退回提案" : "不予受理提案", proposal, reason);
    // Stands in the book of decisions: the ledger tells it, and a no can be appealed (L-75).
    var kind = returned ? DecisionKind.RETURN : DecisionKind.REJECT;
    decisions.write(actor, content, kind, clause, reason);
    ground.say(returned ? "ProposalReturned" : "ProposalRejected", proposal.id());
  }

  /**
   * The official answer. A later one replaces it; the timeline keeps both. Says ProposalAnswered.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS,
   *     VALUE_OUT_OF_RANGE, ORGANISATION_ELSEWHERE when the organisation does not serve the
   *     proposal's community
   */
  public ProposalView answer(Viewer actor, UUID id, GivenAnswer answer) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.ANSWER);
      checkDue(answer.dueOn());
      if (answer.organisationId() != null) {
        organisations.serving(answer.organisationId(), proposal.communityId(), "responsibleOrgId");
      }
      var by = ProposalRules.authority(actor, proposal.standing());
      // While seconds are gathered their last day stays the next date; the promise is kept apart.
      var stepDue = proposal.stage() == ProposalStage.ACCEPTED ? proposal.dueOn() : answer.dueOn();
      store.answered(id, answer, stepDue, by, ground.now());
      ground.tell(id, EntryKind.ANSWERED, answer.text(), actor, by, answer.dueOn());
      ground.endReply(id);
      ground.record(actor, "答复提案", proposal, answer.text());
      ground.say("ProposalAnswered", id);
      return ground.visible(actor, id);
    });
  }

  /**
   * Reports how far it is; moves on to IMPLEMENTING, or to FEEDBACK when done, which opens the days
   * for ratings. Only after the official answer. Says ProposalProgressed or ProposalDone.
   *
   * @param stage null stays (or begins) IMPLEMENTING
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS,
   *     VALUE_OUT_OF_RANGE
   */
  public ProposalView addProgress(
      Viewer actor,
      UUID id,
      String text,
      @Nullable ProposalStage stage,
      @Nullable LocalDate dueOn) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.ADD_PROGRESS);
      var to = stage == null ? ProposalStage.IMPLEMENTING : stage;
      ProposalRules.mayProgress(proposal.standing(), to).orRefuse();
      checkDue(dueOn);
      var by = ProposalRules.authority(actor, proposal.standing());
      if (to == ProposalStage.FEEDBACK) {
        var lastDay = ground.today().plusDays(ground.periods().ratingDays());
        store.done(id, lastDay, ground.now());
        ground.tell(id, EntryKind.DONE, text, actor, by, lastDay);
        ground.say("ProposalDone", id);
      } else {
        store.moved(id, to, dueOn == null ? proposal.dueOn() : dueOn, ground.now());
        ground.tell(id, EntryKind.PROGRESS, text, actor, by, dueOn);
        ground.say("ProposalProgressed", id);
      }
      ground.record(actor, "公布办理进展", proposal, text);
      return ground.visible(actor, id);
    });
  }

  private void checkDue(@Nullable LocalDate dueOn) {
    if (dueOn != null && dueOn.isBefore(ground.today())) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "dueOn").asException();
    }
  }
}
