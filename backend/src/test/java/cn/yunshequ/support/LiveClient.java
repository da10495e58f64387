package cn.yunshequ.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A client of live updates, over a socket or over a stream. */
@org.jspecify.annotations.NullUnmarked
public final class LiveClient implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE_SECONDS = 30;

  private final Map<String, LinkedBlockingQueue<JsonNode>> heard = new ConcurrentHashMap<>();
  private final Map<String, LinkedBlockingQueue<String>> errors = new ConcurrentHashMap<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
  private @Nullable WebSocket socket;
  private @Nullable Thread reader;
  private boolean reading = true;

  private LiveClient() {}

  /** A socket that has been let in. */
  public static LiveClient socket(String address, @Nullable String token) {
    var client = raw(address);
    client.init(token);
    return client;
  }

  /** A socket that has said nothing yet. */
  public static LiveClient raw(String address) {
    var client = new LiveClient();
    client.socket =
        HTTP.newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(
                URI.create(address.replace("http", "ws") + "/graphql/ws"), client.new Listener())
            .join();
    return client;
  }

  /** A socket that never reads after it was let in. */
  public static LiveClient lazy(String address) {
    var client = raw(address);
    client.init("");
    client.reading = false;
    return client;
  }

  private void init(@Nullable String token) {
    send(
        token == null || token.isEmpty()
            ? "{\"type\":\"connection_init\"}"
            : "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer "
                + token
                + "\"}}");
    await(acknowledged);
  }

  public static LiveClient stream(
      String address, String document, Map<String, ?> variables, @Nullable String token) {
    var client = new LiveClient();
    var request =
        HttpRequest.newBuilder(URI.create(address + "/graphql/stream"))
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("query", document, "variables", variables))));
    if (token != null && !token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    client.reader = Thread.ofVirtual().start(() -> client.read(request.build()));
    return client;
  }

  private void read(HttpRequest request) {
    try (var body =
        new BufferedReader(
            new InputStreamReader(
                HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      var kind = "";
      for (var line = body.readLine(); line != null; line = body.readLine()) {
        if (line.startsWith("event:")) {
          kind = line.substring(6).strip();
        } else if (line.startsWith("data:") && kind.equals("next")) {
          of(heard, "").add(JSON.readTree(line.substring(5)).path("data"));
        } else if (line.startsWith("data:") && kind.equals("error")) {
          of(errors, "").add(line.substring(5));
        }
      }
    } catch (IOException gone) {
      closed.complete(-1);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  public void send(String text) {
    socket.sendText(text, true).join();
  }

  public void subscribe(String id, String document, Map<String, ?> variables) {
    send(
        JSON.writeValueAsString(
            Map.of(
                "type",
                "subscribe",
                "id",
                id,
                "payload",
                Map.of("query", document, "variables", variables))));
  }

  /** Until what was asked before has been taken in: another question was answered after it. */
  public void settle() {
    if (socket != null) {
      subscribe("settle", "subscription { now }", Map.of());
      next("settle");
      send("{\"type\":\"complete\",\"id\":\"settle\"}");
    } else {
      // A stream begins with its headers; there is nothing to ask on it.
      java.util.concurrent.locks.LockSupport.parkNanos(1_500_000_000L);
    }
  }

  public JsonNode next(String id) {
    return take(of(heard, id), "news of " + id + "; errors: " + errors);
  }

  public JsonNode next() {
    return next("");
  }

  public String error(String id) {
    return take(of(errors, id), "error of " + id);
  }

  /** The code the socket was closed with. */
  public int closed() {
    return await(closed);
  }

  private static <T> T take(LinkedBlockingQueue<T> queue, String what) {
    try {
      var taken = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (taken == null) {
        throw new AssertionError("no " + what);
      }
      return taken;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException | TimeoutException late) {
      throw new AssertionError(late);
    }
  }

  private static <T> LinkedBlockingQueue<T> of(Map<String, LinkedBlockingQueue<T>> all, String id) {
    return all.computeIfAbsent(id, i -> new LinkedBlockingQueue<>());
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
    if (reader != null) {
      reader.interrupt();
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        hear(text.toString());
        text.setLength(0);
      }
      if (reading) {
        from.request(1);
      }
      return CompletableFuture.completedStage(null);
    }

    private void hear(String message) {
      var node = JSON.readTree(message);
      var id = node.path("id").asString("");
      switch (node.path("type").asString()) {
        case "connection_ack" -> acknowledged.complete(null);
        case "next" -> of(heard, id).add(node.path("payload").path("data"));
        case "error" -> of(errors, id).add(node.path("payload").toString());
        default -> {}
      }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
      closed.completeExceptionally(broken);
    }
  }
}
