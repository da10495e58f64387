package cn.yunshequ.search;

import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.outbox.OutboxPosition;
import java.util.concurrent.TimeUnit;

/**
 * The part of a node while another feeds the index they share: it notes what is said until the
 * index has it, so that nothing hidden is counted here either.
 */
final class IndexFollower {
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(500);

  private final Outbox outbox;
  private final SearchEngine engine;
  private final Unheard unheard;
  private final IndexWatch watch;
  private OutboxPosition noted = OutboxPosition.START;
  private OutboxPosition written = OutboxPosition.START;
  private long lookedAt = System.nanoTime() - LOOK_EVERY;
  private long pause = LOOK_EVERY;

  IndexFollower(Outbox outbox, SearchEngine engine, Unheard unheard, IndexWatch watch) {
    this.outbox = outbox;
    this.engine = engine;
    this.unheard = unheard;
    this.watch = watch;
  }

  /** One look; called again and again. */
  void follow() {
    long began = System.nanoTime();
    boolean look = began - lookedAt >= pause;
    if (look && !engine.open()) {
      // Who writes it fills one.
      return;
    }
    if (!engine.canServe()) {
      return;
    }
    if (look) {
      // From what is durable again: an event may have been committed late, before some noted ones.
      var before = written;
      written = engine.position();
      unheard.heardUpTo(written);
      noted = unheard.noteAfter(written, outbox);
      if (noted.equals(written) || written.compareTo(before) > 0) {
        watch.caughtUp(written);
      }
      lookedAt = began;
      pause = LOOK_EVERY + 4 * (System.nanoTime() - began);
    } else {
      noted = unheard.noteAfter(noted, outbox);
    }
  }
}
