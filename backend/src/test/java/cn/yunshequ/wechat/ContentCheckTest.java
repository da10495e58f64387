package cn.yunshequ.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.moderation.OutsideChecks;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.support.News;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What people of the mini-program write is checked by WeChat before others read it (L-75). */
@NullUnmarked
class ContentCheckTest extends CheckedByWechat {
  @Test
  void words_wait_until_wechat_finds_nothing_and_only_those_of_the_mini_program() {
    var here = say(mini, "楼下的路灯坏了三天了");
    assertThat(statusOf(here)).isEqualTo("PENDING");
    assertThat(othersSee(here)).isFalse();
    assertThat(queue()).as("no work for the desk").isEmpty();
    checked();
    assertThat(statusOf(here)).isEqualTo("VISIBLE");
    assertThat(othersSee(here)).isTrue();
    assertThat(queue()).isEmpty();
    var web = say(ma.api(), "我也看到了，晚上很黑");
    assertThat(othersSee(web)).as("no openid: the word lists alone").isTrue();
    checked();
    assertThat(rows("wechat.content_check")).isOne();
  }

  @Test
  void doubt_and_risk_come_before_a_person_with_what_wechat_said() {
    var doubtful = say(mini, "办证件可以找我代办");
    var risky = say(mini, "晚上来打牌赌博");
    checked();
    assertThat(statusOf(doubtful)).isEqualTo("PENDING");
    assertThat(statusOf(risky)).isEqualTo("PENDING");
    assertThat(queue()).hasSize(2);
    assertThat(waits(doubtful).path("kind").asString()).isEqualTo("COMMENT");
    assertThat(waits(doubtful).path("hint").asString()).contains("拿不准（广告）");
    assertThat(waits(risky).path("hint").asString()).contains("有风险（违法犯罪）");
    var done =
        desk.api()
            .run(
                "mutation($s: ID!) { approveContent(input: {subjectId: $s}) { refusals { code } }"
                    + " }",
                Map.of("s", doubtful));
    assertThat(done.refusals("approveContent")).isEmpty();
    assertThat(othersSee(doubtful)).isTrue();
    assertThat(othersSee(risky)).isFalse();
  }

  @Test
  void when_wechat_cannot_be_reached_it_is_asked_again_and_then_a_person_looks() {
    var first = say(mini, "物业什么时候来修");
    knob("trouble?codes=0");
    checked();
    assertThat(statusOf(first)).isEqualTo("PENDING");
    assertThat(queue()).as("not given up yet").isEmpty();
    portal.clock.advance(Duration.ofSeconds(6));
    checked();
    assertThat(statusOf(first)).isEqualTo("VISIBLE");
    var second = say(mini, "请物业给个日子");
    for (int i = 0; i < 6; i++) {
      knob("trouble?codes=0");
      checked();
      portal.clock.advance(Duration.ofSeconds(70));
    }
    assertThat(statusOf(second)).as("closed, not open").isEqualTo("PENDING");
    assertThat(queue()).hasSize(1);
    assertThat(queue().get(0).path("hint").asString()).contains("没有给出结果");
  }

  @Test
  void a_quota_is_waited_for_a_wrong_set_up_is_not() {
    var waits = say(mini, "垃圾桶该换了");
    knob("trouble?codes=45009");
    checked();
    assertThat(queue()).isEmpty();
    portal.clock.advance(Duration.ofSeconds(6));
    checked();
    assertThat(statusOf(waits)).isEqualTo("VISIBLE");
    var wrong = say(mini, "垃圾桶又满了");
    knob("trouble?codes=48001");
    checked();
    assertThat(statusOf(wrong)).isEqualTo("PENDING");
    assertThat(queue()).hasSize(1);
  }

  @Test
  void whom_wechat_has_not_seen_for_two_hours_a_person_looks_at() {
    knob("advance?seconds=7300");
    var words = say(mini, "这个登录是不是被别人拿去用了");
    checked();
    assertThat(statusOf(words)).isEqualTo("PENDING");
    assertThat(queue()).hasSize(1);
  }

  @Test
  void who_signed_in_by_phone_does_not_wait_for_wechat_although_known_there() {
    assertThat(othersSee(say(zhang.api(), "我在网页上说一句"))).isTrue();
    checked();
    assertThat(rows("wechat.content_check")).isZero();
  }

  @Test
  void who_binds_in_the_mini_program_is_checked_from_then_on() {
    var ticket = enter("demo-lishifu-1", null).text("signInWithWechat.bindingTicket");
    var li = place.resident("李师傅", "8栋2单元", "101");
    var bound =
        li.api()
            .run(
                "mutation($t: String!) { bindWechat(input: {ticket: $t}) { appIds refusals { code"
                    + " } } }",
                Map.of("t", ticket));
    assertThat(bound.refusals("bindWechat")).isEmpty();
    assertThat(othersSee(say(li.api(), "晚上来打牌赌博"))).isFalse();
    checked();
    assertThat(queue()).hasSize(1);
  }

