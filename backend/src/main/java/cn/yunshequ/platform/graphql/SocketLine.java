package cn.yunshequ.platform.graphql;

import cn.yunshequ.platform.session.Credentials;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** One socket: its subscriptions, and how much it has not taken yet. */
final class SocketLine {
  static final CloseReason SLOW = new CloseReason(4508, "Slow consumer");
  private static final CloseReason SILENT = new CloseReason(4408, "No answer to ping");
  private static final long MOST_WAITING_BYTES = 256 * 1024;
  private static final int MOST_SUBSCRIPTIONS = 50;
  private static final int MOST_MISSED_BEATS = 3;

  private final WebSocketSession session;
  private final Subscriptions subscriptions;
  private final String address;
  private final Credentials cookie;
  private final Map<String, One> open = new ConcurrentHashMap<>();
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicBoolean began = new AtomicBoolean();
  private volatile @Nullable Credentials credentials;
  private volatile int missed;

  SocketLine(
      WebSocketSession session, Subscriptions subscriptions, String address, Credentials cookie) {
    this.session = session;
    this.subscriptions = subscriptions;
    this.address = address;
    this.cookie = cookie;
  }

  String address() {
    return address;
  }

  /** False the second time. */
  boolean init(@Nullable String authorization) {
    if (!began.compareAndSet(false, true)) {
      return false;
    }
    credentials = authorization == null ? cookie : Credentials.from(authorization, null);
    return true;
  }

  @Nullable Credentials credentials() {
    return credentials;
  }

  void alive() {
    missed = 0;
  }

  // Only the scheduler beats.
  @SuppressWarnings("NonAtomicVolatileUpdate")
  void beat() {
    if (++missed > MOST_MISSED_BEATS) {
      close(SILENT);
    } else {
      send("{\"type\":\"ping\"}");
    }
  }

  /** False when the other side does not take what it is sent; then the socket is closed. */
  boolean send(String text) {
    int bytes = text.length() * 2;
    if (!session.isOpen()) {
      return false;
    }
    if (waiting.addAndGet(bytes) > MOST_WAITING_BYTES) {
      close(SLOW);
      return false;
    }
    session.sendAsync(text).whenComplete((sent, failed) -> waiting.addAndGet(-bytes));
    return true;
  }

  void close(CloseReason reason) {
    endAll();
    session.close(reason);
  }

  /** Null when that id is taken, or there are too many. */
  @Nullable One open(String id, ObjectMapper json) {
    var one = new One(id, json);
    return open.size() < MOST_SUBSCRIPTIONS && open.putIfAbsent(id, one) == null ? one : null;
  }

  void complete(String id) {
    var one = open.remove(id);
    if (one != null) {
      one.end();
    }
  }

  void endAll() {
    open.keySet().forEach(this::complete);
  }

  /** One subscription of this socket. */
  final class One implements Subscriptions.Line {
    private final String id;
    private final ObjectMapper json;
    private Subscriptions.@Nullable Listening listening;
    private boolean over;

    private One(String id, ObjectMapper json) {
      this.id = id;
      this.json = json;
    }

    @Override
    public boolean next(String result) {
      return send(
          "{\"type\":\"next\",\"id\":"
              + json.writeValueAsString(id)
              + ",\"payload\":"
              + result
              + "}");
    }

    @Override
    public void error(String errors) {
      open.remove(id, this);
      send(
          "{\"type\":\"error\",\"id\":"
              + json.writeValueAsString(id)
              + ",\"payload\":"
              + errors
              + "}");
    }

    // The socket may have gone while it began.
    synchronized void began(Subscriptions.@Nullable Listening begun) {
      listening = begun;
      if (over) {
        end();
      }
    }

    private synchronized void end() {
      over = true;
      var begun = listening;
      if (begun != null) {
        subscriptions.end(begun);
      }
    }
  }
}
