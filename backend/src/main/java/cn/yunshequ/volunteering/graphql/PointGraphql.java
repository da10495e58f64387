package cn.yunshequ.volunteering.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.volunteering.Points;
import cn.yunshequ.volunteering.Rewards;
import cn.yunshequ.volunteering.model.RedemptionView;
import cn.yunshequ.volunteering.model.RewardView;
import cn.yunshequ.volunteering.model.TransferView;
import cn.yunshequ.volunteering.store.PointReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Points and rewards in the API. */
@Singleton
class PointGraphql implements GraphqlModule {
  private final Points points;
  private final Rewards rewards;
  private final PointReads reads;

  PointGraphql(Points points, Rewards rewards, PointReads reads) {
    this.points = points;
    this.rewards = rewards;
    this.reads = reads;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("PointsEntry", TransferView.class);
    wiring.type("Reward", RewardView.class);
    wiring.node(RewardView.KIND, reads::rewardsByIds);
    wiring.type("Redemption", RedemptionView.class);
    wiring.<RedemptionView>field(
        "Redemption",
        "transferId",
        (r, viewer, env) ->
            new cn.yunshequ.kernel.SubjectRef(TransferView.KIND, r.transferId()).globalId());
    wiring.query(
        "myPoints",
        (viewer, env) -> viewer.isGuest() ? 0 : reads.balance(viewer, Edges.communityId(env)));
    wiring.query("pointsLedger", this::ledger);
    wiring.query("quarterPoints", this::quarter);
    wiring.query("rewards", this::offered);
    wiring.query(
        "myRedemptions",
        (viewer, env) -> viewer.isGuest() ? List.of() : reads.mine(viewer, Edges.communityId(env)));
    wiring.query("redemptionsWaiting", this::waiting);
    wireActs(wiring);
  }

  private void wireActs(Wiring wiring) {
    wiring.act(
        "awardPoints",
        "entry",
        (actor, in, env) ->
            entry(
                actor,
                points.award(
                    actor,
                    in.id("community", "communityId"),
                    in.id("resident", "residentId"),
                    in.number("points"),
                    in.line("memo", 60),
                    Edges.key(in))));
    wiring.act(
        "reversePoints",
        "entry",
        (actor, in, env) ->
            entry(
                actor,
                points.reverse(
                    actor, in.id(TransferView.KIND, "entryId"), in.line("reason", 100))));
    wiring.act("offerReward", "reward", this::offer);
    wiring.act(
        "changeReward",
        "reward",
        (actor, in, env) ->
            reward(
                actor,
                rewards.restock(
                    actor,
                    in.id(RewardView.KIND, "rewardId"),
                    in.number("stock"),
                    in.find("offered", Boolean.class).orElse(true))));
    wiring.act(
        "redeemReward",
        "redemption",
        (actor, in, env) ->
            redemption(
                actor, rewards.redeem(actor, in.id(RewardView.KIND, "rewardId"), Edges.key(in))));
    wiring.act(
        "handOverReward",
        "redemption",
        (actor, in, env) ->
            redemption(actor, rewards.handOver(actor, in.id(RedemptionView.KIND, "redemptionId"))));
  }

  private Object entry(Viewer actor, UUID id) {
    return reads.transfer(actor, id).orElseThrow();
  }

  private Object reward(Viewer actor, UUID id) {
    return Objects.requireNonNull(reads.rewardsByIds(actor, List.of(id)).get(id));
  }

  private Object redemption(Viewer actor, UUID id) {
    return reads.redemption(actor, id).orElseThrow();
  }

  private Object offer(Viewer actor, Input in, DataFetchingEnvironment env) {
    var id =
        rewards.offer(
            actor,
            in.id("community", "communityId"),
            in.line("name", 30),
            Edges.line(in, "note", 100),
            in.number("points"),
            in.number("stock"),
            Edges.key(in));
    return reward(actor, id);
  }

  private Object ledger(Viewer viewer, DataFetchingEnvironment env) {
    var community = Edges.communityId(env);
    boolean all = env.getArgumentOrDefault("all", false);
    viewer.account();
    if (all) {
      points.mustKeep(viewer, community);
    }
    return Paging.connection(
        reads.ledger(viewer, community, all, Paging.first(env), Paging.after(env)));
  }

  private Object quarter(Viewer viewer, DataFetchingEnvironment env) {
    int year = env.getArgumentOrDefault("year", 0);
    int quarter = env.getArgumentOrDefault("quarter", 0);
    if (quarter < 1 || quarter > 4 || year < 2000 || year > 2200) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "quarter").asException();
    }
    var first = LocalDate.of(year, quarter * 3 - 2, 1);
    return reads.quarter(viewer, Edges.communityId(env), first, first.plusMonths(3).minusDays(1));
  }

  private Object offered(Viewer viewer, DataFetchingEnvironment env) {
    return reads.rewards(viewer, Edges.communityId(env), false);
  }

  private Object waiting(Viewer viewer, DataFetchingEnvironment env) {
    var community = Edges.communityId(env);
    points.mustKeep(viewer, community);
    return reads.waiting(viewer, community);
  }
}
