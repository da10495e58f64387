package cn.yunshequ.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * A lock that one of all nodes holds as long as it lives: an advisory lock of PostgreSQL on a
 * connection of its own, so that whoever dies lets go of it.
 */
public final class NodeLock {
  private static final long ASK_EVERY = TimeUnit.SECONDS.toNanos(1);
  private static final int LONGEST_ANSWER = 10_000;

  private final Database database;
  private final long key;
  private @Nullable Connection connection;
  private boolean mine;
  private long askedAt = System.nanoTime() - ASK_EVERY;

  /**
   * @param key the same on all nodes, and nobody else's
   */
  public NodeLock(Database database, long key) {
    this.database = database;
    this.key = key;
  }

  /**
   * Takes it when it is free, asked once a second. True only if the database has said so just now.
   *
   * @throws DataAccessException when the database is away; whoever held it does not any more
   */
  public synchronized boolean isMine() {
    if (!mine && System.nanoTime() - askedAt < ASK_EVERY) {
      return false;
    }
    askedAt = System.nanoTime();
    try {
      // It lives as long as its connection: who holds it asks whether that is still there.
      var question = mine ? "select true" : "select pg_try_advisory_lock(" + key + ")";
      try (var statement = open().createStatement();
          var answer = statement.executeQuery(question)) {
        mine = answer.next() && answer.getBoolean(1);
      }
      return mine;
    } catch (SQLException away) {
      close();
      throw new DataAccessException("a lock of the nodes cannot be asked for", away);
    }
  }

  private Connection open() throws SQLException {
    var open = connection;
    if (open == null) {
      open = database.connectAside("lock");
      open.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
      connection = open;
    }
    return open;
  }

  /** Lets go of it. */
  public synchronized void close() {
    mine = false;
    var open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException gone) {
        // The lock went with it.
      }
    }
  }
}
