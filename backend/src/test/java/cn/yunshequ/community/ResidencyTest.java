package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking for a household, and what the desk sees and answers. */
class ResidencyTest {
  private static Portal portal;
  private ResidencyDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void settle() {
    desk = new ResidencyDesk(portal);
  }

  @Test
  void an_approved_claim_makes_a_verified_resident() {
    var member = desk.place.stranger();
    var answer = ResidencyDesk.ask(member.api(), desk.door("7栋2单元", "201"), "王建国");
    assertThat(answer.text("requestResidency.residency.status")).isEqualTo("PENDING");
    assertThat(answer.text("requestResidency.residency.household.label")).isEqualTo("7栋2单元201");
    assertThat(answer.at("requestResidency.residency.phone").isNull()).isTrue();
    assertThat(answer.at("requestResidency.residency.rosterMatch").isNull()).isTrue();

    desk.approved(answer.text("requestResidency.residency.id"));
    var viewer =
        member
            .api()
            .run(
                "{ viewer { realName resident { displayName building } households { capacity"
                    + " household { label } community { viewerIsResident } } residencies { status }"
                    + " } }");
    assertThat(viewer.text("viewer.realName")).isEqualTo("王建国");
    assertThat(viewer.text("viewer.resident.building")).isEqualTo("7栋");
    assertThat(viewer.text("viewer.households.0.household.label")).isEqualTo("7栋2单元201");
    assertThat(viewer.at("viewer.households.0.community.viewerIsResident").asBoolean()).isTrue();
    assertThat(viewer.text("viewer.residencies.0.status")).isEqualTo("APPROVED");
    assertThat(
            portal
                .db()
                .sql()
                .fetchValues("select kind from platform.outbox order by id desc limit 2")
                .toString())
        .contains("AccountVerified")
        .contains("MemberAdmitted");
    assertThat(
            desk.value(
                "select string_agg(act, ' ' order by id) from platform.audit where account_id = ?",
                desk.chair.account()))
        .asString()
        .contains("通过住户认证");
  }

  @Test
  void the_same_claim_twice_is_refused_and_the_same_request_key_answers_with_the_first() {
    var member = desk.place.stranger();
    var household = desk.door("7栋2单元", "201");
    var variables = Map.of("h", household, "n", "王建国", "k", "key-1");
    var first =
        member.api().run(ResidencyDesk.ASK, variables).text("requestResidency.residency.id");
    assertThat(member.api().run(ResidencyDesk.ASK, variables).text("requestResidency.residency.id"))
        .isEqualTo(first);
    assertThat(ResidencyDesk.ask(member.api(), household, "王建国").refusals("requestResidency"))
        .containsExactly("RESIDENCY_ALREADY_ASKED");
  }

  @Test
  void a_claim_needs_a_name_a_door_and_a_signed_in_person() {
    var member = desk.place.stranger();
    var household = desk.door("7栋2单元", "201");
    assertThat(ResidencyDesk.ask(member.api(), household, "123").refusals("requestResidency"))
        .containsExactly("NAME_REQUIRED");
    assertThat(
            member
                .api()
                .run(ResidencyDesk.ASK, Map.of("h", household))
                .refusals("requestResidency"))
        .containsExactly("NAME_REQUIRED");
    var nowhere = GlobalId.encode("household", UUID.randomUUID());
    assertThat(ResidencyDesk.ask(member.api(), nowhere, "王建国").refusals("requestResidency"))
        .containsExactly("NOT_FOUND");
    assertThat(
            ResidencyDesk.ask(member.api(), desk.place.globalId(), "王建国")
                .refusals("requestResidency"))
        .containsExactly("BAD_ID");
    assertThat(ResidencyDesk.ask(portal.guest(), household, "王建国").status()).isEqualTo(401);
    assertThat(
            desk.value(
                "select count(*) from community.residency where account_id = ?", member.account()))
        .isEqualTo(0L);
  }

