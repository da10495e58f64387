package cn.yunshequ.wechat.fake;

import cn.yunshequ.platform.paper.QrCode;
import cn.yunshequ.wechat.model.WechatApp;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The calls, answered as WeChat answers them. */
final class FakeCalls {
  private static final int MOST_CONTENT = 2_500;
  private static final Map<String, Integer> RISKY = Map.of("赌博", 20006, "诈骗", 20008, "色情", 20002);
  private static final List<String> DOUBTFUL = List.of("加微信", "代办", "返利");

  private static final int MOST_ROBOT_BYTES = 2_048;
  private static final int UNSUITABLE_SCENE = 40129;

  private final FakeState state;
  private final FakePush push;
  private final FakeOauth oauth;
  private final Map<String, WechatApp> apps = new HashMap<>();

  FakeCalls(FakeState state, FakePush push) {
    this.state = state;
    this.push = push;
    this.oauth = new FakeOauth(state, apps);
    WechatApp.parse(FakeWeChat.APPS).forEach(app -> apps.put(app.id(), app));
  }

  Map<String, Object> answer(String path, Map<String, String> query, JsonNode body) {
    return switch (path) {
      case "/cgi-bin/stable_token" -> token(body);
      case "/sns/jscode2session" -> login(query);
      case "/wxa/business/getuserphonenumber" -> withApp(query, app -> phone(app, body));
      case "/cgi-bin/message/subscribe/send" -> withApp(query, app -> send(body));
      case "/wxa/msg_sec_check" -> withApp(query, app -> text(app, body));
      case "/wxa/media_check_async" -> withApp(query, app -> media(app, body));
      case "/wxa/generate_urllink" -> withApp(query, app -> link());
      case "/cgi-bin/webhook/send" -> robot(query, body);
      default ->
          path.startsWith("/sns/") ? oauth.answer(path, query) : error(48001, "api unauthorized");
    };
  }

  static Map<String, Object> error(int code, String message) {
    return Map.of("errcode", code, "errmsg", message);
  }

  private Map<String, Object> withApp(
      Map<String, String> query, Function<String, Map<String, Object>> call) {
    var app = state.appOf(query.getOrDefault("access_token", ""));
    return app == null ? error(42001, "access_token expired") : call.apply(app);
  }

  private Map<String, Object> token(JsonNode body) {
    var app = apps.get(body.path("appid").asString(""));
    if (app == null) {
      return error(40013, "invalid appid");
    }
    if (!app.secret().equals(body.path("secret").asString(""))) {
      return error(40125, "invalid appsecret");
    }
    state.tokenAsked(app.id());
    var value = state.token(app.id(), body.path("force_refresh").asBoolean(false));
    return Map.of("access_token", value, "expires_in", state.tokenLife(app.id()));
  }

  private Map<String, Object> login(Map<String, String> query) {
    var app = apps.get(query.getOrDefault("appid", ""));
    if (app == null || app.kind() != WechatApp.Kind.MINI) {
      return error(40013, "invalid appid");
    }
    if (!app.secret().equals(query.get("secret"))) {
      return error(40125, "invalid appsecret");
    }
    var person = state.redeem(app.id(), "demo", query.getOrDefault("js_code", ""));
    if (person == null) {
      return error(40029, "invalid code");
    }
    var openid = "o_" + app.id() + "_" + person;
    if (state.tooOften(openid, FakeState.LOGINS_PER_MINUTE)) {
      return error(45011, "api minute-quota reach limit");
    }
    if (person.startsWith("blocked")) {
      return error(40226, "code blocked");
    }
    state.seen(openid);
    return Map.of(
        "openid", openid, "unionid", "u_" + person, "session_key", "a2V5LW9mLXRoZS1mYWtlIQ==");
  }

  private Map<String, Object> phone(String app, JsonNode body) {
    var number = state.redeem(app, "phone", body.path("code").asString(""));
    return number == null
        ? error(40029, "invalid code")
        : Map.of(
            "errcode",
            0,
            "errmsg",
            "ok",
            "phone_info",
            Map.of(
                "phoneNumber",
                number,
                "purePhoneNumber",
                number,
                "countryCode",
                "86",
                "watermark",
                Map.of("timestamp", state.now().getEpochSecond(), "appid", app)));
  }

