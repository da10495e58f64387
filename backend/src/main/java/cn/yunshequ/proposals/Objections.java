package cn.yunshequ.proposals;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.MatterRules;
import cn.yunshequ.proposals.model.ObjectionView;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalRefusal;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.MatterReads;
import cn.yunshequ.proposals.store.MatterStore;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 异议: while a result is on notice residents may object and ask to deliberate again. Objections of
 * affected households must be answered before the result is carried out.
 */
@Singleton
public class Objections {
  private final Db db;
  private final Once once;
  private final Ground ground;
  private final ProposalStore store;
  private final MatterStore matters;
  private final MatterReads reads;
  private final Deliberations deliberations;

  Objections(
      Db db,
      Once once,
      Ground ground,
      ProposalStore store,
      MatterStore matters,
      MatterReads reads,
      Deliberations deliberations) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.store = store;
    this.matters = matters;
    this.reads = reads;
    this.deliberations = deliberations;
  }

  /**
   * Objects, once per verified person and round. When enough households ask for it the matter goes
   * back to deliberation in the same transaction, once. Says ResultObjected, ProposalRedeliberated.
   *
   * @param again asks to deliberate again
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, RESIDENCY_REQUIRED, OUTSIDE_SCOPE,
   *     STAGE_FORBIDS, NOTICE_CLOSED, ALREADY_OBJECTED, ALREADY_REDELIBERATED
   */
  public ProposalView object(
      Viewer actor, UUID id, String text, boolean again, @Nullable String requestKey) {
    actor.account();
    return db.write(() -> {
      once.once(actor, requestKey, "objectToResult", id, () -> objected(actor, id, text, again));
      return ground.visible(actor, id);
    });
  }

  private UUID objected(Viewer actor, UUID id, String text, boolean again) {
    var proposal = ground.permitted(actor, id, ProposalAct.OBJECT);
    var matter = deliberations.matter(actor, id);
    MatterRules.mayObject(matter, ground.today()).orRefuse();
    if (again) {
      MatterRules.mayAskAgain(matter).orRefuse();
    }
    var home = home(actor, proposal);
    if (!matters.objected(ground.newId(), id, actor, home, text, again, ground.now())) {
      throw Refusal.of(ProposalRefusal.ALREADY_OBJECTED).asException();
    }
    ground.say("ResultObjected", id);
    if (again && MatterRules.isBroughtBack(deliberations.matter(actor, id), ground.periods())) {
      matters.broughtBack(id);
      var due = ground.afterWorkingDays(ground.periods().planWorkingDays());
      store.moved(id, ProposalStage.DELIBERATING, due, ground.now());
      ground.tell(id, EntryKind.REDELIBERATED, null, Viewer.GUEST, Party.PORTAL, due);
      ground.say("ProposalRedeliberated", id);
    }
    return id;
  }

  // Of several homes in the place, one the matter touches speaks first.
  private UUID home(Viewer actor, ProposalView proposal) {
    var homes =
        actor.residences().stream()
            .filter(home -> home.stairwell().isUnder(proposal.standing().scope()))
            .map(Viewer.Residence::householdId)
            .toList();
    return matters.firstAffected(proposal.id(), homes).orElseGet(homes::getFirst);
  }

  /**
   * Answers an objection, for everyone to read. Says ObjectionAnswered.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS
   */
  public ProposalView answer(Viewer actor, UUID objectionId, String text) {
    actor.account();
    return db.write(() -> {
      var objection = find(actor, objectionId);
      var proposal = ground.permitted(actor, objection.proposalId(), ProposalAct.ANSWER_OBJECTION);
      matters.answered(objectionId, text, ground.now());
      var party = Deliberations.by(actor, proposal);
      ground.tell(proposal.id(), EntryKind.OBJECTION_ANSWERED, text, actor, party);
      ground.record(actor, "答复异议", proposal, text);
      ground.say("ObjectionAnswered", proposal.id());
      return ground.visible(actor, proposal.id());
    });
  }

  private ObjectionView find(Viewer actor, UUID objectionId) {
    var found = reads.byIds(actor, List.of(objectionId)).get(objectionId);
    if (found == null) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "objectionId").asException();
    }
    return found;
  }
}
