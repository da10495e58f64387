package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.checkIn;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.seeShift;
import static cn.yunshequ.volunteering.HelpDesk.seeSignup;
import static cn.yunshequ.volunteering.HelpDesk.signUp;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.support.Portal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Minors and their guardians, and training, before anybody serves. */
@org.jspecify.annotations.NullUnmarked
class ConsentTest {
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
  void a_minor_has_no_place_before_a_guardian_agreed() {
    var shift = desk.oneShift(1, "minAge", 16);
    var young = desk.minor("小满", desk.today().plusYears(1));
    var tooYoung = desk.minor("小小", desk.today().plusYears(5));
    assertThat(signUp(tooYoung.api(), shift).refusals("signUp")).containsExactly("AGE_RULE");
    var asked = done(signUp(young.api(), shift), "signUp");
    var id = asked.text("signUp.signup.id");
    var code = asked.text("signUp.signup.consentCode");
    assertThat(asked.text("signUp.signup.status")).isEqualTo("AWAITING_CONSENT");
    assertThat(seeShift(portal.guest(), shift, "taken waitlisted").at("shift").toString())
        .isEqualTo("{\"taken\":0,\"waitlisted\":0}");
    assertThat(desk.events(id)).containsExactly("ConsentAsked");
    var in = new Object[] {"signupId", id, "code", code, "guardianName", "张伟", "relation", "父亲"};
    assertThat(
            act(young.api(), "giveGuardianConsent", "signup", in).refusals("giveGuardianConsent"))
        .containsExactly("NOT_ALLOWED");
    var wrong = new Object[] {"signupId", id, "code", "x", "guardianName", "张伟", "relation", "父亲"};
    var father = desk.resident("张伟");
    assertThat(
            act(father.api(), "giveGuardianConsent", "signup", wrong)
                .refusals("giveGuardianConsent"))
        .containsExactly("CONSENT_CODE_WRONG");
    var agreed =
        done(act(father.api(), "giveGuardianConsent", "signup", in), "giveGuardianConsent");
    assertThat(agreed.text("giveGuardianConsent.signup.status")).isEqualTo("CONFIRMED");
    assertThat(
            act(father.api(), "giveGuardianConsent", "signup", in).refusals("giveGuardianConsent"))
        .containsExactly("CONSENT_NOT_NEEDED");
    assertThatThrownBy(() ->
            portal
                .db()
                .sql()
                .query(
                    "update volunteering.signup set consent_id = null where id = ?",
                    HelpDesk.uuid(id))
                .execute())
        .hasMessageContaining("signup_of_a_minor_has_no_place_without_consent");
  }

  @Test
  void a_minor_whom_only_the_roll_knows_consents_for_nobody() {
    var shift = desk.oneShift(1, "minAge", 16);
    var asked = done(signUp(desk.minor("小满", desk.today().plusYears(1)).api(), shift), "signUp");
    var id = asked.text("signUp.signup.id");
    var friend = desk.minor("小明", desk.today().plusYears(1));
    assertThat(
            act(
                    friend.api(),
                    "giveGuardianConsent",
                    "signup",
                    "signupId",
                    id,
                    "code",
                    asked.text("signUp.signup.consentCode"),
                    "guardianName",
                    "张伟",
                    "relation",
                    "父亲")
                .refusals("giveGuardianConsent"))
        .containsExactly("NOT_ALLOWED");
    assertThat(
            desk.number(
                "select count(*) from volunteering.consent where recorded_by = ?",
                friend.account()))
        .isZero();
    assertThat(desk.events(id)).containsExactly("ConsentAsked");
  }

  @Test
  void consent_on_paper_is_written_down_by_the_organiser_and_company_is_asked_for() {
    var shift = desk.oneShift(1, "minAge", 14, "minors", "COMPANY");
    var young = desk.minor("小雨", desk.today().plusYears(2));
    var id = signedUp(young, shift);
    var alone = new Object[] {"signupId", id, "guardianName", "陈静", "relation", "母亲"};
    assertThat(act(desk.chair.api(), "recordConsent", "signup", alone).refusals("recordConsent"))
        .containsExactly("VALUE_OUT_OF_RANGE");
    var along =
        new Object[] {"signupId", id, "guardianName", "陈静", "relation", "母亲", "accompanies", true};
    assertThat(act(young.api(), "recordConsent", "signup", along).refusals("recordConsent"))
        .containsExactly("NOT_ALLOWED");
    done(act(desk.chair.api(), "recordConsent", "signup", along), "recordConsent");
    assertThat(
            seeSignup(young.api(), id, "status consent { guardianName onPaper accompanies }")
                .at("signup")
                .toString())
        .contains("CONFIRMED", "陈静", "\"onPaper\":true", "\"accompanies\":true");
  }

  @Test
  void training_comes_before_an_ordinary_shift_and_counts_no_hours() {
    var training = desk.shift(2, 9, 5);
    training.put("training", true);
    var published =
        desk.published("training", "半天陪诊培训", "shifts", List.of(training, desk.shift(3, 9, 5)));
    var lesson = published.text("publishActivity.activity.shifts.0.id");
    var shift = published.text("publishActivity.activity.shifts.1.id");
    var who = desk.resident("学徒");
    var learned = desk.served(who, lesson);
    var id = signedUp(who, shift);
    desk.begins(shift, 10);
    assertThat(checkIn(who, shift, desk.code(desk.chair, shift)).refusals("checkIn"))
        .containsExactly("TRAINING_MISSING");
    done(
        act(desk.chair.api(), "confirmHours", "signups", "signupIds", List.of(learned)),
        "confirmHours");
    assertThat(seeSignup(who.api(), learned, "status confirmedMinutes").at("signup").toString())
        .isEqualTo("{\"status\":\"DONE\",\"confirmedMinutes\":null}");
    done(checkIn(who, shift, desk.code(desk.chair, shift)), "checkIn");
    assertThat(seeSignup(who.api(), id, "trained").at("signup.trained").asBoolean()).isTrue();
  }
}
