package cn.yunshequ.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import cn.yunshequ.wechat.fake.FakeWeChat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Mini-programs and the web page sign people in by WeChat. */
class WechatSignInTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Portal portal;
  private static FakeWeChat wechat;
  private static int number;

  @BeforeAll
  static void start() {
    var clock = new cn.yunshequ.support.MutableClock(java.time.Instant.now());
    wechat = FakeWeChat.start(0, JsonMapper.builder().build(), clock);
    portal = Portal.start(Map.of("wechat.url", wechat.address(), "wechat.apps", FakeWeChat.APPS));
  }

  @AfterAll
  static void stop() {
    portal.close();
    wechat.close();
  }

  private static String person() {
    return "person" + ++number;
  }

  private static String phone() {
    return "188%08d".formatted(++number);
  }

  private static void knob(String path) {
    send(wechat.address() + "/fake/" + path, "");
  }

  private static HttpResponse<String> send(String address, String cookie) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address));
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static Api.Answer enter(String app, String code, String phoneCode) {
    var in = new HashMap<String, Object>(Map.of("appId", app, "code", code));
    if (!phoneCode.isEmpty()) {
      in.put("phoneCode", phoneCode);
    }
    return portal
        .guest()
        .run(
            "mutation($in: SignInWithWechatInput!) { signInWithWechat(input: $in) { session {"
                + " accessToken refreshToken } bindingTicket refusals { code path message } } }",
            Map.of("in", in));
  }

  private static String account(Api.Answer entered) {
    var api = new Api(portal.address(), entered.text("signInWithWechat.session.accessToken"));
    return api.run("{ viewer { resident { id } } }").text("viewer.resident.id");
  }

  @Test
  void a_newcomer_shows_a_number_once_and_comes_back_without() {
    var who = person();
    var phone = phone();
    var first = enter(FakeWeChat.MINI, "demo-" + who + "-1", "phone-" + phone + "-1");
    var account = account(first);
    assertThat(account(enter(FakeWeChat.MINI, "demo-" + who + "-2", ""))).isEqualTo(account);
    var byPhone = portal.signIn(phone).run("{ viewer { resident { id } wechatAppIds } }");
    assertThat(byPhone.text("viewer.resident.id")).isEqualTo(account);
    assertThat(byPhone.text("viewer.wechatAppIds.0")).isEqualTo(FakeWeChat.MINI);
  }

  @Test
  void without_a_number_there_is_a_ticket_to_bind_with_after_signing_in_by_phone() {
    var who = person();
    var entered = enter(FakeWeChat.MINI, "demo-" + who + "-1", "");
    assertThat(entered.at("signInWithWechat.session").isNull()).isTrue();
    var ticket = entered.text("signInWithWechat.bindingTicket");
    var api = portal.signIn(phone());
    var bind =
        "mutation { bindWechat(input: {ticket: \"%s\"}) { appIds refusals { code } } }"
            .formatted(ticket);
    assertThat(api.run(bind).text("bindWechat.appIds.0")).isEqualTo(FakeWeChat.MINI);
    assertThat(portal.signIn(phone()).run(bind).refusals("bindWechat"))
        .containsExactly("WECHAT_TICKET_ENDED");
    assertThat(enter(FakeWeChat.MINI, "demo-" + who + "-2", "").at("signInWithWechat.session"))
        .isNotNull();
  }

  @Test
  void a_code_is_good_once_and_for_five_minutes_and_of_its_own_app() {
    var code = "demo-" + person() + "-1";
    enter(FakeWeChat.MINI, code, "");
    assertThat(enter(FakeWeChat.MINI, code, "").refusals("signInWithWechat"))
        .containsExactly("WECHAT_CODE_WRONG");
    var late =
        JsonMapper.builder()
            .build()
            .readTree(
                send(wechat.address() + "/fake/login?appid=" + FakeWeChat.MINI + "&person=late", "")
                    .body())
            .path("code")
            .asString();
    assertThat(enter(FakeWeChat.SECOND_MINI, late, "").refusals("signInWithWechat"))
        .as("of another app")
        .containsExactly("WECHAT_CODE_WRONG");
    var old =
        JsonMapper.builder()
            .build()
            .readTree(
                send(wechat.address() + "/fake/login?appid=" + FakeWeChat.MINI + "&person=late", "")
                    .body())
            .path("code")
            .asString();
    knob("advance?seconds=301");
    assertThat(enter(FakeWeChat.MINI, old, "").refusals("signInWithWechat"))
        .containsExactly("WECHAT_CODE_WRONG");
    assertThat(enter("wxnobody", "demo-x-1", "").refusals("signInWithWechat"))
        .containsExactly("WECHAT_APP_UNKNOWN");
    assertThat(enter(FakeWeChat.OFFICIAL, "demo-x-1", "").refusals("signInWithWechat"))
        .containsExactly("WECHAT_APP_UNKNOWN");
  }

  @Test
  void one_person_in_two_apps_of_one_platform_is_one_account() {
    var who = person();
    var account = account(enter(FakeWeChat.MINI, "demo-" + who + "-1", "phone-" + phone() + "-2"));
    assertThat(account(enter(FakeWeChat.SECOND_MINI, "demo-" + who + "-2", ""))).isEqualTo(account);
  }

  @Test
  void a_wechat_is_bound_to_one_account_and_an_account_to_one_wechat_of_an_app() {
    var phone = phone();
    enter(FakeWeChat.MINI, "demo-" + person() + "-1", "phone-" + phone + "-3");
    var second = enter(FakeWeChat.MINI, "demo-" + person() + "-1", "phone-" + phone + "-4");
    assertThat(second.refusals("signInWithWechat")).containsExactly("WECHAT_ALREADY_BOUND");
  }

  @Test
  void a_closed_account_gives_its_wechat_free() {
    var who = person();
    var entered = enter(FakeWeChat.MINI, "demo-" + who + "-1", "phone-" + phone() + "-5");
    var api = new Api(portal.address(), entered.text("signInWithWechat.session.accessToken"));
    var account = account(entered);
    api.run("mutation { closeAccount(input: {confirm: true}) { closed } }");
    portal.closeAccountsDue();
    var again = enter(FakeWeChat.MINI, "demo-" + who + "-2", "phone-" + phone() + "-6");
    assertThat(account(again)).isNotEqualTo(account);
  }

  @Test
  void what_wechat_answers_becomes_words_one_can_act_on() {
    knob("trouble?codes=-1");
    assertThat(
            enter(FakeWeChat.MINI, "demo-" + person() + "-1", "")
                .text("signInWithWechat.bindingTicket"))
        .as("busy once is tried again")
        .isNotEmpty();
    knob("trouble?codes=-1,-1");
    assertThat(enter(FakeWeChat.MINI, "demo-" + person() + "-1", "").refusals("signInWithWechat"))
        .containsExactly("WECHAT_UNAVAILABLE");
    knob("trouble?codes=45011");
    assertThat(enter(FakeWeChat.MINI, "demo-" + person() + "-1", "").refusals("signInWithWechat"))
        .containsExactly("TOO_MANY_REQUESTS");
    assertThat(enter(FakeWeChat.MINI, "demo-blocked1-1", "").refusals("signInWithWechat"))
        .containsExactly("WECHAT_BLOCKED");
    var answer = enter(FakeWeChat.MINI, "demo-" + person() + "-1", "");
    assertThat(answer.body().toString()).doesNotContain("session_key", "o_wx", "demo-secret");
  }

  @Test
  void a_token_that_wechat_drops_is_fetched_anew_once() {
    enter(FakeWeChat.MINI, "demo-" + person() + "-1", "phone-" + phone() + "-7");
    knob("drop-tokens");
    var entered = enter(FakeWeChat.MINI, "demo-" + person() + "-1", "phone-" + phone() + "-8");
    assertThat(entered.refusals("signInWithWechat")).isEmpty();
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from wechat.token where value is not null and"
                        + " refreshing_until is null"))
        .isEqualTo(1L);
  }

  @Test
  void the_web_page_comes_back_from_the_official_account_in_the_browser_it_left_from() {
    var who = person();
    var out = send(portal.address() + "/wechat/login?to=/p/x", "");
    var browser = cookie(out);
    var back = send(location(out) + "&person=" + who, "");
    var stranger = send(location(back), "");
    assertThat(location(stranger)).contains("/signin?said=");
    var stolen = send(location(back), browser);
    assertThat(location(stolen)).as("a state is good once").contains("/signin?said=");

    out = send(portal.address() + "/wechat/login?to=//evil.example/", "");
    back = send(location(out) + "&person=" + who, "");
    var mine = send(location(back), cookie(out));
    assertThat(location(mine)).startsWith("/signin?wechat=").endsWith("&to=%2F");
    var ticket = location(mine).replaceAll(".*wechat=([^&]*).*", "$1");
    portal
        .signIn(phone())
        .run(
            "mutation { bindWechat(input: {ticket: \"%s\"}) { refusals { code } } }"
                .formatted(ticket));
    out = send(portal.address() + "/wechat/login?to=/me", "");
    back = send(location(out) + "&person=" + who, "");
    var known = send(location(back), cookie(out));
    assertThat(location(known)).isEqualTo("/me");
    assertThat(known.headers().allValues("Set-Cookie").toString()).contains("ys_session=");
  }

  @Test
  void in_production_its_cookie_travels_over_tls_only() {
    var key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    var settings =
        Map.<String, Object>of(
            "portal.mode",
            "production",
            "portal.secrets.phone-key",
            key,
            "portal.secrets.hash-key",
            key,
            "portal.secrets.token-key",
            key,
            "wechat.url",
            wechat.address(),
            "wechat.apps",
            FakeWeChat.APPS);
    try (var production = Portal.start(settings)) {
      var set = send(production.address() + "/wechat/login?to=/me", "");
      assertThat(set.headers().firstValue("Set-Cookie").orElseThrow())
          .containsIgnoringCase("; secure")
          .containsIgnoringCase("; httponly");
    }
    assertThat(
            send(portal.address() + "/wechat/login?to=/me", "").headers().allValues("Set-Cookie"))
        .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("secure"));
  }

  @Test
  void who_says_no_at_wechat_goes_on_as_before() {
    var out = send(portal.address() + "/wechat/login?to=/me", "");
    var back = send(location(out) + "&answer=no", "");
    assertThat(location(send(location(back), cookie(out)))).isEqualTo("/me");
  }

  private static String location(HttpResponse<String> response) {
    var to = response.headers().firstValue("Location").orElseThrow();
    return to.replace("#wechat_redirect", "");
  }

  private static String cookie(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  @Test
  void nobody_binds_for_a_guest() {
    assertThat(
            portal
                .guest()
                .run("mutation { bindWechat(input: {ticket: \"x\"}) { appIds } }")
                .status())
        .isEqualTo(401);
  }
}
