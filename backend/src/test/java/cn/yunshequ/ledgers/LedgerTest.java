package cn.yunshequ.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 社区减负: ledgers are files of what is there already, with names masked unless two agreed. */
@org.jspecify.annotations.NullUnmarked
class LedgerTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static LedgerDesk desk;
  private static Neighbourhood.Member chair;
  private static Neighbourhood.Member member;
  private static Neighbourhood.Member resident;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    desk = new LedgerDesk(portal, place);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    member = place.officer(OfficeKind.COMMITTEE_MEMBER, "许委员");
    resident = place.resident("王建国", "7栋1单元", "101");
    desk.proposal(resident, "=1+1 楼道太暗", "7栋1单元", false);
    desk.proposal(resident, "想换个垃圾桶", null, true);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static int audited(String act) {
    return desk.count(
        "platform.audit where act = ? and area_path = ? and result = 'OK'", act, place.path);
  }

  private static int refused(String act) {
    return desk.count(
        "platform.audit where act = ? and area_path = ? and result = 'NOT_ALLOWED'",
        act,
        place.path);
  }

  @Test
  void the_ledger_of_proposals_is_what_is_there_already_with_masked_names_and_a_dictionary() {
    int before = audited("导出台账");
    var answer = desk.file(chair.api(), "proposals.xlsx");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
    var rows = LedgerDesk.sheet(answer.body(), 0);
    assertThat(rows.getFirst()).startsWith("编号", "标题", "地点", "类别", "提案人");
    assertThat(rows).hasSize(3);
    var named = rows.stream().filter(row -> row.get(1).contains("楼道太暗")).findFirst();
    assertThat(named.orElseThrow().subList(1, 5))
        .as("a title that begins like a formula is harmless, the name is masked")
        .containsExactly("'=1+1 楼道太暗", "7栋1单元", "环境卫生", "王*国");
    assertThat(rows.toString()).doesNotContain("王建国").contains("匿名居民");
    var told = LedgerDesk.sheet(answer.body(), 1);
    assertThat(told.stream().map(List::getFirst).toList()).containsSubsequence(rows.getFirst());
    assertThat(audited("导出台账")).isEqualTo(before + 1);
  }

  @Test
  void as_csv_it_comes_with_its_dictionary_in_one_zip() {
    var texts = LedgerDesk.texts(desk.file(chair.api(), "proposals.csv").body());
    assertThat(texts).containsOnlyKeys("提案台账.csv", "字段说明.csv");
    assertThat(texts.get("提案台账.csv").replace("\"", ""))
        .startsWith("\uFEFF编号,标题")
        .contains("'=1+1")
        .contains("王*国");
    assertThat(texts.get("字段说明.csv").replace("\"", "")).contains("提案人,姓名,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"decisions", "meetings", "ballots", "volunteer-hours"})
  void every_ledger_can_be_taken(String name) {
    var rows = LedgerDesk.sheet(desk.file(chair.api(), name + ".xlsx").body(), 0);
    assertThat(rows.getFirst()).isNotEmpty();
  }

  @Test
  void a_ledger_or_a_format_that_is_none_is_not_found() {
    assertThat(desk.file(chair.api(), "secrets.xlsx").statusCode()).isEqualTo(404);
    assertThat(desk.file(chair.api(), "proposals.exe").statusCode()).isEqualTo(404);
  }

  /** Who asks, and what they get. */
  enum Who {
    GUEST(401, false),
    STRANGER(403, false),
    RESIDENT(403, false),
    COMMITTEE_CHAIR(200, true),
    COMMITTEE_MEMBER(200, true),
    MODERATOR(200, false),
    GRID_WORKER(403, false),
    STAIRWELL_HEAD(403, false),
    COUNCIL_CONVENOR(403, false),
    SUBDISTRICT_OFFICER(403, false),
    APPEAL_REVIEWER(403, false),
    CHAIR_ELSEWHERE(403, false);

    final int status;
    final boolean mayAsk;

    Who(int status, boolean mayAsk) {
      this.status = status;
      this.mayAsk = mayAsk;
    }
  }

  private static cn.yunshequ.support.Api of(Who who) {
    return switch (who) {
      case GUEST -> portal.guest();
      case STRANGER -> place.stranger().api();
      case RESIDENT -> resident.api();
      case CHAIR_ELSEWHERE ->
          new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "别处主任").api();
      default -> place.officer(OfficeKind.valueOf(who.name()), "某某").api();
    };
  }

  @ParameterizedTest
  @EnumSource
  void the_desk_takes_ledgers_and_only_the_committee_asks_for_names(Who who) {
    var api = of(who);
    int audits = audited("导出台账");
    int tries = refused("导出台账");
    int asked = desk.count("ledgers.named_export");
    assertThat(desk.file(api, "proposals.xlsx").statusCode()).isEqualTo(who.status);
    // What was tried and not allowed stands there too.
    assertThat(refused("导出台账")).isEqualTo(tries + (who.status == 403 ? 1 : 0));
    assertThat(audited("导出台账")).isEqualTo(audits + (who.status == 200 ? 1 : 0));
    var answer = desk.ask(api, "PROPOSALS", "k" + who);
    if (who == Who.GUEST) {
      assertThat(answer.status()).isEqualTo(401);
    } else if (!who.mayAsk) {
      assertThat(answer.refusals("askNamedExport")).containsExactly("NOT_ALLOWED");
    }
    assertThat(desk.count("ledgers.named_export")).isEqualTo(asked + (who.mayAsk ? 1 : 0));
  }

  @Test
  void names_in_full_take_two_persons_and_everybody_named_reads_who_took_them() {
    var id = desk.ask(chair.api(), "PROPOSALS", "two").text("askNamedExport.namedExport.id");
    assertThat(desk.ask(chair.api(), "PROPOSALS", "two").text("askNamedExport.namedExport.id"))
        .as("asked again with the same key")
        .isEqualTo(id);
    assertThat(desk.named(chair.api(), id, "xlsx").statusCode()).isEqualTo(422);
    assertThat(desk.answer(chair.api(), id, true).refusals("answerNamedExport"))
        .containsExactly("EXPORT_NEEDS_ANOTHER");
    assertThat(
            desk.answer(place.officer(OfficeKind.MODERATOR, "审").api(), id, true)
                .refusals("answerNamedExport"))
        .containsExactly("NOT_ALLOWED");
    assertThat(desk.answer(resident.api(), id, true).refusals("answerNamedExport"))
        .containsExactly("NOT_FOUND");
    assertThat(desk.answer(member.api(), id, true).refusals("answerNamedExport")).isEmpty();
    assertThat(desk.answer(member.api(), id, false).refusals("answerNamedExport"))
        .containsExactly("EXPORT_ANSWERED_ALREADY");
    assertThat(desk.named(member.api(), id, "xlsx").statusCode())
        .as("who said yes does not take it")
        .isEqualTo(403);
    int before = accessesOf(resident);
    var taken = desk.named(chair.api(), id, "xlsx");
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(LedgerDesk.sheet(taken.body(), 0).toString())
        .contains("王建国")
        .as("anonymous to neighbours stays anonymous")
        .contains("匿名居民");
    assertThat(desk.named(chair.api(), id, "xlsx").statusCode()).as("once").isEqualTo(422);
    assertThat(accessesOf(resident)).isEqualTo(before + 1);
    assertThat(audited("导出实名台账")).isPositive();
  }

  private static int accessesOf(Neighbourhood.Member who) {
    return who
        .api()
        .run("{ myDataAccesses(first: 50) { nodes { what by } } }")
        .at("myDataAccesses.nodes")
        .findValuesAsString("what")
        .stream()
        .filter("导出实名台账"::equals)
        .toList()
        .size();
  }

  @Test
  void a_yes_is_over_after_a_day() {
    var id = desk.ask(member.api(), "VOLUNTEER_HOURS", "day").text("askNamedExport.namedExport.id");
    desk.answer(chair.api(), id, true);
    portal
        .db()
        .sql()
        .query(
            "update ledgers.named_export set taken_until = now() - interval '1 minute' where"
                + " id = ?",
            cn.yunshequ.kernel.GlobalId.decode(NamedExports.KIND, id, "id"))
        .execute();
    assertThat(desk.named(member.api(), id, "csv").statusCode()).isEqualTo(422);
  }

  @Test
  void a_ledger_without_names_needs_no_asking() {
    assertThat(desk.ask(chair.api(), "BALLOTS", "b").refusals("askNamedExport"))
        .containsExactly("LEDGER_WITHOUT_NAMES");
  }

  @Test
  void the_database_itself_refuses_one_person_as_both() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            portal
                .db()
                .sql()
                .query(
                    "insert into ledgers.named_export (id, community_id, ledger, first_day,"
                        + " last_day, reason, asked_by, asked_at, status, answered_by,"
                        + " answered_at, taken_until) values (?, ?, 'PROPOSALS', current_date,"
                        + " current_date, 'x', ?, now(), 'ALLOWED', ?, now(), now())",
                    UUID.randomUUID(),
                    place.communityId,
                    chair.account(),
                    chair.account())
                .execute())
        .hasMessageContaining("named_export_takes_two");
  }
}
