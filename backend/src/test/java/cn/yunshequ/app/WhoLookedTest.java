package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whose personal data the staff looked at reads who, when and what (L-64), whichever door the staff
 * came through; looking at one's own tells nobody.
 */
@org.jspecify.annotations.NullUnmarked
class WhoLookedTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member chair;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static List<String> told(Api person) {
    return person
        .run("{ myDataAccesses { nodes { what } } }")
        .at("myDataAccesses.nodes")
        .findValuesAsString("what");
  }

  private static String claim(Api who, String name) {
    return who.act(
            "requestResidency",
            "residency { id }",
            Api.input(
                "householdId",
                GlobalId.encode("household", place.household("7栋1单元", "101")),
                "capacity",
                "TENANT",
                "realName",
                name,
                "evidence",
                "租房合同"))
        .done("requestResidency")
        .text("requestResidency.residency.id");
  }

  @Test
  void a_claim_read_by_its_id_and_never_from_the_list() {
    var person = place.stranger();
    var id = claim(person.api(), "马志强");
    var asked =
        "query($id: ID!) { node(id: $id) { ... on Residency { realName phone evidence } } }";
    assertThat(person.api().run(asked, Map.of("id", id)).text("node.realName")).isEqualTo("马志强");
    assertThat(told(person.api())).isEmpty();
    assertThat(place.stranger().api().run(asked, Map.of("id", id)).at("node").isNull()).isTrue();
    assertThat(told(person.api())).isEmpty();
    assertThat(chair.api().run(asked, Map.of("id", id)).text("node.evidence")).isEqualTo("租房合同");
    assertThat(told(person.api())).containsExactly("查看住户认证资料");
  }

  @Test
  void the_answer_of_a_review_shows_the_claim_too() {
    var person = place.stranger();
    var id = claim(person.api(), "何文静");
    chair
        .api()
        .act(
            "reviewResidency",
            "residency { realName }",
            Api.input("residencyId", id, "decision", "APPROVE"))
        .done("reviewResidency");
    assertThat(told(person.api())).containsExactly("查看住户认证资料");
  }

  @Test
  void a_name_that_was_looked_up() {
    var person = place.resident("欧阳建国", "7栋2单元", "101");
    var asked =
        "query($id: ID!) { node(id: $id) { ... on Community { people(name: \"欧阳\") { displayName }"
            + " } } }";
    person.api().run(asked, Map.of("id", place.globalId()));
    assertThat(told(person.api())).isEmpty();
    chair.api().run(asked, Map.of("id", place.globalId()));
    assertThat(told(person.api())).containsExactly("按姓名查找居民");
  }

  @Test
  void a_mandate_read_by_staff_who_have_no_part_in_it() {
    var elder = place.resident("许桂芳", "7栋2单元", "202");
    var helper = place.resident(place.newPhone(), "许小明", "7栋2单元", "201", "OWNER");
    var mandate =
        portal
            .db()
            .sql()
            .fetchValue(
                "insert into community.mandate (id, community_id, person_id, helper_id, acts,"
                    + " purpose, given_how, given_on, until, recorded_by, recorded_at) values"
                    + " (gen_random_uuid(), ?, ?, ?, '{ENDORSE}', '眼睛看不清', 'IN_PERSON',"
                    + " current_date, ?, ?, now()) returning id",
                place.communityId,
                elder.person(),
                helper.account(),
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(30),
                chair.account());
    helper.api().run("{ myMandates { purpose } }");
    assertThat(told(elder.api())).isEmpty();
    chair
        .api()
        .run(
            "query($id: ID!) { node(id: $id) { ... on Mandate { purpose elder } } }",
            Map.of("id", GlobalId.encode("mandate", (java.util.UUID) mandate)));
    assertThat(told(elder.api())).containsExactly("查看代办委托");
    assertThat(told(helper.api())).containsExactly("查看代办委托");
    chair
        .api()
        .run(
            "query($c: ID!) { mandates(communityId: $c) { elder helper } }",
            Map.of("c", place.globalId()));
    assertThat(told(elder.api())).as("once a day").hasSize(1);
  }

  @Test
  void what_somebody_wrote_down_that_they_can_do() {
    var barber = place.resident("陈师傅", "7栋1单元", "102");
    barber
        .api()
        .act("registerVolunteer", "volunteering { skills }", Api.input("skills", List.of("理发")))
        .done("registerVolunteer");
    var asked =
        "query($c: ID!) { skilledVolunteers(communityId: $c) { nodes { resident { displayName } } }"
            + " }";
    barber.api().run(asked, Map.of("c", place.globalId()));
    assertThat(told(barber.api())).isEmpty();
    chair.api().run(asked, Map.of("c", place.globalId()));
    assertThat(told(barber.api())).containsExactly("查看能人名册");
  }
}
