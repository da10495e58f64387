package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.done;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static cn.yunshequ.conventions.ConventionRoom.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Origins, talk, search, poster, starters, and what pages cost. */
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
  void what_a_mediation_agreed_becomes_an_article_without_its_words_getting_out() {
    var item = mediated();
    var id = room.drafted();
    var promote =
        input(
            "conventionId",
            id,
            "expectedVersion",
            1,
            "originId",
            item,
            "heading",
            "跳舞",
            "text",
            "广场舞晚八点半结束。");
    assertThat(act(room.drafter.api(), "promoteToArticle", promote).refusals("promoteToArticle"))
        .containsExactly("NOT_FOUND");
    must(
        room.drafter.api(),
        "inviteDrafter",
        "conventionId",
        id,
        "residentId",
        ConventionRoom.resident(room.third));
    done(act(room.third.api(), "promoteToArticle", promote), "promoteToArticle");
    must(room.drafter.api(), "publishDraft", "conventionId", id);
    var fields = "newest { articles { heading origin { label subject { id } } } }";
    var guest = see(portal.guest(), id, fields);
    assertThat(guest.body().toString())
        .contains("邻里调解达成的约定", "\"subject\":null")
        .doesNotContain("舞队", item);
    assertThat(see(room.third.api(), id, fields).body().toString()).contains(item);
  }

  private static String mediated() {
    var council =
        act(
                room.chair.api(),
                "createCouncil",
                "council",
                "id",
                input("scopeId", room.area("7栋2单元"), "name", "议事会" + System.nanoTime()))
            .text("createCouncil.council.id");
    done(
        act(
            room.chair.api(),
            "seatMember",
            "seat",
            "id",
            input(
                "councilId",
                council,
                "residentId",
                ConventionRoom.resident(room.third),
                "role",
                "CONVENOR",
                "termEnds",
                room.today().plusMonths(10).toString())),
        "seatMember");
    var meeting =
        act(
            room.third.api(),
            "callMeeting",
            "meeting",
            "id agenda { id }",
            input(
                "councilId",
                council,
                "kind",
                "MEDIATION",
                "startsAt",
                portal.clock.instant().plus(java.time.Duration.ofDays(3)).toString(),
                "title",
                "舞队音响",
                "agenda",
                List.of(Map.of("title", "舞队的约定"))));
    done(meeting, "callMeeting");
    var id = meeting.text("callMeeting.meeting.id");
    portal
        .db()
        .sql()
        .query(
            "update councils.meeting set starts_at = ?::timestamptz where id = ?",
            portal.clock.instant().toString(),
            ConventionRoom.uuid(id))
        .execute();
    var item = meeting.text("callMeeting.meeting.agenda.0.id");
    done(
        act(
            room.third.api(),
            "resolveItem",
            "meeting",
            "id",
            input("meetingId", id, "itemId", item, "outcome", "ADOPTED", "text", "舞队八点半结束")),
        "resolveItem");
    return item;
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
  void the_poster_is_a_pdf_once_it_is_published_and_nothing_before() throws Exception {
    var id = room.drafted();
    assertThat(poster(id).statusCode()).isEqualTo(404);
    must(room.drafter.api(), "publishDraft", "conventionId", id);
    var answer = poster(id);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new String(answer.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(answer.body())) {
      var words =
          java.text.Normalizer.normalize(
              new org.apache.pdfbox.text.PDFTextStripper().getText(pdf),
              java.text.Normalizer.Form.NFKC);
      assertThat(words).contains("楼道公约", "不放鞋柜", "还没有生效", "文字校验码");
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
  }

  private static HttpResponse<byte[]> poster(String id) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create(portal.address() + "/conventions/" + id + "/poster.pdf"))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
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
  void pages_cost_the_same_statements_however_much_there_is() {
    var big = new ConventionRoom(portal);
    var articles = new String[200];
    for (int i = 0; i < articles.length; i++) {
      articles[i] = "第" + i + "件事大家商量着办，谁家有难处先说一声。";
    }
    var id = ConventionRoom.drafted(big.drafter.api(), big.area("7栋2单元"), articles);
    versions(big, id, 2);
    var few = page(big.drafter.api(), id, 1, 2);
    versions(big, id, 50);
    var many = page(big.drafter.api(), id, 1, 50);
    assertThat(many.sql()).isEqualTo(few.sql()).isLessThan(20);
    assertThat(many.at("convention.versions").size()).isEqualTo(50);
    assertThat(many.at("convention.diff.articles").size()).isEqualTo(200);
    must(big.drafter.api(), "publishDraft", "conventionId", id);
    var one = list(big, 1);
    for (int i = 0; i < 4; i++) {
      big.consulted();
    }
    var five = list(big, 20);
    assertThat(five.at("conventions.nodes").size()).isEqualTo(5);
    assertThat(five.sql()).isEqualTo(one.sql());
  }

  private static void versions(ConventionRoom big, String id, int upTo) {
    var kept = new ArrayList<Map<String, Object>>();
    see(big.drafter.api(), id, "newest { articles { id text } }")
        .at("convention.newest.articles")
        .forEach(a -> {
          Map<String, Object> entry = new HashMap<>();
          entry.put("articleId", a.path("id").asString());
          entry.put("text", a.path("text").asString());
          kept.add(entry);
        });
    int from =
        Integer.parseInt(
            see(big.drafter.api(), id, "newest { number }").text("convention.newest.number"));
    for (int version = from; version < upTo; version++) {
      kept.get(version).put("text", "改过的第" + version + "次。");
      must(
          big.drafter.api(),
          "reviseConvention",
          "conventionId",
          id,
          "expectedVersion",
          version,
          "articles",
          kept);
    }
  }

  private static Api.Answer page(Api api, String id, int from, int to) {
    return see(
        api,
        id,
        "title stage current { number articles { number text commentCount openAmendments { id } } }"
            + " versions { number contentHash madeBy { displayName } } editions { stage } adoptions"
            + " { state } signatures { count } viewerMay drafters { displayName }"
            + " openAmendmentCount diff(from: %d, to: %d) { articles { changed } }"
                .formatted(from, to));
  }

  private static Api.Answer list(ConventionRoom big, int first) {
    return portal
        .guest()
        .run(
            "query($c: ID!, $n: Int) { conventions(filter: {communityId: $c}, first: $n) { nodes {"
                + " id title stage scope { label } current { number articles { text } }"
                + " openAmendmentCount commentCount } } }",
            Map.of("c", big.place.globalId(), "n", first));
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
