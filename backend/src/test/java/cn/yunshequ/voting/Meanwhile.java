package cn.yunshequ.voting;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One act comes while another has been done and is not committed yet; no sleeping. */
final class Meanwhile {
  private static final long LONGEST = Duration.ofSeconds(20).toNanos();

  private Meanwhile() {}

  /**
   * @param waiting done while the second waits for the first, before the first commits
   * @return what the second threw; null for nothing
   */
  static @Nullable Throwable of(Portal portal, Runnable first, Runnable waiting, Runnable second)
      throws InterruptedException {
    var done = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var faultOfFirst = new AtomicReference<@Nullable Throwable>();
    var faultOfSecond = new AtomicReference<@Nullable Throwable>();
    var one =
        Thread.ofVirtual()
            .uncaughtExceptionHandler((thread, fault) -> {
              faultOfFirst.set(fault);
              done.countDown();
            })
            .start(() ->
                portal
                    .db()
                    .write(() -> {
                      first.run();
                      done.countDown();
                      await(commit);
                      return new UUID(0, 0);
                    }));
    done.await();
    var other =
        Thread.ofVirtual()
            .uncaughtExceptionHandler((thread, fault) -> faultOfSecond.set(fault))
            .start(second);
    long end = System.nanoTime() + LONGEST;
    while (other.isAlive() && waitingForLocks(portal) == 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    waiting.run();
    commit.countDown();
    one.join();
    other.join();
    if (faultOfFirst.get() != null) {
      throw new AssertionError("the first failed", faultOfFirst.get());
    }
    return faultOfSecond.get();
  }

  /** The first code of a refusal; what it was instead in words. */
  static String refusal(@Nullable Throwable fault) {
    return fault instanceof RefusedException refused
        ? refused.refusals().getFirst().code().name()
        : "no refusal: " + fault;
  }

  private static int waitingForLocks(Portal portal) {
    var waiting =
        portal
            .db()
            .sql()
            .resultQuery(
                "select count(*)::int from pg_locks where not granted and pid in (select pid from"
                    + " pg_stat_activity where datname = current_database())")
            .fetchSingle(0, Integer.class);
    return Objects.requireNonNull(waiting);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
