package cn.yunshequ.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.moderation.OutsideChecks;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.PhotoClient;
import cn.yunshequ.support.Portal;
import cn.yunshequ.wechat.fake.FakeSeal;
import cn.yunshequ.wechat.fake.FakeWeChat;
import cn.yunshequ.wechat.model.PushSetting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people of the mini-program write is checked by WeChat before others read it (L-75). */
@NullUnmarked
class ContentCheckTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final PushSetting PUSH = PushSetting.parse(FakeWeChat.PUSH).getFirst();
  private Portal portal;
  private FakeWeChat wechat;
  private Neighbourhood place;
  private Neighbourhood.Member zhang;
  private Neighbourhood.Member ma;
  private Neighbourhood.Member desk;
  private String subject;
  private Api mini;

  @BeforeEach
  void start() {
    wechat = FakeWeChat.start(0, JSON, java.time.Clock.systemUTC());
    portal =
        Portal.start(
            Map.of(
                "wechat.url",
                wechat.address(),
                "wechat.apps",
                FakeWeChat.APPS,
                "wechat.push",
                FakeWeChat.PUSH,
                "wechat.chores",
                false));
    place = new Neighbourhood(portal);
    var phone = place.newPhone();
    zhang = place.resident(phone, "张建国", "7栋2单元", "101", "OWNER");
    ma = place.resident("马师傅", "8栋1单元", "201");
    desk = place.officer(OfficeKind.MODERATOR, "沈主任");
    subject = CommentsTest.thing(place, true);
    var entered = enter("demo-zhang-1", "phone-" + phone + "-1");
    mini = new Api(portal.address(), entered.text("signInWithWechat.session.accessToken"));
  }

  private Api.Answer enter(String code, String phoneCode) {
    var in = new HashMap<String, Object>(Map.of("appId", FakeWeChat.MINI, "code", code));
    in.put("phoneCode", phoneCode);
    return portal
        .guest()
        .run(
            "mutation($in: SignInWithWechatInput!) { signInWithWechat(input: $in) { session {"
                + " accessToken } bindingTicket refusals { code } } }",
            Map.of("in", in));
  }

  @AfterEach
  void stop() {
    portal.close();
    wechat.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private String knob(String path) {
    return send(HttpRequest.newBuilder(URI.create(wechat.address() + "/fake/" + path))).body();
  }

  private String say(Api by, String body, String... photos) {
    var answer =
        by.run(
            "mutation($s: ID!, $b: String!, $p: [ID!]) { postComment(input: {subjectId: $s, body:"
                + " $b, photoIds: $p}) { comment { id status } refusals { code message } } }",
            Map.of("s", subject, "b", body, "p", List.of(photos)));
    assertThat(answer.refusals("postComment")).isEmpty();
    return answer.text("postComment.comment.id");
  }

  private String statusOf(String id) {
    return zhang
        .api()
        .run("query($id: ID!) { node(id: $id) { ... on Comment { status } } }", Map.of("id", id))
        .text("node.status");
  }

  private boolean othersSee(String id) {
    var node = ma.api().run("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id));
    return !node.at("node").isNull();
  }

  /** Every event is handled, and WeChat is asked whatever is due. */
  private void checked() {
    new News(portal).handledBy("wechat.content-checks");
    while (portal.bean(ContentChecks.class).step()) {
      continue;
    }
  }

  /** As {@link #checked}, and WeChat has called back about all photos. */
  private void calledBack() {
    checked();
    knob("pushed");
    checked();
  }

  private JsonNode queue() {
    return desk.api()
        .run(
            "query($c: ID!) { moderationQueue(communityId: $c) { nodes { kind waitsId hint } } }",
            Map.of("c", place.globalId()))
        .at("moderationQueue.nodes");
  }

  private long rows(String table) {
    return portal.db().sql().fetchSingle("select count(*) from " + table).get(0, Long.class);
  }

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
    var items = queue();
    assertThat(items).hasSize(2);
    assertThat(items.get(0).path("kind").asString()).isEqualTo("COMMENT");
    assertThat(items.get(0).path("hint").asString()).contains("拿不准（广告）");
    assertThat(items.get(1).path("hint").asString()).contains("有风险（违法犯罪）");
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
    var ticket = enter("demo-li-1", null).text("signInWithWechat.bindingTicket");
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
  void a_photo_is_shown_after_wechats_call_back_only() {
    var photo = PhotoClient.upload(mini, PhotoClient.jpeg());
    var id = say(mini, "就是这盏灯", photo.id());
    checked();
    assertThat(statusOf(id)).as("the words passed, the photo has not").isEqualTo("PENDING");
    assertThat(PhotoClient.status(ma.api(), photo.url())).isEqualTo(404);
    calledBack();
    assertThat(knob("pushed")).isEqualTo("[\"success\"]");
    assertThat(statusOf(id)).isEqualTo("VISIBLE");
    assertThat(PhotoClient.status(ma.api(), photo.url())).isEqualTo(200);
  }

  @Test
  void a_risky_photo_keeps_its_comment_from_others_however_often_wechat_says_so() {
    knob("media?suggest=risky&label=20002");
    var photo = PhotoClient.upload(mini, PhotoClient.jpeg());
    var id = say(mini, "看这张", photo.id());
    calledBack();
    assertThat(statusOf(id)).isEqualTo("PENDING");
    assertThat(queue()).hasSize(1);
    assertThat(queue().get(0).path("hint").asString()).contains("图片有风险（色情）");
    var trace =
        portal
            .db()
            .sql()
            .fetchSingle("select trace_id from wechat.content_check where trace_id is not null")
            .get(0, String.class);
    assertThat(push(PUSH.token(), PUSH.key(), 0, verdict(trace, "pass")).statusCode())
        .isEqualTo(200);
    assertThat(push(PUSH.token(), PUSH.key(), 0, verdict(trace, "pass")).body())
        .isEqualTo("success");
    checked();
    assertThat(statusOf(id)).as("the first word counts").isEqualTo("PENDING");
    assertThat(PhotoClient.status(ma.api(), photo.url())).isEqualTo(404);
    assertThat(queue()).hasSize(1);
    assertThat(rows("wechat.media_verdict")).isOne();
  }

  @Test
  void a_call_back_that_does_not_come_brings_the_photo_before_a_person() {
    knob("media?suggest=none");
    var photo = PhotoClient.upload(mini, PhotoClient.jpeg());
    var id = say(mini, "再看这张", photo.id());
    calledBack();
    assertThat(queue()).isEmpty();
    portal.clock.advance(Duration.ofMinutes(36));
    checked();
    // By hand: with the clock the sessions ended as well.
    assertThat((String) portal.db().sql().fetchValue("select hint from moderation.item"))
        .contains("没有给出结果");
    assertThat(rows("deliberation.comment where status = 'PENDING'")).as(id).isOne();
  }

  private static byte[] verdict(String trace, String suggest) {
    return JSON.writeValueAsBytes(
        Map.of(
            "MsgType",
            "event",
            "Event",
            "wxa_media_check",
            "appid",
            FakeWeChat.MINI,
            "trace_id",
            trace,
            "errcode",
            0,
            "result",
            Map.of("suggest", suggest, "label", 100)));
  }

  /** Sends a call-back as whoever knows these secrets would; an empty key sends it in the clear. */
  private HttpResponse<String> push(String token, String key, long secondsAgo, byte[] message) {
    var timestamp = Long.toString(portal.clock.instant().getEpochSecond() - secondsAgo);
    var query =
        "?timestamp="
            + timestamp
            + "&nonce=n1&signature="
            + WechatPushes.signature(token, timestamp, "n1");
    var body = message;
    if (!key.isEmpty()) {
      var sealed = FakeSeal.seal(key, FakeWeChat.MINI, message);
      body = JSON.writeValueAsBytes(Map.of("Encrypt", sealed));
      query += "&msg_signature=" + WechatPushes.signature(token, timestamp, "n1", sealed);
    }
    return send(
        HttpRequest.newBuilder(
                URI.create(portal.address() + "/wechat/push/" + FakeWeChat.MINI + query))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  @Test
  void when_the_last_two_answers_are_taken_at_once_the_comment_is_shown_once()
      throws InterruptedException {
    var photo = PhotoClient.upload(mini, PhotoClient.jpeg());
    var id = say(mini, "两个答复一起到", photo.id());
    new News(portal).handledBy("wechat.content-checks");
    var sql = portal.db().sql();
    sql.execute(
        "update wechat.content_check set status = 'ASKED', app_id = 'a', trace_id = id::text");
    sql.execute(
        "insert into wechat.media_verdict (app_id, trace_id, suggest, label, heard_at) select 'a',"
            + " id::text, 'pass', 100, now() from wechat.content_check");
    var go = new CountDownLatch(1);
    var threads =
        IntStream.range(0, 8)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() -> {
                      try {
                        go.await();
                      } catch (InterruptedException stopped) {
                        return;
                      }
                      portal.bean(ContentChecks.class).step();
                    }))
            .toList();
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(statusOf(id)).isEqualTo("VISIBLE");
    assertThat(rows("platform.outbox where kind = 'CommentShown'")).isOne();
  }

  @Test
  void a_forged_call_back_is_not_heard() {
    var words = verdict("trace-x", "pass");
    var another = "ABCDEFGabcdefghijklmnopqrstuvwxyz0123456789";
    assertThat(push("guessed", PUSH.key(), 0, words).statusCode()).isEqualTo(403);
    assertThat(push(PUSH.token(), "", 0, words).statusCode()).as("in the clear").isEqualTo(403);
    assertThat(push(PUSH.token(), another, 0, words).statusCode()).isEqualTo(403);
    assertThat(push(PUSH.token(), PUSH.key(), 700, words).statusCode()).as("old").isEqualTo(403);
    var nobody = HttpRequest.newBuilder(URI.create(portal.address() + "/wechat/push/wxother"));
    assertThat(send(nobody.POST(HttpRequest.BodyPublishers.noBody())).statusCode())
        .isBetween(400, 403);
    assertThat(rows("wechat.media_verdict")).isZero();
    assertThat(push(PUSH.token(), PUSH.key(), 0, words).body()).isEqualTo("success");
    assertThat(rows("wechat.media_verdict")).isOne();
  }

  @Test
  void wechat_makes_sure_that_the_address_is_ours_and_fetches_a_photo_by_its_secret_alone() {
    var timestamp = Long.toString(portal.clock.instant().getEpochSecond());
    var asked =
        portal.address()
            + "/wechat/push/"
            + FakeWeChat.MINI
            + "?nonce=n&echostr=hello&timestamp="
            + timestamp
            + "&signature=";
    var signature = WechatPushes.signature(PUSH.token(), timestamp, "n");
    assertThat(send(HttpRequest.newBuilder(URI.create(asked + signature))).body())
        .isEqualTo("hello");
    assertThat(send(HttpRequest.newBuilder(URI.create(asked + "0000"))).statusCode())
        .isEqualTo(403);
    var guessed = portal.address() + "/wechat/photo/guessed";
    assertThat(send(HttpRequest.newBuilder(URI.create(guessed))).statusCode()).isEqualTo(404);
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
  void the_setting_is_read_strictly_and_tells_no_secret() {
    assertThat(PUSH.toString()).doesNotContain(PUSH.token()).doesNotContain(PUSH.key());
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> PushSetting.parse("wx1:token:short"))
        .hasMessageContaining("43");
  }
}
