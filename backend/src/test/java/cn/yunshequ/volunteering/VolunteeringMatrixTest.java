package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static cn.yunshequ.volunteering.HelpDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.volunteering.model.ShiftStage;
import cn.yunshequ.volunteering.model.VolunteeringAct;
import cn.yunshequ.volunteering.model.VolunteeringParty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Role × stage × act through the API: every cell that the table leaves out is refused, changes
 * nothing and says nothing.
 */
@org.jspecify.annotations.NullUnmarked
class VolunteeringMatrixTest {
  private record Role(Api api, Set<VolunteeringParty> parties) {}

  private record Act(String mutation, String payload, List<Object> input) {}

  private static Portal portal;
  private static HelpDesk desk;
  private static Neighbourhood.Member volunteer;
  private static Neighbourhood.Member publisher;
  private static final Map<String, Role> ROLES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new HelpDesk(portal);
    volunteer = desk.resident("已报名");
    publisher = desk.place.officer(OfficeKind.GRID_WORKER, "陆建明");
    var elsewhere = new Neighbourhood(portal);
    role("guest", portal.guest());
    role("volunteer", volunteer.api(), VolunteeringParty.VOLUNTEER, VolunteeringParty.PERSON);
    role("publisher", publisher.api(), VolunteeringParty.ORGANISER, VolunteeringParty.PERSON);
    role("committee", desk.chair.api(), VolunteeringParty.COMMITTEE, VolunteeringParty.PERSON);
    role("resident", desk.resident("旁人").api(), VolunteeringParty.PERSON);
    role(
        "moderator",
        desk.place.officer(OfficeKind.MODERATOR, "叶青").api(),
        VolunteeringParty.PERSON);
    role(
        "committee elsewhere",
        elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "外区主任").api(),
        VolunteeringParty.PERSON);
    for (var each : List.of("publisher", "committee", "moderator", "committee elsewhere")) {
      done(
          act(
              ROLES.get(each).api(),
              "registerVolunteer",
              "volunteering",
              "name",
              "某人",
              "bornOn",
              "1980-05-01"),
          "registerVolunteer");
    }
  }

  private static void role(String name, Api api, VolunteeringParty... parties) {
    ROLES.put(name, new Role(api, Set.of(parties)));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  // The stage is set by SQL: what leads there is tested elsewhere. Shifts of a long gone year, so
  // that one volunteer's do not overlap.
  private static String at(ShiftStage stage) {
    var published =
        done(
            act(
                publisher.api(),
                "publishActivity",
                "activity",
                desk.call("shifts", List.of(desk.shift(3, 9, 5)))),
            "publishActivity");
    var shift = published.text("publishActivity.activity.shifts.0.id");
    portal
        .db()
        .sql()
        .query(
            "update volunteering.signup set status = 'CANCELLED', place_number = null, queue_number"
                + " = null, cancelled_at = now(), cancel_reason = 'x' where status <> 'CANCELLED'")
        .execute();
    signedUp(volunteer, shift);
    switch (stage) {
      case OPEN -> {}
      case RUNNING -> desk.begins(shift, -5);
      case ENDED -> desk.begins(shift, -125);
      case CANCELLED ->
          portal
              .db()
              .sql()
              .query(
                  "update volunteering.shift set cancelled_at = now(), cancel_reason = 'x' where id"
                      + " = ?",
                  uuid(shift))
              .execute();
    }
    return shift;
  }

  private static String signupOf(String shift) {
    return cn.yunshequ.kernel.GlobalId.encode(
        "signup",
        (java.util.UUID)
            portal
                .db()
                .sql()
                .fetchValue(
                    "select id from volunteering.signup where shift_id = ? and account_id = ?",
                    uuid(shift),
                    volunteer.account()));
  }

  private static Map<VolunteeringAct, Act> acts(String shift) {
    var signup = signupOf(shift);
    var acts = new EnumMap<VolunteeringAct, Act>(VolunteeringAct.class);
    acts.put(
        VolunteeringAct.ARRANGE,
        new Act("changeCapacity", "shift", List.of("shiftId", shift, "capacity", 7)));
    acts.put(
        VolunteeringAct.CANCEL_SIGN_UP,
        new Act("cancelSignUp", "signup", List.of("shiftId", shift)));
    acts.put(VolunteeringAct.SIGN_UP, new Act("signUp", "signup", List.of("shiftId", shift)));
    acts.put(
        VolunteeringAct.ATTENDANCE,
        new Act("recordPresence", "signup", List.of("signupId", signup)));
    acts.put(
        VolunteeringAct.CONFIRM, new Act("confirmHours", "signups", List.of("shiftId", shift)));
    return acts;
  }

  @ParameterizedTest
  @EnumSource(ShiftStage.class)
  void cells_of_shifts(ShiftStage stage) {
    for (var role : ROLES.entrySet()) {
      for (var act : VolunteeringAct.values()) {
        var shift = at(stage);
        var what = acts(shift).get(act);
        if (what == null) {
          continue;
        }
        // Who has signed up does not do it twice; after the end presence needs a time and a reason.
        boolean twice = act == VolunteeringAct.SIGN_UP && role.getKey().equals("volunteer");
        boolean bare = act == VolunteeringAct.ATTENDANCE && stage == ShiftStage.ENDED;
        boolean allowed =
            act.when().contains(stage)
                && act.who().stream().anyMatch(role.getValue().parties()::contains)
                && !twice
                && !bare;
        var before = desk.footprint();
        var answer =
            act(role.getValue().api(), what.mutation(), what.payload(), what.input().toArray());
        var where = "%s %s by %s: %s".formatted(stage, act, role.getKey(), answer.body());
        if (allowed) {
          assertThat(answer.errors()).as(where).isEmpty();
          assertThat(answer.refusals(what.mutation())).as(where).isEmpty();
        } else {
          refused(where, role.getKey(), what.mutation(), answer, before);
        }
      }
    }
  }

  private static void refused(
      String where, String role, String mutation, Api.Answer answer, List<String> before) {
    if (role.equals("guest")) {
      assertThat(answer.status()).as(where).isEqualTo(401);
    } else {
      assertThat(answer.refusals(mutation)).as(where).isNotEmpty();
    }
    assertThat(desk.footprint()).as(where).isEqualTo(before);
  }

  /** Acts with no stage: publishing, certificates of others, points and rewards. */
  @Test
  void cells_of_the_committee_book() {
    var call = desk.call("shifts", List.of(desk.shift(9, 9, 5)));
    var community = desk.place.globalId();
    var someone = HelpDesk.resident(volunteer);
    var acts = new ArrayList<Act>();
    acts.add(new Act("publishActivity", "activity", List.of(call)));
    acts.add(
        new Act(
            "awardPoints",
            "entry",
            List.of("communityId", community, "residentId", someone, "points", 3, "memo", "帮忙")));
    acts.add(
        new Act(
            "offerReward",
            "reward",
            List.of("communityId", community, "name", "理发", "points", 3, "stock", 1)));
    acts.add(
        new Act(
            "issueCertificate",
            "certificate",
            List.of("communityId", community, "residentId", someone)));
    for (var role : ROLES.entrySet()) {
      for (var act : acts) {
        boolean publishes =
            act.mutation().equals("publishActivity") && role.getKey().equals("publisher");
        if (publishes || role.getKey().equals("committee")) {
          continue;
        }
        boolean own =
            act.mutation().equals("issueCertificate") && role.getKey().equals("volunteer");
        if (own) {
          continue;
        }
        var before = desk.footprint();
        var answer =
            act(role.getValue().api(), act.mutation(), act.payload(), act.input().toArray());
        refused(
            act.mutation() + " by " + role.getKey() + answer.body(),
            role.getKey(),
            act.mutation(),
            answer,
            before);
      }
    }
  }
}
