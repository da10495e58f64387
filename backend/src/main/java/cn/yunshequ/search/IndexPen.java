package cn.yunshequ.search;

import cn.yunshequ.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Who writes. An index of this node: this node. One that all nodes share: the node that holds a
 * lock of the database, on a connection of its own, so that whoever dies lets go of it and another
 * goes on.
 */
@Singleton
class IndexPen {
  private static final long KEY = 0x796e_7371_7365_6172L;
  private static final long ASK_EVERY = TimeUnit.SECONDS.toNanos(1);
  private static final int LONGEST_ANSWER = 10_000;

  private final SearchEngine engine;
  private final Database database;
  private @Nullable Connection connection;
  private boolean mine;
  private long askedAt = System.nanoTime() - ASK_EVERY;

  IndexPen(SearchEngine engine, Database database) {
    this.engine = engine;
    this.database = database;
  }

  /**
   * Takes the lock when it is free. True only if the database has said so just now.
   *
   * @throws DataAccessException when the database is away; whoever wrote does not any more
   */
  synchronized boolean isMine() {
    if (!engine.isShared()) {
      return true;
    }
    if (!mine && System.nanoTime() - askedAt < ASK_EVERY) {
      return false;
    }
    askedAt = System.nanoTime();
    try {
      var open = open();
      // The lock lives as long as its connection: who holds it asks whether that is still there.
      var question = mine ? "select true" : "select pg_try_advisory_lock(" + KEY + ")";
      try (var statement = open.createStatement();
          var answer = statement.executeQuery(question)) {
        mine = answer.next() && answer.getBoolean(1);
      }
      return mine;
    } catch (SQLException away) {
      close();
      throw new DataAccessException("who writes the search index cannot be asked", away);
    }
  }

  private Connection open() throws SQLException {
    var open = connection;
    if (open == null) {
      open = database.connectAside();
      open.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
      connection = open;
    }
    return open;
  }

  /** Lets go of it. */
  synchronized void close() {
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
