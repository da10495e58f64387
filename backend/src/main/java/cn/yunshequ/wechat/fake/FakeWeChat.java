package cn.yunshequ.wechat.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A WeChat on this machine that behaves by the documents: codes good once and for five minutes,
 * errors with status 200 and a number, limits, one stable token, one message for each tap. For the
 * demo, for tests, and for developers of mini-programs: {@code backend/portal fake-wechat}. Its own
 * knobs are under {@code /fake/}; {@code GET /fake/} tells them.
 */
public final class FakeWeChat implements AutoCloseable {
  public static final String MINI = "wxdemomini000001";
  public static final String SECOND_MINI = "wxdemomini000002";
  public static final String OFFICIAL = "wxdemoofficial01";

  /** One template of the first mini-program, as {@code wechat.templates} writes it. */
  public static final String TEMPLATES = MINI + ":demo-news:thing1:thing2:time3";

  /** The three apps it knows, as {@code wechat.apps} writes them. */
  public static final String APPS =
      MINI
          + ":demo-secret-1:MINI:demo,"
          + SECOND_MINI
          + ":demo-secret-2:MINI:demo,"
          + OFFICIAL
          + ":demo-secret-3:OFFICIAL:demo";

  /** Its call-backs, as {@code wechat.push} writes them: the first app sealed, the second plain. */
  public static final String PUSH =
      MINI
          + ":demo-push-1:abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG,"
          + SECOND_MINI
          + ":demo-push-2";

  private static final int MOST_BYTES = 1024 * 1024;

  private final HttpServer server;
  private final ObjectMapper json;
  private final FakeState state;
  private final FakeCalls calls;
  private final FakeKnobs knobs;

  private FakeWeChat(int port, ObjectMapper json, Clock clock) {
    this.json = json;
    this.state = new FakeState(clock);
    var push = new FakePush(state, json);
    this.calls = new FakeCalls(state, push);
    this.knobs = new FakeKnobs(state, push, json);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setExecutor(command -> Thread.ofVirtual().start(command));
    server.createContext("/", this::handle);
  }

  /** On a port of its own choosing when 0. */
  public static FakeWeChat start(int port, ObjectMapper json, Clock clock) {
    var fake = new FakeWeChat(port, json, clock);
    fake.server.start();
    return fake;
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var query = query(exchange.getRequestURI().getRawQuery());
      var body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      if (!path.startsWith("/fake/") && state.hangsUp()) {
        return;
      }
      var answer =
          path.startsWith("/fake/")
              ? knobs.turn(path, query)
              : path.equals("/connect/oauth2/authorize")
                  ? knobs.authorize(query)
                  : answer(path, query, body);
      exchange.getResponseHeaders().add("Content-Type", answer.type());
      answer.location().ifPresent(to -> exchange.getResponseHeaders().add("Location", to));
      exchange.sendResponseHeaders(answer.status(), answer.bytes().length);
      exchange.getResponseBody().write(answer.bytes());
    }
  }

  private FakeAnswer answer(String path, Map<String, String> query, byte[] body) {
    var trouble = state.nextTrouble();
    if (trouble != null) {
      return FakeAnswer.json(json, Map.of("errcode", trouble, "errmsg", "as asked"));
    }
    JsonNode asked;
    try {
      asked = json.readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body);
    } catch (JacksonException malformed) {
      return FakeAnswer.json(json, Map.of("errcode", 47001, "errmsg", "data format error"));
    }
    return path.equals("/wxa/getwxacodeunlimit")
        ? calls.codeImage(json, query, asked)
        : FakeAnswer.json(json, calls.answer(path, query, asked));
  }

  private static Map<String, String> query(@Nullable String raw) {
    var query = new HashMap<String, String>();
    if (raw != null) {
      for (var part : raw.split("&")) {
        int cut = part.indexOf('=');
        if (cut > 0) {
          query.put(
              part.substring(0, cut),
              URLDecoder.decode(part.substring(cut + 1), StandardCharsets.UTF_8));
        }
      }
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