  private Map<String, Object> send(JsonNode body) {
    var openid = body.path("touser").asString("");
    var template = body.path("template_id").asString("");
    if (!state.knows(openid)) {
      return error(40003, "invalid openid");
    }
    if (template.isEmpty() || template.startsWith("unknown")) {
      return error(40037, "invalid template_id");
    }
    if (!body.path("page").asString("pages/x").matches("pages/[\\w/-]+(\\?[\\w=&%.-]+)?")) {
      return error(41030, "invalid page");
    }
    for (var field : body.path("data").propertyStream().toList()) {
      var value = field.getValue().path("value").asString("");
      if (!fits(field.getKey(), value)) {
        return error(47003, "argument invalid! data." + field.getKey() + ".value is invalid");
      }
    }
    if (!state.takeAllowance(openid, template)) {
      return error(43101, "user refuse to accept the msg");
    }
    state.sent(body);
    return error(0, "ok");
  }

  private static boolean fits(String field, String value) {
    int length = value.codePointCount(0, value.length());
    if (length == 0) {
      return false;
    }
    if (field.startsWith("thing")) {
      return length <= 20;
    }
    if (field.startsWith("phrase")) {
      return length <= 5 && value.codePoints().allMatch(Character::isIdeographic);
    }
    if (field.startsWith("time")) {
      return value.matches("\\d{4}年\\d{1,2}月\\d{1,2}日( \\d{2}:\\d{2})?");
    }
    return length <= 32;
  }

  // The order of WeChat's own checks is not documented; one thing wrong gets its own number.
  private Optional<Map<String, Object>> unfit(String app, JsonNode body) {
    var openid = body.path("openid").asString("");
    int scene = body.path("scene").asInt(0);
    if (scene < 1 || scene > 4) {
      return Optional.of(error(UNSUITABLE_SCENE, "invalid scene"));
    }
    if (!openid.startsWith("o_" + app + "_")) {
      return Optional.of(error(43104, "appid and openid do not match"));
    }
    return state.recently(openid) ? Optional.empty() : Optional.of(error(61010, "code is expired"));
  }

  private Map<String, Object> text(String app, JsonNode body) {
    var content = body.path("content").asString("");
    if (content.isEmpty()) {
      return error(44002, "empty post data");
    }
    if (content.length() > MOST_CONTENT) {
      return error(47001, "content too long");
    }
    return unfit(app, body).orElseGet(() -> judged(content));
  }

  private Map<String, Object> judged(String content) {
    var suggest = "pass";
    int label = 100;
    for (var word : DOUBTFUL) {
      if (content.contains(word)) {
        suggest = "review";
        label = 10001;
      }
    }
    for (var word : RISKY.entrySet()) {
      if (content.contains(word.getKey())) {
        suggest = "risky";
        label = word.getValue();
      }
    }
    return Map.of(
        "errcode",
        0,
        "errmsg",
        "ok",
        "result",
        Map.of("suggest", suggest, "label", label),
        "trace_id",
        "trace-" + state.random());
  }

  private Map<String, Object> media(String app, JsonNode body) {
    return unfit(app, body)
        .orElseGet(() -> {
          var trace = "trace-" + state.random();
          push.media(
              app, body.path("openid").asString(""), body.path("media_url").asString(""), trace);
          return Map.of("errcode", 0, "errmsg", "ok", "trace_id", trace);
        });
  }

  private Map<String, Object> link() {
    return Map.of("errcode", 0, "errmsg", "ok", "url_link", "https://wxaurl.cn/" + state.random());
  }

  private Map<String, Object> robot(Map<String, String> query, JsonNode body) {
    var key = query.getOrDefault("key", "");
    if (key.isEmpty() || key.startsWith("wrong")) {
      return error(93000, "invalid webhook url");
    }
    var content = body.path("text").path("content").asString("");
    if (content.isEmpty() || content.getBytes(StandardCharsets.UTF_8).length > MOST_ROBOT_BYTES) {
      return error(40058, "text content is invalid");
    }
    if (state.tooOften("robot:" + key, FakeState.ROBOT_PER_MINUTE)) {
      return error(45009, "api freq out of limit");
    }
    state.robot(key, content);
    return error(0, "ok");
  }

  FakeAnswer codeImage(ObjectMapper json, Map<String, String> query, JsonNode body) {
    var scene = body.path("scene").asString("");
    var refused =
        withApp(
            query,
            app ->
                scene.isEmpty() || scene.length() > 32
                    ? error(UNSUITABLE_SCENE, "invalid scene")
                    : Map.of());
    return refused.isEmpty()
        ? FakeAnswer.image(QrCode.png("weapp:" + scene))
        : FakeAnswer.json(json, refused);
  }
}
