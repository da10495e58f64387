package cn.yunshequ.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A discussion of 5,000 comments, the first with 300 replies: a page costs what it costs in a short
 * one.
 */
@NullUnmarked
class LongThreadTest {
  private static final int LENGTH = 5_000;
  private static final int REPLIES = 300;
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member zhang;
  private static String lengthy;
  private static String brief;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    zhang = place.resident("张建国", "7栋2单元", "101");
    lengthy = CommentsTest.thing(place, true);
    brief = CommentsTest.thing(place, true);
    fill(lengthy, LENGTH, REPLIES);
    fill(brief, 60, 6);
    // Other discussions, so that reading everything is never the cheap way.
    for (int i = 0; i < 10; i++) {
      fill(CommentsTest.thing(place, true), 1_000, 10);
    }
    portal.db().sql().execute("analyze deliberation.comment");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void fill(String subject, int comments, int replies) {
    var id = GlobalId.decode(subject).id();
    portal
        .db()
        .sql()
        .execute(
            "insert into deliberation.comment (id, subject_kind, subject_id, area_path, depth,"
                + " author_id, body, status, created_at) select gen_random_uuid(), 'thing', ?, ?,"
                + " 1, ?, '第' || n || '条', 'VISIBLE', timestamptz '2026-01-01' + n * interval '1"
                + " second' from generate_series(1, ?) n",
            id,
            place.path,
            zhang.account(),
            comments);
    portal
        .db()
        .sql()
        .execute(
            "insert into deliberation.comment (id, subject_kind, subject_id, area_path, parent_id,"
                + " depth, author_id, body, status, created_at) select gen_random_uuid(), 'thing',"
                + " p.subject_id, p.area_path, p.id, 2, p.author_id, '回复' || n, 'VISIBLE',"
                + " p.created_at + n * interval '1 hour' from deliberation.comment p,"
                + " generate_series(1, ?) n where p.subject_id = ? and p.body in ('第1条', '第2条')"
                + " and p.depth = 1",
            replies,
            id);
  }

  private static Api.Answer read(Api by, String subject, String order, int first, String after) {
    var variables = new HashMap<String, Object>(Map.of("s", subject, "o", order, "n", first));
    variables.put("a", after);
    return by.run(
        "query($s: ID!, $o: CommentOrder, $n: Int, $a: String) { comments(subjectId: $s, orderBy:"
            + " $o, first: $n, after: $a) { nodes { id body author { displayName } photos { url }"
            + " replies(first: 5) { nodes { body author { displayName } } pageInfo { hasNextPage"
            + " endCursor } } } pageInfo { hasNextPage endCursor } } }",
        variables);
  }

  private static String middle(String subject) {
    return cn.yunshequ.kernel.Cursor.of(
        portal
            .db()
            .sql()
            .fetchOne(
                "select created_at, id from deliberation.comment where subject_id = ? and depth ="
                    + " 1 order by created_at, id offset 2500 limit 1",
                GlobalId.decode(subject).id())
            .get(0, java.time.OffsetDateTime.class)
            .withOffsetSameInstant(java.time.ZoneOffset.UTC),
        java.util.UUID.fromString("00000000-0000-0000-0000-000000000000"));
  }

  @Test
  void a_page_of_a_long_thread_takes_as_many_statements_as_one_of_a_short_thread() {
    int inBrief = read(zhang.api(), brief, "OLDEST", 5, null).sql();
    for (var order : List.of("OLDEST", "LATEST")) {
      for (int first : new int[] {5, 50}) {
        var page = read(zhang.api(), lengthy, order, first, null);
        assertThat(page.at("comments.nodes").size()).isEqualTo(first);
        assertThat(page.sql()).isEqualTo(inBrief);
      }
    }
    var deep = read(zhang.api(), lengthy, "OLDEST", 20, middle(lengthy));
    assertThat(deep.at("comments.nodes").size()).isEqualTo(20);
    assertThat(deep.sql()).isEqualTo(inBrief);
  }

  @Test
  void every_page_reads_its_own_rows_by_the_index_and_no_others() {
    var middle = middle(lengthy);
    var statements =
        Statements.during(
            portal,
            sql -> sql.startsWith("select") && sql.contains("deliberation.comment"),
            () -> {
              read(zhang.api(), lengthy, "OLDEST", 20, null);
              read(zhang.api(), lengthy, "OLDEST", 20, middle);
              read(zhang.api(), lengthy, "LATEST", 20, middle);
              read(portal.guest(), lengthy, "LATEST", 20, null);
            });
    assertThat(statements).hasSize(8);
    for (var statement : statements) {
      var plan = Statements.plan(portal, statement);
      assertThat(plan).doesNotContain("Seq Scan on comment");
      assertThat(plan).containsAnyOf("comment_of_subject_in_order", "comment_replies_in_order");
      assertThat(Statements.mostRows(plan)).as(plan).isLessThanOrEqualTo(21 * 51);
    }
  }

  @Test
  void the_newest_come_first_when_asked_and_pages_do_not_move_when_more_arrive() {
    var subject = CommentsTest.thing(place, true);
    fill(subject, 7, 0);
    var one = read(zhang.api(), subject, "LATEST", 3, null);
    assertThat(one.text("comments.nodes.0.body")).isEqualTo("第7条");
    zhang
        .api()
        .run(
            "mutation($s: ID!) { postComment(input: {subjectId: $s, body: \"新来的\"}) { comment { id"
                + " } } }",
            Map.of("s", subject));
    var two = read(zhang.api(), subject, "LATEST", 9, one.text("comments.pageInfo.endCursor"));
    assertThat(two.text("comments.nodes.0.body")).isEqualTo("第4条");
    assertThat(two.at("comments.nodes").size()).isEqualTo(4);
    assertThat(two.text("comments.pageInfo.hasNextPage")).isEqualTo("false");
  }

  @Test
  void replies_are_paged_to_the_last_one() {
    var page = read(zhang.api(), lengthy, "OLDEST", 2, null);
    assertThat(page.text("comments.nodes.0.replies.pageInfo.hasNextPage")).isEqualTo("true");
    var cursor = page.text("comments.nodes.0.replies.pageInfo.endCursor");
    var parent = page.text("comments.nodes.0.id");
    int seen = 5;
    boolean more = true;
    while (more) {
      var next =
          zhang
              .api()
              .run(
                  "query($c: ID!, $a: String) { node(id: $c) { ... on Comment { replies(first: 50,"
                      + " after: $a) { nodes { body } pageInfo { hasNextPage endCursor } } } } }",
                  Map.of("c", parent, "a", cursor));
      assertThat(next.text("node.replies.nodes.0.body")).isEqualTo("回复" + (seen + 1));
      seen += next.at("node.replies.nodes").size();
      more = next.at("node.replies.pageInfo.hasNextPage").asBoolean();
      cursor = next.text("node.replies.pageInfo.endCursor");
    }
    assertThat(seen).isEqualTo(REPLIES);
  }
}
