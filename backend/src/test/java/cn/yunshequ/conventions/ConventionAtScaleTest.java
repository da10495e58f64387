package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.done;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static cn.yunshequ.conventions.ConventionRoom.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A convention of 200 articles and 50 versions, among many others: pages, versions and redline cost
 * what they cost in a short one, and read their own rows by an index. With {@code
 * -Dconvention.measure=true} it prints how long each takes.
 */
@org.jspecify.annotations.NullUnmarked
class ConventionAtScaleTest {
  private static final int ARTICLES = 200;
  private static final int VERSIONS = 50;
  private static final int OTHERS = 60;
  private static Portal portal;
  private static ConventionRoom room;
  private static String big;
  private static final List<Map<String, Object>> TEXT = new ArrayList<>();

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new ConventionRoom(portal);
    var articles = new String[ARTICLES];
    for (int i = 0; i < ARTICLES; i++) {
      articles[i] = "第" + i + "件事大家商量着办，谁家有难处先说一声。楼道里不放东西，夜里轻一点，车停在线里，狗拴好绳子，垃圾分好类。";
    }
    big = ConventionRoom.drafted(room.drafter.api(), room.area("7栋2单元"), articles);
    see(room.drafter.api(), big, "newest { articles { id text } }")
        .at("convention.newest.articles")
        .forEach(article -> {
          Map<String, Object> entry = new HashMap<>();
          entry.put("articleId", article.path("id").asString());
          entry.put("text", article.path("text").asString());
          TEXT.add(entry);
        });
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void revise(int version) {
    must(
        room.drafter.api(),
        "reviseConvention",
        "conventionId",
        big,
        "expectedVersion",
        version,
        "articles",
        TEXT);
  }

  private static void upTo(int last) {
    int from =
        Integer.parseInt(
            see(room.drafter.api(), big, "newest { number }").text("convention.newest.number"));
    for (int version = from; version < last; version++) {
      TEXT.get(version).put("text", "改过的第" + version + "次，楼道里不放东西。");
      revise(version);
    }
  }

  private static Api.Answer page(Api api, String id, int from, int to) {
    return see(
        api,
        id,
        "title stage current { number articles { number text commentCount origin { label }"
            + " openAmendments { id } } } history(first: 20) { nodes { number contentHash madeBy {"
            + " displayName } } pageInfo { hasNextPage endCursor } } editions { stage } adoptions {"
            + " state } signatures { count } viewerMay drafters { displayName } openAmendmentCount"
            + " diff(from: %d, to: %d) { summary articles { changed } }".formatted(from, to));
  }

  private static Api.Answer older(Api api, String after) {
    return api.run(
        "query($id: ID!, $a: String!) { convention(id: $id) { history(first: 20, after: $a) {"
            + " nodes { number madeBy { displayName } } pageInfo { hasNextPage endCursor } } } }",
        Map.of("id", big, "a", after));
  }

  /** Other conventions of fifty versions, so that reading everything is never the cheap way. */
  private static void others() {
    portal
        .db()
        .write(() -> {
          var sql = portal.db().sql();
          sql.execute(
              "create temporary table other on commit drop as select gen_random_uuid() id,"
                  + " gen_random_uuid() article from generate_series(1, ?)",
              OTHERS);
          sql.execute(
              "insert into conventions.convention select (jsonb_populate_record(c,"
                  + " jsonb_build_object('id', o.id::text, 'newest_version', 50))).* from"
                  + " conventions.convention c, other o where c.id = ?",
              uuid(big));
          sql.execute(
              "insert into conventions.edition select (jsonb_populate_record(e,"
                  + " jsonb_build_object('convention_id', o.id::text))).* from conventions.edition"
                  + " e, other o where e.convention_id = ?",
              uuid(big));
          sql.execute(
              "insert into conventions.article (id, convention_id, created_by, created_at) select"
                  + " o.article, o.id, ?, now() from other o",
              room.drafter.account());
          sql.execute(
              "insert into conventions.version (id, convention_id, number, edition, title,"
                  + " preamble, content_hash, made_by, made_at) select gen_random_uuid(), o.id, n,"
                  + " 1, '别的公约', '', encode(sha256(convert_to('别的公约' || chr(31) || chr(30) || '1'"
                  + " || chr(31) || chr(31) || '第' || n || '版', 'UTF8')), 'hex'), ?, now() from"
                  + " other o, generate_series(1, 50) n",
              room.drafter.account());
          return sql.execute(
              "insert into conventions.version_article select v.id, o.article, 1, '', '第' ||"
                  + " v.number || '版' from other o join conventions.version v on v.convention_id ="
                  + " o.id");
        });
    portal.db().sql().execute("analyze");
  }

