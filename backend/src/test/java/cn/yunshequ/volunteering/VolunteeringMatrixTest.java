package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.PermissionTable;
import cn.yunshequ.support.Portal;
import cn.yunshequ.volunteering.VolunteeringPlays.People;
import cn.yunshequ.volunteering.VolunteeringPlays.Play;
import cn.yunshequ.volunteering.model.ShiftStage;
import cn.yunshequ.volunteering.model.VolunteeringAct;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Role × stage × act through the API, against the table written by hand: what it leaves out is
 * refused, changes nothing and says nothing; the others work.
 */
@org.jspecify.annotations.NullUnmarked
class VolunteeringMatrixTest {
  private static final PermissionTable<String> TABLE =
      PermissionTable.read("/volunteering/permissions.txt", act -> act);
  private static final String ANY = "ANY";

  // Refused for who and when, not for what was sent.
  private static final List<String> FORBIDDEN =
      List.of(
          "NOT_ALLOWED",
          "NOT_FOUND",
          "SHIFT_STAGE_FORBIDS",
          "ALREADY_SIGNED_UP",
          "SIGNUP_HAS_NO_PLACE",
          "VOLUNTEER_UNKNOWN",
          "GUARDIAN_NOT_VERIFIED");

  /** A client, and who they are in the table's letters. */
  private record Role(Api api, String letters) {}

