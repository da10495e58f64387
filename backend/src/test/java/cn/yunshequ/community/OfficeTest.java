package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 权限: offices are given and ended by two persons, for a place and a term. */
@org.jspecify.annotations.NullUnmarked
class OfficeTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member chair;
  private static Neighbourhood.Member member;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    member = place.officer(OfficeKind.COMMITTEE_MEMBER, "许委员");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer ask(
      Api who, String kind, Neighbourhood.Member about, String office, String area) {
    var in = new HashMap<String, Object>();
    in.put("kind", kind);
    in.put("residentId", GlobalId.encode("resident", about.account()));
    in.put("office", office);
    in.put("areaId", GlobalId.encode("area", area == null ? place.communityId : place.area(area)));
    in.put("termEnds", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(1).toString());
    in.put("reason", "居委会会议决定");
    return who.run(
        "mutation($in: AskOfficeInput!) { askOffice(input: $in) { officeAct { id status"
            + " viewerMayAnswer } refusals { code } } }",
        Map.of("in", in));
  }

  private static Api.Answer answer(Api who, String id, boolean confirm) {
    return who.run(
        "mutation($id: ID!, $yes: Boolean!) { answerOfficeAct(input: {actId: $id, confirm: $yes}) {"
            + " officeAct { status } refusals { code } } }",
        Map.of("id", id, "yes", confirm));
  }

  private static int held(Neighbourhood.Member who) {
    return who.api().run("{ viewer { offices { kind } } }").at("viewer.offices").size();
  }

  @Test
  void two_persons_give_an_office_and_two_end_it() {
    var neighbour = place.resident("王建国", "7栋1单元", "101");
    var id =
        ask(chair.api(), "GRANT_OFFICE", neighbour, "MODERATOR", null)
            .text("askOffice.officeAct.id");
    assertThat(held(neighbour)).as("nothing before the second word").isZero();
    assertThat(answer(chair.api(), id, true).refusals("answerOfficeAct"))
        .containsExactly("OFFICE_NEEDS_ANOTHER");
    assertThat(ask(chair.api(), "GRANT_OFFICE", neighbour, "MODERATOR", null).refusals("askOffice"))
        .containsExactly("OFFICE_ASKED_ALREADY");
    assertThat(answer(member.api(), id, true).refusals("answerOfficeAct")).isEmpty();
    assertThat(held(neighbour)).isEqualTo(1);
    assertThat(answer(member.api(), id, true).refusals("answerOfficeAct"))
        .containsExactly("OFFICE_ACT_ANSWERED");
    assertThat(ask(chair.api(), "GRANT_OFFICE", neighbour, "MODERATOR", null).refusals("askOffice"))
        .containsExactly("OFFICE_HELD_ALREADY");
    var ending =
        ask(chair.api(), "END_OFFICE", neighbour, "MODERATOR", null).text("askOffice.officeAct.id");
    assertThat(answer(neighbour.api(), ending, true).refusals("answerOfficeAct"))
        .as("nobody about themselves, and a moderator answers for no office")
        .containsExactly("NOT_ALLOWED");
    answer(member.api(), ending, true);
    assertThat(held(neighbour)).isZero();
    assertThat(
            portal
                .db()
                .sql()
                .fetchValues("select act from platform.audit where object_kind = 'officeAct'")
                .toString())
        .contains("申请授予职务", "同意授予职务", "申请解除职务", "同意解除职务");
  }

  @Test
  void an_office_counts_where_it_is_needed_and_not_above() {
    var neighbour = place.resident("李梅", "7栋1单元", "102");
    assertThat(
            ask(chair.api(), "GRANT_OFFICE", neighbour, "STAIRWELL_HEAD", null)
                .refusals("askOffice"))
        .containsExactly("VALUE_OUT_OF_RANGE");
    assertThat(
            ask(chair.api(), "GRANT_OFFICE", neighbour, "STAIRWELL_HEAD", "7栋1单元")
                .refusals("askOffice"))
        .isEmpty();
    assertThat(
            ask(chair.api(), "GRANT_OFFICE", neighbour, "COMMITTEE_CHAIR", null)
                .refusals("askOffice"))
        .as("the subdistrict names the chair")
        .containsExactly("NOT_ALLOWED");
    assertThat(
            ask(chair.api(), "GRANT_OFFICE", neighbour, "COUNCIL_CONVENOR", null)
                .refusals("askOffice"))
        .as("convenors come by their seats")
        .containsExactly("NOT_ALLOWED");
  }

  /** Who asks. */
  enum Who {
    GUEST(false),
    STRANGER(false),
    RESIDENT(false),
    COMMITTEE_CHAIR(true),
    COMMITTEE_MEMBER(false),
    MODERATOR(false),
    GRID_WORKER(false),
    STAIRWELL_HEAD(false),
    COUNCIL_CONVENOR(false),
    SUBDISTRICT_OFFICER(true),
    APPEAL_REVIEWER(false),
    CHAIR_ELSEWHERE(false);

    final boolean may;

    Who(boolean may) {
      this.may = may;
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_chair_and_the_subdistrict_ask_and_nobody_else(Who who) {
    var neighbour = place.resident("赵" + who.ordinal(), "8栋1单元", "101");
    var api =
        switch (who) {
          case GUEST -> portal.guest();
          case STRANGER -> place.stranger().api();
          case RESIDENT -> place.resident("钱", "8栋1单元", "102").api();
          case CHAIR_ELSEWHERE ->
              new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "别处").api();
          default -> place.officer(OfficeKind.valueOf(who.name()), "某某").api();
        };
    int before = waiting();
    var answer = ask(api, "GRANT_OFFICE", neighbour, "GRID_WORKER", null);
    assertThat(waiting()).isEqualTo(before + (who.may ? 1 : 0));
    if (who == Who.GUEST) {
      assertThat(answer.status()).isEqualTo(401);
    } else if (!who.may) {
      assertThat(answer.refusals("askOffice")).containsExactly("NOT_ALLOWED");
    }
  }

  private static int waiting() {
    return portal
        .db()
        .sql()
        .fetchSingle("select count(*)::int from community.two_person_act")
        .get(0, int.class);
  }

  @Test
  void the_list_of_offices_is_for_the_desk_and_the_subdistrict() {
    var asked = "query($id: ID!) { officeHolders(communityId: $id) { name officeName } }";
    assertThat(
            chair
                .api()
                .run(asked, Map.of("id", place.globalId()))
                .at("officeHolders")
                .findValuesAsString("name"))
        .contains("沈主任", "许委员");
    assertThat(
            place
                .resident("孙", "8栋2单元", "101")
                .api()
                .run(asked, Map.of("id", place.globalId()))
                .errors())
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void the_database_itself_refuses_one_person_as_both() {
    var neighbour = place.resident("周", "8栋2单元", "102");
    var id =
        GlobalId.decode(
            "officeAct",
            ask(chair.api(), "GRANT_OFFICE", neighbour, "GRID_WORKER", null)
                .text("askOffice.officeAct.id"),
            "id");
    assertThatThrownBy(() ->
            portal
                .db()
                .sql()
                .query(
                    "update community.two_person_act set status = 'CONFIRMED', answered_by ="
                        + " asked_by, answered_at = now() where id = ?",
                    id)
                .execute())
        .hasMessageContaining("two_person_act_takes_two");
  }

  @Test
  void nobody_is_appointed_to_hear_appeals_from_their_own_desk() {
    var moderator = place.officer(OfficeKind.MODERATOR, "同楼审核员");
    for (var kind : List.of("APPEAL_REVIEWER", "SUBDISTRICT_OFFICER")) {
      assertThatThrownBy(() ->
              portal
                  .db()
                  .sql()
                  .execute(
                      "insert into community.office (id, account_id, kind, area_id, term_starts,"
                          + " term_ends) values (gen_random_uuid(), ?, ?, ?, current_date,"
                          + " current_date + 100)",
                      moderator.account(),
                      kind,
                      place.communityId))
          .hasMessageContaining("held at a subdistrict");
    }
  }
}
