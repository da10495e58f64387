package cn.yunshequ.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Many at once who have all looked before one of them writes, unless a lock makes them queue: who
 * comes to the gate waits there until all others have come too, wait for somebody, or are through.
 * So no luck decides who is first.
 */
@org.jspecify.annotations.NullUnmarked
public final class Gate {
  private static final long LONGEST = Duration.ofSeconds(20).toNanos();

  private final Portal portal;
  private final String moment;
  private final String table;

  private Gate(Portal portal, String moment, String table) {
    this.portal = portal;
    this.moment = moment;
    this.table = table;
  }

  /** Shut at that moment of writing there, for example {@code before insert}. */
  public static Gate at(Portal portal, String moment, String table) {
    return new Gate(portal, moment, table);
  }

  /** What became of each, in their order. */
  public <T> List<T> race(List<? extends Callable<T>> hands) {
    var sql = portal.db().sql();
    sql.execute(
        "create or replace function public.wait_at_the_gate() returns trigger language plpgsql as"
            + " $$ begin perform pg_advisory_xact_lock_shared(4711); return new; end $$");
    sql.execute(
        "create trigger gate %s on %s for each row execute function public.wait_at_the_gate()"
            .formatted(moment, table));
    var shut = new CountDownLatch(1);
    var open = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var kept = threads.submit(() -> keep(shut, open));
      shut.await();
      var running = new ArrayList<Future<T>>();
      try {
        hands.forEach(hand -> running.add(threads.submit(hand)));
        untilAllCame(running);
      } finally {
        open.countDown();
      }
      kept.get();
      var outcomes = new ArrayList<T>();
      for (var each : running) {
        outcomes.add(each.get());
      }
      return outcomes;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    } finally {
      sql.execute("drop trigger gate on " + table);
    }
  }

  private int keep(CountDownLatch shut, CountDownLatch open) {
    return portal
        .db()
        .write(() -> {
          portal.db().sql().execute("select pg_advisory_xact_lock(4711)");
          shut.countDown();
          try {
            open.await();
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
          return 0;
        });
  }

  private <T> void untilAllCame(List<Future<T>> running) {
    long end = System.nanoTime() + LONGEST;
    while (waiting() + running.stream().filter(Future::isDone).count() < running.size()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not all came within twenty seconds");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  private int waiting() {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select count(*) from pg_stat_activity where datname = current_database() and"
                + " wait_event_type = 'Lock'")
        .fetchSingle()
        .get(0, Integer.class);
  }
}