  private static Portal portal;
  private static HelpDesk desk;
  private static People people;
  private static final Map<String, Role> ROLES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new HelpDesk(portal);
    var place = desk.place;
    var adultOn = desk.today().plusYears(1);
    var publisher = place.officer(OfficeKind.GRID_WORKER, "陆建明");
    var speaker = place.stranger();
    people =
        new People(
            desk.resident("已报名"),
            desk.resident("候补"),
            desk.minor("等同意", adultOn),
            desk.minor("已同意", adultOn),
            desk.resident("张伟"),
            publisher,
            group(publisher, speaker));
    var elsewhere = new Neighbourhood(portal);
    role("guest", portal.guest(), "");
    role("signed in", place.stranger().api(), "U");
    role("volunteer", people.volunteer().api(), "V");
    role("waiting", people.waiting().api(), "Q");
    role("asking minor", people.asking().api(), "K");
    role("minor", people.minor().api(), "Y");
    role("guardian", people.guardian().api(), "G");
    role("publisher", people.publisher().api(), "OH");
    role("speaker of the group", speaker.api(), "O");
    role("chair", desk.chair.api(), "D");
    role("member", place.officer(OfficeKind.COMMITTEE_MEMBER, "周委员").api(), "D");
    role("resident", desk.resident("旁人").api(), "N");
    role("grid worker", place.officer(OfficeKind.GRID_WORKER, "另一网格员").api(), "H");
    role("stairwell head", place.officer(OfficeKind.STAIRWELL_HEAD, "顾秀英").api(), "H");
    role("moderator", place.officer(OfficeKind.MODERATOR, "叶青").api(), "P");
    role("chair elsewhere", elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "外区主任").api(), "P");
    role("courier", place.stranger().api(), "P");
    for (var each : ROLES.values()) {
      if (each.letters().matches(".*[ODHP].*")) {
        done(
            act(each.api(), "registerVolunteer", "volunteering", "name", "某人", "bornOn", BORN),
            "registerVolunteer");
      }
    }
  }

  private static final String BORN = "1980-05-01";

  private static String group(Neighbourhood.Member... speakers) {
    var in =
        HelpDesk.input(
            "communityId",
            desk.place.globalId(),
            "kind",
            "SOCIAL_GROUP",
            "name",
            "邻里互助社",
            "representativeIds",
            Arrays.stream(speakers).map(HelpDesk::resident).toList());
    return desk.chair
        .api()
        .run(
            "mutation($in: AddOrganisationInput!) { addOrganisation(input: $in) { organisation {"
                + " id } refusals { code } } }",
            Map.of("in", in))
        .text("addOrganisation.organisation.id");
  }

  private static void role(String name, Api api, String letters) {
    ROLES.put(name, new Role(api, letters));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer played(Role role, Play play) {
    return act(role.api(), play.mutation(), play.payload(), play.input());
  }

  @ParameterizedTest
  @EnumSource(ShiftStage.class)
  void refused_cells_change_nothing_and_say_nothing_and_the_others_work(ShiftStage stage) {
    var shared = new VolunteeringPlays(desk, people, stage.name());
    var before = desk.footprint();
    ROLES.forEach((name, role) ->
        shared
            .plays()
            .forEach((act, play) -> {
              if (!TABLE.allows(act, stage.name(), role.letters())) {
                shared.mayTryAgain();
                isRefused(stage + " " + act, name, role, play, before);
              }
            }));
    ROLES.forEach((name, role) -> {
      for (var act : shared.plays().keySet()) {
        if (TABLE.allows(act, stage.name(), role.letters())) {
          var own = new VolunteeringPlays(desk, people, stage.name());
          own.prepare(act);
          works(stage + " " + act, name, role, own.plays().get(act));
        }
      }
    });
  }

  private static void isRefused(
      String what, String name, Role role, Play play, List<String> before) {
    var answer = played(role, play);
    var where = "%s by %s: %s".formatted(what, name, answer.body());
    if (name.equals("guest")) {
      assertThat(answer.status()).as(where).isEqualTo(401);
    } else {
      assertThat(answer.refusals(play.mutation())).as(where).hasSize(1);
      assertThat(FORBIDDEN).as(where).containsAll(answer.refusals(play.mutation()));
    }
    assertThat(desk.footprint()).as(where).isEqualTo(before);
  }

  private static void works(String what, String name, Role role, Play play) {
    var before = desk.footprint();
    var answer = played(role, play);
    var where = "%s by %s: %s".formatted(what, name, answer.body());
    assertThat(answer.errors()).as(where).isEmpty();
    assertThat(answer.refusals(play.mutation())).as(where).isEmpty();
    assertThat(desk.footprint()).as(where + " did nothing").isNotEqualTo(before);
  }

  /** Activities, certificates of others, points and rewards: what has no stage. */
  @Test
  void cells_of_activities_and_of_the_book() {
    var book = book();
    Map<String, Play> shared = new LinkedHashMap<>();
    book.forEach((act, made) -> shared.put(act, made.get()));
    var before = desk.footprint();
    ROLES.forEach((name, role) ->
        shared.forEach((act, play) -> {
          if (!TABLE.allows(act, ANY, role.letters())) {
            isRefused(act, name, role, play, before);
          }
        }));
    ROLES.forEach((name, role) ->
        book.forEach((act, made) -> {
          if (TABLE.allows(act, ANY, role.letters())) {
            works(act, name, role, made.get());
          }
        }));
  }

  private static Map<String, Supplier<Play>> book() {
    var community = desk.place.globalId();
    var served = PointsTest.volunteer(desk, "老志愿者");
    desk.confirmed(served, desk.oneShift(1));
    var whom = HelpDesk.resident(served);
    Object[] certify = {"communityId", community, "residentId", whom};
    Map<String, Supplier<Play>> book = new LinkedHashMap<>();
    book.put(
        "PUBLISH",
        () ->
            new Play(
                "publishActivity", "activity", desk.call("shifts", List.of(desk.shift(9, 9, 5)))));
    book.put(
        "PUBLISH_FOR_GROUP",
        () ->
            new Play(
                "publishActivity",
                "activity",
                desk.call(
                    "organisationId", people.group(), "shifts", List.of(desk.shift(9, 9, 5)))));
    book.put(
        "ADD_SHIFT",
        () ->
            new Play(
                "addShift", "activity", "activityId", ofPublisher(), "shift", desk.shift(8, 9, 5)));
    book.put(
        "CANCEL_ACTIVITY",
        () -> new Play("cancelActivity", "activity", "activityId", ofPublisher(), "reason", "下雨"));
    book.put("CERTIFY", () -> new Play("issueCertificate", "certificate", certify));
    book.put(
        "REVOKE",
        () ->
            new Play(
                "revokeCertificate",
                "certificate",
                "certificateId",
                done(act(desk.chair.api(), "issueCertificate", "certificate", certify), ISSUE)
                    .text("issueCertificate.certificate.id"),
                "reason",
                "来函更正"));
    book.put(
        "AWARD",
        () ->
            new Play(
                "awardPoints",
                "entry",
                "communityId",
                community,
                "residentId",
                whom,
                "points",
                3,
                "memo",
                "帮忙"));
    book.put(
        "REVERSE_POINTS",
        () -> new Play("reversePoints", "entry", "entryId", awarded(served), "reason", "记错了人"));
    book.put(
        "OFFER_REWARD",
        () ->
            new Play(
                "offerReward",
                "reward",
                "communityId",
                community,
                "name",
                "理发",
                "points",
                3,
                "stock",
                1));
    book.put(
        "CHANGE_REWARD",
        () ->
            new Play(
                "changeReward", "reward", "rewardId", PointsTest.reward(desk, 2, 1), "stock", 9));
    book.put(
        "HAND_OVER",
        () -> new Play("handOverReward", "redemption", "redemptionId", redeemed(served)));
    return book;
  }

  private static final String ISSUE = "issueCertificate";

  private static String awarded(Neighbourhood.Member whom) {
    return done(PointsTest.award(desk, whom, 9), "awardPoints").text("awardPoints.entry.id");
  }

  private static String redeemed(Neighbourhood.Member whom) {
    awarded(whom);
    var reward = PointsTest.reward(desk, 2, 1);
    return done(act(whom.api(), "redeemReward", "redemption", "rewardId", reward), "redeemReward")
        .text("redeemReward.redemption.id");
  }

  private static String ofPublisher() {
    return new VolunteeringPlays(desk, people, "OPEN").activity;
  }

  /** So that no new act and no new stage slips past the table. */
  @Test
  void the_table_speaks_of_every_act_and_stage() {
    var acts = new HashSet<>(new VolunteeringPlays(desk, people, "OPEN").plays().keySet());
    acts.addAll(book().keySet());
    assertThat(TABLE.acts()).isEqualTo(acts);
    assertThat(acts).containsAll(Arrays.stream(VolunteeringAct.values()).map(Enum::name).toList());
    assertThat(TABLE.stages())
        .containsAll(Arrays.stream(ShiftStage.values()).map(Enum::name).toList());
  }
}
