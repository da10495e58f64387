package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.volunteering.model.TransferKind;
import cn.yunshequ.volunteering.model.VolunteeringRefusal;
import cn.yunshequ.volunteering.store.PointStore;
import cn.yunshequ.volunteering.store.PointStore.NewTransfer;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What points are good for. A shelf is never emptier than empty. */
@Singleton
public class Rewards {
  /** The kind of id of a reward. */
  public static final String REWARD = "reward";

  /** The kind of id of what was redeemed. */
  public static final String REDEMPTION = "redemption";

  private static final int MOST_STOCK = 100_000;

  private final Db db;
  private final Once once;
  private final Ground ground;
  private final Points points;
  private final PointStore store;
  private final SecureRandom random = new SecureRandom();

  Rewards(Db db, Once once, Ground ground, Points points, PointStore store) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.points = points;
    this.store = store;
  }

  /**
   * Offers a reward. Says RewardOffered.
   *
   * @param requestKey see {@link Once}
   * @return its id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, VALUE_OUT_OF_RANGE
   */
  public UUID offer(
      Viewer actor,
      UUID community,
      String name,
      @Nullable String note,
      int cost,
      int stock,
      @Nullable String requestKey) {
    checkStock(stock);
    if (cost < 1 || cost > MOST_STOCK) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "points").asException();
    }
    return once.once(
        actor,
        requestKey,
        "offerReward",
        () -> {
          points.mustKeep(actor, community);
          var id = ground.newId();
          store.offer(id, community, name, note, cost, stock, actor, ground.now());
          tell(actor, "RewardOffered", "上架积分兑换", id, community, name);
          return id;
        });
  }

  private void tell(
      Viewer actor, String event, String act, UUID id, UUID community, String detail) {
    var ref = new SubjectRef(REWARD, id);
    ground.record(actor, act, ref, store.pathOf(community).orElseThrow(), detail);
    ground.say(event, ref);
  }

  private static void checkStock(int stock) {
    if (stock < 0 || stock > MOST_STOCK) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "stock").asException();
    }
  }

  /**
   * Says how many are there, and whether it is still offered. Says RewardChanged.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, VALUE_OUT_OF_RANGE
   */
  public UUID restock(Viewer actor, UUID id, int stock, boolean offered) {
    actor.account();
    checkStock(stock);
    return db.write(() -> {
      var shelf = shelf(id);
      points.mustKeep(actor, shelf.community());
      store.restock(id, stock, offered, ground.now());
      tell(actor, "RewardChanged", "调整积分兑换库存", id, shelf.community(), shelf.name() + " " + stock);
      return id;
    });
  }

  private PointStore.Shelf shelf(UUID id) {
    return store
        .lockReward(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "rewardId").asException());
  }

  /**
   * Pays for a piece and takes it from the shelf. Says RewardRedeemed.
   *
   * @param requestKey see {@link Once}
   * @return what was redeemed
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, REWARD_OUT_OF_STOCK, POINTS_TOO_FEW
   */
  public UUID redeem(Viewer actor, UUID rewardId, @Nullable String requestKey) {
    return once.once(actor, requestKey, "redeemReward", () -> redeemNow(actor, rewardId));
  }

  private UUID redeemNow(Viewer actor, UUID rewardId) {
    var shelf = shelf(rewardId);
    if (!shelf.offered() || shelf.stock() < 1) {
      throw Refusal.of(VolunteeringRefusal.REWARD_OUT_OF_STOCK).asException();
    }
    var till = store.common(ground.newId(), shelf.community(), true);
    store.lockBalance(till);
    var purse = store.purse(ground.newId(), shelf.community(), actor.account());
    int balance = store.lockBalance(purse);
    if (balance < shelf.points()) {
      throw Refusal.of(VolunteeringRefusal.POINTS_TOO_FEW)
          .with("points", shelf.points())
          .with("balance", balance)
          .asException();
    }
    var transfer = ground.newId();
    store.move(
        new NewTransfer(
            transfer,
            shelf.community(),
            purse,
            till,
            shelf.points(),
            TransferKind.SPENT,
            "兑换：" + shelf.name(),
            ground.today(),
            null,
            null),
        actor,
        ground.now());
    store.takeFromShelf(rewardId, 1);
    var id = ground.newId();
    var code = "%06d".formatted(random.nextInt(1_000_000));
    store.redeem(id, rewardId, actor.account(), transfer, code, ground.now());
    ground.say("RewardRedeemed", new SubjectRef(REDEMPTION, id));
    return id;
  }

  /**
   * Hands a redeemed reward over; harmless when repeated. Says RewardHandedOver.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, TRANSFER_REVERSED when the
   *     points went back
   */
  public UUID handOver(Viewer actor, UUID id) {
    actor.account();
    return db.write(() -> {
      var redeemed =
          store
              .lockRedemption(id)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "redemptionId").asException());
      points.mustKeep(actor, redeemed.community());
      if (redeemed.reversed()) {
        throw Refusal.of(VolunteeringRefusal.TRANSFER_REVERSED).asException();
      }
      if (!redeemed.handedOver()) {
        store.handOver(id, actor, ground.now());
        tell(actor, "RewardHandedOver", "发放兑换品", redeemed.reward(), redeemed.community(), "");
      }
      return id;
    });
  }
}
