package cn.yunshequ.proposals;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalRules;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ProposalStore;
import cn.yunshequ.proposals.store.SupportStore;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 附议: residents of the place stand behind a proposal, once per verified person. Many may do so at
 * the same moment: everything that can be done without holding the proposal is done before (ADR
 * 0004).
 */
@Singleton
public class Endorsements {
  private final Db db;
  private final Once once;
  private final Ground ground;
  private final ProposalStore store;
  private final SupportStore support;

  Endorsements(Db db, Once once, Ground ground, ProposalStore store, SupportStore support) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.store = store;
    this.support = support;
  }

  /**
   * Seconds it. A second call changes nothing and is no error. The second that reaches the number
   * needed makes it a topic in the same transaction. Says ProposalEndorsed, and then
   * ProposalBecameTopic exactly once.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, OWN_PROPOSAL, RESIDENCY_REQUIRED,
   *     OUTSIDE_SCOPE, STAGE_FORBIDS, GATHERING_CLOSED; CHANGED_MEANWHILE when the words changed in
   *     the very moment; REQUEST_KEY_REUSED when the key was used for another proposal
   */
  public ProposalView endorse(Viewer actor, UUID id, @Nullable String requestKey) {
    return db.write(() -> {
      once.once(actor, requestKey, "endorseProposal", id, () -> endorsed(actor, id));
      return ground.visible(actor, id);
    });
  }

  private UUID endorsed(Viewer actor, UUID id) {
    var seen = ground.visible(actor, id);
    if (seen.viewerHasEndorsed()) {
      return id;
    }
    ProposalRules.may(actor, ProposalAct.ENDORSE, seen.standing(), ground.today()).orRefuse();
    addOne(actor, seen);
    return id;
  }

  private void addOne(Viewer actor, ProposalView seen) {
    var id = seen.id();
    var person = Objects.requireNonNull(actor.personId());
    if (!support.addEndorsement(id, person, actor.account(), ground.now())) {
      return;
    }
    ground.say("ProposalEndorsed", id);
    support.count(id, 1);
    // Held from here: what was decided on before must still be so.
    var held = ground.visible(actor, id);
    ProposalRules.may(actor, ProposalAct.ENDORSE, held.standing(), ground.today()).orRefuse();
    if (!held.title().equals(seen.title()) || !held.body().equals(seen.body())) {
      throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE).asException();
    }
    if (held.stage() == ProposalStage.ACCEPTED
        && held.endorsementCount() >= held.endorsementsNeeded()) {
      becomeTopic(id);
    }
  }

  private void becomeTopic(UUID id) {
    var due = ground.afterWorkingDays(ground.periods().planWorkingDays());
    store.moved(id, ProposalStage.TOPIC_NOTICE, due, ground.now());
    ground.tell(id, EntryKind.BECAME_TOPIC, null, Viewer.GUEST, Party.PORTAL, due);
    ground.say("ProposalBecameTopic", id);
  }

  /**
   * Takes the second back while seconds are open; what became a topic stays one. Says
   * ProposalEndorsementWithdrawn.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, OWN_PROPOSAL, RESIDENCY_REQUIRED,
   *     OUTSIDE_SCOPE, STAGE_FORBIDS, GATHERING_CLOSED
   */
  public ProposalView withdraw(Viewer actor, UUID id, @Nullable String requestKey) {
    return db.write(() -> {
      once.once(
          actor,
          requestKey,
          "withdrawEndorsement",
          id,
          () -> {
            ground.permitted(actor, id, ProposalAct.WITHDRAW_ENDORSEMENT);
            remove(actor, id);
            return id;
          });
      return ground.visible(actor, id);
    });
  }

  /** Removes the actor's second, if any; the proposal is held. */
  void remove(Viewer actor, UUID id) {
    var person = actor.personId();
    if (person != null && support.removeEndorsement(id, person)) {
      support.count(id, -1);
      ground.say("ProposalEndorsementWithdrawn", id);
    }
  }

  /**
   * A seconder of an original says whether the second also holds for what it was merged into. Says
   * ProposalEndorsed when it does.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND; NOT_ALLOWED when not invited; else as
   *     {@link #endorse}
   */
  public ProposalView confirmMerged(Viewer actor, UUID id, boolean confirm) {
    actor.account();
    return db.write(() -> {
      var seen = ground.visible(actor, id);
      if (!seen.viewerInvitedToConfirm()) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      var person = Objects.requireNonNull(actor.personId());
      support.answerMerge(id, person, confirm, ground.now());
      if (confirm) {
        ProposalRules.may(actor, ProposalAct.ENDORSE, seen.standing(), ground.today()).orRefuse();
        addOne(actor, seen);
      }
      return ground.visible(actor, id);
    });
  }
}
