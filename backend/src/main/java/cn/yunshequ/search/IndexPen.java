package cn.yunshequ.search;

import cn.yunshequ.platform.db.Database;
import cn.yunshequ.platform.db.NodeLock;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Who writes. An index of this node: this node. One that all nodes share: the node that holds a
 * lock of the database; when it dies, another goes on.
 */
@Singleton
class IndexPen {
  private static final long KEY = 0x796e_7371_7365_6172L;

  private final SearchEngine engine;
  private final NodeLock lock;

  IndexPen(SearchEngine engine, Database database) {
    this.engine = engine;
    this.lock = new NodeLock(database, KEY);
  }

  /**
   * Takes the lock when it is free.
   *
   * @throws org.jooq.exception.DataAccessException when the database is away; whoever wrote a
   *     shared index does not any more
   */
  boolean isMine() {
    return !engine.isShared() || lock.isMine();
  }

  /**
   * As {@link #isMine}, for what only who writes may do.
   *
   * @throws UncheckedIOException while another node writes
   */
  void mustBeMine() {
    if (!isMine()) {
      throw new UncheckedIOException(new IOException("another node feeds the search index"));
    }
  }

  /** Lets go of it. */
  void close() {
    lock.close();
  }
}
