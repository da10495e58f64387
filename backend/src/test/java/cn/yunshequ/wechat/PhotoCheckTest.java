package cn.yunshequ.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.News;
import cn.yunshequ.support.PhotoClient;
import cn.yunshequ.wechat.fake.FakeSeal;
import cn.yunshequ.wechat.fake.FakeWeChat;
import cn.yunshequ.wechat.model.PushSetting;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Photos are looked at by WeChat, which calls back; nobody else can (L-75). */
@NullUnmarked
class PhotoCheckTest extends CheckedByWechat {
  @Test
  void a_photo_is_shown_after_wechats_call_back_only() {
    knob("media?suggest=pass&wait=true");
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
  void the_setting_is_read_strictly_and_tells_no_secret() {
    assertThat(PUSH.toString()).doesNotContain(PUSH.token()).doesNotContain(PUSH.key());
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> PushSetting.parse("wx1:token:short"))
        .hasMessageContaining("43");
  }
}
