package cn.yunshequ.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import cn.yunshequ.wechat.fake.FakeWeChat;
import cn.yunshequ.wechat.model.PushSetting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A portal whose mini-program's words WeChat checks, played by the fake one. */
@NullUnmarked
abstract class CheckedByWechat {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final PushSetting PUSH = PushSetting.parse(FakeWeChat.PUSH).getFirst();
  Portal portal;
  FakeWeChat wechat;
  Neighbourhood place;
  Neighbourhood.Member zhang;
  Neighbourhood.Member ma;
  Neighbourhood.Member desk;
  String subject;
  Api mini;

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
                false,
                "notification.chores",
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

  Api.Answer enter(String code, String phoneCode) {
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

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  String knob(String path) {
    return send(HttpRequest.newBuilder(URI.create(wechat.address() + "/fake/" + path))).body();
  }

  String say(Api by, String body, String... photos) {
    var answer =
        by.run(
            "mutation($s: ID!, $b: String!, $p: [ID!]) { postComment(input: {subjectId: $s, body:"
                + " $b, photoIds: $p}) { comment { id status } refusals { code message } } }",
            Map.of("s", subject, "b", body, "p", List.of(photos)));
    assertThat(answer.refusals("postComment")).isEmpty();
    return answer.text("postComment.comment.id");
  }

  String statusOf(String id) {
    return zhang
        .api()
        .run("query($id: ID!) { node(id: $id) { ... on Comment { status } } }", Map.of("id", id))
        .text("node.status");
  }

  boolean othersSee(String id) {
    var node = ma.api().run("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id));
    return !node.at("node").isNull();
  }

  /** Every event is handled, and WeChat is asked whatever is due. */
  void checked() {
    new News(portal).handledBy("wechat.content-checks");
    while (portal.bean(ContentChecks.class).step()) {
      continue;
    }
  }

  /** As {@link #checked}, and WeChat has called back about all photos. */
  void calledBack() {
    checked();
    knob("pushed");
    checked();
  }

  JsonNode queue() {
    return desk.api()
        .run(
            "query($c: ID!) { moderationQueue(communityId: $c) { nodes { kind waitsId hint } } }",
            Map.of("c", place.globalId()))
        .at("moderationQueue.nodes");
  }

  JsonNode waits(String id) {
    return queue()
        .valueStream()
        .filter(item -> item.path("waitsId").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  long rows(String table) {
    return portal.db().sql().fetchSingle("select count(*) from " + table).get(0, Long.class);
  }
}
