package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Two acts at once, always in the same order of events: the first has written and not committed
 * when the second comes; it commits as soon as the second waits for it or is through.
 */
@org.jspecify.annotations.NullUnmarked
final class Overlap {
  static final String DONE = "DONE";
  private static final long LONGEST = Duration.ofSeconds(20).toNanos();

  private final Portal portal;

  Overlap(Portal portal) {
    this.portal = portal;
  }

  /** What became of the second: DONE, the code of the refusal, or the words of the fault. */
  String second(Runnable first, Runnable second) {
    var written = new CountDownLatch(1);
    var outcome = new AtomicReference<String>();
    var late =
        Thread.ofVirtual()
            .start(() -> {
              try {
                written.await();
                outcome.set(outcome(second));
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
    try {
      portal
          .db()
          .write(() -> {
            first.run();
            written.countDown();
            untilItWaits(late);
            return "";
          });
      late.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      written.countDown();
    }
    return outcome.get();
  }

  /** DONE, the code of the refusal, or the words of the fault. */
  static String outcome(Runnable act) {
    try {
      act.run();
      return DONE;
    } catch (RefusedException no) {
      return no.refusals().getFirst().code().name();
    } catch (RuntimeException fault) {
      return String.valueOf(fault.getMessage());
    }
  }

  private void untilItWaits(Thread late) {
    long end = System.nanoTime() + LONGEST;
    while (late.isAlive() && waiting() == 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  // Only who waits for this very transaction.
  private int waiting() {
    var count =
        portal
            .db()
            .sql()
            .fetchValue(
                "select count(*) from pg_stat_activity where pg_backend_pid() = any"
                    + " (pg_blocking_pids(pid))");
    return ((Number) java.util.Objects.requireNonNull(count)).intValue();
  }

  /** The chair of the committee there. */
  static Viewer chair(HelpDesk desk) {
    var path = new AreaPath(desk.place.path);
    var office = new Viewer.Office(OfficeKind.COMMITTEE_CHAIR, desk.place.communityId, path);
    return new Viewer(desk.chair.account(), null, null, List.of(), List.of(office));
  }

  /** As a session would tell. */
  static Viewer viewer(cn.yunshequ.support.Neighbourhood.Member who) {
    return new Viewer(who.account(), null, who.person(), List.of(), List.of());
  }
}
