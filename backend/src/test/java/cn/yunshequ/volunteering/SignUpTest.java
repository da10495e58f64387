package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.cancel;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.seeShift;
import static cn.yunshequ.volunteering.HelpDesk.seeSignup;
import static cn.yunshequ.volunteering.HelpDesk.signUp;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing up, waiting, moving up, taking it back, through the API. */
@org.jspecify.annotations.NullUnmarked
class SignUpTest {
  private static Portal portal;
  private static HelpDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new HelpDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void places_go_in_order_of_asking_and_who_waits_moves_up_at_once() {
    var shift = desk.oneShift(1);
    var first = desk.resident("周敏");
    var second = desk.resident("吴刚");
    var third = desk.resident("郑洁");
    assertThat(done(signUp(first.api(), shift), "signUp").text("signUp.signup.status"))
        .isEqualTo("CONFIRMED");
    var waiting = done(signUp(second.api(), shift), "signUp");
    assertThat(waiting.text("signUp.signup.status")).isEqualTo("WAITLISTED");
    assertThat(waiting.at("signUp.signup.position").asInt()).isEqualTo(1);
    var later = signedUp(third, shift);
    assertThat(seeSignup(third.api(), later, "position").at("signup.position").asInt())
        .isEqualTo(2);
    assertThat(signUp(second.api(), shift).refusals("signUp")).containsExactly("ALREADY_SIGNED_UP");
    var taken = done(cancel(first.api(), shift), "cancelSignUp");
    assertThat(taken.text("cancelSignUp.signup.status")).isEqualTo("CANCELLED");
    assertThat(taken.at("cancelSignUp.signup.late").asBoolean()).isFalse();
    var promoted = waiting.text("signUp.signup.id");
    assertThat(seeSignup(second.api(), promoted, "status").text("signup.status"))
        .isEqualTo("CONFIRMED");
    assertThat(seeSignup(third.api(), later, "position").at("signup.position").asInt())
        .isEqualTo(1);
    assertThat(desk.events(promoted)).containsExactly("SignupWaitlisted", "SignupPromoted");
    var counts = seeShift(portal.guest(), shift, "capacity taken waitlisted");
    assertThat(counts.at("shift").toString())
        .isEqualTo("{\"capacity\":1,\"taken\":1,\"waitlisted\":1}");
  }

  @Test
  void more_places_move_the_queue_up_and_fewer_than_taken_are_refused() {
    var shift = desk.oneShift(1);
    signedUp(desk.resident("甲"), shift);
    var second = desk.resident("乙");
    var waiting = signedUp(second, shift);
    var more = act(desk.chair.api(), "changeCapacity", "shift", "shiftId", shift, "capacity", 3);
    assertThat(done(more, "changeCapacity").at("changeCapacity.shift.taken").asInt()).isEqualTo(2);
    assertThat(seeSignup(second.api(), waiting, "status").text("signup.status"))
        .isEqualTo("CONFIRMED");
    var third = desk.resident("丙");
    signedUp(third, shift);
    done(cancel(second.api(), shift), "cancelSignUp");
    var fewer = act(desk.chair.api(), "changeCapacity", "shift", "shiftId", shift, "capacity", 1);
    assertThat(fewer.refusals("changeCapacity")).containsExactly("VALUE_OUT_OF_RANGE");
    var two = act(desk.chair.api(), "changeCapacity", "shift", "shiftId", shift, "capacity", 2);
    assertThat(done(two, "changeCapacity").at("changeCapacity.shift.taken").asInt()).isEqualTo(2);
  }

  @Test
  void nobody_is_in_two_places_and_the_other_shift_is_named() {
    var shift = desk.oneShift(2);
    var same = desk.oneShift(2, "title", "同一时间的另一件事");
    var who = desk.resident("许多事");
    signedUp(who, shift);
    var seen = seeShift(who.api(), same, "viewerConflict { id activity { title } } viewerMay");
    assertThat(seen.text("shift.viewerConflict.id")).isEqualTo(shift);
    var refused = signUp(who.api(), same);
    assertThat(refused.refusals("signUp")).containsExactly("SHIFTS_OVERLAP");
    assertThat(refused.text("signUp.refusals.0.message")).contains("清楼道、迎新春", "09:00—11:00");
    done(cancel(who.api(), shift), "cancelSignUp");
    assertThat(done(signUp(who.api(), same), "signUp").text("signUp.signup.status"))
        .isEqualTo("CONFIRMED");
  }

  @Test
  void cancelling_late_is_allowed_and_shown_and_after_the_beginning_it_is_not() {
    var shift = desk.oneShift(1);
    var who = desk.resident("赶不及");
    signedUp(who, shift);
    desk.begins(shift, 120);
    assertThat(
            done(cancel(who.api(), shift), "cancelSignUp")
                .at("cancelSignUp.signup.late")
                .asBoolean())
        .isTrue();
    var other = desk.oneShift(1);
    signedUp(who, other);
    desk.begins(other, -5);
    assertThat(cancel(who.api(), other).refusals("cancelSignUp"))
        .containsExactly("SHIFT_STAGE_FORBIDS");
    assertThat(signUp(desk.resident("迟到").api(), other).refusals("signUp"))
        .containsExactly("SHIFT_STAGE_FORBIDS");
  }