  @Test
  void a_no_needs_a_reason_which_the_person_reads_and_may_ask_again() {
    var member = desk.place.stranger();
    var household = desk.door("7栋2单元", "201");
    var claim = ResidencyDesk.asked(member.api(), household, "王建国");
    assertThat(
            ResidencyDesk.review(desk.chair.api(), claim, "REJECT", "").refusals("reviewResidency"))
        .containsExactly("REASON_REQUIRED");
    ResidencyDesk.review(desk.chair.api(), claim, "REJECT", "请带房产证到居委会核对。");
    assertThat(
            member
                .api()
                .run("{ viewer { residencies { reason status } } }")
                .text("viewer.residencies.0.reason"))
        .isEqualTo("请带房产证到居委会核对。");
    assertThat(
            ResidencyDesk.review(desk.chair.api(), claim, "APPROVE", "")
                .refusals("reviewResidency"))
        .containsExactly("RESIDENCY_ALREADY_DECIDED");
    assertThat(ResidencyDesk.ask(member.api(), household, "王建国").refusals("requestResidency"))
        .isEmpty();
  }

  @Test
  void only_the_desk_of_the_place_decides_and_nothing_changes_otherwise() {
    var member = desk.place.stranger();
    var claim = ResidencyDesk.asked(member.api(), desk.door("7栋2单元", "201"), "王建国");
    var neighbour = desk.place.resident("顾阿姨", "7栋2单元", "202");
    var grid = desk.place.officer(OfficeKind.GRID_WORKER, "陆网格");
    var convenor = desk.place.officer(OfficeKind.COUNCIL_CONVENOR, "顾召集");
    var elsewhere = new Neighbourhood(portal).officer(OfficeKind.MODERATOR, "外人");
    var before = desk.events();

    for (var other : List.of(neighbour, grid, convenor, elsewhere)) {
      for (var decision : List.of("APPROVE", "REJECT")) {
        assertThat(
                ResidencyDesk.review(other.api(), claim, decision, "不行")
                    .refusals("reviewResidency"))
            .containsExactly("NOT_FOUND");
      }
      assertThat(node(other.api(), claim)).isEqualTo("null");
    }
    assertThat(ResidencyDesk.review(member.api(), claim, "APPROVE", "").refusals("reviewResidency"))
        .containsExactly("NOT_ALLOWED");
    assertThat(ResidencyDesk.review(portal.guest(), claim, "APPROVE", "").status()).isEqualTo(401);

    assertThat(desk.events()).isEqualTo(before);
    assertThat(
            desk.value(
                "select status from community.residency where account_id = ?", member.account()))
        .isEqualTo("PENDING");
    assertThat(
            desk.value(
                "select count(*) from platform.audit where object_kind = 'residency'"
                    + " and account_id in (?, ?, ?)",
                neighbour.account(),
                grid.account(),
                elsewhere.account()))
        .isEqualTo(0L);
    assertThat(node(member.api(), claim)).contains("PENDING");
  }

  private static String node(Api api, String id) {
    return api.run(
            "query($id: ID!) { node(id: $id) { ... on Residency { status } } }", Map.of("id", id))
        .at("node")
        .toString();
  }

