package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Word lists, speed, silence, trust and weighed reports, by the doors everybody uses. */
@NullUnmarked
class ScreeningTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member zhang;
  private static Neighbourhood.Member desk;

  @BeforeAll
  static void start() {
    portal =
        Portal.start(
            Map.of(
                "moderation.posts-per-minute", 12,
                "moderation.posts-per-day", 500,
                "moderation.same-text", 3));
    place = new Neighbourhood(portal);
    zhang = place.resident("张建国", "7栋2单元", "101");
    desk = place.officer(OfficeKind.MODERATOR, "沈主任");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer say(Api by, String body) {
    return by.run(
        "mutation($s: ID!, $b: String!) { postComment(input: {subjectId: $s, body: $b}) {"
            + " comment { id status } refusals { code message } } }",
        Map.of("s", CommentsTest.thing(place, true), "b", body));
  }

  private static void minutePasses() {
    // By hand: with the clock the sessions would end as well.
    portal.db().sql().execute("delete from platform.quota where act = 'post:minute'");
  }

  private static Map<String, Object> here(Object... pairs) {
    var input = new HashMap<String, Object>(Map.of("communityId", place.globalId()));
    for (int i = 0; i < pairs.length; i += 2) {
      input.put((String) pairs[i], pairs[i + 1]);
    }
    return input;
  }

  private static Api.Answer act(Api by, String act, String result, Map<String, ?> input) {
    return DeskTest.act(by, act, result, input);
  }

  private static void watch(String word, String action, boolean bySound) {
    assertThat(
            act(
                    desk.api(),
                    "watchWord",
                    "word",
                    here("word", word, "action", action, "bySound", bySound))
                .refusals("watchWord"))
        .isEmpty();
  }

  @Test
  void a_blocked_word_is_found_however_it_is_written_and_honest_words_are_not() {
    watch("加微信", "BLOCK", true);
    for (var trick :
        List.of(
            "有需要加微信",
            "有需要加 微 信",
            "有需要加·微*信",
            "有需要加微\u200b信\u200d吧",
            "有需要加weixin详谈",
            "有需要加wēixìn详谈",
            "有需要 jiā wēi xìn",
            "有需要加 w e i 信",
            "有需要加Ｗｅｉ信",
            "有需要加wеixin", // the е is Cyrillic
            "有需要jia微信")) {
      minutePasses();
      var answer = say(zhang.api(), trick);
      assertThat(answer.refusals("postComment")).as(trick).containsExactly("TEXT_BLOCKED");
      assertThat(answer.text("postComment.refusals.0.message")).contains("加微信");
    }
    watch("發票", "BLOCK", false);
    minutePasses();
    assertThat(say(zhang.api(), "代开发票").refusals("postComment")).containsExactly("TEXT_BLOCKED");
    for (var honest : List.of("微信群里说过了", "家维新了门锁", "物业加了信箱", "请开具收据")) {
      minutePasses();
      assertThat(say(zhang.api(), honest).refusals("postComment")).as(honest).isEmpty();
    }
  }

  @Test
  void held_words_wait_flagged_words_are_shown_and_looked_at() {
    watch("团购接龙", "HOLD", false);
    watch("高利息", "FLAG", false);
    minutePasses();
    assertThat(say(zhang.api(), "今晚团購接龍报名").text("postComment.comment.status"))
        .isEqualTo("PENDING");
    var flagged = say(zhang.api(), "有人推销高利息的理财，大家小心");
    assertThat(flagged.text("postComment.comment.status")).isEqualTo("VISIBLE");
    var queue =
        "query($c: ID!) { moderationQueue(communityId: $c, kinds: [FLAGGED]) { nodes { kind excerpt"
            + " } } deskCounts(communityId: $c) { flagged } }";
    var waiting = desk.api().run(queue, Map.of("c", place.globalId()));
    assertThat(waiting.text("moderationQueue.nodes.0.excerpt")).contains("高利息");
    act(
        desk.api(),
        "approveContent",
        "decision",
        Map.of("subjectId", flagged.text("postComment.comment.id")));
    assertThat(desk.api().run(queue, Map.of("c", place.globalId())).text("deskCounts.flagged"))
        .isEqualTo("0");
  }

  @Test
  void the_desk_sees_what_a_word_would_find_and_only_the_desk_keeps_the_list() {
    say(place.stranger().api(), "出租车位请联系我");
    var preview =
        desk.api()
            .run(
                "query($c: ID!) { watchedWordPreview(communityId: $c, word: \"車位\", sample:"
                    + " \"车 位\") { looked found examples inSample } }",
                Map.of("c", place.globalId()));
    assertThat(preview.text("watchedWordPreview.found")).isEqualTo("1");
    assertThat(preview.text("watchedWordPreview.inSample")).isEqualTo("true");
    var before =
        portal.db().sql().fetchCount(portal.db().sql().selectFrom("moderation.watched_word"));
    for (var nobody :
        List.of(zhang, place.stranger(), place.officer(OfficeKind.GRID_WORKER, "陆"))) {
      assertThat(
              act(nobody.api(), "watchWord", "word", here("word", "测试", "action", "BLOCK"))
                  .refusals("watchWord"))
          .containsExactly("NOT_ALLOWED");
      assertThat(
              nobody
                  .api()
                  .run(
                      "query($c: ID!) { watchedWords(communityId: $c) { word } }",
                      Map.of("c", place.globalId()))
                  .errors())
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(
            portal.db().sql().fetchCount(portal.db().sql().selectFrom("moderation.watched_word")))
        .isEqualTo(before);
    assertThat(
            act(desk.api(), "watchWord", "word", here("word", "·a·", "action", "BLOCK"))
                .refusals("watchWord"))
        .containsExactly("WORD_TOO_SHORT");
  }

  @Test
  void too_fast_and_the_same_again_and_again_are_refused_with_the_time_to_wait() {
    minutePasses();
    var fast = place.resident("快手", "8栋2单元", "101").api();
    var codes = new java.util.ArrayList<String>();
    for (int i = 0; i < 13; i++) {
      codes.addAll(say(fast, "第" + i + "句").refusals("postComment"));
    }
    assertThat(codes).containsExactly("TOO_MANY_REQUESTS");
    minutePasses();
    var again = place.resident("复读", "8栋2单元", "102").api();
    for (int i = 0; i < 3; i++) {
      assertThat(say(again, "专业通下水道价格优惠欢迎来电").refusals("postComment")).isEmpty();
    }
    assertThat(say(again, "专业通下水道，价格优惠，欢迎来电！").refusals("postComment"))
        .containsExactly("TEXT_REPEATED");
  }

  @Test
  void a_silenced_person_reads_why_until_when_appeals_and_speaks_again() {
    minutePasses();
    var loud = place.resident("大嗓门", "8栋2单元", "201");
    var reviewer = place.officer(OfficeKind.APPEAL_REVIEWER, "叶青");
    var who = GlobalId.encode("resident", loud.account());
    var silence =
        here("residentId", who, "days", 7, "reasonCode", "ABUSE", "note", "多次辱骂邻居，提醒后仍不改");
    for (var nobody : List.of(zhang, loud, place.stranger())) {
      assertThat(
              act(nobody.api(), "silenceResident", "decision", silence).refusals("silenceResident"))
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(act(desk.api(), "silenceResident", "decision", silence).refusals("silenceResident"))
        .isEmpty();
    assertThat(act(desk.api(), "silenceResident", "decision", silence).refusals("silenceResident"))
        .containsExactly("ALREADY_SILENCED");
    var refused = say(loud.api(), "凭什么");
    assertThat(refused.refusals("postComment")).containsExactly("SILENCED");
    assertThat(refused.text("postComment.refusals.0.message")).contains("暂时不能发言");
    var mine = loud.api().run("{ myDecisions { nodes { id action note appealableUntil } } }");
    assertThat(mine.text("myDecisions.nodes.0.action")).isEqualTo("SILENCE");
    assertThat(mine.text("myDecisions.nodes.0.note")).contains("7天");
    var decision = mine.text("myDecisions.nodes.0.id");
    assertThat(
            act(
                    loud.api(),
                    "appealDecision",
                    "decision",
                    Map.of("decisionId", decision, "note", "我已经道歉了"))
                .refusals("appealDecision"))
        .isEmpty();
    assertThat(
            act(
                    reviewer.api(),
                    "decideAppeal",
                    "decision",
                    Map.of("decisionId", decision, "grant", true, "note", "已经道歉，恢复发言"))
                .refusals("decideAppeal"))
        .isEmpty();
    assertThat(say(loud.api(), "谢谢大家").refusals("postComment")).isEmpty();
  }

  @Test
  void new_accounts_cannot_hide_a_neighbour_five_homes_can_and_the_desk_gives_it_back() {
    minutePasses();
    var id = say(zhang.api(), "装电梯要先问一楼的意见").text("postComment.comment.id");
    var report = Map.of("subjectId", id, "reason", "ABUSE");
    for (int k = 0; k < 12; k++) {
      act(place.stranger().api(), "reportContent", "report", report);
    }
    assertThat(status(id)).isEqualTo("VISIBLE");
    var doors = List.of("101", "102", "201", "202");
    for (int home = 0; home < 5; home++) {
      assertThat(status(id)).isEqualTo("VISIBLE");
      var neighbour =
          place.resident("邻居" + home, home < 4 ? "7栋1单元" : "8栋1单元", doors.get(home % 4));
      assertThat(act(neighbour.api(), "reportContent", "report", report).refusals("reportContent"))
          .isEmpty();
    }
    assertThat(status(id)).isEqualTo("HIDDEN");
    portal.clock.advance(java.time.Duration.ofSeconds(1));
    assertThat(
            zhang
                .api()
                .run("{ myDecisions { nodes { automatic note } } }")
                .text("myDecisions.nodes.0.automatic"))
        .isEqualTo("true");
    var reports =
        desk.api()
            .run(
                "query($c: ID!) { moderationQueue(communityId: $c, kinds: [REPORT]) { nodes {"
                    + " subject { id } reports { id } } } }",
                Map.of("c", place.globalId()))
            .at("moderationQueue.nodes")
            .path(0)
            .path("reports");
    reports.forEach(each ->
        act(desk.api(), "dismissReport", "report", Map.of("reportId", each.path("id").asString())));
    assertThat(status(id)).isEqualTo("VISIBLE");
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue("select sum(dismissed) from moderation.reporter_record")
                .toString())
        .isEqualTo("17");
  }

  private static String status(String comment) {
    return portal
        .db()
        .sql()
        .fetchValue(
            "select status from deliberation.comment where id = ?", GlobalId.decode(comment).id())
        .toString();
  }

  @Test
  void a_place_may_hear_trusted_neighbours_at_once_and_look_at_the_others_first() {
    minutePasses();
    var quiet = new Neighbourhood(portal);
    var chair = quiet.officer(OfficeKind.COMMITTEE_CHAIR, "顾主任");
    var fresh = quiet.resident("新邻居", "7栋1单元", "101");
    act0(
        chair,
        Map.of(
            "communityId",
            quiet.globalId(),
            "hideAt",
            60,
            "hideHouseholds",
            4,
            "heardFrom",
            "TRUSTED"));
    var body = Map.of("s", CommentsTest.thing(quiet, true), "b", "大家好");
    var post =
        "mutation($s: ID!, $b: String!) { postComment(input: {subjectId: $s, body: $b}) { comment {"
            + " status } } }";
    assertThat(fresh.api().run(post, body).text("postComment.comment.status")).isEqualTo("PENDING");
    portal
        .db()
        .sql()
        .execute(
            "update community.verified_account set since = since - interval '31 days' where"
                + " account_id = ?",
            fresh.account());
    assertThat(fresh.api().run(post, body).text("postComment.comment.status")).isEqualTo("VISIBLE");
  }

  private static void act0(Neighbourhood.Member chair, Map<String, ?> input) {
    assertThat(
            chair
                .api()
                .run(
                    "mutation($i: SetModerationInput!) { setModeration(input: $i) { setting {"
                        + " heardFrom } refusals { code } } }",
                    Map.of("i", input))
                .text("setModeration.setting.heardFrom"))
        .isEqualTo("TRUSTED");
  }
}
