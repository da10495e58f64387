package cn.yunshequ.wechat.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.notification.Channel.Outcome;
import cn.yunshequ.notification.model.Outgoing;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.MutableClock;
import cn.yunshequ.support.Portal;
import cn.yunshequ.wechat.Allowances;
import cn.yunshequ.wechat.WechatApps;
import cn.yunshequ.wechat.fake.FakeWeChat;
import cn.yunshequ.wechat.model.MessageTemplate;
import cn.yunshequ.wechat.model.MiniPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscribe messages: one for each yes, within WeChat's limits, and never more. */
class SubscribeChannelTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Portal portal;
  private static FakeWeChat wechat;
  private static int number;
  private String openid;
  private Api api;
  private UUID account;

  @BeforeAll
  static void start() {
    wechat = FakeWeChat.start(0, JSON, new MutableClock(Instant.now()));
    portal =
        Portal.start(
            Map.of(
                "wechat.url", wechat.address(),
                "wechat.apps", FakeWeChat.APPS,
                "wechat.templates", FakeWeChat.TEMPLATES));
  }

  @AfterAll
  static void stop() {
    portal.close();
    wechat.close();
  }

  @BeforeEach
  void comeFromTheMiniProgram() {
    var person = "reader" + ++number;
    openid = "o_" + FakeWeChat.MINI + "_" + person;
    var entered =
        portal
            .guest()
            .run(
                "mutation($in: SignInWithWechatInput!) { signInWithWechat(input: $in) { session {"
                    + " accessToken } refusals { code } } }",
                Map.of(
                    "in",
                    Map.of(
                        "appId",
                        FakeWeChat.MINI,
                        "code",
                        "demo-" + person + "-1",
                        "phoneCode",
                        "phone-187%08d-1".formatted(number))));
    api = new Api(portal.address(), entered.text("signInWithWechat.session.accessToken"));
    var id = api.run("{ viewer { resident { id } } }").text("viewer.resident.id");
    account = GlobalId.decode(id).id();
  }

  private static Outcome send(UUID account, String title) {
    return send(account, title, "/p/x");
  }

  private static Outcome send(UUID account, String title, String path) {
    return portal
        .bean(SubscribeChannel.class)
        .send(
            new Outgoing(
                UUID.randomUUID(),
                account,
                title,
                "有了正式答复：\n街道城管科下周来量尺寸，请一楼的两户邻居在家等一等。",
                path,
                portal.clock.instant(),
                false));
  }

  private Api.Answer allow(String app, String template) {
    return api.run(
        "mutation($in: AllowWechatMessagesInput!) { allowWechatMessages(input: $in) { remaining"
            + " refusals { code } } }",
        Map.of("in", Map.of("appId", app, "templateIds", List.of(template))));
  }

  /** The person taps "accept" in the mini-program: WeChat knows, and the mini-program tells us. */
  private void accepts() {
    get("allow?openid=" + openid + "&template=demo-news");
    assertThat(allow(FakeWeChat.MINI, "demo-news").refusals("allowWechatMessages")).isEmpty();
  }

  private static JsonNode get(String knob) {
    try {
      var request = HttpRequest.newBuilder(URI.create(wechat.address() + "/fake/" + knob)).build();
      var said = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return said.startsWith("ok") ? JSON.nullNode() : JSON.readTree(said);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private List<JsonNode> sent() {
    return get("sent")
        .valueStream()
        .filter(message -> message.path("touser").asString().equals(openid))
        .toList();
  }

  @Test
  void each_yes_is_good_for_one_message_within_the_limits_of_its_fields() {
    assertThat(send(account, "给7栋加装电梯")).isEqualTo(Outcome.OUT_OF_REACH);
    accepts();
    assertThat(send(account, "给7栋加装电梯，请大家看看图纸，说说您的想法")).isEqualTo(Outcome.SENT);
    assertThat(sent()).hasSize(1);
    var data = sent().getFirst().path("data");
    assertThat(data.path("thing1").path("value").asString()).isEqualTo("给7栋加装电梯，请大家看看图纸，说说您…");
    assertThat(data.path("thing2").path("value").asString()).hasSize(20).startsWith("有了正式答复： 街道");
    get("allow?openid=" + openid + "&template=demo-news");
    assertThat(send(account, "再来一次"))
        .as("nobody told us of that yes")
        .isEqualTo(Outcome.OUT_OF_REACH);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void a_message_opens_what_it_tells_of() {
    var proposal = GlobalId.encode("proposal", UUID.randomUUID());
    var ballot = GlobalId.encode("ballot", UUID.randomUUID());
    var activity = GlobalId.encode("activity", UUID.randomUUID());
    var pages =
        Map.of(
            "/p/" + proposal,
            "pages/proposal/proposal?id=" + proposal,
            "/p/" + proposal + "?from=message#said",
            "pages/proposal/proposal?id=" + proposal,
            "/v/" + ballot,
            "pages/ballot/ballot?id=" + ballot,
            "/a/" + activity,
            "pages/volunteer/volunteer",
            "/council/" + ballot,
            "pages/feed/feed",
            "/p/../../x",
            "pages/feed/feed",
            "/me",
            "pages/feed/feed");
    pages.forEach((path, page) -> assertThat(MiniPage.of(path)).as(path).isEqualTo(page));
    accepts();
    assertThat(send(account, "给7栋加装电梯", "/v/" + ballot)).isEqualTo(Outcome.SENT);
    assertThat(sent().getFirst().path("page").asString())
        .isEqualTo("pages/ballot/ballot?id=" + ballot);
  }

  @Test
  void what_was_taken_back_at_wechat_is_spent() {
    assertThat(allow(FakeWeChat.MINI, "demo-news").text("allowWechatMessages.remaining"))
        .isEqualTo("1");
    assertThat(allow(FakeWeChat.MINI, "demo-news").text("allowWechatMessages.remaining"))
        .isEqualTo("2");
    assertThat(send(account, "给7栋加装电梯")).as("43101").isEqualTo(Outcome.OUT_OF_REACH);
    var template = portal.bean(WechatApps.class).templates().getFirst();
    assertThat(portal.bean(Allowances.class).take(account, template)).isFalse();
  }

  @Test
  void what_wechat_cannot_take_just_now_is_kept_for_later() {
    accepts();
    get("trouble?codes=45009");
    assertThat(send(account, "给7栋加装电梯")).isEqualTo(Outcome.LATER);
    assertThat(send(account, "给7栋加装电梯")).isEqualTo(Outcome.SENT);
  }

  @Test
  void what_wechat_never_takes_is_not_tried_again_and_costs_no_yes() {
    accepts();
    get("trouble?codes=47003");
    assertThat(send(account, "给7栋加装电梯")).isEqualTo(Outcome.REFUSED);
    assertThat(send(account, "给7栋加装电梯")).isEqualTo(Outcome.SENT);
  }

  @Test
  void a_mini_program_asks_about_its_own_templates_only() {
    var asked =
        portal
            .guest()
            .run(
                "query($a: ID!, $b: ID!) { a: wechatTemplates(appId: $a) b: wechatTemplates(appId:"
                    + " $b) }",
                Map.of("a", FakeWeChat.MINI, "b", FakeWeChat.SECOND_MINI));
    assertThat(asked.text("a.0")).isEqualTo("demo-news");
    assertThat(asked.at("b").size()).isZero();
    assertThat(allow(FakeWeChat.MINI, "another").refusals("allowWechatMessages"))
        .containsExactly("WECHAT_TEMPLATE_UNKNOWN");
    assertThat(allow(FakeWeChat.OFFICIAL, "demo-news").refusals("allowWechatMessages"))
        .containsExactly("WECHAT_APP_UNKNOWN");
    api = portal.signIn("186%08d".formatted(number));
    assertThat(allow(FakeWeChat.MINI, "demo-news").refusals("allowWechatMessages"))
        .containsExactly("WECHAT_NOT_BOUND");
  }

  @Test
  void a_template_of_an_app_that_is_not_ours_stops_the_start() {
    var apps = portal.bean(WechatApps.class).all();
    var strange = MessageTemplate.parse("wxstrange:news:thing1:thing2:time3");
    assertThatThrownBy(() -> new WechatApps(apps, strange)).hasMessageContaining("wxstrange");
  }

  @Test
  void one_yes_is_used_once_however_many_ask_for_it() throws InterruptedException {
    accepts();
    var template = portal.bean(WechatApps.class).templates().getFirst();
    var taken = new AtomicInteger();
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
                      if (portal.bean(Allowances.class).take(account, template)) {
                        taken.incrementAndGet();
                      }
                    }))
            .toList();
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(taken).hasValue(1);
    assertThat(send(account, "电梯")).isEqualTo(Outcome.OUT_OF_REACH);
  }
}