  @Test
  void at_most_three_claims_wait_at_once_even_when_asked_at_the_same_moment()
      throws InterruptedException {
    var who = desk.place.stranger();
    var doors = java.util.List.of("101", "102", "201", "202");
    var refusals = new java.util.concurrent.ConcurrentLinkedQueue<String>();
    var go = new java.util.concurrent.CountDownLatch(1);
    var threads = new java.util.ArrayList<Thread>();
    for (var stairwell : java.util.List.of("7栋1单元", "8栋2单元")) {
      for (var door : doors) {
        threads.add(
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    go.await();
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                  }
                  refusals.addAll(
                      ResidencyDesk.ask(who.api(), desk.door(stairwell, door), "贪心人")
                          .refusals("requestResidency"));
                }));
      }
    }
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(refusals).hasSize(5).containsOnly("RESIDENCY_TOO_MANY_WAITING");
    assertThat(
            portal
                .db()
                .sql()
                .fetchSingle(
                    "select count(*)::int from community.residency where account_id = ?",
                    who.account())
                .get(0, int.class))
        .isEqualTo(3);
  }

  @Test
  void nobody_decides_on_their_own_claim() {
    var claim = ResidencyDesk.asked(desk.chair.api(), desk.door("7栋2单元", "201"), "沈主任");
    assertThat(
            ResidencyDesk.review(desk.chair.api(), claim, "APPROVE", "")
                .refusals("reviewResidency"))
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void the_desk_sees_what_agrees_with_the_roster_page_by_page() {
    var both = desk.place.newPhone();
    desk.rosterPerson("王建国", both, "7栋1单元", "101");
    portal.clock.advance(Duration.ofSeconds(1));
    ResidencyDesk.asked(portal.signIn(both), desk.door("7栋1单元", "101"), "王建国");
    portal.clock.advance(Duration.ofSeconds(1));
    ResidencyDesk.asked(desk.place.stranger().api(), desk.door("7栋1单元", "101"), "王 建国");
    portal.clock.advance(Duration.ofSeconds(1));
    ResidencyDesk.asked(desk.place.stranger().api(), desk.door("7栋1单元", "101"), "李四");
    var list =
        "query($c: ID!, $a: String) { residencies(communityId: $c, first: 2, after: $a) {"
            + " totalCount nodes { rosterMatch phone realName } pageInfo { hasNextPage endCursor }"
            + " } }";
    var first = desk.chair.api().run(list, Map.of("c", desk.place.globalId()));
    assertThat(first.at("residencies.totalCount").asInt()).isEqualTo(3);
    assertThat(first.text("residencies.nodes.0.rosterMatch")).isEqualTo("NAME_AND_PHONE");
    assertThat(first.text("residencies.nodes.0.phone")).contains("****");
    assertThat(first.text("residencies.nodes.1.rosterMatch")).isEqualTo("NAME");
    var cursor = first.text("residencies.pageInfo.endCursor");
    var second = desk.chair.api().run(list, Map.of("c", desk.place.globalId(), "a", cursor));
    assertThat(second.text("residencies.nodes.0.rosterMatch")).isEqualTo("NONE");
    assertThat(second.at("residencies.pageInfo.hasNextPage").asBoolean()).isFalse();
    assertThat(second.sql()).isEqualTo(first.sql());

    var outsider = desk.place.resident("顾阿姨", "7栋2单元", "202").api();
    var hidden = outsider.run(list, Map.of("c", desk.place.globalId()));
    assertThat(hidden.at("residencies.nodes").size()).isZero();
    assertThat(hidden.at("residencies.totalCount").asInt()).isZero();
    assertThat(
            desk.chair
                .api()
                .run(list, Map.of("c", desk.place.globalId(), "a", "bm9uc2Vuc2UfeA"))
                .errors())
        .containsExactly("BAD_ID");
  }

  @Test
  void an_office_counts_within_its_term_only() {
    var claim = ResidencyDesk.asked(desk.place.stranger().api(), desk.door("7栋2单元", "201"), "王建国");
    portal
        .db()
        .sql()
        .query(
            "update community.office set term_starts = current_date - 900, term_ends ="
                + " current_date - 1 where account_id = ?",
            desk.chair.account())
        .execute();
    assertThat(
            ResidencyDesk.review(desk.chair.api(), claim, "APPROVE", "")
                .refusals("reviewResidency"))
        .containsExactly("NOT_FOUND");
    assertThat(desk.chair.api().run("{ viewer { offices { name } } }").at("viewer.offices").size())
        .isZero();
  }

  @Test
  void a_profile_is_changed_by_what_is_given() {
    var member = desk.place.stranger();
    var change =
        member
            .api()
            .run(
                "mutation { updateProfile(input: {realName: \"欧阳 修\", elderMode: true}) { viewer {"
                    + " realName elderMode resident { displayName } } refusals { code } } }");
    assertThat(change.text("updateProfile.viewer.realName")).isEqualTo("欧阳修");
    assertThat(change.at("updateProfile.viewer.elderMode").asBoolean()).isTrue();
    assertThat(
            member
                .api()
                .run(
                    "mutation { updateProfile(input: {realName: \"<b>\"}) { refusals"
                        + " { code } } }")
                .refusals("updateProfile"))
        .containsExactly("NAME_REQUIRED");
    var id = GlobalId.encode("resident", member.account());
    var seen =
        portal
            .guest()
            .run(
                "query($id: ID!) { node(id: $id) { ... on Resident {"
                    + " displayName building title } } }",
                Map.of("id", id));
    assertThat(seen.text("node.displayName")).isEqualTo("欧阳*");
  }
}