  @Test
  void two_hundred_articles_and_fifty_versions_cost_what_a_short_convention_costs() {
    upTo(2);
    var few = page(room.drafter.api(), big, 1, 2);
    var shorter = room.drafted();
    must(
        room.drafter.api(),
        "reviseConvention",
        "conventionId",
        shorter,
        "expectedVersion",
        1,
        "articles",
        List.of(Map.of("text", "只有一条。")));
    upTo(VERSIONS);
    var many = page(room.drafter.api(), big, 1, VERSIONS);
    assertThat(many.sql())
        .isEqualTo(few.sql())
        .isEqualTo(page(room.drafter.api(), shorter, 1, 2).sql())
        .isLessThan(20);
    assertThat(many.at("convention.diff.articles").size()).isEqualTo(ARTICLES);
    assertThat(many.text("convention.diff.summary")).isEqualTo("改了49条。");
    assertThat(many.at("convention.history.nodes").size()).isEqualTo(20);
    int seen = 20;
    int cost = 0;
    var at = many.at("convention.history");
    while (at.path("pageInfo").path("hasNextPage").asBoolean()) {
      var next = older(room.drafter.api(), at.path("pageInfo").path("endCursor").asString());
      at = next.at("convention.history");
      assertThat(at.path("nodes").path(0).path("number").asInt()).isEqualTo(VERSIONS - seen);
      assertThat(cost == 0 || cost == next.sql()).as("every page costs the same").isTrue();
      cost = next.sql();
      seen += at.path("nodes").size();
    }
    assertThat(seen).isEqualTo(VERSIONS);
    assertThat(older(room.drafter.api(), "bm9uZQ").errors()).containsExactly("BAD_ID");
    others();
    var statements =
        Statements.during(
            portal,
            sql -> sql.startsWith("select") && sql.contains("conventions.version"),
            () -> {
              page(room.drafter.api(), big, 1, VERSIONS);
              older(room.drafter.api(), many.text("convention.history.pageInfo.endCursor"));
            });
    assertThat(statements).hasSizeGreaterThan(5);
    for (var statement : statements) {
      var plan = Statements.plan(portal, statement);
      assertThat(plan)
          .as(statement)
          .doesNotContain("Seq Scan on version", "Seq Scan on version_article");
      assertThat(Statements.mostRows(plan)).as(plan).isLessThanOrEqualTo(2 * ARTICLES + VERSIONS);
    }
    if (Boolean.getBoolean("convention.measure")) {
      measure(many.text("convention.history.pageInfo.endCursor"));
    }
  }

  private static void measure(String cursor) {
    var api = room.drafter.api();
    var lines = new ArrayList<String>();
    TEXT.forEach(entry -> entry.put("text", entry.get("text") + "孩子和老人先走。"));
    long before = System.nanoTime();
    revise(VERSIONS);
    lines.add(line("another version saved, every article reworded", before, 1));
    lines.add(
        timed(
            "the whole page with its first 20 versions and a redline",
            () -> page(api, big, 1, VERSIONS)));
    lines.add(
        timed(
            "redline with all 200 articles reworded",
            () ->
                see(
                    api,
                    big,
                    "diff(from: 1, to: 51) { summary articles { text { kind text } } }")));
    lines.add(timed("a further page of versions", () -> older(api, cursor)));
    done(act(api, "publishDraft", ConventionRoom.input("conventionId", big)), "publishDraft");
    System.out.println(String.join(System.lineSeparator(), lines));
  }

  private static String timed(String what, Supplier<Api.Answer> question) {
    for (int i = 0; i < 20; i++) {
      assertThat(question.get().errors()).isEmpty();
    }
    long before = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(question.get().errors()).isEmpty();
    }
    return line(what, before, 20);
  }

  private static String line(String what, long since, int times) {
    return "%-60s %6.1f ms".formatted(what, (System.nanoTime() - since) / 1e6 / times);
  }
}
