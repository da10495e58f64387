package cn.yunshequ.proposals;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.LifeCycle;
import cn.yunshequ.proposals.model.MatterRules;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalRefusal;
import cn.yunshequ.proposals.model.ProposalRules;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.MatterReads;
import cn.yunshequ.proposals.store.MatterStore;
import cn.yunshequ.proposals.store.ProposalStore;
import cn.yunshequ.proposals.store.SupportStore;
import cn.yunshequ.voting.Voices;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 成效评议: what residents think of what was done. */
@Singleton
public class Outcomes {
  private static final int AT_ONCE = 100;

  private final Db db;
  private final Ground ground;
  private final ProposalStore store;
  private final SupportStore support;
  private final MatterStore matters;
  private final MatterReads reads;
  private final Voices voices;

  Outcomes(
      Db db,
      Ground ground,
      ProposalStore store,
      SupportStore support,
      MatterStore matters,
      MatterReads reads,
      Voices voices) {
    this.voices = voices;
    this.db = db;
    this.ground = ground;
    this.store = store;
    this.support = support;
    this.matters = matters;
    this.reads = reads;
  }

  /**
   * Rates the outcome, once per verified person, within its days. Asking to reopen leads back to
   * IMPLEMENTING, once in the life of a proposal. Says OutcomeRated, ProposalReopened.
   *
   * @param score 1 (bad) to 5 (very good)
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, VALUE_OUT_OF_RANGE, RESIDENCY_REQUIRED,
   *     OUTSIDE_SCOPE, STAGE_FORBIDS, ALREADY_RATED, ALREADY_REOPENED
   */
  public ProposalView rate(
      Viewer actor, UUID id, int score, @Nullable String comment, boolean reopen) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.RATE);
      if (score < 1 || score > 5) {
        throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "score").asException();
      }
      if (reopen) {
        ProposalRules.mayReopen(proposal.standing()).orRefuse();
      }
      var person = Objects.requireNonNull(actor.personId());
      if (!support.rate(id, person, score, comment, ground.now())) {
        throw Refusal.of(ProposalRefusal.ALREADY_RATED).asException();
      }
      ground.say("OutcomeRated", id);
      if (reopen) {
        reopen(actor, id, comment);
      }
      return ground.visible(actor, id);
    });
  }

  private void reopen(Viewer actor, UUID id, @Nullable String comment) {
    var due = ground.afterWorkingDays(ground.periods().planWorkingDays());
    store.reopened(id, due, ground.now());
    matters.lookedBack(id, null, null);
    ground.tell(id, EntryKind.REOPENED, comment, actor, Party.NEIGHBOUR, due);
    ground.say("ProposalReopened", id);
  }

  /**
   * Says why a matter that was deliberated closes without a review meeting. Says ReviewWaived.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS
   */
  public ProposalView waiveReview(Viewer actor, UUID id, String reason) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.WAIVE_REVIEW);
      matters.lookedBack(id, null, reason);
      ground.tell(id, EntryKind.REVIEW_WAIVED, reason, actor, Party.DESK);
      ground.record(actor, "说明不开评议会的理由", proposal, reason);
      ground.say("ReviewWaived", id);
      return ground.visible(actor, id);
    });
  }

  /**
   * A review meeting came to a conclusion about what was done (L-14). Before it is done there is
   * nothing to review. Doing it twice is doing it once.
   */
  public void reviewed(UUID id) {
    db.write(() -> {
      var proposal = ground.locked(Viewer.GUEST, id);
      var matter = reads.matter(Viewer.GUEST, id);
      if (proposal.stage() == ProposalStage.FEEDBACK
          && matter.isPresent()
          && matter.get().reviewedAt() == null) {
        matters.lookedBack(id, ground.now(), null);
        ground.tell(id, EntryKind.REVIEWED, null, Viewer.GUEST, Party.PORTAL);
        ground.say("ProposalReviewed", id);
      }
      return id;
    });
  }

  /**
   * Puts an evaluated matter among the records, once every affected household has its answer
   * (L-12). Says ProposalArchived.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS,
   *     OBJECTION_WAITS
   */
  public ProposalView archive(Viewer actor, UUID id) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.ARCHIVE);
      if (voices.blocks(Ground.ref(id))) {
        throw Refusal.of(ProposalRefusal.OBJECTION_WAITS).asException();
      }
      store.moved(id, ProposalStage.ARCHIVED, null, ground.now());
      ground.tell(id, EntryKind.ARCHIVED, null, actor, Party.DESK);
      ground.record(actor, "归档", proposal, null);
      ground.say("ProposalArchived", id);
      return ground.visible(actor, id);
    });
  }

  /**
   * Ends the ratings whose last day is over. Says ProposalEvaluated of each. Any number of nodes
   * may do this at once.
   *
   * @return how many ended now
   */
  public int closeRatings() {
    int closed = 0;
    for (var id : store.ratingsOver(ground.today(), AT_ONCE)) {
      closed += db.write(() -> closeRating(id)) ? 1 : 0;
    }
    return closed;
  }

  // What an affected household objected to is answered before anything is closed (L-12).
  private boolean closeRating(UUID id) {
    var proposal = ground.locked(Viewer.GUEST, id);
    if (voices.blocks(Ground.ref(id))) {
      return false;
    }
    var lastDay = proposal.standing().ratingEnds();
    if (proposal.stage() != ProposalStage.FEEDBACK
        || lastDay == null
        || !ground.today().isAfter(lastDay)
        || !reads.matter(Viewer.GUEST, id).map(MatterRules::isLookedBackOn).orElse(true)) {
      return false;
    }
    store.moved(id, LifeCycle.afterRatings(), null, ground.now());
    ground.tell(id, EntryKind.EVALUATED, null, Viewer.GUEST, Party.PORTAL);
    ground.say("ProposalEvaluated", id);
    return true;
  }
}
