package cn.yunshequ.wechat.fake;

import cn.yunshequ.wechat.WechatPushes;
import cn.yunshequ.wechat.model.PushSetting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.ObjectMapper;

/**
 * What WeChat does by itself: it fetches a photo, thinks, and calls back, sealed or in the clear as
 * the app is set up, three times more when the answer is not {@code success}.
 */
final class FakePush {
  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int TIMES = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * What WeChat will say about the next photo; a patient one looks when {@link #pushed} is asked.
   */
  record Verdict(String suggest, int label, boolean waits) {}

  private final FakeState state;
  private final ObjectMapper json;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<String, PushSetting> settings = new HashMap<>();
  private final List<String> pushed = new CopyOnWriteArrayList<>();
  private final List<Thread> looking = new CopyOnWriteArrayList<>();
  private volatile String address = "";

  FakePush(FakeState state, ObjectMapper json) {
    this.state = state;
    this.json = json;
    PushSetting.parse(FakeWeChat.PUSH).forEach(each -> settings.put(each.appId(), each));
  }

  /** Where call-backs go; empty: to the portal the photo was fetched from. */
  void to(String portal) {
    address = portal;
  }

  /** How the portal answered, call by call, once nothing is on its way any more. */
  synchronized List<String> pushed() {
    for (var thread : looking) {
      if (thread.getState() == Thread.State.NEW) {
        thread.start();
      }
      try {
        thread.join(PATIENCE.multipliedBy(TIMES));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    return List.copyOf(pushed);
  }

  /** Looks at a photo, later. */
  void media(String app, String openid, String url, String trace) {
    var verdict = state.nextVerdict();
    var thread = Thread.ofVirtual().unstarted(() -> look(app, openid, url, trace, verdict));
    if (!verdict.waits()) {
      thread.start();
    }
    looking.add(thread);
  }

  private void look(String app, String openid, String url, String trace, Verdict verdict) {
    boolean fetched = fetch(url);
    if (verdict.suggest().equals("none")) {
      return;
    }
    var message = new LinkedHashMap<String, Object>();
    message.put("ToUserName", "gh_fake");
    message.put("FromUserName", openid);
    message.put("CreateTime", state.now().getEpochSecond());
    message.put("MsgType", "event");
    message.put("Event", "wxa_media_check");
    message.put("appid", app);
    message.put("trace_id", trace);
    message.put("version", 2);
    message.put("errcode", fetched ? 0 : -1008);
    message.put("errmsg", fetched ? "ok" : "download error");
    if (fetched) {
      message.put("result", Map.of("suggest", verdict.suggest(), "label", verdict.label()));
    }
    var origin = URI.create(url).resolve("/").toString();
    var portal = address.isEmpty() ? origin.substring(0, origin.length() - 1) : address;
    push(app, portal, json.writeValueAsBytes(message));
  }

  private boolean fetch(String url) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 && answer.body().length <= MOST_BYTES;
    } catch (IOException | IllegalArgumentException unreached) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void push(String app, String portal, byte[] message) {
    for (int i = 0; i < TIMES && !isTaken(app, portal, message); i++) {
      continue;
    }
  }

  private boolean isTaken(String app, String portal, byte[] message) {
    var setting = settings.getOrDefault(app, new PushSetting(app, "", ""));
    var timestamp = Long.toString(state.now().getEpochSecond());
    var nonce = state.random();
    var query =
        "?signature="
            + WechatPushes.signature(setting.token(), timestamp, nonce)
            + "&timestamp="
            + timestamp
            + "&nonce="
            + nonce;
    byte[] body = message;
    if (!setting.key().isEmpty()) {
      var sealed = FakeSeal.seal(setting.key(), app, message);
      body = json.writeValueAsBytes(Map.of("ToUserName", "gh_fake", "Encrypt", sealed));
      var over = WechatPushes.signature(setting.token(), timestamp, nonce, sealed);
      query += "&encrypt_type=aes&msg_signature=" + over;
    }
    try {
      var request =
          HttpRequest.newBuilder(URI.create(portal + "/wechat/push/" + app + query))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      var said = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      pushed.add(said);
      return said.equals("success");
    } catch (IOException | IllegalArgumentException unreached) {
      pushed.add("unreached");
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
