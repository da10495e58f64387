package cn.yunshequ.platform.graphql;

import cn.yunshequ.platform.http.ClientAddress;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.RequestViewer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.ObjectMapper;

/** Subscriptions over a socket, as the protocol graphql-transport-ws says. */
@ServerWebSocket(value = "/graphql/ws", subprotocols = "graphql-transport-ws")
@ExecuteOn(TaskExecutors.BLOCKING)
public class GraphqlSocket {
  private static final CloseReason INVALID = new CloseReason(4400, "Invalid message");
  private static final CloseReason UNAUTHORIZED = new CloseReason(4401, "Unauthorized");
  private static final CloseReason TWICE = new CloseReason(4409, "Subscriber already exists");
  private static final CloseReason INIT_TWICE =
      new CloseReason(4429, "Too many initialisation requests");
  private static final CloseReason TOO_MANY = new CloseReason(4503, "Too many sockets");

  private final Subscriptions subscriptions;
  private final LiveRequests requests;
  private final ObjectMapper json;
  private final SocketLimits limits;
  private final ClientAddress addresses;
  private final Map<String, SocketLine> lines = new ConcurrentHashMap<>();

  GraphqlSocket(
      Subscriptions subscriptions,
      LiveRequests requests,
      ObjectMapper json,
      SocketLimits limits,
      ClientAddress addresses) {
    this.subscriptions = subscriptions;
    this.requests = requests;
    this.json = json;
    this.limits = limits;
    this.addresses = addresses;
  }

  @OnOpen
  void open(WebSocketSession session, HttpRequest<?> request) {
    var address = addresses.of(request);
    if (!limits.enter(address)) {
      session.close(TOO_MANY);
      return;
    }
    lines.put(session.getId(), new SocketLine(session, subscriptions, address, ownPage(request)));
  }

  // A cookie counts only when our own page opens the socket: another site's script can open one
  // too.
  private static Credentials ownPage(HttpRequest<?> request) {
    var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    var host = request.getHeaders().get(HttpHeaders.HOST);
    boolean own = origin != null && host != null && host.equals(URI.create(origin).getAuthority());
    return own
        ? Credentials.from(null, RequestViewer.cookie(request).orElse(null))
        : Credentials.NONE;
  }

  @OnMessage(maxPayloadLength = 256 * 1024)
  void message(String text, WebSocketSession session) {
    var line = lines.get(session.getId());
    if (line == null) {
      return;
    }
    var message = SocketMessage.read(json, text);
    if (message == null) {
      session.close(INVALID);
      return;
    }
    switch (message.type()) {
      case "connection_init" -> init(line, message);
      case "ping" -> line.send("{\"type\":\"pong\"}");
      case "pong" -> line.alive();
      case "subscribe" -> subscribe(line, message);
      case "complete" -> line.complete(message.id());
      default -> session.close(INVALID);
    }
  }

  private void init(SocketLine line, SocketMessage message) {
    var authorization = message.payload().path("authorization").asString("");
    if (authorization.isEmpty()) {
      authorization = message.payload().path("Authorization").asString("");
    }
    if (!line.init(authorization.isEmpty() ? null : authorization)) {
      line.close(INIT_TWICE);
      return;
    }
    line.send("{\"type\":\"connection_ack\"}");
  }

  private void subscribe(SocketLine line, SocketMessage message) {
    var credentials = line.credentials();
    if (credentials == null) {
      line.close(UNAUTHORIZED);
      return;
    }
    if (message.id().isEmpty()) {
      line.close(INVALID);
      return;
    }
    var request = requests.read(message.payload());
    var one = line.open(message.id(), json);
    if (one == null) {
      line.close(TWICE);
    } else if (request == null) {
      one.error(LiveRequests.UNKNOWN);
    } else {
      one.began(subscriptions.begin(request, credentials, line.address(), one));
    }
  }

  @OnClose
  void close(WebSocketSession session) {
    gone(session);
  }

  @OnError
  void error(WebSocketSession session, Throwable broken) {
    gone(session);
  }

  private void gone(WebSocketSession session) {
    var line = lines.remove(session.getId());
    if (line != null) {
      line.endAll();
      limits.leave(line.address());
    }
  }

  /** Asks every line whether somebody is still there; ends those that were silent too long. */
  @Scheduled(initialDelay = "25s", fixedDelay = "25s")
  void beat() {
    lines.values().forEach(SocketLine::beat);
  }

  /** How many sockets are open at this node. */
  int open() {
    return lines.size();
  }
}
