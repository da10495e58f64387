package cn.yunshequ.community;

import static cn.yunshequ.community.RosterDesk.HEADINGS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roster from the upload to being in force. */
class RosterImportTest {
  private static final String TWO_HOMES =
      "紫麓新村,7号楼,二单元,502室,89.5,王小明,业主,13900000001\n"
          + "紫麓新村,7幢,2,502,89.50,李小红,家属,\n"
          + "紫麓新村,七栋,2单元,7-2-601,102.36,,,\n";
  private static Portal portal;
  private Neighbourhood here;
  private RosterDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void neighbourhood() {
    here = new Neighbourhood(portal);
    desk =
        new RosterDesk(
            portal, here.globalId(), here.officer(OfficeKind.COMMITTEE_MEMBER, "沈主任").api());
  }

  private int count(String from) {
    return ((Number)
            java.util.Objects.requireNonNull(
                portal.db().sql().fetchValue("select count(*) from " + from)))
        .intValue();
  }

  private int households() {
    return count("community.household where community_id = '" + here.communityId + "'");
  }

  private int members() {
    return count("community_published.member where community_id = '" + here.communityId + "'");
  }

  private List<String> doors() {
    return portal
        .db()
        .sql()
        .fetch(
            "select p.name || b.name || s.name || h.door || ' ' || h.area_cm2 from"
                + " community.household h join community.area s on s.id = h.stairwell_id join"
                + " community.area b on b.id = s.parent_id join community.area p on p.id ="
                + " b.parent_id where p.name = '紫麓新村' and h.community_id = ? and h.path = s.path"
                + " order by 1",
            here.communityId)
        .getValues(0, String.class);
  }

  @Test
  void a_checked_roster_is_shown_and_nothing_is_in_force_before_the_commit() {
    int before = households();
    var rows = TWO_HOMES.replace("13900000001", "13700000001");
    var report = desk.report(desk.csv(rows).importId());
    assertThat(report.path("status").asString()).isEqualTo("CHECKED");
    assertThat(report.path("fileName").asString()).isEqualTo("名册.csv");
    assertThat(report.path("rows").asInt()).isEqualTo(3);
    assertThat(report.path("newHouseholds").asInt()).isEqualTo(2);
    assertThat(report.path("newPersons").asInt()).isEqualTo(2);
    assertThat(report.path("absentHouseholds").asInt()).isEqualTo(before);
    var first = report.at("/preview/0");
    assertThat(first.path("building").asString()).isEqualTo("7栋");
    assertThat(first.path("stairwell").asString()).isEqualTo("2单元");
    assertThat(first.path("door").asString()).isEqualTo("502");
    assertThat(first.path("area").asString()).isEqualTo("89.50");
    assertThat(first.path("phone").asString()).isEqualTo("137****0001");
    assertThat(households()).isEqualTo(before);
    assertThat(members()).isZero();
  }

  @Test
  void a_commit_puts_areas_households_and_people_in_force_and_says_so() {
    var id = desk.csv(TWO_HOMES).importId();
    var answer = desk.commit(id);
    assertThat(answer.text("commitRosterImport.rosterImport.status")).isEqualTo("COMMITTED");
    assertThat(doors()).containsExactly("紫麓新村7栋2单元502 8950", "紫麓新村7栋2单元601 10236");
    assertThat(members()).isEqualTo(2);
    assertThat(
            count(
                "platform.outbox where kind = 'RosterCommitted' and subject_id = '"
                    + here.communityId
                    + "'"))
        .isEqualTo(1);
    assertThat(count("platform.audit where act = '导入名册' and area_path = '" + here.path + "'"))
        .isEqualTo(1);
    assertThat(
            count(
                "community.roster_row where import_id in (select id from"
                    + " community.roster_import where community_id = '"
                    + here.communityId
                    + "')"))
        .isZero();
    assertThat(desk.commit(id).refusals("commitRosterImport"))
        .containsExactly("ROSTER_ALREADY_DECIDED");
  }

  @Test
  void the_same_file_again_changes_nothing() {
    desk.commit(desk.csv(TWO_HOMES).importId());
    int homes = households();
    var again = desk.csv(TWO_HOMES).importId();
    var report = desk.report(again);
    assertThat(report.path("newHouseholds").asInt()).isZero();
    assertThat(report.path("changedHouseholds").asInt()).isZero();
    assertThat(report.path("unchangedHouseholds").asInt()).isEqualTo(2);
    assertThat(report.path("newPersons").asInt()).isZero();
    assertThat(desk.commit(again).refusals("commitRosterImport")).isEmpty();
    assertThat(households()).isEqualTo(homes);
    assertThat(members()).isEqualTo(2);
  }

  @Test
  void a_changed_file_is_an_update_and_who_is_not_named_stays() {
    desk.commit(desk.csv(TWO_HOMES).importId());
    var id =
        desk.csv(
                "紫麓新村,7栋,2单元,502,91.00,王晓明,业主,13900000001\n"
                    + "紫麓新村,7栋,2单元,502,91.00,李小红,业主,13900000002\n")
            .importId();
    var report = desk.report(id);
    assertThat(report.path("changedHouseholds").asInt()).isEqualTo(1);
    assertThat(report.path("newPersons").asInt()).isZero();
    desk.commit(id);
    assertThat(doors()).containsExactly("紫麓新村7栋2单元502 9100", "紫麓新村7栋2单元601 10236");
    assertThat(
            portal
                .db()
                .sql()
                .fetch(
                    "select p.name || ' ' || m.capacity || ' ' || (p.phone_hash is not null) from"
                        + " community_published.member m join community.person p on p.id ="
                        + " m.person_id where m.community_id = ? order by 1",
                    here.communityId)
                .getValues(0, String.class))
        .containsExactly("李小红 OWNER true", "王晓明 OWNER true");
  }

