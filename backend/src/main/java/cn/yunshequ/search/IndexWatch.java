package cn.yunshequ.search;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.model.IndexStatus;
import cn.yunshequ.search.model.IndexStatus.State;
import cn.yunshequ.search.model.IndexStatus.Trouble;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the feeder notices about its index, readable by other threads. */
final class IndexWatch {
  private static final Logger LOG = LoggerFactory.getLogger(IndexWatch.class);
  // The feeder looks four times a second; less than this is not being behind.
  private static final long USUAL = TimeUnit.MILLISECONDS.toNanos(600);

  private final SearchEngine engine;
  private final String node = hostName();
  private final AtomicLong filled = new AtomicLong();
  private final AtomicLong rebuilds = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private volatile boolean rebuilding;
  private volatile long rebuildBegan;
  private volatile long caughtUpAt = System.nanoTime();
  private volatile OutboxPosition seen = OutboxPosition.START;
  private volatile @Nullable Trouble trouble;

  IndexWatch(SearchEngine engine) {
    this.engine = engine;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }

  void caughtUp(OutboxPosition end) {
    seen = end;
    caughtUpAt = System.nanoTime();
    trouble = null;
  }

  OutboxPosition seen() {
    return seen;
  }

  void damaged() {
    trouble = Trouble.DAMAGED;
  }

  void failed(RuntimeException failure) {
    trouble = troubleOf(failure);
    failures.incrementAndGet();
  }

  private static Trouble troubleOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var words = String.valueOf(cause.getMessage());
      if (words.contains("No space left") || words.contains("disk quota")) {
        return Trouble.DISK_FULL;
      }
      if (cause instanceof java.net.ConnectException
          || cause instanceof java.net.http.HttpTimeoutException) {
        return Trouble.ENGINE_AWAY;
      }
    }
    return Db.isUnreachable(failure) ? Trouble.DATABASE_AWAY : Trouble.OTHER;
  }

  void rebuildBegins() {
    filled.set(0);
    rebuildBegan = System.nanoTime();
    rebuilding = true;
  }

  Consumer<List<SearchDocument>> counting(Consumer<List<SearchDocument>> put) {
    return documents -> {
      put.accept(documents);
      filled.addAndGet(documents.size());
    };
  }

  void rebuildEnds(boolean done) {
    if (done) {
      rebuilds.incrementAndGet();
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - rebuildBegan);
      LOG.info("search index rebuilt: {} documents in {} ms", filled.get(), took);
    }
    filled.set(0);
    // Last, so that whoever sees it over sees it counted.
    rebuilding = false;
  }

  long rebuilds() {
    return rebuilds.get();
  }

  long failures() {
    return failures.get();
  }

  IndexStatus status() {
    long documents = 0;
    String position = "";
    @Nullable Instant builtAt = null;
    boolean serves = engine.canServe();
    if (serves) {
      try {
        documents = engine.size();
        var durable = engine.position();
        position = durable.xid() + "/" + durable.id();
        builtAt = engine.builtAt();
      } catch (RefusedException closedMeanwhile) {
        serves = false;
      }
    }
    State state = serves ? engine.canWrite() ? State.SERVING : State.STALE : State.REBUILDING;
    long behind = System.nanoTime() - caughtUpAt;
    return new IndexStatus(
        node,
        engine.name(),
        state,
        rebuilding,
        filled.get(),
        documents,
        position,
        Duration.ofNanos(behind < USUAL ? 0 : behind),
        builtAt,
        trouble);
  }
}
