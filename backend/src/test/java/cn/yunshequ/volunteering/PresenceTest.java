package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.checkIn;
import static cn.yunshequ.volunteering.HelpDesk.checkOut;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.seeShift;
import static cn.yunshequ.volunteering.HelpDesk.seeSignup;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Portal;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Being there: codes, lists, forgotten check-outs. */
@org.jspecify.annotations.NullUnmarked
class PresenceTest {
  private static Portal portal;
  private static HelpDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  // Time goes on in these tests and sessions end with it: people sign in anew for each.
  @BeforeEach
  void signIn() {
    desk = new HelpDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void one_checks_in_and_out_with_the_code_on_the_organisers_phone() {
    var shift = desk.oneShift(2);
    var who = desk.resident("周敏");
    var id = signedUp(who, shift);
    assertThat(checkIn(who, shift, "000000").refusals("checkIn"))
        .containsExactly("SHIFT_STAGE_FORBIDS");
    desk.begins(shift, 5);
    assertThat(seeShift(who.api(), shift, "checkInCode { code }").at("shift.checkInCode").isNull())
        .as("only the organiser shows it")
        .isTrue();
    var code = desk.code(desk.chair, shift);
    var wrong = code.equals("111111") ? "222222" : "111111";
    assertThat(checkIn(who, shift, wrong).refusals("checkIn")).containsExactly("SHIFT_CODE_WRONG");
    assertThat(checkOut(who, shift, code).refusals("checkOut")).containsExactly("NOT_CHECKED_IN");
    var in = done(checkIn(who, shift, code), "checkIn");
    assertThat(in.text("checkIn.signup.status")).isEqualTo("CHECKED_IN");
    assertThat(in.text("checkIn.signup.checkedInHow")).isEqualTo("CODE");
    portal.clock.advance(Duration.ofMinutes(14));
    var out = done(checkOut(who, shift, desk.code(desk.chair, shift)), "checkOut");
    // Five minutes of waiting before the beginning do not count.
    assertThat(out.at("checkOut.signup.countedMinutes").asInt()).isEqualTo(9);
    assertThat(desk.events(id)).containsExactly("SignupConfirmed", "CheckedIn", "CheckedOut");
  }

  @Test
  void an_old_code_and_a_phone_with_a_wrong_clock_change_nothing() {
    var shift = desk.oneShift(2);
    var who = desk.resident("钟慢");
    signedUp(who, shift);
    desk.begins(shift, 0);
    var old = desk.code(desk.chair, shift);
    portal.clock.advance(Duration.ofSeconds(91));
    assertThat(checkIn(who, shift, old).refusals("checkIn")).containsExactly("SHIFT_CODE_WRONG");
    for (int i = 0; i < 4; i++) {
      checkIn(who, shift, old);
    }
    assertThat(checkIn(who, shift, desk.code(desk.chair, shift)).refusals("checkIn"))
        .as("six digits are not to be guessed")
        .containsExactly("TOO_MANY_REQUESTS");
  }

  @Test
  void the_organiser_ticks_the_list_and_later_needs_a_time_and_a_reason() {
    var shift = desk.oneShift(2);
    var id = signedUp(desk.resident("没手机"), shift);
    desk.begins(shift, -10);
    var in =
        done(act(desk.chair.api(), "recordPresence", "signup", "signupId", id), "recordPresence");
    assertThat(in.text("recordPresence.signup.checkedInHow")).isEqualTo("LIST");
    var bare =
        act(
            desk.chair.api(),
            "recordPresence",
            "signup",
            "signupId",
            id,
            "outAt",
            desk.now().toString());
    assertThat(bare.refusals("recordPresence")).containsExactly("TEXT_REQUIRED");
    var future =
        act(
            desk.chair.api(),
            "recordPresence",
            "signup",
            "signupId",
            id,
            "outAt",
            desk.now().plusSeconds(600).toString(),
            "reason",
            "提前写好");
    assertThat(future.refusals("recordPresence")).containsExactly("VALUE_OUT_OF_RANGE");
    portal.clock.advance(Duration.ofMinutes(12));
    var out =
        done(
            act(
                desk.chair.api(),
                "recordPresence",
                "signup",
                "signupId",
                id,
                "outAt",
                desk.now().minusSeconds(60).toString(),
                "reason",
                "先走一步忘了说"),
            "recordPresence");
    assertThat(out.text("recordPresence.signup.checkedOutHow")).isEqualTo("BY_HAND");
  }

  @Test
  void a_forgotten_check_out_is_closed_with_the_end_and_told_once() {
    var shift = desk.oneShift(2);
    var who = desk.resident("走得急");
    var id = signedUp(who, shift);
    desk.begins(shift, -5);
    done(checkIn(who, shift, desk.code(desk.chair, shift)), "checkIn");
    // The rest of two hours and the hour in which one may still check out.
    desk.begins(shift, -185);
    portal.bean(Presences.class).closeForgotten();
    portal.bean(Presences.class).closeForgotten();
    var seen = seeSignup(who.api(), id, "status checkedOutHow countedMinutes");
    assertThat(seen.text("signup.checkedOutHow")).isEqualTo("FORGOTTEN");
    assertThat(desk.events(id)).containsOnlyOnce("CheckOutForgotten");
  }
}
