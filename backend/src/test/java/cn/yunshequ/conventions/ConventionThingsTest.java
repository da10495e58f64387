package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.done;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Portal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Talk, search, poster and starters. */
@org.jspecify.annotations.NullUnmarked
class ConventionThingsTest {
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

  @Test
  void neighbours_comment_on_one_article_and_find_it_by_its_own_words() {
    var id =
        ConventionRoom.drafted(room.drafter.api(), room.area("7栋2单元"), "电瓶不拎回家充电。", "挪车电话五分钟内接听。");
    assertThat(found("挪车电话")).doesNotContain(id);
    must(room.drafter.api(), "publishDraft", "conventionId", id);
    var article = room.article(id, 1);
    done(
        room.neighbour
            .api()
            .run(
                "mutation($in: PostCommentInput!) { postComment(input: $in) { comment { id }"
                    + " refusals { code } } }",
                Map.of(
                    "in",
                    Map.of("subjectId", article, "body", "老人接电话慢，十分钟吧", "stance", "NEUTRAL"))),
        "postComment");
    var seen =
        see(portal.guest(), id, "newest { articles { commentCount comments { nodes { body } } } }");
    assertThat(seen.body().toString()).contains("\"commentCount\":1", "十分钟吧");
    until(() -> found("挪车电话").contains(article));
    assertThat(found("挪车电话")).contains("\"kind\":\"ARTICLE\"", "楼道公约 第2条", id);
  }

  private static String found(String text) {
    return portal
        .guest()
        .run(
            "query($t: String!) { search(text: $t) { nodes { kind title { text } subject { id }"
                + " } } }",
            Map.of("t", text))
        .body()
        .toString();
  }

  @Test
  void a_hidden_convention_keeps_its_place_without_its_words() {
    var id = room.consulted();
    var hidden =
        room.moderator
            .api()
            .run(
                "mutation($in: HideContentInput!) { hideContent(input: $in) { refusals { code } }"
                    + " }",
                Map.of(
                    "in", Map.of("subjectId", id, "reasonCode", "PRIVACY", "note", "写了邻居家的门牌号")));
    assertThat(hidden.refusals("hideContent")).as(hidden.body().toString()).isEmpty();
    var seen =
        see(
            portal.guest(),
            id,
            "title hiddenReason posterPath current { number } versions { number } comments { nodes"
                + " { id } } diff(from: 1, to: 1) { summary }");
    assertThat(seen.at("convention.title").isNull()).isTrue();
    assertThat(seen.at("convention.current").isNull()).isTrue();
    assertThat(seen.at("convention.versions").size()).isZero();
    assertThat(seen.at("convention.diff").isNull()).isTrue();
    assertThat(seen.text("convention.hiddenReason")).isNotEmpty();
  }

  @Test
  void starters_are_texts_to_begin_with() {
    var starters =
        portal.guest().run("{ conventionStarters { code topic title articles { heading text } } }");
    assertThat(starters.at("conventionStarters").size()).isEqualTo(5);
    var id =
        must(
                room.drafter.api(),
                "draftConvention",
                "scopeId",
                room.area("7栋2单元"),
                "title",
                "电动车公约",
                "starter",
                "EBIKES")
            .text("draftConvention.convention.id");
    var seen = see(room.drafter.api(), id, "topic findings { word } current { articles { text } }");
    assertThat(seen.text("convention.topic")).isEqualTo("EBIKES");
    assertThat(seen.at("convention.findings").size()).isZero();
    assertThat(seen.at("convention.current.articles").size()).isEqualTo(7);
  }

  @Test
  void a_building_shows_what_is_talked_about_and_its_conventions() {
    var fresh = new ConventionRoom(portal);
    fresh.consulted();
    var seen =
        portal
            .guest()
            .run(
                "query($a: ID!) { area(id: $a) { fiveTogether { matters decisions } conventions {"
                    + " title } } }",
                Map.of("a", GlobalId.encode("area", fresh.place.area("7栋2单元"))));
    assertThat(seen.text("area.fiveTogether.matters")).isEqualTo("1");
    assertThat(seen.at("area.conventions").size()).isEqualTo(1);
    fresh.inForce();
    var holding =
        portal
            .guest()
            .run(
                "query($a: ID!) { area(id: $a) { fiveTogether { conventions } } }",
                Map.of("a", GlobalId.encode("area", fresh.place.area("7栋2单元"))));
    assertThat(holding.text("area.fiveTogether.conventions")).isEqualTo("1");
  }
}
