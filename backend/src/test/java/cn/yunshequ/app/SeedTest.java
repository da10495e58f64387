package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.app.sample.SampleRoster;
import cn.yunshequ.search.SearchSource;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration's people are there, and rosters come in from the command line. */
class SeedTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start(Map.of("portal.seed", true));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static int count(String from) {
    return ((Number)
            java.util.Objects.requireNonNull(
                portal.db().sql().fetchValue("select count(*) from " + from)))
        .intValue();
  }

  private static Api signIn(String phone) {
    var guest = portal.guest();
    guest.run(
        "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent } }",
        Map.of("p", phone));
    var answer =
        guest.run(
            "mutation($p: String!) { signInWithPhone(input: {phone: $p, code: \"246810\"}) {"
                + " session { accessToken } refusals { code } } }",
            Map.of("p", phone));
    return new Api(portal.address(), answer.text("signInWithPhone.session.accessToken"));
  }

  @Test
  void whatever_can_be_found_says_where_it_is() {
    var names = Set.of("紫麓社区", "江畔里社区", "枫林湾社区", "青和园社区", "学府东社区");
    var sources = portal.context.getBeansOfType(SearchSource.class);
    assertThat(sources).hasSizeGreaterThan(8);
    for (var source : sources) {
      var ids = source.idsAfter(new UUID(0, 0), 200);
      assertThat(source.documents(ids).values())
          .as(source.kind())
          .allSatisfy(
              document -> assertThat(names).anyMatch(name -> document.place().startsWith(name)));
    }
  }

  @Test
  void the_sample_community_has_the_shares_it_promises() {
    var zilu = "community.household h join community.community c on c.id = h.community_id";
    assertThat(count(zilu + " where c.slug = 'zilu'")).isEqualTo(2_000);
    assertThat(count(zilu + " where c.slug = 'zilu' and h.developer_held")).isEqualTo(60);
    assertThat(
            count(
                zilu
                    + " where c.slug = 'zilu' and 2 = (select count(*) from community.member m"
                    + " where m.household_id = h.id and m.capacity = 'OWNER')"))
        .isBetween(115, 120);
    assertThat(count("community.community")).isEqualTo(5);
    assertThat(count("community_published.area where label = '7栋2单元'")).isEqualTo(1);
  }

  @Test
  void the_roof_of_building_two_was_voted_on_and_a_lift_is_being_asked_about() {
    var ballots =
        portal
            .guest()
            .run(
                "{ ballots { nodes { title status roll { heads } turnout { heads } tally { choice"
                    + " heads } result { outcome working } dissents { text } } } }")
            .at("ballots.nodes");
    var lines = ballots.toString();
    assertThat(ballots.size()).isEqualTo(4);
    assertThat(lines)
        .contains("45 户参加，45×3=135 ≥ 56×2=112，达到三分之二。", "41 户同意，41×2=82 > 45，超过二分之一。")
        .contains("\"outcome\":\"PASSED\"", "加装电梯意向摸底", "日照图");
    assertThat(count("voting.ballot where closed_at is null")).isEqualTo(2);
  }

  @Test
  void demo_persons_sign_in_and_are_who_they_are_said_to_be() {
    var neighbours = java.util.List.of("03", "04", "05", "06", "11", "12", "13", "14", "15", "16");
    for (var number : neighbours) {
      var answer =
          signIn("199000000" + number)
              .run("{ viewer { elderMode households { household { label } } } }");
      assertThat(answer.body().toString()).contains("7栋2单元");
      assertThat(answer.at("viewer.elderMode").asBoolean()).isEqualTo(number.equals("05"));
    }
    assertThat(
            signIn("19900000007")
                .run("{ viewer { households { community { slug } } } }")
                .text("viewer.households.0.community.slug"))
        .isEqualTo("fenglinwan");
    assertThat(
            signIn("19900000008")
                .run("{ viewer { households { capacity } } }")
                .at("viewer.households")
                .size())
        .isZero();
    assertThat(
            signIn("19900000001")
                .run("{ viewer { offices { kind } } }")
                .at("viewer.offices")
                .size())
        .isEqualTo(2);
  }

  @Test
  void there_is_something_to_see_at_every_stage() {
    var stages =
        portal.db().sql().fetch("select stage, count(*) from proposals.proposal group by stage");
    var counts = stages.intoMap(0, 1).toString();
    assertThat(counts)
        .contains("DRAFT=1", "SUBMITTED=2", "RETURNED=1", "TOPIC_NOTICE=1")
        .contains("IMPLEMENTING=1", "FEEDBACK=1", "MERGED_INTO=1");
    assertThat(count("proposals.proposal where stage = 'ACCEPTED'")).isGreaterThan(10);
    assertThat(
            count(
                "(select distinct community_id from proposals.proposal where number is not null)"))
        .isEqualTo(5);
    assertThat(count("deliberation.comment")).isGreaterThan(50);
    assertThat(count("deliberation.comment where status = 'HIDDEN'")).isEqualTo(1);
    assertThat(count("deliberation.comment where status = 'PENDING'")).isEqualTo(1);
  }

  @Test
  void a_stairwell_has_its_convention_a_community_talks_about_one_and_another_revises_its_own() {
    var seen =
        portal
            .guest()
            .run(
                "{ conventions { nodes { title stage inForceNow openAmendmentCount current { number"
                    + " } newest { number } signatures { count } diff(from: 1, to: 2) { summary } }"
                    + " } }")
            .body()
            .toString();
    assertThat(seen)
        .contains("七栋楼道公约：通道不堆物、垃圾不过夜、十点后不喧哗\",\"stage\":\"IN_FORCE\"")
        .contains("\"signatures\":{\"count\":6}")
        .contains("文明养犬公约\",\"stage\":\"CONSULTATION\"", "\"openAmendmentCount\":2")
        .contains("居民公约修订草案：共享花园、错时停车、邻里互助", "新增3条，改了标题。");
  }

  @Test
  void a_neighbour_finds_a_proposal_of_the_stairwell_to_second() {
    var neighbour = signIn("19900000016");
    var answer = neighbour.run("{ proposals(first: 50) { nodes { title viewerMay } } }");
    assertThat(answer.body().toString()).contains("ENDORSE", "一楼住户的采光");
  }

  @Test
  void one_can_volunteer_ask_for_help_and_see_what_was_earned() {
    assertThat(count("volunteering.activity")).isEqualTo(8);
    assertThat(count("volunteering.signup where status = 'WAITLISTED'")).isEqualTo(1);
    assertThat(count("volunteering.hour_entry")).isEqualTo(3);
    assertThat(count("volunteering.certificate where revoked_at is null")).isEqualTo(1);
    assertThat(count("volunteering.help_request")).isEqualTo(3);
    assertThat(count("volunteering.reward where stock > 0")).isEqualTo(3);
    assertThat(count("(select 1 from volunteering.purse having sum(balance) <> 0) unbalanced"))
        .isZero();
  }

  @Test
  void a_second_start_makes_nothing_twice() {
    int persons = count("community.person");
    portal.bean(DemoSeed.class).seed();
    assertThat(count("community.person")).isEqualTo(persons);
    assertThat(count("community.community")).isEqualTo(5);
  }

  @Test
  void the_sample_roster_in_the_box_is_the_one_the_generator_writes(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("again.xlsx");
    Files.write(file, SampleRoster.workbook());
    var out = new ByteArrayOutputStream();
    assertThat(command(out).bringIn(file, "zilu")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("新增 0 户，更新 0 户，没有变化 2000 户");
  }

  @Test
  void from_the_command_line_a_new_door_comes_in_and_is_found_the_second_time(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("one.csv");
    Files.writeString(file, "小区,楼栋,单元,房号,面积,姓名,身份,手机号\n枫林新苑,99,1,999,88.5,王一,业主,\n");
    var out = new ByteArrayOutputStream();
    assertThat(command(out).bringIn(file, "fenglinwan")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("新增 1 户，更新 0 户");
    assertThat(count("community.household where door = '999'")).isOne();
    assertThat(command(out).bringIn(file, "fenglinwan")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("新增 0 户，更新 0 户，没有变化 1 户");
    assertThat(count("community.household where door = '999'")).isOne();
  }

  @Test
  void from_the_command_line_errors_are_told_and_nothing_is_changed(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("bad.csv");
    Files.writeString(file, "小区,楼栋,单元,房号,面积,姓名,身份,手机号\n紫麓新村,1,1,998,0,王一,业主,\n");
    var out = new ByteArrayOutputStream();
    assertThat(command(out).bringIn(file, "zilu")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("有 1 处错误，没有导入任何内容。", "第2行 面积(㎡)：面积必须大于零，现在是0。");
    assertThat(count("community.household where door = '998'")).isZero();
    assertThat(command(out).bringIn(file, "nowhere")).isEqualTo(2);
  }

  private static ImportCommand command(ByteArrayOutputStream out) {
    return new ImportCommand(portal.context, new PrintStream(out, true, StandardCharsets.UTF_8));
  }
}
