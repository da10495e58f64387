package cn.yunshequ.wechat.fake;

import static cn.yunshequ.wechat.fake.FakeCalls.error;

import cn.yunshequ.wechat.model.WechatApp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The official account's OAuth: a code good once and for five minutes, a token of two hours that is
 * not the base token, a refresh token of thirty days, and with {@code snsapi_base} the openid only.
 */
final class FakeOauth {
  static final String KIND = "oauth";
  static final String BASE = "snsapi_base";
  static final String USERINFO = "snsapi_userinfo";
  private static final Duration TOKEN = Duration.ofSeconds(7_200);
  private static final Duration REFRESH = Duration.ofDays(30);
  private static final String WRONG_CODE = "invalid code";

  private record Grant(String app, String person, String scope, Instant until) {
    String openid() {
      return "o_" + app + "_" + person;
    }
  }

  private final FakeState state;
  private final Map<String, WechatApp> apps;
  private final Map<String, Grant> access = new ConcurrentHashMap<>();
  private final Map<String, Grant> refresh = new ConcurrentHashMap<>();

  FakeOauth(FakeState state, Map<String, WechatApp> apps) {
    this.state = state;
    this.apps = apps;
  }

  /** What a code stands for: the scope that was asked for, and who said yes. */
  static String meaning(String scope, String person) {
    return (scope.equals(USERINFO) ? USERINFO : BASE) + "." + person;
  }

  Map<String, Object> answer(String path, Map<String, String> query) {
    return switch (path) {
      case "/sns/oauth2/access_token" -> token(query);
      case "/sns/oauth2/refresh_token" -> again(query);
      case "/sns/userinfo" -> who(query);
      case "/sns/auth" -> grant(query) == null ? error(40003, "invalid openid") : error(0, "ok");
      default -> error(48001, "api unauthorized");
    };
  }

  private Map<String, Object> token(Map<String, String> query) {
    var app = apps.get(query.getOrDefault("appid", ""));
    if (app == null || app.kind() != WechatApp.Kind.OFFICIAL) {
      return error(40013, "invalid appid");
    }
    if (!app.secret().equals(query.get("secret"))) {
      return error(40125, "invalid appsecret");
    }
    if (!"authorization_code".equals(query.get("grant_type"))) {
      return error(40002, "invalid grant_type");
    }
    var code = query.getOrDefault("code", "");
    if (state.wasUsed(app.id(), code)) {
      return error(40163, "code been used");
    }
    var meaning = state.redeem(app.id(), KIND, code);
    if (meaning == null || !meaning.contains(".")) {
      return error(40029, WRONG_CODE);
    }
    int dot = meaning.indexOf('.');
    var grant =
        new Grant(
            app.id(),
            meaning.substring(dot + 1),
            meaning.substring(0, dot),
            state.now().plus(REFRESH));
    state.seen(grant.openid());
    var kept = "refresh_" + state.random();
    refresh.put(kept, grant);
    return opened(grant, kept);
  }

  private Map<String, Object> opened(Grant grant, String kept) {
    var token = "oauth_" + state.random();
    access.put(
        token, new Grant(grant.app(), grant.person(), grant.scope(), state.now().plus(TOKEN)));
    var answer = new HashMap<String, Object>();
    answer.put("access_token", token);
    answer.put("expires_in", TOKEN.toSeconds());
    answer.put("refresh_token", kept);
    answer.put("openid", grant.openid());
    answer.put("scope", grant.scope());
    answer.put("unionid", "u_" + grant.person());
    return answer;
  }

  private Map<String, Object> again(Map<String, String> query) {
    var kept = query.getOrDefault("refresh_token", "");
    var grant = refresh.get(kept);
    return grant == null
            || !grant.app().equals(query.get("appid"))
            || !state.now().isBefore(grant.until())
        ? error(40030, "invalid refresh_token")
        : opened(grant, kept);
  }

  private Map<String, Object> who(Map<String, String> query) {
    var grant = grant(query);
    if (grant == null) {
      return error(40001, "invalid credential");
    }
    return grant.scope().equals(USERINFO)
        ? Map.of(
            "openid",
            grant.openid(),
            "unionid",
            "u_" + grant.person(),
            "nickname",
            "微信用户",
            "headimgurl",
            "")
        : error(48001, "api unauthorized");
  }

  private @Nullable Grant grant(Map<String, String> query) {
    var grant = access.get(query.getOrDefault("access_token", ""));
    boolean good =
        grant != null
            && grant.openid().equals(query.get("openid"))
            && state.now().isBefore(grant.until());
    return good ? grant : null;
  }
}