  @Test
  void who_only_waited_or_had_no_consent_yet_is_never_late() {
    var shift = desk.oneShift(1, "minAge", 16);
    signedUp(desk.resident("有名额"), shift);
    var waits = desk.resident("候补着");
    signedUp(waits, shift);
    var young = desk.minor("小满", desk.today().plusYears(1));
    signedUp(young, shift);
    desk.begins(shift, 120);
    for (var who : List.of(waits, young)) {
      var late = done(cancel(who.api(), shift), "cancelSignUp").at("cancelSignUp.signup.late");
      assertThat(late.asBoolean()).isFalse();
    }
  }

  @Test
  void who_moved_up_has_a_place_to_give_back_in_time() {
    var shift = desk.oneShift(1);
    var first = desk.resident("先来");
    var second = desk.resident("候补");
    signedUp(first, shift);
    signedUp(second, shift);
    done(cancel(first.api(), shift), "cancelSignUp");
    desk.begins(shift, 120);
    var late = done(cancel(second.api(), shift), "cancelSignUp").at("cancelSignUp.signup.late");
    assertThat(late.asBoolean()).isTrue();
  }

  @Test
  void a_repeated_request_signs_up_once() {
    var shift = desk.oneShift(5);
    var who = desk.resident("手快");
    var in = new Object[] {"shiftId", shift, "requestKey", "tap-1"};
    var first = done(act(who.api(), "signUp", "signup", in), "signUp");
    var again = done(act(who.api(), "signUp", "signup", in), "signUp");
    assertThat(again.text("signUp.signup.id")).isEqualTo(first.text("signUp.signup.id"));
    assertThat(seeShift(portal.guest(), shift, "taken").at("shift.taken").asInt()).isEqualTo(1);
  }

  @Test
  void a_cancelled_activity_takes_every_sign_up_back_and_tells_each() {
    var published = desk.published("shifts", List.of(desk.shift(3, 9, 1), desk.shift(4, 9, 1)));
    var activity = published.text("publishActivity.activity.id");
    var shift = published.text("publishActivity.activity.shifts.0.id");
    var who = desk.resident("等等看");
    var waits = desk.resident("排队的");
    var place = signedUp(who, shift);
    var queue = signedUp(waits, shift);
    done(
        act(desk.chair.api(), "cancelActivity", "activity", "activityId", activity, "reason", "大雨"),
        "cancelActivity");
    for (var each : Map.of(place, who, queue, waits).entrySet()) {
      assertThat(
              seeSignup(each.getValue().api(), each.getKey(), "status cancelReason")
                  .at("signup")
                  .toString())
          .contains("CANCELLED", "大雨");
      assertThat(desk.events(each.getKey())).endsWith("SignupCancelled");
    }
    assertThat(signUp(who.api(), shift).refusals("signUp")).containsExactly("SHIFT_STAGE_FORBIDS");
    assertThat(desk.events(activity)).endsWith("ActivityCancelled");
  }

  @Test
  void couriers_volunteer_without_living_here_and_strangers_register_first() {
    var shift = desk.oneShift(3);
    var stranger = desk.place.stranger();
    assertThat(signUp(stranger.api(), shift).refusals("signUp"))
        .containsExactly("VOLUNTEER_UNKNOWN");
    var registered =
        done(
            act(
                stranger.api(),
                "registerVolunteer",
                "volunteering",
                "name",
                "马师傅",
                "kind",
                "NEW_EMPLOYMENT",
                "bornOn",
                desk.today().minusYears(30).toString()),
            "registerVolunteer");
    assertThat(registered.text("registerVolunteer.volunteering.kind")).isEqualTo("NEW_EMPLOYMENT");
    assertThat(
            desk.number(
                "select count(*) from volunteering.volunteer where account_id = ? and adult_on is"
                    + " null",
                stranger.account()))
        .as("of grown-ups no day is kept")
        .isEqualTo(1);
    signedUp(stranger, shift);
    var list = seeShift(desk.chair.api(), shift, "signups { volunteer { displayName } }");
    assertThat(list.text("shift.signups.0.volunteer.displayName")).isEqualTo("马师傅");
    assertThat(
            seeShift(desk.resident("旁人").api(), shift, "signups { id }").at("shift.signups").size())
        .isZero();
  }

  @Test
  void staying_away_twice_pauses_and_the_refusal_says_until_when() {
    var who = desk.resident("忘性大");
    for (int i = 0; i < 2; i++) {
      var shift = desk.oneShift(1);
      var id = signedUp(who, shift);
      assertThat(
              act(desk.chair.api(), "recordPresence", "signup", "signupId", id, "noShow", true)
                  .refusals("recordPresence"))
          .containsExactly("SHIFT_STAGE_FORBIDS");
      desk.begins(shift, -130 - 200 * i);
      var marked =
          done(
              act(desk.chair.api(), "recordPresence", "signup", "signupId", id, "noShow", true),
              "recordPresence");
      assertThat(marked.text("recordPresence.signup.status")).isEqualTo("NO_SHOW");
      assertThat(desk.events(id)).endsWith("NoShowRecorded");
    }
    var refused = signUp(who.api(), desk.oneShift(1));
    assertThat(refused.refusals("signUp")).containsExactly("SIGN_UP_PAUSED");
    assertThat(refused.text("signUp.refusals.0.message")).contains("2次", "月");
  }
}
