package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decisions with their traces, who may take them, and the queue they come from. */
@NullUnmarked
class DeskTest {
  private static final Map<String, String> HIDE = Map.of("reasonCode", "ABUSE", "note", "出现人身攻击");
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member zhang;
  private static Neighbourhood.Member moderator;
  private static Neighbourhood.Member elsewhere;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    zhang = place.resident("张建国", "7栋2单元", "101");
    moderator = place.officer(OfficeKind.MODERATOR, "沈主任");
    elsewhere = new Neighbourhood(portal).officer(OfficeKind.MODERATOR, "外区审核员");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  // Each time somebody new: who was hidden again and again is heard only after a look.
  private static Neighbourhood.Member ma() {
    return place.resident("马师傅", "8栋1单元", "201");
  }

  static String comment(Api by, Neighbourhood where, String body) {
    return by.run(
            "mutation($s: ID!, $b: String!) { postComment(input: {subjectId: $s, body: $b}) {"
                + " comment { id } } }",
            Map.of("s", CommentsTest.thing(where, true), "b", body))
        .text("postComment.comment.id");
  }

  static Api.Answer act(Api by, String act, String result, Map<String, ?> input) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
    return by.run(
        "mutation($i: %s) { %s(input: $i) { %s { id } refusals { code message path } } }"
            .formatted(type, act, result),
        Map.of("i", input));
  }

  private static Map<String, String> about(String id, Map<String, String> more) {
    var input = new HashMap<>(more);
    input.put("subjectId", id);
    return input;
  }

  private static void longAgo(String column, String words) {
    // By hand: with the clock the sessions would end as well.
    portal
        .db()
        .sql()
        .execute(
            "update moderation.item set " + column + " = '2020-01-01T00:00:00Z' where excerpt = ?",
            words);
  }

  private static List<String> listed(String sql, String id) {
    return portal
        .db()
        .sql()
        .fetch(sql, GlobalId.decode(id).id())
        .map(row -> row.get(0, String.class));
  }

  private static List<String> said(String id) {
    return listed("select kind from platform.outbox where subject_id = ? order by id", id);
  }

  private static List<String> acts(String id) {
    return listed("select act from platform.audit where object_id = ? order by id", id);
  }

  private static List<String> decisions(String id) {
    return listed(
        "select action from moderation.decision where subject_id = ? order by decided_at", id);
  }

  private static Object row(String id) {
    return portal
        .db()
        .sql()
        .fetchOne("select * from deliberation.comment where id = ?", GlobalId.decode(id).id())
        .intoMap();
  }

  @Test
  void hiding_and_restoring_leave_a_decision_a_line_in_the_log_and_an_event_each() {
    var id = comment(ma().api(), place, "你们都是……");
    assertThat(
            act(moderator.api(), "hideContent", "decision", about(id, HIDE))
                .refusals("hideContent"))
        .isEmpty();
    assertThat(
            act(moderator.api(), "hideContent", "decision", about(id, HIDE))
                .refusals("hideContent"))
        .containsExactly("ALREADY_DONE");
    portal.clock.advance(java.time.Duration.ofSeconds(1));
    var restore = about(id, Map.of("note", "作者已说明情况"));
    assertThat(
            act(moderator.api(), "restoreContent", "decision", restore).refusals("restoreContent"))
        .isEmpty();
    assertThat(
            act(moderator.api(), "restoreContent", "decision", restore).refusals("restoreContent"))
        .containsExactly("ALREADY_DONE");
    assertThat(decisions(id)).containsExactly("HIDE", "RESTORE");
    assertThat(acts(id)).containsExactly("隐藏内容", "恢复显示");
    assertThat(said(id))
        .containsExactly(
            "CommentPosted", "CommentHidden", "ContentHidden", "CommentShown", "ContentRestored");
  }

  @Test
  void nobody_but_the_places_own_desk_decides_and_nothing_changes() {
    var id = comment(ma().api(), place, "物业费怎么又涨了");
    var report = reported(zhang.api(), id, null).text("reportContent.report.id");
    var before = List.of(row(id), said(id), acts(id), decisions(id));
    var grid = place.officer(OfficeKind.GRID_WORKER, "陆师傅");
    for (var nobody : List.of(zhang, ma(), place.stranger(), elsewhere, grid)) {
      var api = nobody.api();
      var restore = about(id, Map.of("note", "作者已说明情况"));
      assertThat(act(api, "hideContent", "decision", about(id, HIDE)).refusals("hideContent"))
          .containsExactly("NOT_ALLOWED");
      assertThat(act(api, "restoreContent", "decision", restore).refusals("restoreContent"))
          .containsExactly("NOT_ALLOWED");
      assertThat(
              act(api, "approveContent", "decision", about(id, Map.of()))
                  .refusals("approveContent"))
          .containsExactly("NOT_ALLOWED");
      assertThat(
              act(api, "dismissReport", "report", Map.of("reportId", report))
                  .refusals("dismissReport"))
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(act(portal.guest(), "hideContent", "decision", about(id, HIDE)).status())
        .isEqualTo(401);
    assertThat(List.of(row(id), said(id), acts(id), decisions(id))).isEqualTo(before);
  }

  private static Api.Answer reported(Api by, String id, String requestKey) {
    var input = new HashMap<String, String>(Map.of("subjectId", id, "reason", "ABUSE"));
    input.put("requestKey", requestKey);
    return act(by, "reportContent", "report", input);
  }

  @Test
  void a_report_hides_nothing_and_the_same_request_key_gives_it_again() {
    var id = comment(ma().api(), place, "这楼没法住了");
    var before = row(id);
    var first = reported(zhang.api(), id, "r-1").text("reportContent.report.id");
    assertThat(reported(zhang.api(), id, "r-1").text("reportContent.report.id")).isEqualTo(first);
    assertThat(reported(zhang.api(), id, "r-2").refusals("reportContent"))
        .containsExactly("ALREADY_REPORTED");
    assertThat(row(id)).isEqualTo(before);
    assertThat(said(id)).containsExactly("CommentPosted", "ContentReported");

    act(moderator.api(), "hideContent", "decision", about(id, HIDE));
    assertThat(
            reported(place.resident("许阿婆", "7栋1单元", "102").api(), id, null)
                .refusals("reportContent"))
        .containsExactly("ALREADY_DONE");
    assertThat(
            portal
                .db()
                .sql()
                .fetchOne(
                    "select status from moderation.report where subject_id = ?",
                    GlobalId.decode(id).id())
                .get(0))
        .isEqualTo("UPHELD");
  }

  @Test
  void a_short_reason_to_dismiss_or_restore_is_refused() {
    var id = comment(ma().api(), place, "谁家的狗");
    var report = reported(zhang.api(), id, null).text("reportContent.report.id");
    assertThat(
            act(
                    moderator.api(),
                    "dismissReport",
                    "report",
                    Map.of("reportId", report, "note", "没事"))
                .refusals("dismissReport"))
        .containsExactly("NOTE_TOO_SHORT");
    assertThat(
            act(moderator.api(), "restoreContent", "decision", about(id, Map.of("note", "好")))
                .refusals("restoreContent"))
        .containsExactly("NOTE_TOO_SHORT");
    assertThat(decisions(id)).isEmpty();
    act(moderator.api(), "dismissReport", "report", Map.of("reportId", report, "note", "属于正常讨论"));
    assertThat(decisions(id)).containsExactly("DISMISS_REPORT");
    assertThat(said(id)).last().isEqualTo("ReportDismissed");
  }

  @Test
  void two_moderators_at_once_hide_a_thing_once() throws InterruptedException {
    var id = comment(ma().api(), place, "大家都来看");
    var colleague = place.officer(OfficeKind.MODERATOR, "钱委员");
    var ready = new CountDownLatch(1);
    Set<String> answers = ConcurrentHashMap.newKeySet();
    var threads =
        List.of(moderator, colleague).stream()
            .map(each ->
                Thread.ofVirtual()
                    .start(() -> {
                      try {
                        ready.await();
                      } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                      }
                      answers.add(
                          act(each.api(), "hideContent", "decision", about(id, HIDE))
                              .refusals("hideContent")
                              .toString());
                    }))
            .toList();
    ready.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(answers).containsExactlyInAnyOrder("[]", "[ALREADY_DONE]");
    assertThat(decisions(id)).containsExactly("HIDE");
  }

  @Test
  void the_queue_is_filtered_by_words_and_kind_paged_oldest_first_and_counted() {
    var here = new Neighbourhood(portal);
    var desk = here.officer(OfficeKind.COMMITTEE_CHAIR, "顾主任").api();
    var tenant = here.stranger();
    for (var words : List.of("楼道堆物", "路灯坏了", "楼道漏水")) {
      comment(tenant.api(), here, words);
      portal.clock.advance(java.time.Duration.ofSeconds(1));
    }
    var query =
        "query($c: ID!, $t: String, $n: Int, $a: String) { moderationQueue(communityId: $c, text:"
            + " $t, first: $n, after: $a) { nodes { kind excerpt overdue } totalCount pageInfo {"
            + " endCursor hasNextPage } } deskCounts(communityId: $c) { comments reports proposals"
            + " residencies } }";
    var c = here.globalId();
    var found = desk.run(query, Map.of("c", c, "t", "楼道"));
    assertThat(found.text("moderationQueue.totalCount")).isEqualTo("2");
    assertThat(found.text("moderationQueue.nodes.1.excerpt")).isEqualTo("楼道漏水");
    assertThat(found.text("deskCounts.comments")).isEqualTo("3");
    assertThat(found.text("deskCounts.reports")).isEqualTo("0");
    var one = desk.run(query, Map.of("c", c, "n", 2));
    assertThat(one.text("moderationQueue.nodes.0.excerpt")).isEqualTo("楼道堆物");
    var end = one.text("moderationQueue.pageInfo.endCursor");
    var two = desk.run(query, Map.of("c", c, "n", 2, "a", end));
    assertThat(two.at("moderationQueue.nodes").size()).isEqualTo(1);
    assertThat(two.text("moderationQueue.nodes.0.excerpt")).isEqualTo("楼道漏水");
    assertThat(two.text("moderationQueue.nodes.0.overdue")).isEqualTo("false");
    assertThat(desk.run(query, Map.of("c", c, "t", "100%")).text("moderationQueue.totalCount"))
        .isEqualTo("0");
  }

  @Test
  void the_queue_is_narrowed_to_what_is_overdue_or_held_by_the_one_who_asks() {
    var here = new Neighbourhood(portal);
    var chair = here.officer(OfficeKind.COMMITTEE_CHAIR, "顾主任").api();
    var colleague = here.officer(OfficeKind.MODERATOR, "审核员").api();
    comment(here.stranger().api(), here, "等得久的");
    longAgo("due_at", "等得久的");
    comment(here.stranger().api(), here, "刚来的");
    var query =
        "query($c: ID!, $k: [ModerationKind!] = null, $o: Boolean, $m: Boolean) {"
            + " moderationQueue(communityId: $c, kinds: $k, overdue: $o,"
            + " mine: $m) { nodes { id excerpt } totalCount } }";
    var c = here.globalId();
    var late = chair.run(query, Map.of("c", c, "o", true));
    assertThat(late.text("moderationQueue.totalCount")).isEqualTo("1");
    assertThat(late.text("moderationQueue.nodes.0.excerpt")).isEqualTo("等得久的");
    assertThat(late.at("moderationQueue.nodes").size()).isEqualTo(1);
    act(chair, "claimItem", "item", Map.of("itemId", late.text("moderationQueue.nodes.0.id")));
    var mine = Map.of("c", c, "m", true);
    assertThat(chair.run(query, mine).text("moderationQueue.nodes.0.excerpt")).isEqualTo("等得久的");
    assertThat(colleague.run(query, mine).text("moderationQueue.totalCount")).isEqualTo("0");
    longAgo("claimed_until", "等得久的");
    assertThat(chair.run(query, mine).text("moderationQueue.totalCount")).isEqualTo("0");
  }

  @Test
  void the_log_shows_names_to_the_places_own_desk_only() {
    var id = comment(ma().api(), place, "再说一遍");
    act(moderator.api(), "hideContent", "decision", about(id, HIDE));
    var query =
        "query($c: ID!) { auditLog(communityId: $c, first: 1) { nodes { actor act object detail }"
            + " pageInfo { hasNextPage } } }";
    var log = moderator.api().run(query, Map.of("c", place.globalId()));
    assertThat(log.text("auditLog.nodes.0.actor")).isEqualTo("沈主任");
    assertThat(log.text("auditLog.nodes.0.act")).isEqualTo("隐藏内容");
    assertThat(log.text("auditLog.nodes.0.object")).isEqualTo(id);
    var named = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { body } } }";
    assertThat(
            moderator.api().run(named, Map.of("ids", List.of("nothing", id))).text("nodes.1.body"))
        .isEqualTo("再说一遍");
    assertThat(log.text("auditLog.nodes.0.detail")).isEqualTo("出现人身攻击");
    for (var nobody : List.of(zhang, elsewhere)) {
      assertThat(nobody.api().run(query, Map.of("c", place.globalId())).errors())
          .contains("NOT_ALLOWED");
    }
  }

  @Test
  void decisions_are_never_rewritten() {
    var id = comment(ma().api(), place, "不同意就走人");
    act(moderator.api(), "hideContent", "decision", about(id, HIDE));
    for (var sql :
        List.of(
            "update moderation.decision set note = 'x'",
            "delete from moderation.decision",
            "truncate moderation.decision")) {
      assertThatThrownBy(() -> portal.db().sql().execute(sql))
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(decisions(id)).containsExactly("HIDE");
  }
}