  @Test
  void what_a_person_decided_meanwhile_stands() {
    var hidden = say(mini, "这句先被同事隐藏了");
    var approved = say(mini, "赌博害人，请大家劝劝");
    var input = new HashMap<String, Object>(Map.of("s", hidden));
    assertThat(
            desk.api()
                .run(
                    "mutation($s: ID!) { hideContent(input: {subjectId: $s, reasonCode: OFF_TOPIC,"
                        + " note: \"与主题没有关系\"}) { refusals { code } } }",
                    input)
                .refusals("hideContent"))
        .isEmpty();
    assertThat(
            desk.api()
                .run(
                    "mutation($s: ID!) { approveContent(input: {subjectId: $s}) { refusals { code }"
                        + " } }",
                    Map.of("s", approved))
                .refusals("approveContent"))
        .isEmpty();
    checked();
    assertThat(statusOf(hidden)).as("passed, and hidden all the same").isEqualTo("HIDDEN");
    assertThat(statusOf(approved)).as("a machine overrules nobody").isEqualTo("VISIBLE");
    assertThat(queue()).hasSize(1);
    assertThat(queue().get(0).path("kind").asString()).isEqualTo("FLAGGED");
    assertThat(queue().get(0).path("hint").asString()).contains("违法犯罪");
  }

  @Test
  void what_is_gone_meanwhile_is_not_asked_about() {
    var id = say(mini, "赌博的事我不说了");
    portal
        .db()
        .sql()
        .query("delete from deliberation.comment where id = ?", GlobalId.decode(id).id())
        .execute();
    checked();
    assertThat(queue()).isEmpty();
    assertThat(portal.db().sql().fetchValue("select status from wechat.content_check"))
        .isEqualTo("GONE");
  }

  @Test
  void an_event_handled_twice_asks_once() {
    var id = GlobalId.decode(say(mini, "请把花坛围起来"));
    new News(portal).handledBy("wechat.content-checks");
    var number =
        portal
            .db()
            .sql()
            .fetchSingle("select asked_by from wechat.content_check")
            .get(0, Long.class);
    portal.bean(ContentChecks.class).enqueue(number, id);
    assertThat(rows("wechat.content_check")).isOne();
    portal
        .db()
        .write(() -> {
          portal.bean(Outbox.class).append(Event.of(OutsideChecks.ASKED, id));
          return id;
        });
    checked();
    assertThat(rows("wechat.content_check")).as("asked anew").isEqualTo(2);
    assertThat(queue()).isEmpty();
  }

  @Test
  void words_shown_at_once_are_hidden_when_risky_until_a_person_has_looked() {
    var answer =
        mini.run(
            "mutation($i: PostHelpRequestInput!) { postHelpRequest(input: $i) { helpRequest {"
                + " id } refusals { code message } } }",
            Map.of(
                "i",
                Map.of(
                    "scopeId",
                    GlobalId.encode("area", place.area("7栋")),
                    "title",
                    "找人一起赌博",
                    "body",
                    "晚上八点在活动室。")));
    assertThat(answer.refusals("postHelpRequest")).isEmpty();
    var id = answer.text("postHelpRequest.helpRequest.id");
    checked();
    assertThat(queue()).hasSize(1);
    assertThat(queue().get(0).path("kind").asString()).isEqualTo("FLAGGED");
    var hidden = "select hidden_reason from volunteering.help_request";
    assertThat((String) portal.db().sql().fetchValue(hidden)).contains("涉嫌违法");
    assertThat(portal.db().sql().fetchValue("select decided_by from moderation.decision")).isNull();
    assertThat(
            desk.api()
                .run(
                    "mutation($s: ID!) { approveContent(input: {subjectId: $s}) { refusals { code }"
                        + " } }",
                    Map.of("s", id))
                .refusals("approveContent"))
        .isEmpty();
    assertThat(portal.db().sql().fetchValue(hidden)).isNull();
    assertThat(queue()).isEmpty();
  }

  @Test
  void a_proposal_waits_for_its_review_and_the_reviewer_reads_what_wechat_said() {
    var created =
        mini.run(
            "mutation($i: CreateProposalInput!) { createProposal(input: $i) { proposal { id }"
                + " refusals { code } } }",
            Map.of(
                "i",
                Map.of(
                    "communityId", place.globalId(),
                    "category", "clean",
                    "title", "活动室晚上有人赌博",
                    "body", "请居委会管一管，老人们睡不好。")));
    var id = created.text("createProposal.proposal.id");
    checked();
    assertThat(rows("wechat.content_check")).as("a draft is nobody's business").isZero();
    assertThat(
            mini.run(
                    "mutation($id: ID!) { submitProposal(input: {proposalId: $id}) { refusals {"
                        + " code } } }",
                    Map.of("id", id))
                .refusals("submitProposal"))
        .isEmpty();
    checked();
    assertThat(queue()).hasSize(1);
    assertThat(queue().get(0).path("kind").asString()).isEqualTo("PROPOSAL");
    assertThat(queue().get(0).path("hint").asString()).contains("违法犯罪");
  }

  @Test
  void answers_that_cannot_be_judged_hold_up_no_other_and_are_no_endless_work() {
    var here = say(mini, "楼道的灯修好了，谢谢");
    new News(portal).handledBy("wechat.content-checks");
    portal
        .db()
        .sql()
        .query(
            "with broken as (insert into wechat.content_check (id, asked_by, subject_kind,"
                + " subject_id, status, next_at, give_up_at, app_id, trace_id) select uuidv7(), -n,"
                + " 'nothing', uuidv7(), 'ASKED', now() - interval '1 day', now(), 'a', 't' from"
                + " generate_series(1, 20) n), asked as (update wechat.content_check set status ="
                + " 'ASKED', app_id = 'a', trace_id = 't') insert into wechat.media_verdict values"
                + " ('a', 't', 'pass', 100, now())")
        .execute();
    var checks = portal.bean(ContentChecks.class);
    for (int i = 0; i < 3; i++) {
      checks.step();
    }
    assertThat(statusOf(here)).isEqualTo("VISIBLE");
    assertThat(checks.step()).as("nothing done").isFalse();
  }
}
