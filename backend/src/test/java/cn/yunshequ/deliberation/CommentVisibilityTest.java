package cn.yunshequ.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who sees a comment, its words or its stub: every status by every kind of viewer, in lists and by
 * id.
 */
@NullUnmarked
class CommentVisibilityTest {
  private enum Sees {
    NOTHING,
    STUB,
    WORDS
  }

  private static final String WORDS = "租户的意见也想说一说";
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member author;
  private static Api desk;
  private static final Map<String, Api> VIEWERS = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    author = place.stranger();
    desk = place.officer(OfficeKind.MODERATOR, "沈主任").api();
    VIEWERS.put("guest", portal.guest());
    VIEWERS.put("unverified", place.stranger().api());
    VIEWERS.put("author", author.api());
    VIEWERS.put("neighbour", place.resident("张建国", "7栋2单元", "101").api());
    VIEWERS.put("grid worker", place.officer(OfficeKind.GRID_WORKER, "陆师傅").api());
    VIEWERS.put("desk", desk);
    VIEWERS.put(
        "desk elsewhere", new Neighbourhood(portal).officer(OfficeKind.MODERATOR, "外区").api());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String post(Api by, Map<String, ?> input) {
    return by.run(
            "mutation($i: PostCommentInput!) { postComment(input: $i) { comment { id } } }",
            Map.of("i", input))
        .text("postComment.comment.id");
  }

  private static void decide(String mutation, String type, Map<String, ?> input) {
    var answer =
        desk.run(
            "mutation($i: %s!) { %s(input: $i) { decision { id } refusals { code } } }"
                .formatted(type, mutation),
            Map.of("i", input));
    assertThat(answer.refusals(mutation)).isEmpty();
  }

  private static Sees seen(tools.jackson.databind.JsonNode comment) {
    if (comment.isMissingNode() || comment.isNull()) {
      return Sees.NOTHING;
    }
    if (comment.path("body").isNull()) {
      assertThat(comment.path("hiddenReason").asString()).contains("涉及邻居隐私");
      return Sees.STUB;
    }
    assertThat(comment.path("body").asString()).isEqualTo(WORDS);
    return Sees.WORDS;
  }

  // In the thread or under its parent, and by its id.
  private static void everybodySees(
      String subject, String id, boolean reply, Map<String, Sees> by) {
    VIEWERS.forEach((name, api) -> {
      var answer =
          api.run(
              "query($s: ID!, $c: ID!) { comments(subjectId: $s, first: 5) { nodes { id body"
                  + " hiddenReason replies(first: 5) { nodes { id body hiddenReason } } } }"
                  + " node(id: $c) { ... on Comment { id body hiddenReason } } }",
              Map.of("s", subject, "c", id));
      var inList =
          reply ? answer.at("comments.nodes.0.replies.nodes.0") : answer.at("comments.nodes.0");
      assertThat(answer.errors()).as(name).isEmpty();
      assertThat(seen(inList)).as("%s, in the list", name).isEqualTo(by.get(name));
      assertThat(seen(answer.at("node"))).as("%s, by id", name).isEqualTo(by.get(name));
    });
  }

  private static Map<String, Sees> matrix(Sees others, Sees privy) {
    var sees = new LinkedHashMap<String, Sees>();
    VIEWERS.keySet().forEach(name -> sees.put(name, others));
    sees.put("author", privy);
    sees.put("desk", privy);
    return sees;
  }

  private static void walk(String subject, String id, boolean reply) {
    everybodySees(subject, id, reply, matrix(Sees.NOTHING, Sees.WORDS));
    decide("approveContent", "ApproveContentInput", Map.of("subjectId", id));
    everybodySees(subject, id, reply, matrix(Sees.WORDS, Sees.WORDS));
    var hide = Map.of("subjectId", id, "reasonCode", "PRIVACY", "note", "涉及邻居隐私");
    decide("hideContent", "HideContentInput", hide);
    everybodySees(subject, id, reply, matrix(Sees.STUB, Sees.WORDS));
    decide("restoreContent", "RestoreContentInput", Map.of("subjectId", id, "note", "核实后无问题"));
    everybodySees(subject, id, reply, matrix(Sees.WORDS, Sees.WORDS));
  }

  @Test
  void a_comment_waits_is_shown_is_hidden_and_shown_again_to_exactly_those_who_may() {
    var subject = CommentsTest.thing(place, true);
    walk(subject, post(author.api(), Map.of("subjectId", subject, "body", WORDS)), false);
  }

  @Test
  void a_reply_is_seen_by_the_same_people() {
    var subject = CommentsTest.thing(place, true);
    var parent = post(VIEWERS.get("neighbour"), Map.of("subjectId", subject, "body", "大家怎么看？"));
    var reply = Map.of("subjectId", subject, "body", WORDS, "inReplyToId", parent);
    walk(subject, post(author.api(), reply), true);
  }

  @Test
  void what_waits_or_is_hidden_is_neither_counted_nor_answered() {
    var subject = CommentsTest.thing(place, true);
    var id = post(author.api(), Map.of("subjectId", subject, "body", WORDS));
    var answer = Map.of("subjectId", subject, "body", "回复", "inReplyToId", id);
    assertThat(counted(subject)).isZero();
    assertThat(refusedReply(answer)).containsExactly("REPLY_NOT_POSSIBLE");
    decide("approveContent", "ApproveContentInput", Map.of("subjectId", id));
    assertThat(counted(subject)).isEqualTo(1);
    var hide = Map.of("subjectId", id, "reasonCode", "PRIVACY", "note", "涉及邻居隐私");
    decide("hideContent", "HideContentInput", hide);
    assertThat(counted(subject)).isZero();
    assertThat(refusedReply(answer)).containsExactly("REPLY_NOT_POSSIBLE");
    decide("restoreContent", "RestoreContentInput", Map.of("subjectId", id, "note", "核实后无问题"));
    assertThat(counted(subject)).isEqualTo(1);
  }

  private static java.util.List<String> refusedReply(Map<String, ?> input) {
    return VIEWERS
        .get("neighbour")
        .run(
            "mutation($i: PostCommentInput!) { postComment(input: $i) { refusals { code } } }",
            Map.of("i", input))
        .refusals("postComment");
  }

  private static int counted(String subject) {
    var count =
        portal
            .db()
            .sql()
            .fetchOne(
                "select coalesce(sum(comment_count), 0) from deliberation_published.thread where"
                    + " subject_id = ?",
                cn.yunshequ.kernel.GlobalId.decode(subject).id());
    return count.get(0, int.class);
  }
}
