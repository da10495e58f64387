package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.signUp;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an organiser changes after an activity is public. */
@org.jspecify.annotations.NullUnmarked
class OrganisingTest {
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
  void another_shift_is_added_by_who_organises_and_taken_by_neighbours() {
    var desk = new HelpDesk(portal);
    var who = desk.resident("马师傅");
    var activity = desk.published("shifts", java.util.List.of(desk.shift(3, 9, 5)));
    var id = activity.text("publishActivity.activity.id");
    var refused =
        act(who.api(), "addShift", "activity", "activityId", id, "shift", desk.shift(4, 14, 2));
    assertThat(refused.refusals("addShift")).containsExactly("NOT_ALLOWED");
    var added =
        done(
            act(
                desk.chair.api(),
                "addShift",
                "activity",
                "activityId",
                id,
                "shift",
                desk.shift(4, 14, 2)),
            "addShift");
    assertThat(added.at("addShift.activity.shifts").size()).isEqualTo(2);
    var shift = added.text("addShift.activity.shifts.1.id");
    assertThat(added.text("addShift.activity.shifts.1.capacity")).isEqualTo("2");
    signedUp(who, shift);
  }

  @Test
  void a_training_that_is_written_down_opens_the_shifts_that_want_it() {
    var desk = new HelpDesk(portal);
    var who = desk.resident("马师傅");
    var shift = desk.oneShift(5, "training", "急救基础");
    var signup = signUp(who.api(), shift);
    var id = done(signup, "signUp").text("signUp.signup.id");
    assertThat(signup.text("signUp.signup.trained")).isEqualTo("false");
    assertThat(
            act(who.api(), "recordTraining", "signup", "signupId", id).refusals("recordTraining"))
        .as("nobody trains themselves")
        .containsExactly("NOT_ALLOWED");
    var trained =
        done(act(desk.chair.api(), "recordTraining", "signup", "signupId", id), "recordTraining");
    assertThat(trained.text("recordTraining.signup.trained")).isEqualTo("true");
  }

  @Test
  void a_shelf_is_counted_anew_and_what_is_taken_away_cannot_be_paid_for() {
    var desk = new HelpDesk(portal);
    var who = PointsTest.volunteer(desk, "马师傅");
    done(PointsTest.award(desk, who, 50), "awardPoints");
    var reward = PointsTest.reward(desk, 4, 0);
    assertThat(
            act(who.api(), "changeReward", "reward", "rewardId", reward, "stock", 9)
                .refusals("changeReward"))
        .containsExactly("NOT_ALLOWED");
    var less = act(desk.chair.api(), "changeReward", "reward", "rewardId", reward, "stock", -1);
    assertThat(less.refusals("changeReward")).as("no negative stock").hasSize(1);
    var more = act(desk.chair.api(), "changeReward", "reward", "rewardId", reward, "stock", 1);
    assertThat(done(more, "changeReward").text("changeReward.reward.stock")).isEqualTo("1");
    var away =
        act(
            desk.chair.api(),
            "changeReward",
            "reward",
            "rewardId",
            reward,
            "stock",
            1,
            "offered",
            false);
    assertThat(done(away, "changeReward").text("changeReward.reward.offered")).isEqualTo("false");
    assertThat(
            act(who.api(), "redeemReward", "redemption", "rewardId", reward)
                .refusals("redeemReward"))
        .hasSize(1);
  }
}
