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
import java.util.List;
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
