package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everything that waits for a human is in one queue, and nothing in it is done twice. */
@NullUnmarked
class OneQueueTest {
  private static final String QUEUE =
      "query($c: ID!) { moderationQueue(communityId: $c, first: 50) { totalCount nodes { id kind"
          + " waitsId subject { id } reports { id } } } deskCounts(communityId: $c) { all proposals"
          + " comments reports flagged residencies repliesDue overdue nearDue } }";
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    desk = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String say(Api by, String body) {
    return by.run(
            "mutation($s: ID!, $b: String!) { postComment(input: {subjectId: $s, body: $b}) {"
                + " comment { id } } }",
            Map.of("s", CommentsTest.thing(place, true), "b", body))
        .text("postComment.comment.id");
  }

  private static Api.Answer act(Api by, String act, String result, Map<String, ?> input) {
    return DeskTest.act(by, act, result, input);
  }

  private static void propose(Api by, String title) {
    var id =
        by.run(
                "mutation($i: CreateProposalInput!) { createProposal(input: $i) { proposal { id } }"
                    + " }",
                Map.of(
                    "i",
                    Map.of(
                        "communityId",
                        place.globalId(),
                        "category",
                        "clean",
                        "title",
                        title,
                        "body",
                        title + "，请居委会看看。")))
            .text("createProposal.proposal.id");
    by.run(
        "mutation($id: ID!) { submitProposal(input: {proposalId: $id}) { refusals { code } } }",
        Map.of("id", id));
  }

  private static void claimHome(int n) {
    var door = List.of("101", "102", "201", "202").get(n % 4);
    var stairwell = List.of("7栋1单元", "7栋2单元", "8栋1单元", "8栋2单元").get(n / 4 % 4);
    place
        .stranger()
        .api()
        .run(
            "mutation($h: ID!) { requestResidency(input: {householdId: $h, capacity: TENANT,"
                + " realName: \"租客\"}) { refusals { code } } }",
            Map.of("h", GlobalId.encode("household", place.household(stairwell, door))));
  }

  /** 50 items: 14 comments, 12 reports, 12 proposals, 12 claims. */
  private static void fill() {
    var author = place.resident("张建国", "7栋2单元", "101").api();
    var reporter = place.resident("举报人", "8栋2单元", "101").api();
    for (int i = 0; i < 14; i++) {
      say(place.stranger().api(), "等审核的评论" + i);
    }
    for (int i = 0; i < 12; i++) {
      var said = say(author, "被举报的话" + i);
      act(reporter, "reportContent", "report", Map.of("subjectId", said, "reason", "SPAM"));
      propose(author, "提案" + "一二三四五六七八九十百千".charAt(i));
      claimHome(i);
    }
  }

  private static String decide(Api by, JsonNode item) {
    var subject = item.path("waitsId").asString();
    return switch (item.path("kind").asString()) {
      case "COMMENT" ->
          act(by, "approveContent", "decision", Map.of("subjectId", subject))
              .refusals("approveContent")
              .toString();
      case "REPORT" ->
          act(
                  by,
                  "hideContent",
                  "decision",
                  Map.of("subjectId", subject, "reasonCode", "SPAM", "note", "重复刷屏广告"))
              .refusals("hideContent")
              .toString();
      case "PROPOSAL" ->
          by.run(
                  "mutation($id: ID!) { reviewProposal(input: {proposalId: $id, decision: ACCEPT})"
                      + " { refusals { code } } }",
                  Map.of("id", subject))
              .refusals("reviewProposal")
              .toString();
      case "RESIDENCY" ->
          by.run(
                  "mutation($id: ID!) { reviewResidency(input: {residencyId: $id, decision: REJECT,"
                      + " reason: \"请补充租房合同\"}) { refusals { code } } }",
                  Map.of("id", subject))
              .refusals("reviewResidency")
              .toString();
      default -> "[]";
    };
  }

