package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.seeShift;
import static cn.yunshequ.volunteering.HelpDesk.seeSignup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Portal;
import cn.yunshequ.volunteering.store.RecordReads;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Confirmed hours: once, corrected by reversal, never changed; what both sides say. */
@org.jspecify.annotations.NullUnmarked
class HourLedgerTest {
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
  void hours_are_confirmed_once_corrected_by_reversal_and_never_changed() {
    var shift = desk.oneShift(3);
    var who = desk.resident("认真干");
    var id = desk.served(who, shift);
    var done =
        done(act(desk.chair.api(), "confirmHours", "signups", "shiftId", shift), "confirmHours");
    assertThat(done.at("confirmHours.signups.0.confirmedMinutes").asInt()).isEqualTo(120);
    assertThat(
            act(desk.chair.api(), "confirmHours", "signups", "signupIds", List.of(id))
                .refusals("confirmHours"))
        .containsExactly("HOURS_CONFIRMED");
    var reversed =
        done(
            act(desk.chair.api(), "reverseHours", "signup", "signupId", id, "reason", "漏看了早退"),
            "reverseHours");
    assertThat(reversed.at("reverseHours.signup.confirmedMinutes").asInt()).isZero();
    assertThat(
            act(desk.chair.api(), "reverseHours", "signup", "signupId", id, "reason", "再来")
                .refusals("reverseHours"))
        .containsExactly("HOURS_MISSING");
    var again =
        done(
            act(
                desk.chair.api(),
                "confirmHours",
                "signups",
                "signupIds",
                List.of(id),
                "minutes",
                90,
                "reason",
                "按实际一个半小时"),
            "confirmHours");
    assertThat(again.at("confirmHours.signups.0.confirmedMinutes").asInt()).isEqualTo(90);
    var own =
        who.api()
            .run(
                "{ myVolunteering { number minutes hours stars nextStarMinutes years { year minutes"
                    + " services } ledger { nodes { minutes reason } } } }");
    assertThat(own.at("myVolunteering.minutes").asInt()).isEqualTo(90);
    assertThat(own.text("myVolunteering.hours")).isEqualTo("1.5");
    assertThat(own.at("myVolunteering.years.0.services").asInt()).isEqualTo(1);
    assertThat(own.at("myVolunteering.nextStarMinutes").asInt()).isEqualTo(6000);
    assertThat(own.at("myVolunteering.ledger.nodes").toString())
        .contains("\"minutes\":90", "\"minutes\":-120", "\"minutes\":120", "漏看了早退");
    assertThatThrownBy(
            () -> portal.db().sql().execute("update volunteering.hour_entry set minutes = 600"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> portal.db().sql().execute("delete from volunteering.hour_entry"))
        .hasMessageContaining("append-only");
  }

  /** Any order of confirming and taking back: what stands is what the ledger sums to. */
  @Test
  void the_sum_of_entries_is_what_was_confirmed_last_whatever_was_corrected_before() {
    var random = new Random(11);
    var shift = desk.oneShift(6);
    int expected = 0;
    for (int person = 0; person < 3; person++) {
      var who = desk.resident("核对" + person);
      var other = desk.oneShift(1);
      var id = desk.served(who, other);
      int stands = 0;
      for (int step = 0; step < 8; step++) {
        if (stands == 0) {
          stands = 1 + random.nextInt(120);
          done(
              act(
                  desk.chair.api(),
                  "confirmHours",
                  "signups",
                  "signupIds",
                  List.of(id),
                  "minutes",
                  stands,
                  "reason",
                  "第" + step + "次"),
              "confirmHours");
        } else if (random.nextBoolean()) {
          done(
              act(desk.chair.api(), "reverseHours", "signup", "signupId", id, "reason", "更正"),
              "reverseHours");
          stands = 0;
        }
      }
      assertThat(
              desk.number(
                  "select coalesce(sum(minutes), 0) from volunteering.hour_entry where account_id ="
                      + " ?",
                  who.account()))
          .isEqualTo(stands);
      assertThat(
              desk.number(
                  "select coalesce(sum(balance), 0) from volunteering.purse where account_id = ?",
                  who.account()))
          .as("points follow the hours that stand")
          .isEqualTo(2 * stands / 60);
      expected += stands;
    }
    assertThat(expected).isPositive();
    assertThat(seeShift(portal.guest(), shift, "taken").at("shift.taken").asInt()).isZero();
  }

  @Test
  void the_database_refuses_a_correction_of_anything_else_than_what_stood() {
    var shift = desk.oneShift(1);
    var id = desk.confirmed(desk.resident("账实相符"), shift);
    var sql = portal.db().sql();
    var row =
        "insert into volunteering.hour_entry (id, signup_id, sequence, account_id, community_id,"
            + " service_day, minutes, reason, recorded_by, at) select gen_random_uuid(), signup_id,"
            + " %d, account_id, community_id, service_day, %d, 'x', recorded_by, at from"
            + " volunteering.hour_entry where signup_id = ? and sequence = 1";
    assertThatThrownBy(() -> sql.query(row.formatted(2, -60), HelpDesk.uuid(id)).execute())
        .hasMessageContaining("hour_entry_takes_back_what_stood");
    assertThatThrownBy(() -> sql.query(row.formatted(3, 60), HelpDesk.uuid(id)).execute())
        .hasMessageContaining("hour_entry_follows_the_one_before");
    assertThatThrownBy(() -> sql.query(row.formatted(1, 60), HelpDesk.uuid(id)).execute())
        .hasMessageContaining("hour_entry_is_one_per_step");
  }

  @Test
  void nobody_confirms_their_own_hours() {
    var shift = desk.oneShift(2);
    done(
        act(
            desk.chair.api(),
            "registerVolunteer",
            "volunteering",
            "name",
            "沈主任",
            "bornOn",
            "1970-01-01"),
        "registerVolunteer");
    var own = desk.served(desk.chair, shift);
    assertThat(
            act(desk.chair.api(), "confirmHours", "signups", "signupIds", List.of(own))
                .refusals("confirmHours"))
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void both_sides_say_how_it_was_once() {
    var shift = desk.oneShift(1);
    var who = desk.resident("有话说");
    var id = desk.served(who, shift);
    var kind = new Object[] {"signupId", id, "stars", 5, "words", "细心可靠"};
    done(act(desk.chair.api(), "sayFeedback", "signup", kind), "sayFeedback");
    assertThat(act(desk.chair.api(), "sayFeedback", "signup", kind).refusals("sayFeedback"))
        .containsExactly("CHANGED_MEANWHILE");
    done(act(who.api(), "sayFeedback", "signup", "signupId", id, "stars", 4), "sayFeedback");
    var seen = seeSignup(who.api(), id, "evaluation { stars words } feedback { stars }");
    assertThat(seen.text("signup.evaluation.words")).isEqualTo("细心可靠");
    var activity = seeShift(portal.guest(), shift, "activity { feedbackCount feedbackStars }");
    assertThat(activity.at("shift.activity").toString())
        .isEqualTo("{\"feedbackCount\":1,\"feedbackStars\":4}");
    assertThat(
            desk.resident("旁人")
                .api()
                .run("query($id: ID!) { signup(id: $id) { id } }", Map.of("id", id))
                .at("signup")
                .isNull())
        .isTrue();
  }

  @Test
  void stars_stand_where_the_rules_put_them() {
    assertThat(portal.bean(RecordReads.class).starLevels(Viewer.GUEST))
        .containsExactlyElementsOf(ServiceTimeTest.LEVELS);
  }
}
