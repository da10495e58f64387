package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.uuid;
import static cn.yunshequ.volunteering.PointsTest.award;
import static cn.yunshequ.volunteering.PointsTest.reward;
import static cn.yunshequ.volunteering.PointsTest.volunteer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Unheld;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A redeemed reward goes out or back, never both. */
@org.jspecify.annotations.NullUnmarked
class RedemptionTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void what_was_paid_back_is_never_handed_over() throws InterruptedException {
    var desk = new HelpDesk(portal);
    var who = volunteer(desk, "退回");
    done(award(desk, who, 100), "awardPoints");
    var reward = reward(desk, 4, 20);
    var back = redeemed(who, reward);
    done(reverse(desk, back), "reversePoints");
    assertThat(handOver(desk, back).refusals("handOverReward"))
        .containsExactly("TRANSFER_REVERSED");
    for (int round = 0; round < 8; round++) {
      var each = redeemed(who, reward);
      var outcomes = new ConcurrentLinkedQueue<String>();
      var threads =
          List.of(
              Thread.ofVirtual()
                  .start(
                      () -> outcomes.add("out" + handOver(desk, each).refusals("handOverReward"))),
              Thread.ofVirtual()
                  .start(
                      () -> outcomes.add("back" + reverse(desk, each).refusals("reversePoints"))));
      for (var thread : threads) {
        thread.join();
      }
      assertThat(outcomes.stream().filter(o -> o.endsWith("[]")))
          .as(outcomes.toString())
          .hasSize(1);
    }
    assertThat(
            desk.number(
                "select count(*) from volunteering.redemption r join volunteering.transfer t on"
                    + " t.reverses = r.transfer_id where r.reward_id = ? and r.handed_over_at is"
                    + " not null",
                uuid(reward)))
        .isZero();
  }

  @Test
  void out_and_back_at_once_is_one_of_them_and_without_lock_and_check_it_is_both() {
    try (var own = Portal.start(Map.of("notification.chores", false))) {
      var desk = new HelpDesk(own);
      var overlap = new Overlap(own);
      var who = volunteer(desk, "退回");
      done(award(desk, who, 100), "awardPoints");
      var reward = reward(desk, 4, 20);
      var first = redeemed(who, reward);
      assertThat(overlap.second(back(desk, first), out(desk, first)))
          .isEqualTo("TRANSFER_REVERSED");
      var other = redeemed(who, reward);
      assertThat(overlap.second(out(desk, other), back(desk, other)))
          .isEqualTo("TRANSFER_REVERSED");
      assertThat(outAndBack(desk)).isZero();

      Unheld.rowsOf(own, "volunteering.redemption");
      var checked = redeemed(who, reward);
      assertThat(overlap.second(back(desk, checked), out(desk, checked)))
          .contains("redemption_is_handed_over_or_reversed_not_both");
      assertThat(outAndBack(desk)).as("the check alone holds").isZero();

      own.db()
          .sql()
          .execute(
              "alter table volunteering.redemption drop constraint"
                  + " redemption_is_handed_over_or_reversed_not_both");
      var neither = redeemed(who, reward);
      assertThat(overlap.second(back(desk, neither), out(desk, neither))).isEqualTo(Overlap.DONE);
      assertThat(outAndBack(desk)).as("without lock and check it goes out and back").isEqualTo(1);
    }
  }

  private static Runnable out(HelpDesk desk, Redeemed it) {
    var door = desk.portal.bean(Rewards.class);
    return () -> door.handOver(Overlap.chair(desk), uuid(it.id()));
  }

  private static Runnable back(HelpDesk desk, Redeemed it) {
    var door = desk.portal.bean(Points.class);
    return () -> door.reverse(Overlap.chair(desk), uuid(it.entry()), "不想要了");
  }

  private static int outAndBack(HelpDesk desk) {
    return desk.number(
        "select count(*) from volunteering.redemption where handed_over_at is not null and"
            + " reversed_at is not null");
  }

  private record Redeemed(String id, String entry) {}

  private static Redeemed redeemed(Neighbourhood.Member who, String reward) {
    var answer =
        done(act(who.api(), "redeemReward", "redemption", "rewardId", reward), "redeemReward");
    return new Redeemed(
        answer.text("redeemReward.redemption.id"),
        answer.text("redeemReward.redemption.transferId"));
  }

  private static Api.Answer reverse(HelpDesk desk, Redeemed it) {
    return act(desk.chair.api(), "reversePoints", "entry", "entryId", it.entry(), "reason", "不想要了");
  }

  private static Api.Answer handOver(HelpDesk desk, Redeemed it) {
    return act(desk.chair.api(), "handOverReward", "redemption", "redemptionId", it.id());
  }
}
