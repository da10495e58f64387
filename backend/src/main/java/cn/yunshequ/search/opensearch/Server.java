package cn.yunshequ.search.opensearch;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.search.model.SearchRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way to the servers: JSON over HTTP. */
final class Server {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final URI url;
  private final String credentials;
  private final @Nullable Long ends;

  /**
   * @param credentials {@code name:password}; empty for none
   */
  Server(URI url, String credentials) {
    this(
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build(),
        url,
        credentials,
        null);
  }

  private Server(HttpClient http, URI url, String credentials, @Nullable Long ends) {
    this.http = http;
    this.url = url;
    this.credentials = credentials;
    this.ends = ends;
  }

  /**
   * The same way for one question, however many requests that takes. What takes longer than that is
   * refused with SEARCH_BUSY.
   */
  Server within(Duration longest) {
    return new Server(http, url, credentials, System.nanoTime() + longest.toNanos());
  }

  private Duration left() {
    if (ends == null) {
      return DEADLINE;
    }
    long left = ends - System.nanoTime();
    if (left <= 0) {
      throw Refusal.of(SearchRefusal.SEARCH_BUSY).asException();
    }
    return Duration.ofNanos(left);
  }

  /** An answer that says no. */
  static final class RefusedByServer extends IOException {
    final int status;

    RefusedByServer(int status, String body) {
      super(
          "OpenSearch answered " + status + ": " + body.substring(0, Math.min(400, body.length())));
      this.status = status;
    }
  }

  static String text(Object value) {
    return JSON.writeValueAsString(value);
  }

  JsonNode get(String path) throws IOException {
    return send("GET", path, null);
  }

  JsonNode post(String path, Map<String, ?> body) throws IOException {
    return send("POST", path, text(body));
  }

  JsonNode put(String path, Map<String, ?> body) throws IOException {
    return send("PUT", path, text(body));
  }

  JsonNode delete(String path) throws IOException {
    return send("DELETE", path, null);
  }

  /** Lines of JSON: many acts or many questions at once. */
  JsonNode lines(String path, String lines) throws IOException {
    return send("POST", path, lines);
  }

  private JsonNode send(String method, String path, @Nullable String body) throws IOException {
    var request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(left())
            .header("Content-Type", isLines(path) ? "application/x-ndjson" : "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!credentials.isEmpty()) {
      var encoded =
          Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
      request.header("Authorization", "Basic " + encoded);
    }
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new RefusedByServer(answer.statusCode(), answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (HttpTimeoutException late) {
      if (ends == null) {
        throw late;
      }
      throw Refusal.of(SearchRefusal.SEARCH_BUSY).asException();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("stopped", stopping));
    }
  }

  private static boolean isLines(String path) {
    return path.contains("_bulk") || path.contains("_msearch");
  }
}
