package cn.yunshequ.proposals;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalRules;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ProposalReads;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/**
 * The desk joins proposals about one matter. The original stays as it was written and readable; its
 * seconders are asked whether they second the other too, never counted unasked; its named authors
 * are credited there; all of it ends when undone, except what people confirmed themselves.
 */
@Singleton
public class Merging {
  private final Db db;
  private final Ground ground;
  private final ProposalStore store;
  private final ProposalReads reads;

  Merging(Db db, Ground ground, ProposalStore store, ProposalReads reads) {
    this.db = db;
    this.ground = ground;
    this.store = store;
    this.reads = reads;
  }

  /**
   * Says ProposalMerged of the original and ProposalReceivedMerge of the other.
   *
   * @return the original, pointing to where it went
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS,
   *     MERGE_NOT_POSSIBLE
   */
  public ProposalView merge(Viewer actor, UUID originalId, UUID intoId, String reason) {
    actor.account();
    return db.write(() -> {
      lockBoth(originalId, intoId);
      var original = ground.permitted(actor, originalId, ProposalAct.MERGE);
      var into =
          reads
              .find(actor, intoId)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "intoId").asException());
      ProposalRules.mayMerge(original.standing(), into.standing(), originalId.equals(intoId))
          .orRefuse();
      store.merged(originalId, original.stage(), intoId, ground.now());
      ground.tell(originalId, EntryKind.MERGED, reason, actor, Party.DESK);
      ground.tell(intoId, EntryKind.RECEIVED_MERGE, reason, actor, Party.DESK);
      ground.endReview(originalId);
      ground.endReply(originalId);
      ground.record(actor, "合并提案", original, reason);
      ground.say("ProposalMerged", originalId);
      ground.say("ProposalReceivedMerge", intoId);
      return ground.visible(actor, originalId);
    });
  }

  /**
   * The original stands for itself again, at the stage it had. Says ProposalUnmerged and
   * ProposalLostMerge.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS
   */
  public ProposalView unmerge(Viewer actor, UUID originalId, String reason) {
    actor.account();
    return db.write(() -> {
      var original = ground.permitted(actor, originalId, ProposalAct.UNMERGE);
      var into = Objects.requireNonNull(original.mergedIntoId());
      store.unmerged(originalId, Objects.requireNonNull(original.stageBeforeMerge()), ground.now());
      if (original.officialAnswer() == null) {
        ground.awaitReplySince(originalId, Objects.requireNonNull(original.publishedAt()));
      }
      ground.tell(originalId, EntryKind.UNMERGED, reason, actor, Party.DESK);
      ground.tell(into, EntryKind.LOST_MERGE, reason, actor, Party.DESK);
      ground.record(actor, "撤销合并提案", original, reason);
      ground.say("ProposalUnmerged", originalId);
      ground.say("ProposalLostMerge", into);
      return ground.visible(actor, originalId);
    });
  }

  // In one order everywhere, so that two desks merging crosswise cannot wait for each other.
  private void lockBoth(UUID one, UUID other) {
    boolean first = one.compareTo(other) <= 0;
    store.lock(first ? one : other);
    store.lock(first ? other : one);
  }
}
