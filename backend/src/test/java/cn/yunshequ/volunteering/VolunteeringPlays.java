package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.signUp;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static cn.yunshequ.volunteering.HelpDesk.uuid;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Neighbourhood;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A shift with everybody around it, and every act on it as a client plays it, rightly. */
@org.jspecify.annotations.NullUnmarked
final class VolunteeringPlays {
  /**
   * Everybody who has to do with the shift.
   *
   * @param group the organisation it is published for
   */
  record People(
      Neighbourhood.Member volunteer,
      Neighbourhood.Member waiting,
      Neighbourhood.Member asking,
      Neighbourhood.Member minor,
      Neighbourhood.Member guardian,
      Neighbourhood.Member publisher,
      String group) {}

  /** An act as it is sent. */
  record Play(String mutation, String payload, Object... input) {}

  private record Asked(String signup, String code) {}

  private final HelpDesk desk;
  private final People people;
  final String activity;
  final String shift;
  private final String signup;
  private final String minors;
  private final Asked asked;
  private String code = "000000";

  /**
   * A shift of two places at that stage: the volunteer and the minor have them, one waits, one
   * asks. The stage is set by SQL: what leads there is tested elsewhere, and a cancelled shift
   * keeps its people, so that the stage alone forbids.
   */
  VolunteeringPlays(HelpDesk desk, People people, String stage) {
    this.desk = desk;
    this.people = people;
    everybodyIsFree();
    var published =
        done(
            act(
                people.publisher().api(),
                "publishActivity",
                "activity",
                desk.call(
                    "organisationId",
                    people.group(),
                    "minAge",
                    16,
                    "shifts",
                    List.of(desk.shift(3, 9, 2)))),
            "publishActivity");
    activity = published.text("publishActivity.activity.id");
    shift = published.text("publishActivity.activity.shifts.0.id");
    signup = signedUp(people.volunteer(), shift);
    var agreed = ask(people.minor());
    done(
        act(
            people.guardian().api(),
            "giveGuardianConsent",
            "signup",
            consenting(agreed.signup(), agreed.code())),
        "giveGuardianConsent");
    minors = agreed.signup();
    signedUp(people.waiting(), shift);
    asked = ask(people.asking());
    bring(stage);
    mayTryAgain();
  }

  // One person is in one place at a time: what earlier shifts held is given back.
  private void everybodyIsFree() {
    desk.portal
        .db()
        .sql()
        .execute(
            "update volunteering.signup set status = 'CANCELLED', place_number = null, queue_number"
                + " = null, consent_code = null, no_show_at = null, cancelled_at = now(),"
                + " cancel_reason = 'x' where status <> 'CANCELLED'");
    mayTryAgain();
  }

  /** Quotas are tested elsewhere: so many acts are played here by the same people. */
  void mayTryAgain() {
    desk.portal.db().sql().execute("delete from platform.quota");
  }

  private Asked ask(Neighbourhood.Member child) {
    var answer = done(signUp(child.api(), shift), "signUp");
    return new Asked(answer.text("signUp.signup.id"), answer.text("signUp.signup.consentCode"));
  }

  private void bring(String stage) {
    switch (stage) {
      case "RUNNING" -> desk.begins(shift, -5);
      case "ENDED" -> desk.begins(shift, -125);
      case "CANCELLED" ->
          desk.portal
              .db()
              .sql()
              .query(
                  "update volunteering.shift set cancelled_at = now(), cancel_reason = 'x' where id"
                      + " = ?",
                  uuid(shift))
              .execute();
      default -> {}
    }
    if (stage.equals("RUNNING") || stage.equals("ENDED")) {
      code = desk.code(people.publisher(), shift);
    }
  }

  private static Object[] consenting(String signup, Object... code) {
    return code.length == 0
        ? new Object[] {"signupId", signup, "guardianName", "张伟", "relation", "父亲"}
        : new Object[] {
          "signupId", signup, "code", code[0], "guardianName", "张伟", "relation", "父亲"
        };
  }

  private String consent() {
    return GlobalId.encode(
        "guardianConsent",
        (UUID)
            desk.portal
                .db()
                .sql()
                .fetchValue(
                    "select consent_id from volunteering.signup where id = ?", uuid(minors)));
  }

  private void present(String of, boolean left) {
    desk.portal
        .db()
        .sql()
        .query(
            "insert into volunteering.attendance (signup_id, in_at, in_how, in_by, out_at, out_how)"
                + " select id, starts_at, 'LIST', account_id, case when ? then least(ends_at,"
                + " ?::timestamptz) end, case when ? then 'LIST' end from volunteering.signup where"
                + " id = ? on conflict do nothing",
            left,
            desk.now().toString(),
            left,
            uuid(of))
        .execute();
  }

  /** What an act that is allowed needs before it can be played. */
  void prepare(String act) {
    switch (act) {
      case "CHECK_OUT" -> {
        present(signup, false);
        present(minors, false);
      }
      case "CONFIRM", "SAY_BACK" -> present(signup, true);
      case "REVERSE" -> {
        present(signup, true);
        done(
            act(people.publisher().api(), "confirmHours", "signups", "signupIds", List.of(signup)),
            "confirmHours");
      }
      default -> {}
    }
  }

  Map<String, Play> plays() {
    var came = desk.now().minus(Duration.ofMinutes(4)).toString();
    return Map.ofEntries(
        play("SIGN_UP", "signUp", "signup", "shiftId", shift),
        play("CANCEL_SIGN_UP", "cancelSignUp", "signup", "shiftId", shift),
        play(
            "GIVE_CONSENT",
            "giveGuardianConsent",
            "signup",
            consenting(asked.signup(), asked.code())),
        play("RECORD_CONSENT", "recordConsent", "signup", consenting(asked.signup())),
        play("WITHDRAW_CONSENT", "withdrawGuardianConsent", "consent", "consentId", consent()),
        play("CHECK_IN", "checkIn", "signup", "shiftId", shift, "code", code),
        play("CHECK_OUT", "checkOut", "signup", "shiftId", shift, "code", code),
        play(
            "ATTENDANCE",
            "recordPresence",
            "signup",
            "signupId",
            signup,
            "inAt",
            inTime(came),
            "reason",
            "补记"),
        play("NO_SHOW", "recordPresence", "signup", "signupId", minors, "noShow", true),
        play("CONFIRM", "confirmHours", "signups", "signupIds", List.of(signup)),
        play("REVERSE", "reverseHours", "signup", "signupId", signup, "reason", "记错了人"),
        play("TRAIN", "recordTraining", "signup", "signupId", signup),
        play("SAY_BACK", "sayFeedback", "signup", "signupId", signup, "stars", 5),
        play("ARRANGE", "changeCapacity", "shift", "shiftId", shift, "capacity", 7),
        play("CANCEL_SHIFT", "cancelShift", "shift", "shiftId", shift, "reason", "下雨"));
  }

  // Within the shift, where it has begun.
  private String inTime(String came) {
    var starts =
        desk.portal
            .db()
            .sql()
            .resultQuery("select starts_at from volunteering.shift where id = ?", uuid(shift))
            .fetchOne(0, java.time.OffsetDateTime.class)
            .toInstant();
    return starts.isAfter(desk.now()) ? came : starts.plusSeconds(60).toString();
  }

  private static Map.Entry<String, Play> play(
      String act, String mutation, String payload, Object... input) {
    return Map.entry(act, new Play(mutation, payload, input));
  }
}
