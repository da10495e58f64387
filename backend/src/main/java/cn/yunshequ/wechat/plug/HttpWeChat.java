package cn.yunshequ.wechat.plug;

import cn.yunshequ.wechat.WeChatException;
import cn.yunshequ.wechat.WeChatGateway;
import cn.yunshequ.wechat.model.Openid;
import cn.yunshequ.wechat.model.WechatApp;
import cn.yunshequ.wechat.model.WechatFault;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The calls, over HTTP. */
class HttpWeChat implements WeChatGateway {
  private static final Logger LOG = LoggerFactory.getLogger(HttpWeChat.class);

  private final WeChatHttp api;
  private final WeChatHttp wecom;
  private final SharedTokens tokens;
  private final String miniState;

  HttpWeChat(WeChatHttp api, WeChatHttp wecom, SharedTokens tokens, String miniState) {
    this.api = api;
    this.wecom = wecom;
    this.tokens = tokens;
    this.miniState = miniState;
  }

  @Override
  public Openid login(WechatApp app, String code) {
    // Busy means the code was not used; after a silence it may have been, so no second try then.
    var answer =
        whileBusy(() ->
            api.get(
                "/sns/jscode2session",
                Map.of(
                    "appid",
                    app.id(),
                    "secret",
                    app.secret(),
                    "js_code",
                    code,
                    "grant_type",
                    "authorization_code")));
    return openid(app, answer);
  }

  @Override
  public Openid officialLogin(WechatApp app, String code) {
    var answer =
        whileBusy(() ->
            api.get(
                "/sns/oauth2/access_token",
                Map.of(
                    "appid",
                    app.id(),
                    "secret",
                    app.secret(),
                    "code",
                    code,
                    "grant_type",
                    "authorization_code")));
    return openid(app, answer);
  }

  private static Openid openid(WechatApp app, JsonNode answer) {
    var openid = text(answer, "openid");
    if (openid == null) {
      throw new WeChatException(WeChatException.UNREACHED, "no openid in the answer", null);
    }
    return new Openid(app.id(), openid, text(answer, "unionid"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    var text = node.path(field).asString("");
    return text.isEmpty() ? null : text;
  }

  @Override
  public String phoneNumber(WechatApp app, String code) {
    var info =
        withToken(
                app,
                token -> api.post("/wxa/business/getuserphonenumber", token, Map.of("code", code)))
            .path("phone_info");
    // A number vouched for in another app proves nothing here.
    if (!info.path("watermark").path("appid").asString("").equals(app.id())) {
      throw new WeChatException(40029, "the phone code is of another app", null);
    }
    return info.path("purePhoneNumber").asString("");
  }

  @Override
  public void sendSubscribe(WechatApp app, Subscribe message) {
    var data = new HashMap<String, Object>();
    message.values().forEach((name, value) -> data.put(name, Map.of("value", value)));
    withToken(
        app,
        token ->
            api.post(
                "/cgi-bin/message/subscribe/send",
                token,
                Map.of(
                    "touser",
                    message.openid(),
                    "template_id",
                    message.templateId(),
                    "page",
                    message.page(),
                    "miniprogram_state",
                    miniState,
                    "lang",
                    "zh_CN",
                    "data",
                    data)));
  }

  @Override
  public TextVerdict checkText(WechatApp app, String openid, int scene, String text) {
    var answer =
        withToken(
            app,
            token ->
                api.post(
                    "/wxa/msg_sec_check",
                    token,
                    Map.of("version", 2, "scene", scene, "openid", openid, "content", text)));
    var result = answer.path("result");
    return new TextVerdict(
        result.path("suggest").asString("review"),
        result.path("label").asInt(0),
        text(answer, "trace_id"));
  }

  @Override
  public String checkMedia(WechatApp app, String openid, int scene, String url) {
    var answer =
        withToken(
            app,
            token ->
                api.post(
                    "/wxa/media_check_async",
                    token,
                    Map.of(
                        "version", 2,
                        "scene", scene,
                        "openid", openid,
                        "media_type", 2,
                        "media_url", url)));
    return answer.path("trace_id").asString("");
  }

  @Override
  public String urlLink(WechatApp app, String path, String query, Duration life) {
    return withToken(
            app,
            token ->
                api.post(
                    "/wxa/generate_urllink",
                    token,
                    Map.of(
                        "path",
                        path,
                        "query",
                        query,
                        "expire_type",
                        1,
                        "expire_interval",
                        life.toDays())))
        .path("url_link")
        .asString("");
  }

  @Override
  public byte[] codeImage(WechatApp app, String scene, String page) {
    return withToken(
        app,
        token -> {
          var image =
              api.postBytes(
                  "/wxa/getwxacodeunlimit",
                  token,
                  Map.of("scene", scene, "page", page, "check_path", false));
          if (image.length > 0 && image[0] == '{') {
            api.read(image);
          }
          return image;
        });
  }

  @Override
  public void robot(String key, String text) {
    wecom.post(
        "/cgi-bin/webhook/send",
        Map.of("key", key),
        Map.of("msgtype", "text", "text", Map.of("content", text)));
  }

  /** With the shared token; once more with the next one when WeChat says that it is over. */
  private <T> T withToken(WechatApp app, Function<Map<String, String>, T> call) {
    var token = tokens.access(app, this::freshToken);
    try {
      return whileBusy(() -> call.apply(Map.of("access_token", token)));
    } catch (WeChatException over) {
      if (over.fault() != WechatFault.TOKEN) {
        throw noted(over);
      }
      tokens.drop(app, token);
      var next = tokens.access(app, this::freshToken);
      return call.apply(Map.of("access_token", next));
    }
  }

  private static WeChatException noted(WeChatException failed) {
    if (failed.fault() == WechatFault.SETUP) {
      LOG.error("WeChat refuses as set up: {}", failed.getMessage());
    }
    return failed;
  }

  private SharedTokens.Fresh freshToken(WechatApp app) {
    var answer =
        whileBusy(() ->
            api.post(
                "/cgi-bin/stable_token",
                Map.of(),
                Map.of(
                    "grant_type",
                    "client_credential",
                    "appid",
                    app.id(),
                    "secret",
                    app.secret(),
                    "force_refresh",
                    false)));
    return new SharedTokens.Fresh(
        answer.path("access_token").asString(""),
        Duration.ofSeconds(answer.path("expires_in").asLong(0)));
  }

  // -1: "the system is busy, try again". Once, at once; the caller has a person waiting.
  private static <T> T whileBusy(Supplier<T> call) {
    try {
      return call.get();
    } catch (WeChatException busy) {
      if (busy.code() != -1) {
        throw busy;
      }
      return call.get();
    }
  }
}
