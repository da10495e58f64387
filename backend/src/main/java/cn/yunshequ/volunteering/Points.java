package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.volunteering.model.ServiceTime;
import cn.yunshequ.volunteering.model.TransferKind;
import cn.yunshequ.volunteering.model.VolunteeringRefusal;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.PointStore;
import cn.yunshequ.volunteering.store.PointStore.NewTransfer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of points (L-55), for volunteers and stairwell heads. Every move leaves one purse and
 * arrives in another; nothing is changed, mistakes are reversed.
 */
@Singleton
public class Points {
  /** The kind of id of a transfer. */
  public static final String TRANSFER = "transfer";

  private static final int MOST_AT_ONCE = 1000;

  private final Db db;
  private final Once once;
  private final Ground ground;
  private final PointStore store;

  Points(Db db, Once once, Ground ground, PointStore store) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.store = store;
  }

  /** Confirmed time earns points, in the same transaction; started hours earn their part. */
  void earn(Viewer actor, UUID community, UUID account, UUID hourEntry, int minutes) {
    int points = ground.custom().pointsPerHour() * minutes / 60;
    if (points > 0) {
      var memo = "服务时长" + ServiceTime.hours(minutes) + "小时";
      give(actor, community, account, points, TransferKind.EARNED, memo, hourEntry);
    }
  }

  private UUID give(
      Viewer actor,
      UUID community,
      UUID account,
      int points,
      TransferKind kind,
      String memo,
      @Nullable UUID hourEntry) {
    var from = store.common(ground.newId(), community, false);
    // Before a purse is made or touched: whoever gives to many holds this one throughout.
    store.lockBalance(from);
    var to = store.purse(ground.newId(), community, account);
    var id = ground.newId();
    store.move(
        new NewTransfer(
            id, community, from, to, points, kind, memo, ground.today(), hourEntry, null),
        actor,
        ground.now());
    return id;
  }

  /** The time was taken back, and what it earned with it; a purse may owe points for that. */
  void takeBack(Viewer actor, UUID hourEntry, String reason) {
    store.earnedBy(hourEntry).ifPresent(moved -> mirror(actor, moved, reason));
  }

  private UUID mirror(Viewer actor, PointStore.Moved moved, String reason) {
    var id = ground.newId();
    boolean reversed =
        store.move(
            new NewTransfer(
                id,
                moved.community(),
                moved.to(),
                moved.from(),
                moved.points(),
                TransferKind.REVERSAL,
                reason,
                ground.today(),
                null,
                moved.id()),
            actor,
            ground.now());
    if (!reversed) {
      throw Refusal.of(VolunteeringRefusal.TRANSFER_REVERSED).asException();
    }
    return id;
  }

  /**
   * Gives points for a service without hours, to stairwell heads and volunteers; never to oneself.
   * Says PointsAwarded.
   *
   * @param requestKey see {@link Once}
   * @return the transfer
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, VALUE_OUT_OF_RANGE
   */
  public UUID award(
      Viewer actor,
      UUID community,
      UUID account,
      int points,
      String memo,
      @Nullable String requestKey) {
    if (points < 1 || points > MOST_AT_ONCE) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "points").asException();
    }
    return once.once(
        actor,
        requestKey,
        "awardPoints",
        () -> {
          mustKeep(actor, community);
          var path = store.pathOf(community).orElseThrow();
          if (account.equals(actor.accountId())) {
            throw Refusal.of(CommonRefusal.NOT_ALLOWED, "residentId").asException();
          }
          if (!store.mayEarn(account, path, ground.today())) {
            throw Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException();
          }
          var id = give(actor, community, account, points, TransferKind.AWARDED, memo, null);
          var ref = new SubjectRef(TRANSFER, id);
          ground.record(actor, "发放积分", ref, path, points + "分：" + memo);
          ground.say("PointsAwarded", ref);
          return id;
        });
  }

  /**
   * Reverses an award, or a reward that was not handed over: the points go back, the piece to its
   * shelf. What hours earned is reversed with the hours. Says PointsReversed.
   *
   * @return the reversal
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, TRANSFER_REVERSED
   */
  public UUID reverse(Viewer actor, UUID transfer, String reason) {
    actor.account();
    return db.write(() -> {
      var moved =
          store
              .find(transfer)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "transferId").asException());
      mustKeep(actor, moved.community());
      switch (moved.kind()) {
        case AWARDED -> {}
        case SPENT -> putBack(actor, transfer);
        case EARNED, REVERSAL ->
            throw Refusal.of(VolunteeringRefusal.TRANSFER_REVERSED).asException();
      }
      var id = mirror(actor, moved, reason);
      var ref = new SubjectRef(TRANSFER, id);
      ground.record(actor, "冲正积分", ref, store.pathOf(moved.community()).orElseThrow(), reason);
      ground.say("PointsReversed", ref);
      return id;
    });
  }

  // Whoever hands it over holds the same row: it goes out or back, never both.
  private void putBack(Viewer actor, UUID transfer) {
    var redeemed = store.paidBy(transfer).orElseThrow();
    if (redeemed.handedOver() || redeemed.reversed()) {
      throw Refusal.of(VolunteeringRefusal.TRANSFER_REVERSED).asException();
    }
    store.reverse(redeemed.id(), actor, ground.now());
    store.lockReward(redeemed.reward());
    store.takeFromShelf(redeemed.reward(), -1);
  }

  /** The committee keeps the book of its community. */
  public void mustKeep(Viewer actor, UUID community) {
    var path =
        store
            .pathOf(community)
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "communityId").asException());
    if (!VolunteeringRules.isCommittee(actor, path)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
  }
}
