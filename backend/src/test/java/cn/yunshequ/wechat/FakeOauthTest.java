package cn.yunshequ.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.MutableClock;
import cn.yunshequ.wechat.fake.FakeWeChat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fake's OAuth answers as the official account's does: status 200, numbers, limits. */
class FakeOauthTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static MutableClock clock;
  private static FakeWeChat wechat;

  @BeforeAll
  static void start() {
    clock = new MutableClock(Instant.now());
    wechat = FakeWeChat.start(0, JSON, clock);
  }

  @AfterAll
  static void stop() {
    wechat.close();
  }

  private static HttpResponse<String> get(String path) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(URI.create(wechat.address() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Every answer, also a no, has the status 200. */
  private static JsonNode asked(String path) {
    var response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static String code(String scope) {
    var back =
        get(
            "/connect/oauth2/authorize?appid="
                + FakeWeChat.OFFICIAL
                + "&redirect_uri=https%3A%2F%2Fx.example%2Fback&response_type=code&scope="
                + scope
                + "&state=abc&person=sun");
    return back.headers().firstValue("Location").orElseThrow().replaceAll(".*code=([^&]*).*", "$1");
  }

  private static JsonNode token(String app, String secret, String code, String grant) {
    return asked(
        "/sns/oauth2/access_token?appid=%s&secret=%s&code=%s&grant_type=%s"
            .formatted(app, secret, code, grant));
  }

  private static JsonNode token(String code) {
    return token(FakeWeChat.OFFICIAL, "demo-secret-3", code, "authorization_code");
  }

  @Test
  void a_code_is_good_once_for_five_minutes_and_gives_what_wechat_gives() {
    var code = code("snsapi_base");
    var answer = token(code);
    assertThat(answer.has("session_key")).as("that is of mini-programs").isFalse();
    assertThat(answer.path("access_token").asString()).isNotEmpty();
    assertThat(answer.path("expires_in").asInt()).isEqualTo(7200);
    assertThat(answer.path("refresh_token").asString()).isNotEmpty();
    assertThat(answer.path("openid").asString()).isEqualTo("o_" + FakeWeChat.OFFICIAL + "_sun");
    assertThat(answer.path("scope").asString()).isEqualTo("snsapi_base");
    assertThat(answer.path("unionid").asString())
        .as("the same person everywhere")
        .isEqualTo("u_sun");
    assertThat(token(code).path("errcode").asInt()).as("used").isEqualTo(40163);
    var late = code("snsapi_base");
    clock.advance(Duration.ofSeconds(301));
    assertThat(token(late).path("errcode").asInt()).as("over").isEqualTo(40029);
    assertThat(token("nonsense").path("errcode").asInt()).isEqualTo(40029);
  }

  @Test
  void each_thing_wrong_has_its_number() {
    var code = code("snsapi_base");
    var grant = "authorization_code";
    assertThat(token("wxnobody", "x", code, grant).path("errcode").asInt()).isEqualTo(40013);
    assertThat(token(FakeWeChat.MINI, "demo-secret-1", code, grant).path("errcode").asInt())
        .as("a mini-program has no OAuth")
        .isEqualTo(40013);
    assertThat(token(FakeWeChat.OFFICIAL, "x", code, grant).path("errcode").asInt())
        .isEqualTo(40125);
    assertThat(token(FakeWeChat.OFFICIAL, "demo-secret-3", code, "x").path("errcode").asInt())
        .isEqualTo(40002);
    assertThat(
            asked(
                    "/sns/jscode2session?grant_type=authorization_code&secret=demo-secret-3&appid="
                        + FakeWeChat.OFFICIAL
                        + "&js_code="
                        + code)
                .path("errcode")
                .asInt())
        .isEqualTo(40013);
    assertThat(token(code).path("errcode").isMissingNode())
        .as("and the code is still good")
        .isTrue();
  }

  @Test
  void the_base_scope_tells_the_openid_only_and_tokens_end() {
    var base = token(code("snsapi_base"));
    var full = token(code("snsapi_userinfo"));
    assertThat(who(base).path("errcode").asInt()).isEqualTo(48001);
    assertThat(who(full).path("openid").asString()).isEqualTo(full.path("openid").asString());
    assertThat(asked("/sns/auth?" + held(full)).path("errcode").asInt()).isZero();
    var another = "/sns/auth?access_token=" + full.path("access_token").asString() + "&openid=o_x";
    assertThat(asked(another).path("errcode").asInt()).as("whose it is not").isEqualTo(40003);
    var refresh = "/sns/oauth2/refresh_token?grant_type=refresh_token&appid=%s&refresh_token=%s";
    var held = full.path("refresh_token").asString();
    assertThat(asked(refresh.formatted(FakeWeChat.MINI, held)).path("errcode").asInt())
        .as("another app's")
        .isEqualTo(40030);
    clock.advance(Duration.ofSeconds(7201));
    assertThat(who(full).path("errcode").asInt()).isEqualTo(40001);
    var next =
        asked(
            "/sns/oauth2/refresh_token?grant_type=refresh_token&appid="
                + FakeWeChat.OFFICIAL
                + "&refresh_token="
                + full.path("refresh_token").asString());
    assertThat(who(next).path("openid").asString()).isEqualTo(full.path("openid").asString());
    clock.advance(Duration.ofDays(30));
    assertThat(
            asked(
                    "/sns/oauth2/refresh_token?grant_type=refresh_token&appid="
                        + FakeWeChat.OFFICIAL
                        + "&refresh_token="
                        + full.path("refresh_token").asString())
                .path("errcode")
                .asInt())
        .isEqualTo(40030);
  }

  private static String held(JsonNode grant) {
    return "access_token="
        + grant.path("access_token").asString()
        + "&openid="
        + grant.path("openid").asString();
  }

  private static JsonNode who(JsonNode grant) {
    return asked("/sns/userinfo?lang=zh_CN&" + held(grant));
  }
}
