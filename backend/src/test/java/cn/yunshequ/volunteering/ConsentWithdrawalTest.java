package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.seeShift;
import static cn.yunshequ.volunteering.HelpDesk.seeSignup;
import static cn.yunshequ.volunteering.HelpDesk.signUp;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A guardian takes a consent back: what has not begun is cancelled, what was served stays. */
@org.jspecify.annotations.NullUnmarked
class ConsentWithdrawalTest {
  private static Portal portal;
  private static News news;
  private static HelpDesk desk;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    news = new News(portal);
    desk = new HelpDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** A minor with a consent the father gave online. */
  private record Family(
      Neighbourhood.Member minor, Neighbourhood.Member father, String signup, String consent) {}

  private static Family family(String shift) {
    var minor = desk.minor("小满" + System.nanoTime() % 1000, desk.today().plusYears(1));
    var father = desk.resident("张伟");
    var asked = done(signUp(minor.api(), shift), "signUp");
    var signup = asked.text("signUp.signup.id");
    done(
        act(
            father.api(),
            "giveGuardianConsent",
            "signup",
            "signupId",
            signup,
            "code",
            asked.text("signUp.signup.consentCode"),
            "guardianName",
            "张伟",
            "relation",
            "父亲"),
        "giveGuardianConsent");
    var consent = seeSignup(father.api(), signup, "consent { id }").text("signup.consent.id");
    return new Family(minor, father, signup, consent);
  }

  private static Api.Answer withdraw(Api api, String consent) {
    return api.run(
        "mutation($in: WithdrawGuardianConsentInput!) { withdrawGuardianConsent(input: $in) {"
            + " consent { id withdrawnAt withdrawReason coming viewerMayWithdraw } refusals { code"
            + " message path } } }",
        Map.of("in", Map.of("consentId", consent, "reason", "要准备考试")));
  }

  private static String status(Family family, String signup) {
    return seeSignup(family.minor().api(), signup, "status").text("signup.status");
  }

  @Test
  void what_has_not_begun_is_cancelled_who_waits_moves_up_and_the_minor_asks_anew() {
    var call =
        desk.published(
            "minAge",
            16,
            "shifts",
            List.of(desk.shift(3, 9, 1), desk.shift(4, 9, 1), desk.shift(5, 9, 1)));
    var shifts = call.at("publishActivity.activity.shifts");
    var begun = shifts.path(0).path("id").asString();
    var taken = shifts.path(1).path("id").asString();
    var queued = shifts.path(2).path("id").asString();
    var family = family(begun);
    var second = signedUp(family.minor(), taken);
    var other = desk.resident("先来");
    var waits = desk.resident("候补");
    signedUp(other, queued);
    var third = signedUp(family.minor(), queued);
    var behind = signedUp(waits, queued);
    var next = signedUp(waits, taken);
    desk.begins(begun, -5);
    assertThat(status(family, second)).isEqualTo("CONFIRMED");
    assertThat(status(family, third)).isEqualTo("WAITLISTED");
    var answer = done(withdraw(family.father().api(), family.consent()), "withdrawGuardianConsent");
    assertThat(answer.text("withdrawGuardianConsent.consent.withdrawReason")).isEqualTo("要准备考试");
    assertThat(answer.text("withdrawGuardianConsent.consent.coming")).isEqualTo("0");
    assertThat(status(family, family.signup())).as("has begun").isEqualTo("CONFIRMED");
    assertThat(status(family, second)).isEqualTo("CANCELLED");
    assertThat(status(family, third)).isEqualTo("CANCELLED");
    assertThat(seeSignup(waits.api(), next, "status").text("signup.status")).isEqualTo("CONFIRMED");
    assertThat(seeSignup(waits.api(), behind, "position").text("signup.position")).isEqualTo("1");
    assertThat(
            seeSignup(family.minor().api(), second, "late cancelReason consent { withdrawnAt }")
                .at("signup")
                .toString())
        .contains("\"late\":false", "监护人撤回了同意")
        .doesNotContain("\"withdrawnAt\":null");
    assertThat(desk.events(family.consent())).containsExactly("ConsentWithdrawn");
    assertThat(desk.events(second)).containsExactly("SignupConfirmed", "SignupCancelled");
    assertThat(desk.events(next)).containsExactly("SignupWaitlisted", "SignupPromoted");
    var again = done(withdraw(family.father().api(), family.consent()), "withdrawGuardianConsent");
    assertThat(
            again
                .at("withdrawGuardianConsent")
                .path("consent")
                .path("viewerMayWithdraw")
                .asBoolean())
        .isFalse();
    assertThat(desk.events(family.consent())).as("once is enough").hasSize(1);
    assertThat(done(signUp(family.minor().api(), taken), "signUp").text("signUp.signup.status"))
        .as("the old consent holds no more")
        .isEqualTo("AWAITING_CONSENT");
    assertThat(seeShift(portal.guest(), taken, "taken waitlisted").at("shift").toString())
        .isEqualTo("{\"taken\":1,\"waitlisted\":0}");
  }

