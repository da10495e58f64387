package cn.yunshequ.community;

import static cn.yunshequ.community.RosterDesk.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is refused of a roster: rows with a word to mend them, files and people as a whole. */
class RosterRefusalTest {
  private static final Object[] HEADINGS = {
    "小区", "楼栋", "单元", "房号", "面积(㎡)", "姓名", "身份", "手机号", "是否开发商持有"
  };
  private static Portal portal;
  private static Neighbourhood here;
  private static RosterDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    here = new Neighbourhood(portal);
    desk =
        new RosterDesk(
            portal, here.globalId(), here.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任").api());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static List<String> errorsOf(String rows) {
    return desk.errors(desk.csv(rows));
  }

  @Test
  void a_missing_column_is_named() {
    var file = "小区,楼栋,单元,房号,姓名,身份\n甲,1,1,101,王一,业主\n".getBytes(StandardCharsets.UTF_8);
    assertThat(desk.errors(desk.upload("a.csv", file)))
        .containsExactly("1 面积(㎡) 缺少“面积(㎡)”这一列", "1 手机号 缺少“手机号”这一列");
    assertThat(desk.errors(desk.upload("a.csv", "随便写写\n第二行\n".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("1 整行 前10行里没有找到表头");
  }

  @Test
  void a_bad_area_is_told() {
    assertThat(
            errorsOf(
                "甲,1,1,101,0,王一,业主,\n甲,1,1,102,-3,王一,业主,\n甲,1,1,103,10000.01,王一,业主,\n"
                    + "甲,1,1,104,89.555,王一,业主,\n甲,1,1,105,八十九,王一,业主,\n"
                    + "甲,1,1,106,89.50㎡,王一,业主,\n"))
        .containsExactly(
            "2 面积(㎡) 面积必须大于零，现在是0",
            "3 面积(㎡) 面积必须大于零，现在是-3",
            "4 面积(㎡) 面积10000.01太大",
            "5 面积(㎡) “89.555”的小数超过两位",
            "6 面积(㎡) “八十九”不是数字");
  }

  @Test
  void a_bad_phone_is_told_without_repeating_it() {
    assertThat(errorsOf("甲,1,1,101,80,王一,业主,025-88886666\n甲,1,1,102,80,王二,业主,1380013800\n"))
        .containsExactly("2 手机号 不是11位手机号", "3 手机号 不是11位手机号");
  }

  @Test
  void unknown_capacities_and_missing_names_are_told() {
    assertThat(
            errorsOf(
                "甲,1,1,101,80,王一,亲戚,\n甲,1,1,102,80,王二,,\n甲,1,1,103,80,,业主,\n"
                    + "甲,1,1,104,80,王5,业主,\n,1,1,105,80,王六,业主,\n"))
        .containsExactly(
            "2 身份 没有“亲戚”这种身份",
            "3 身份 没有填身份",
            "4 姓名 填了身份或手机号，却没有姓名",
            "5 姓名 “王5”不像姓名",
            "6 小区 “小区”是空的");
  }

  @Test
  void rows_that_contradict_each_other_are_told() {
    assertThat(
            errorsOf(
                "甲,1,1,101,80,王一,业主,\n甲,1栋,1单元,101,80,王一,家属,\n甲,1,1,101,81,王二,家属,\n"
                    + "甲,1,1,102,80,,,\n甲,1,1,102,80,,,\n甲,1,1,101,80,,,\n"
                    + "甲,1,1,103,80,李三,业主,13900000001\n甲,1,1,104,80,李四,业主,13900000001\n"
                    + "甲,2,1,3-1-101,80,李四,业主,\n"))
        .containsExactly(
            "3 姓名 这一户的“王一”在第2行已经登记",
            "4 面积(㎡) 这一户在第2行的面积是80.00，本行是81.00",
            "6 房号 这一户在第5行已经登记，本行没有住户",
            "7 房号 这一户在第2行已经登记，本行没有住户",
            "9 手机号 这个手机号在第8行登记在“李三”名下",
            "10 楼栋 这里写的是“2栋”，房号“3-1-101”里写的却是“3栋”");
  }

  @Test
  void formulas_and_dates_in_cells_are_told() {
    var file =
        RosterDesk.workbook(sheet -> {
          row(sheet, 0, HEADINGS);
          row(sheet, 1, "甲", 1, 1, 101, 80, "王一", "业主");
          sheet.formula(1, 4, "40+40");
          row(sheet, 2, "甲", 1, 1, "", 80, "王一", "业主");
          sheet.value(2, 3, LocalDate.of(2026, 7, 2));
          sheet.style(2, 3).format("m月d日").set();
          row(sheet, 3, "甲", 1, 1, "7月2日", 80, "王一", "业主");
        });
    assertThat(desk.errors(desk.upload("a.xlsx", file)))
        .containsExactly("2 面积(㎡) 单元格里是公式", "3 房号 表格软件把内容变成了日期", "4 房号 表格软件把内容变成了日期");
  }

  @Test
  void errors_come_in_pages_in_file_order() {
    var rows = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      rows.append("甲,1,1,").append(100 + i).append(",x,王一,业主,\n");
    }
    var report = desk.report(desk.csv(rows.toString()).importId());
    assertThat(report.path("errorCount").asInt()).isEqualTo(60);
    assertThat(report.at("/errors/nodes").size()).isEqualTo(50);
    assertThat(report.at("/errors/pageInfo/hasNextPage").asBoolean()).isTrue();
  }

  @Test
  void other_kinds_of_files_are_refused() {
    assertThat(desk.upload("a.xlsx", new byte[0]).refusal()).isEqualTo("ROSTER_FILE_MISSING");
    assertThat(desk.upload("a.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}).refusal())
        .isEqualTo("ROSTER_FILE_UNKNOWN");
    assertThat(desk.upload("a.xlsx", container("WorkbookXX")).refusal())
        .isEqualTo("ROSTER_FILE_UNKNOWN");
    assertThat(desk.upload("a.xlsx", container("EncryptedPackage")).refusal())
        .isEqualTo("ROSTER_FILE_LOCKED");
    assertThat(
            desk.upload("a.xlsx", "PK\3\4 and nothing".getBytes(StandardCharsets.UTF_8)).refusal())
        .isEqualTo("ROSTER_FILE_DAMAGED");
  }

  private static byte[] container(String stream) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    file.writeBytes(new byte[512]);
    file.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
    return file.toByteArray();
  }

  @Test
  void a_zip_bomb_is_refused_before_it_is_parsed() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < 600; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(bomb.size()).isLessThan(1_000_000);
    long before = System.nanoTime();
    var answer = desk.upload("bomb.xlsx", bomb.toByteArray());
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.refusal()).isEqualTo("ROSTER_FILE_TOO_BIG");
    assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
  }

  @Test
  void a_workbook_of_a_thousand_parts_or_expanding_entities_is_refused() throws IOException {
    var many = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(many)) {
      for (int i = 0; i < 1_000; i++) {
        zip.putNextEntry(new ZipEntry("xl/" + i));
        zip.closeEntry();
      }
    }
    assertThat(desk.upload("a.xlsx", many.toByteArray()).refusal())
        .isEqualTo("ROSTER_FILE_TOO_BIG");
    var laughs = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(laughs)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(
          "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>"
              .getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    assertThat(desk.upload("a.xlsx", laughs.toByteArray()).refusal())
        .isEqualTo("ROSTER_FILE_DAMAGED");
  }

  @Test
  void a_huge_file_is_refused() {
    assertThat(desk.upload("a.csv", new byte[33 * 1024 * 1024]).status()).isEqualTo(413);
  }

  @Test
  void only_the_desk_of_that_community_brings_in_rosters() {
    var file = (RosterDesk.HEADINGS + "甲,1,1,101,80,王一,业主,\n").getBytes(StandardCharsets.UTF_8);
    var checked = desk.upload("a.csv", file).importId();
    int uploads = portal.db().sql().fetchCount(org.jooq.impl.DSL.table("community.roster_import"));
    long events = portal.db().sql().fetchCount(org.jooq.impl.DSL.table("platform.outbox"));
    var resident = here.resident("王小明", "7栋1单元", "101").api();
    var elsewhere = new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "别处的主任").api();
    var gridWorker = here.officer(OfficeKind.GRID_WORKER, "陆").api();
    for (var other : List.of(resident, elsewhere, gridWorker)) {
      var theirs = new RosterDesk(portal, here.globalId(), other);
      assertThat(theirs.upload("a.csv", file).status()).isEqualTo(403);
      assertThat(theirs.report(checked).isNull()).isTrue();
      assertThat(theirs.commit(checked).refusals("commitRosterImport"))
          .containsExactly("NOT_ALLOWED");
      assertThat(theirs.discard(checked).refusals("discardRosterImport"))
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(desk.upload("a.csv", file, null, Map.of()).status()).isEqualTo(401);
    assertThat(desk.upload("a.csv", file, null, Map.of("Cookie", "ys_session=forged")).status())
        .isEqualTo(401);
    assertThat(portal.db().sql().fetchCount(org.jooq.impl.DSL.table("community.roster_import")))
        .isEqualTo(uploads);
    assertThat((long) portal.db().sql().fetchCount(org.jooq.impl.DSL.table("platform.outbox")))
        .isEqualTo(events);
    assertThat(desk.report(checked).path("status").asString()).isEqualTo("CHECKED");
  }

  @Test
  void the_template_is_a_roster_itself() throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(portal.address() + "/files/roster-template.xlsx"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    var report = desk.report(desk.upload("t.xlsx", answer.body()).importId());
    assertThat(report.path("errorCount").asInt()).isZero();
    assertThat(report.path("newHouseholds").asInt()).isEqualTo(2);
  }
}
