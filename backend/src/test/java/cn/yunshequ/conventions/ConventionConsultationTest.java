package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No text is changed for nobody to see: later versions have their days and their moderators too.
 */
@org.jspecify.annotations.NullUnmarked
class ConventionConsultationTest {
  private static final int DAYS = 7;
  private static final String FINE = "楼道堆物的罚款五十元。";

  private static Portal portal;
  private static ConventionRoom room;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new ConventionRoom(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer revised(String id, int version, String words) {
    return must(
        room.drafter.api(),
        "reviseConvention",
        "conventionId",
        id,
        "expectedVersion",
        version,
        "articles",
        List.of(Map.of("articleId", room.article(id, 0), "text", words)));
  }

  private static String consultUntil(String id) {
    return see(portal.guest(), id, "consultUntil").text("convention.consultUntil");
  }

  private static String fromToday(int days) {
    return room.today().plusDays(days).toString();
  }

  private static List<String> opening(String id) {
    return act(room.chair.api(), "openAdoption", input("conventionId", id))
        .refusals("openAdoption");
  }

  @Test
  void an_edit_on_the_last_day_gives_the_neighbours_all_their_days_again() {
    var id = room.consulted();
    room.over(id);
    revised(id, 1, "楼梯和过道不放任何东西。");
    assertThat(consultUntil(id)).isEqualTo(fromToday(DAYS));
    assertThat(opening(id)).containsExactly("CONSULTATION_RUNNING");
  }

  @Test
  void a_text_saved_as_it_was_begins_nothing_anew() {
    var id = room.consulted();
    room.over(id);
    var before = consultUntil(id);
    var same = new ArrayList<Map<String, Object>>();
    see(room.drafter.api(), id, "newest { articles { id text } }")
        .at("convention.newest.articles")
        .forEach(article ->
            same.add(
                Map.of(
                    "articleId",
                    article.path("id").asString(),
                    "text",
                    article.path("text").asString())));
    must(
        room.drafter.api(),
        "reviseConvention",
        "conventionId",
        id,
        "expectedVersion",
        1,
        "articles",
        same);
    assertThat(consultUntil(id)).isEqualTo(before);
  }

  @Test
  void an_edit_never_shortens_a_consultation_that_was_announced_for_longer() {
    var id = room.drafted();
    must(room.drafter.api(), "publishDraft", "conventionId", id, "days", 30);
    revised(id, 1, "楼梯和过道不放任何东西。");
    assertThat(consultUntil(id)).isEqualTo(fromToday(30));
  }

  @Test
  void an_amendment_that_is_accepted_gives_them_their_days_too() {
    var id = room.consulted();
    var wish = room.amended(room.neighbour, id, room.article(id, 0), "楼梯口也不放东西。");
    room.over(id);
    must(
        room.drafter.api(),
        "decideAmendment",
        "amendmentId",
        wish,
        "accept",
        true,
        "reason",
        "有道理");
    assertThat(consultUntil(id)).isEqualTo(fromToday(DAYS));
    assertThat(opening(id)).containsExactly("CONSULTATION_RUNNING");
  }

  @Test
  void a_vote_voided_by_an_edit_is_not_put_again_before_the_new_text_had_its_days() {
    var id = room.opened();
    revised(id, 1, "楼梯和过道不放任何东西。");
    var seen = see(portal.guest(), id, "stage consultUntil adoptions { state }");
    assertThat(seen.text("convention.stage")).isEqualTo("CONSULTATION");
    assertThat(seen.text("convention.adoptions.0.state")).isEqualTo("VOIDED");
    assertThat(seen.text("convention.consultUntil")).isEqualTo(fromToday(DAYS));
    assertThat(opening(id)).containsExactly("CONSULTATION_RUNNING");
  }

  private static final String READ =
      "newest { number articles { text } } current { articles { text } } versions { number }";

  // Not in any word, and the desk has it on its list.
  private static void waitsForTheDesk(String id, int version) {
    for (var reader : List.of(portal.guest(), room.neighbour.api())) {
      var read = see(reader, id, READ);
      assertThat(read.text("convention.newest.number")).isEqualTo(String.valueOf(version - 1));
      assertThat(read.at("convention.current").toString() + read.at("convention.newest").toString())
          .doesNotContain("罚款");
    }
    var check = see(room.drafter.api(), id, "check { state version }");
    assertThat(check.text("convention.check.state")).isEqualTo("WAITING");
    assertThat(check.text("convention.check.version")).isEqualTo(String.valueOf(version));
    var waiting =
        room.moderator
            .api()
            .run(
                "query($c: ID!) { conventions(filter: {communityId: $c, checkWaiting: true},"
                    + " first: 50) { nodes { id findings { word } } } }",
                Map.of("c", room.place.globalId()));
    assertThat(waiting.body().toString()).contains(id, "罚款");
  }

  private static void decided(String id, int version, boolean passed) {
    var codes = List.of("NO_FINES", "NO_FORCE", "LAWFUL", "NOBODY_NAMED");
    must(
        room.moderator.api(),
        "checkConvention",
        "conventionId",
        id,
        "version",
        version,
        "passed",
        passed,
        "confirmed",
        passed ? codes : List.of(),
        "reason",
        passed ? "引用的是规定原文。" : "公约不能设罚款，请改成提醒。");
  }

  @Test
  void fines_in_a_later_version_wait_for_the_check_list_and_are_not_put_to_the_vote() {
    var id = room.consulted();
    room.over(id);
    revised(id, 1, FINE);
    waitsForTheDesk(id, 2);
    room.over(id);
    assertThat(opening(id)).containsExactly("TEXT_NOT_CHECKED");
    assertThat(
            act(room.convenor.api(), "openAdoption", input("conventionId", id))
                .refusals("openAdoption"))
        .as("nor on the text before, by whoever does not see the new one")
        .containsExactly("TEXT_NOT_CHECKED");
    assertThat(room.stage(id)).isEqualTo("CONSULTATION");
    decided(id, 2, true);
    assertThat(see(portal.guest(), id, READ).at("convention.newest").toString()).contains(FINE);
    assertThat(consultUntil(id)).as("read from today").isEqualTo(fromToday(DAYS));
    room.over(id);
    assertThat(opening(id)).isEmpty();
    assertThat(room.stage(id)).isEqualTo("ADOPTION");
  }

  @Test
  void fines_that_come_by_an_accepted_amendment_wait_too_and_go_when_the_desk_says_no() {
    var id = room.consulted();
    var wish = room.amended(room.neighbour, id, room.article(id, 0), FINE);
    must(
        room.drafter.api(),
        "decideAmendment",
        "amendmentId",
        wish,
        "accept",
        true,
        "reason",
        "试试看");
    waitsForTheDesk(id, 2);
    decided(id, 2, false);
    assertThat(see(portal.guest(), id, READ).text("convention.newest.number")).isEqualTo("1");
    revised(id, 2, "楼道堆物的，先当面提醒。");
    var read = see(portal.guest(), id, READ);
    assertThat(read.text("convention.newest.number")).isEqualTo("3");
    assertThat(read.at("convention.newest").toString()).contains("先当面提醒");
  }

  @Test
  void what_waits_for_the_desk_is_not_read_in_the_redline_of_an_amendment_either() {
    var id = room.consulted();
    room.amended(room.neighbour, id, room.article(id, 0), "楼梯口也不放东西。");
    revised(id, 1, FINE);
    var redlines = "amendments { nodes { outdated changes { kind text } } }";
    assertThat(see(room.neighbour.api(), id, redlines).body().toString())
        .contains("鞋柜")
        .doesNotContain("罚款");
    assertThat(see(room.drafter.api(), id, redlines).body().toString()).contains("罚款");
  }

  @Test
  void fines_slipped_in_during_the_vote_void_it_and_wait_for_the_desk() {
    var id = room.opened();
    revised(id, 1, FINE);
    assertThat(room.stage(id)).isEqualTo("CONSULTATION");
    waitsForTheDesk(id, 2);
  }
}