  @Test
  void a_number_that_belongs_to_somebody_else_now_hands_over_no_rights() {
    desk.commit(desk.csv("紫麓新村,1栋,1单元,101,80,赵大海,业主,13900000011\n").importId());
    desk.commit(desk.csv("紫麓新村,1栋,1单元,102,80,钱小川,业主,13900000011\n").importId());
    assertThat(
            portal
                .db()
                .sql()
                .fetch(
                    "select p.name || h.door || (p.phone_hash is not null) from"
                        + " community_published.member m join community.household h on h.id ="
                        + " m.household_id join community.person p on p.id = m.person_id where"
                        + " m.community_id = ? order by h.door",
                    here.communityId)
                .getValues(0, String.class))
        .containsExactly("赵大海101false", "钱小川102true");
  }

  @Test
  void one_owner_of_two_homes_is_one_person() {
    desk.commit(
        desk.csv(
                "紫麓新村,1栋,1单元,101,80,孙来福,业主,13900000021\n"
                    + "紫麓新村,1栋,1单元,102,80,孙来福,业主,13900000021\n")
            .importId());
    assertThat(members()).isEqualTo(2);
    assertThat(count("community.person where name = '孙来福'")).isEqualTo(1);
  }

  @Test
  void numbers_are_sealed() {
    desk.commit(desk.csv("紫麓新村,1栋,1单元,101,80,周吉祥,业主,13912345678\n").importId());
    assertThat(
            count(
                "community.person where name = '周吉祥' and octet_length(phone_hash) = 32 and"
                    + " position('13912345678'::bytea in phone_sealed) = 0"))
        .isEqualTo(1);
  }

  @Test
  void a_workbook_with_a_title_and_numbers_as_numbers_is_read() {
    var file =
        RosterDesk.workbook(sheet -> {
          sheet.value(0, 0, "紫麓社区住户名册");
          sheet.range(0, 0, 0, 7).merge();
          RosterDesk.row(
              sheet, 1, "房号", "联系电话", "姓 名", "与房屋关系（必填）", "幢号", "单元号", "建筑面积（㎡）", "小区名称");
          RosterDesk.row(sheet, 2, 502, 13900000031L, "马㛃", "业主", 3, 1, 89.53, "紫麓新村");
        });
    var report = desk.report(desk.upload("roster.xlsx", file).importId());
    assertThat(report.path("errorCount").asInt()).isZero();
    assertThat(report.at("/preview/0/door").asString()).isEqualTo("502");
    assertThat(report.at("/preview/0/building").asString()).isEqualTo("3栋");
    assertThat(report.at("/preview/0/area").asString()).isEqualTo("89.53");
    assertThat(report.at("/preview/0/name").asString()).isEqualTo("马㛃");
    assertThat(report.at("/preview/0/phone").asString()).isEqualTo("139****0031");
  }

  @Test
  void csv_of_chinese_excel_is_read() {
    var report =
        desk.report(
            desk.csv("紫麓新村,7栋,2单元,502,89.5,王䶮,业主,\n", Charset.forName("GB18030")).importId());
    assertThat(report.at("/preview/0/name").asString()).isEqualTo("王䶮");
    var marked =
        ("\ufeff" + HEADINGS + "紫麓新村,7栋,2单元,502,89.5,王明,业主,\n")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(desk.report(desk.upload("a.csv", marked).importId()).path("rows").asInt())
        .isEqualTo(1);
  }

  @Test
  void with_errors_nothing_is_imported() {
    int before = households();
    var id = desk.csv(TWO_HOMES + "紫麓新村,8栋,1单元,101,-3,吴好,业主,\n").importId();
    assertThat(desk.commit(id).refusals("commitRosterImport")).containsExactly("ROSTER_HAS_ERRORS");
    assertThat(households()).isEqualTo(before);
    assertThat(count("platform.outbox where subject_id = '" + here.communityId + "'")).isZero();
  }

  @Test
  void a_roster_checked_before_another_came_in_force_is_stale() {
    var old = desk.csv(TWO_HOMES).importId();
    desk.commit(desk.csv("紫麓新村,7栋,2单元,502,99,王小明,业主,13900000001\n").importId());
    assertThat(desk.commit(old).refusals("commitRosterImport")).containsExactly("ROSTER_STALE");
    assertThat(doors()).containsExactly("紫麓新村7栋2单元502 9900");
  }

  @Test
  void a_discarded_roster_is_gone() {
    var id = desk.csv(TWO_HOMES).importId();
    assertThat(desk.discard(id).refusals("discardRosterImport")).isEmpty();
    assertThat(desk.commit(id).refusals("commitRosterImport"))
        .containsExactly("ROSTER_ALREADY_DECIDED");
    assertThat(desk.report(id).path("preview").size()).isZero();
  }

  @Test
  void of_two_commits_at_once_one_wins() throws InterruptedException {
    var first = desk.csv(TWO_HOMES).importId();
    var second = desk.csv(TWO_HOMES).importId();
    var start = new CountDownLatch(1);
    var refused = new java.util.concurrent.ConcurrentLinkedQueue<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var id : List.of(first, second, first)) {
        threads.execute(() -> {
          await(start);
          refused.addAll(desk.commit(id).refusals("commitRosterImport"));
        });
      }
      start.countDown();
    }
    assertThat(refused).hasSize(2);
    assertThat(refused).allMatch(code -> code.matches("ROSTER_(STALE|ALREADY_DECIDED)"));
    assertThat(doors()).hasSize(2);
    assertThat(members()).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