  @Test
  void minor_and_organiser_are_told_once_and_nobody_else() {
    var shift = desk.oneShift(2, "minAge", 16);
    var activity = seeShift(portal.guest(), shift, "activity { id }").text("shift.activity.id");
    var family = family(shift);
    var bystander = desk.resident("旁人");
    signedUp(bystander, shift);
    news.settle();
    done(withdraw(family.father().api(), family.consent()), "withdrawGuardianConsent");
    news.settle();
    assertThat(told(family.minor(), activity))
        .contains("监护人撤回了同意", "1个班次已为您取消", "原因：要准备考试", "重新同意");
    assertThat(told(desk.chair, activity)).contains("监护人撤回了同意", "1个班次的报名已取消", "原因：要准备考试");
    assertThat(told(bystander, activity)).isEmpty();
    assertThat(told(family.father(), activity)).isEmpty();
  }

  private static String told(Neighbourhood.Member who, String subject) {
    for (var node : News.inbox(who.api()).at("notifications.nodes")) {
      if (node.path("subjectId").asString().equals(subject)) {
        return node.path("text").asString();
      }
    }
    return "";
  }

  @Test
  void who_gave_it_the_organiser_and_the_committee_take_it_back_and_nobody_else() {
    var elsewhere = new Neighbourhood(portal);
    var publisher = desk.place.officer(OfficeKind.GRID_WORKER, "陆建明");
    var roles = new LinkedHashMap<String, Api>();
    roles.put("guest", portal.guest());
    roles.put("unverified", desk.place.stranger().api());
    roles.put("resident", desk.resident("旁人").api());
    roles.put("moderator", desk.place.officer(OfficeKind.MODERATOR, "叶青").api());
    roles.put("convenor", desk.place.officer(OfficeKind.COUNCIL_CONVENOR, "顾阿姨").api());
    roles.put("committee elsewhere", elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "外区").api());
    roles.put("minor", null);
    roles.put("father", null);
    roles.put("publisher", publisher.api());
    roles.put("committee", desk.chair.api());
    for (var role : roles.entrySet()) {
      var shift =
          done(
                  act(
                      publisher.api(),
                      "publishActivity",
                      "activity",
                      desk.call("minAge", 16, "shifts", List.of(desk.shift(3, 9, 5)))),
                  "publishActivity")
              .text("publishActivity.activity.shifts.0.id");
      var family = family(shift);
      var api =
          switch (role.getKey()) {
            case "minor" -> family.minor().api();
            case "father" -> family.father().api();
            default -> role.getValue();
          };
      var before = desk.footprint();
      var answer = withdraw(api, family.consent());
      var where = role.getKey() + answer.body();
      switch (role.getKey()) {
        case "father", "publisher", "committee" -> {
          assertThat(answer.refusals("withdrawGuardianConsent")).as(where).isEmpty();
          assertThat(status(family, family.signup())).as(where).isEqualTo("CANCELLED");
        }
        case "guest" -> assertThat(answer.status()).as(where).isEqualTo(401);
        case "minor" ->
            assertThat(answer.refusals("withdrawGuardianConsent"))
                .as(where)
                .containsExactly("NOT_ALLOWED");
        default ->
            assertThat(answer.refusals("withdrawGuardianConsent"))
                .as(where + ": not told that there is one")
                .containsExactly("NOT_FOUND");
      }
      if (!answer.refusals("withdrawGuardianConsent").isEmpty() || role.getKey().equals("guest")) {
        assertThat(desk.footprint()).as(where).isEqualTo(before);
        assertThat(status(family, family.signup())).as(where).isEqualTo("CONFIRMED");
      }
    }
  }

  @Test
  void one_on_paper_is_taken_back_by_who_keeps_the_papers_and_is_no_ones_own() {
    var shift = desk.oneShift(1, "minAge", 16);
    var minor = desk.minor("小雨", desk.today().plusYears(1));
    var id = signedUp(minor, shift);
    done(
        act(
            desk.chair.api(),
            "recordConsent",
            "signup",
            "signupId",
            id,
            "guardianName",
            "陈静",
            "relation",
            "母亲"),
        "recordConsent");
    assertThat(
            desk.chair
                .api()
                .run("{ givenConsents { nodes { id } } }")
                .at("givenConsents.nodes")
                .size())
        .isZero();
    var seen =
        seeShift(
            desk.chair.api(),
            shift,
            "signups { consent { id onPaper withdrawnAt viewerMayWithdraw } }");
    assertThat(seen.at("shift.signups.0.consent.viewerMayWithdraw").asBoolean()).isTrue();
    done(
        withdraw(desk.chair.api(), seen.text("shift.signups.0.consent.id")),
        "withdrawGuardianConsent");
    assertThat(seeSignup(minor.api(), id, "status").text("signup.status")).isEqualTo("CANCELLED");
    assertThat(
            desk.number(
                "select count(*) from platform.audit where act = '登记监护人撤回同意' and account_id = ?",
                desk.chair.account()))
        .isPositive();
  }

  @Test
  void a_guardian_reads_what_they_agreed_to_page_by_page_at_a_fixed_cost() {
    var father = desk.resident("张大同");
    for (int i = 0; i < 3; i++) {
      var shift = desk.oneShift(2, "minAge", 16);
      var asked =
          done(signUp(desk.minor("孩子" + i, desk.today().plusYears(1)).api(), shift), "signUp");
      done(
          act(
              father.api(),
              "giveGuardianConsent",
              "signup",
              "signupId",
              asked.text("signUp.signup.id"),
              "code",
              asked.text("signUp.signup.consentCode"),
              "guardianName",
              "张大同",
              "relation",
              "父亲"),
          "giveGuardianConsent");
    }
    var question =
        "query($n: Int!, $a: String) { givenConsents(first: $n, after: $a) { nodes { id coming"
            + " minor { displayName } activity { title } viewerMayWithdraw } pageInfo { hasNextPage"
            + " endCursor } } }";
    var one = father.api().run(question, Map.of("n", 1));
    var all = father.api().run(question, Map.of("n", 20));
    assertThat(all.at("givenConsents.nodes").size()).isEqualTo(3);
    assertThat(all.sql()).isEqualTo(one.sql());
    var next =
        father
            .api()
            .run(question, Map.of("n", 5, "a", one.text("givenConsents.pageInfo.endCursor")));
    assertThat(next.at("givenConsents.nodes").size()).isEqualTo(2);
    assertThat(
            desk.resident("旁人")
                .api()
                .run(question, Map.of("n", 20))
                .at("givenConsents.nodes")
                .size())
        .isZero();
  }

  @Test
  void the_database_refuses_a_place_without_a_living_consent() {
    var shift = desk.oneShift(2, "minAge", 16);
    var family = family(shift);
    var sql = portal.db().sql();
    var consent = HelpDesk.uuid(family.consent());
    assertThatThrownBy(() ->
            sql.query(
                    "update volunteering.consent set withdrawn_at = now(), withdrawn_by = ? where"
                        + " id = ?",
                    family.father().account(),
                    consent)
                .execute())
        .hasMessageContaining("its sign-ups were not");
    assertThatThrownBy(() ->
            sql.query(
                    "update volunteering.consent set withdrawn_at = now(), withdrawn_by ="
                        + " account_id where id = ?",
                    consent)
                .execute())
        .hasMessageContaining("consent_is_never_withdrawn_by_the_minor");
    done(withdraw(family.father().api(), family.consent()), "withdrawGuardianConsent");
    assertThatThrownBy(() ->
            sql.query(
                    "update volunteering.signup set status = 'CONFIRMED', place_number = 2,"
                        + " cancelled_at = null, cancel_reason = null, cancelled_by = null where id"
                        + " = ?",
                    HelpDesk.uuid(family.signup()))
                .execute())
        .hasMessageContaining("was taken back");
  }
}
