package cn.yunshequ.platform.live;

import cn.yunshequ.platform.db.Database;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node's ear, on a connection of its own. */
@Context
public class LiveListener {
  private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
  private static final int LOOK_MILLIS = 500;
  private static final long AGAIN_NANOS = 1_000_000_000L;

  private final Database database;
  private final CopyOnWriteArrayList<Consumer<@Nullable Set<String>>> listeners =
      new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean running = true;
  private volatile boolean listens;

  LiveListener(Database database) {
    this.database = database;
    // A platform thread: it waits in the driver all its life.
    this.thread = Thread.ofPlatform().daemon().name("live-listener").unstarted(this::run);
  }

  @PostConstruct
  void start() {
    thread.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    running = false;
    thread.join(2_000);
  }

  /**
   * Calls with the topics that changed, or with null when words may have been missed and everything
   * must be asked for again. It must not block.
   */
  public void onChange(Consumer<@Nullable Set<String>> listener) {
    listeners.add(listener);
  }

  /** False while this node has no connection by which others could know of it. */
  public boolean listens() {
    return listens;
  }

  private void run() {
    while (running) {
      try (var connection = database.connectAside(Live.PURPOSE)) {
        listen(connection);
      } catch (SQLException away) {
        listens = false;
        if (running) {
          LOG.warn("cannot listen for changes, trying again: {}", away.getMessage());
          LockSupport.parkNanos(AGAIN_NANOS);
        }
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + Live.CHANNEL);
    }
    listens = true;
    tell(null);
    var postgres = connection.unwrap(PGConnection.class);
    while (running) {
      var heard = postgres.getNotifications(LOOK_MILLIS);
      if (heard != null && heard.length > 0) {
        tell(
            Arrays.stream(heard)
                .flatMap(each -> each.getParameter().lines())
                .collect(Collectors.toSet()));
      }
    }
  }

  private void tell(@Nullable Set<String> topics) {
    listeners.forEach(listener -> listener.accept(topics));
  }
}