  @Test
  void fifty_mixed_items_are_handled_by_two_moderators_at_once_and_none_twice()
      throws InterruptedException {
    fill();
    var first = desk.api().run(QUEUE, Map.of("c", place.globalId()));
    assertThat(first.text("deskCounts.all")).isEqualTo("50");
    assertThat(first.text("moderationQueue.totalCount")).isEqualTo("50");
    assertThat(first.text("deskCounts.residencies")).isEqualTo("12");
    var items = new ArrayList<JsonNode>();
    first.at("moderationQueue.nodes").forEach(items::add);
    var colleague = place.officer(OfficeKind.MODERATOR, "钱委员");
    var answers = new ConcurrentLinkedQueue<String>();
    var ready = new CountDownLatch(1);
    var threads =
        List.of(desk.api(), colleague.api()).stream()
            .map(api ->
                Thread.ofVirtual()
                    .start(() -> {
                      try {
                        ready.await();
                      } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                      }
                      items.forEach(item -> answers.add(decide(api, item)));
                    }))
            .toList();
    ready.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(answers).hasSize(100);
    assertThat(answers.stream().filter("[]"::equals)).hasSize(50);
    assertThat(answers.stream().filter(a -> !a.equals("[]")).distinct())
        .isSubsetOf("[ALREADY_DONE]", "[RESIDENCY_ALREADY_DECIDED]");
    var sql = portal.db().sql();
    var decided = "from moderation.decision where starts_with(area_path, ?)";
    assertThat(
            sql.fetchValue(
                "select count(*) from (select subject_id "
                    + decided
                    + " group by subject_id having count(*) > 1) twice",
                place.path))
        .isEqualTo(0L);
    assertThat(sql.fetchValue("select count(*) " + decided, place.path)).isEqualTo(26L);
    assertThat(
            sql.fetchValue(
                "select count(*) from platform.audit where act in ('通过评论', '隐藏内容', '受理提案',"
                    + " '退回住户认证') and starts_with(area_path, ?)",
                place.path))
        .isEqualTo(50L);
    var last = desk.api().run(QUEUE, Map.of("c", place.globalId()));
    assertThat(last.text("deskCounts.proposals")).isEqualTo("0");
    assertThat(last.text("deskCounts.comments")).isEqualTo("0");
    assertThat(last.text("deskCounts.reports")).isEqualTo("0");
    assertThat(last.text("deskCounts.residencies")).isEqualTo("0");
    // What was accepted waits for its official answer now.
    assertThat(last.text("deskCounts.repliesDue")).isEqualTo("12");
    assertThat(last.text("deskCounts.all")).isEqualTo("12");
  }

  @Test
  void the_one_who_comes_second_is_told_who_was_first() {
    var here = new Neighbourhood(portal);
    var first = here.officer(OfficeKind.MODERATOR, "周审核").api();
    var second = here.officer(OfficeKind.MODERATOR, "吴审核").api();
    var id =
        here.stranger()
            .api()
            .run(
                "mutation($s: ID!) { postComment(input: {subjectId: $s, body: \"谁来管\"}) { comment {"
                    + " id } } }",
                Map.of("s", CommentsTest.thing(here, true)))
            .text("postComment.comment.id");
    act(first, "approveContent", "decision", Map.of("subjectId", id));
    var late =
        second.run(
            "mutation($id: ID!) { approveContent(input: {subjectId: $id}) { refusals { code message"
                + " } } }",
            Map.of("id", id));
    assertThat(late.text("approveContent.refusals.0.message")).contains("周审核");
  }

  @Test
  void what_a_colleague_found_right_is_not_hidden_from_an_old_list() {
    var here = new Neighbourhood(portal);
    var first = here.officer(OfficeKind.MODERATOR, "周审核").api();
    var second = here.officer(OfficeKind.MODERATOR, "吴审核").api();
    var thing = CommentsTest.thing(here, true);
    var words = Map.of("s", thing);
    var said =
        here.resident("张建国", "7栋2单元", "101")
            .api()
            .run(
                "mutation($s: ID!) { postComment(input: {subjectId: $s, body: \"灯又不亮了\"}) {"
                    + " comment { id } } }",
                words)
            .text("postComment.comment.id");
    act(
        here.resident("举报人", "8栋2单元", "101").api(),
        "reportContent",
        "report",
        Map.of("subjectId", said, "reason", "SPAM"));
    var list =
        second.run(
            "query($c: ID!) { moderationQueue(communityId: $c, kinds: [REPORT]) { nodes { version"
                + " reports { id } } } }",
            Map.of("c", here.globalId()));
    act(
        first,
        "dismissReport",
        "report",
        Map.of("reportId", list.text("moderationQueue.nodes.0.reports.0.id")));
    var late =
        act(
            second,
            "hideContent",
            "decision",
            Map.of(
                "subjectId",
                said,
                "reasonCode",
                "SPAM",
                "note",
                "重复刷屏广告",
                "expectedVersion",
                list.at("moderationQueue.nodes.0.version").asInt()));
    assertThat(late.refusals("hideContent")).containsExactly("ALREADY_DONE");
    assertThat(
            portal
                .guest()
                .run(
                    "query($id: ID!) { node(id: $id) { ... on Comment { body } } }",
                    Map.of("id", said))
                .text("node.body"))
        .isEqualTo("灯又不亮了");
  }

  @Test
  void a_slip_of_the_hand_is_taken_back_by_whoever_made_it_within_five_minutes() {
    var here = new Neighbourhood(portal);
    var moderator = here.officer(OfficeKind.MODERATOR, "沈主任").api();
    var other = here.officer(OfficeKind.MODERATOR, "钱委员").api();
    var comment =
        here.stranger()
            .api()
            .run(
                "mutation($s: ID!) { postComment(input: {subjectId: $s, body: \"路灯坏了\"}) { comment"
                    + " { id } } }",
                Map.of("s", CommentsTest.thing(here, true)))
            .text("postComment.comment.id");
    var hide = Map.of("subjectId", comment, "reasonCode", "SPAM", "note", "点错了点错了");
    var decision = act(moderator, "hideContent", "decision", hide).text("hideContent.decision.id");
    portal.clock.advance(java.time.Duration.ofSeconds(1));
    var undo = Map.of("decisionId", decision);
    assertThat(act(other, "undoDecision", "decision", undo).refusals("undoDecision"))
        .containsExactly("NOT_ALLOWED");
    assertThat(act(moderator, "undoDecision", "decision", undo).refusals("undoDecision")).isEmpty();
    assertThat(act(moderator, "undoDecision", "decision", undo).refusals("undoDecision"))
        .containsExactly("UNDO_TOO_LATE");
    var queue = moderator.run(QUEUE, Map.of("c", here.globalId()));
    assertThat(queue.text("moderationQueue.nodes.0.kind")).isEqualTo("COMMENT");
    portal.clock.advance(java.time.Duration.ofSeconds(1));
    decision = act(moderator, "hideContent", "decision", hide).text("hideContent.decision.id");
    portal.clock.advance(java.time.Duration.ofMinutes(5));
    assertThat(
            act(moderator, "undoDecision", "decision", Map.of("decisionId", decision))
                .refusals("undoDecision"))
        .containsExactly("UNDO_TOO_LATE");
  }

  @Test
  void filters_are_kept_by_name_and_seen_by_their_owner_only() {
    var mine = place.officer(OfficeKind.MODERATOR, "甲").api();
    var other = place.officer(OfficeKind.MODERATOR, "乙").api();
    var save =
        "mutation($q: String!) { saveFilter(input: {name: \"超期举报\", query: $q}) { filters { id name"
            + " query } } }";
    mine.run(save, Map.of("q", "kind=REPORT"));
    assertThat(mine.run(save, Map.of("q", "kind=REPORT&overdue=1")).at("saveFilter.filters").size())
        .isEqualTo(1);
    assertThat(mine.run("{ savedFilters { query } }").text("savedFilters.0.query"))
        .isEqualTo("kind=REPORT&overdue=1");
    assertThat(other.run("{ savedFilters { query } }").at("savedFilters").size()).isZero();
  }
}
