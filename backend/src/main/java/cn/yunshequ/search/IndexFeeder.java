package cn.yunshequ.search;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.model.IndexStatus;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of an index: of this node's own, or of the one all nodes share while this node
 * holds the {@link IndexPen pen}. Every committed event is applied at once; the durable position
 * moves over safe ones only, so that after a crash nothing is skipped, and what comes twice does no
 * harm because today's state is asked.
 *
 * <p>It also looks after the index: damage is found and healed by a rebuild; while nothing can be
 * written (a full disk), the last good state goes on answering and writing is tried again.
 */
@Singleton
public class IndexFeeder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFeeder.class);
  private static final long SCAN_EVERY = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long COMMIT_EVERY = TimeUnit.SECONDS.toNanos(2);
  private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(2);
  private static final long READ_EVERY = TimeUnit.MINUTES.toNanos(10);
  private static final long LONGEST_REST = 600;
  private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toMillis(30);

  private final Outbox outbox;
  private final SearchEngine engine;
  private final IndexSources sources;
  private final Unheard unheard;
  private final IndexWatch watch;
  private final IndexPen pen;
  private final IndexFollower follower;
  private final Semaphore work = new Semaphore(0);
  private final AtomicBoolean rebuildWanted = new AtomicBoolean();
  private final AtomicBoolean inspectionWanted = new AtomicBoolean();
  private final Thread thread;
  private volatile boolean running = true;
  private OutboxPosition position = OutboxPosition.START;
  private final Set<OutboxPosition> ahead = new HashSet<>();
  private OutboxPosition seen = OutboxPosition.START;
  // Applied, and perhaps not yet to what answers.
  private final Set<OutboxPosition> applied = new HashSet<>();
  private long scannedAt = System.nanoTime();
  private long scanPause = SCAN_EVERY;
  private long committedAt = System.nanoTime();
  private long lookedAt = System.nanoTime();
  private long readAt = System.nanoTime();
  private long failedInRow;
  // What is read next may have been read before, and perhaps not to its end.
  private boolean again = true;
  private volatile boolean follows;
  private long rebuildNotBefore = System.nanoTime();
  private int rebuildsFailed;

  IndexFeeder(
      Outbox outbox,
      SearchEngine engine,
      List<SearchSource> sources,
      Unheard unheard,
      IndexPen pen) {
    this.outbox = outbox;
    this.engine = engine;
    this.sources = new IndexSources(sources);
    this.unheard = unheard;
    this.watch = new IndexWatch(engine);
    this.pen = pen;
    this.follower = new IndexFollower(outbox, engine, unheard, watch);
    this.thread = Thread.ofPlatform().daemon().name("index-feeder").unstarted(this::run);
  }

  /** Begins to feed; returns at once. */
  public void start() {
    outbox.onSaid((position, event) -> unheard.said(position, event.subject()));
    outbox.onAppend(work::release);
    thread.start();
  }

  /** Commits what is safe and stops. */
  public void stop() throws InterruptedException {
    running = false;
    work.release();
    thread.join(5_000);
    pen.close();
    engine.close();
  }

  /** Asks for a new index beside the serving one; returns at once. */
  public void wantRebuild() {
    rebuildWanted.set(true);
    work.release();
  }

  /** Asks to read every byte of the index for damage now; returns at once. */
  public void wantInspection() {
    inspectionWanted.set(true);
    work.release();
  }

  /** How this node's index does. */
  public IndexStatus status() {
    return watch.status();
  }

  /** Events said and not yet in this node's index, counted up to {@code most}. */
  public int waiting(int most) {
    return outbox.countAfter(watch.seen(), most);
  }

  /** False while another node feeds the index that all share. */
  public boolean feeds() {
    return running && !follows;
  }

  /** How often an index was filled from nothing since the start. */
  public long rebuilds() {
    return watch.rebuilds();
  }

  /** How many turns failed since the start. */
  public long failures() {
    return watch.failures();
  }

  private void run() {
    while (running) {
      try {
        turn();
        failedInRow = 0;
        if (work.tryAcquire(250, TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException failed) {
        recover(failed);
      }
    }
    if (feedsStill() && engine.canWrite() && position.compareTo(engine.position()) > 0) {
      engine.commit(position);
    }
  }

  private boolean feedsStill() {
    return !follows && pen.isMine();
  }

  // Disk full, database away, a source that fails: nothing is skipped, the same events come again.
  private void recover(RuntimeException failed) {
    watch.failed(failed);
    again = true;
    if (failedInRow == 0) {
      LOG.error("feeding the search index failed; it will be tried again", failed);
    } else {
      LOG.warn("feeding the search index failed again: {}", failed.toString());
    }
    long pause = Math.min(LONGEST_PAUSE, 500L << Math.min(failedInRow, 6));
    // Space may come back any moment; a rebuild that fails from the start is dear.
    failedInRow = engine.canServe() ? 1 : failedInRow + 1;
    try {
      TimeUnit.MILLISECONDS.sleep(pause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private void turn() {
    if (!pen.isMine()) {
      follows = true;
      follower.follow();
      return;
    }
    if (follows && engine.open()) {
      // Whoever wrote until now was ahead of what this node remembers, or behind.
      readOnFrom(engine.position());
    }
    follows = false;
    inspect();
    if (!engine.canServe() && engine.open()) {
      readOnFrom(engine.position());
      noteWhatIsSaid();
    }
    if (!engine.canServe()) {
      rebuild();
    } else if (rebuildWanted.get() && System.nanoTime() - rebuildNotBefore >= 0) {
      rebuildBeside();
    }
    boolean resumed = !engine.canWrite();
    if (resumed) {
      noteWhatIsSaid();
      engine.resume();
      readOnFrom(engine.position());
    }
    feed();
    boolean due = System.nanoTime() - committedAt > COMMIT_EVERY;
    if (resumed || due && position.compareTo(engine.position()) > 0) {
      engine.commit(position);
      committedAt = System.nanoTime();
    }
    // After the commit: what was applied to a resumed index answers only from then on.
    answersWith();
    watch.caughtUp(seen);
  }

  private void answersWith() {
    unheard.heard(applied);
    unheard.heardUpTo(position);
    applied.clear();
  }

  // Until it is fed, and while nothing can be written, what was hidden meanwhile must not be
  // counted either.
  private void noteWhatIsSaid() {
    unheard.noteAfter(seen, outbox);
  }

  private void readOnFrom(OutboxPosition durable) {
    position = durable;
    seen = durable;
    ahead.clear();
    applied.clear();
    again = true;
  }

  private void inspect() {
    long now = System.nanoTime();
    boolean everyByte = inspectionWanted.getAndSet(false) || now - readAt > READ_EVERY;
    if (!engine.canServe() || !everyByte && now - lookedAt < LOOK_EVERY) {
      return;
    }
    if (!engine.isWhole(everyByte)) {
      watch.damaged();
      rebuildWanted.set(true);
    }
    lookedAt = System.nanoTime();
    readAt = everyByte ? lookedAt : readAt;
  }

  // The old index serves on whatever happens here, and is fed on when this fails.
  private void rebuildBeside() {
    try {
      rebuild();
      rebuildsFailed = 0;
    } catch (RuntimeException failed) {
      LOG.error("the search index could not be rebuilt; the old one serves on", failed);
      watch.failed(failed);
      rebuildNotBefore = System.nanoTime() + pauseAfter(rebuildsFailed++).toNanos();
    }
  }

  /** A rebuild reads the whole database: on a disk that stays full, ever more seldom. */
  static Duration pauseAfter(int failures) {
    return Duration.ofSeconds(Math.min(LONGEST_REST, 5L << Math.min(failures, 10)));
  }

  // While a long transaction runs, nothing after it is safe. What was read ahead is then looked
  // through again only now and then, for events that committed late in between.
  private void feed() {
    long began = System.nanoTime();
    boolean whole = ahead.isEmpty() || began - scannedAt > scanPause;
    var from = whole ? position : seen;
    boolean safeSoFar = whole;
    List<Outbox.Read> batch;
    do {
      batch = outbox.after(from, IndexSources.BATCH);
      sources.renew(engine, unread(batch), again);
      for (var read : batch) {
        applied.add(read.position());
        safeSoFar &= read.safe();
        if (safeSoFar) {
          position = read.position();
          ahead.remove(read.position());
        } else {
          ahead.add(read.position());
        }
        from = read.position();
      }
    } while (batch.size() == IndexSources.BATCH && running);
    seen = from;
    again = false;
    if (whole) {
      scannedAt = System.nanoTime();
      scanPause = SCAN_EVERY + 4 * (scannedAt - began);
    }
  }

  private Set<SubjectRef> unread(List<Outbox.Read> batch) {
    var subjects = new LinkedHashSet<SubjectRef>();
    for (var read : batch) {
      if (!ahead.contains(read.position())) {
        subjects.add(read.event().subject());
      }
    }
    return subjects;
  }

  /** Reads everything anew on the calling thread; the old index serves meanwhile. */
  void rebuild() {
    // A wish that comes while this one runs is a new one.
    rebuildWanted.set(false);
    boolean done = false;
    watch.rebuildBegins();
    try {
      pen.mustBeMine();
      // Taken before reading: what changes meanwhile is fed again afterwards.
      var start = outbox.lastSafe();
      engine.rebuild(
          start,
          put -> {
            sources.readAll(watch.counting(put), this::keepOldFresh);
            pen.mustBeMine();
          });
      readOnFrom(start);
      done = true;
    } finally {
      if (!done) {
        rebuildWanted.set(true);
      }
      watch.rebuildEnds(done);
    }
  }

  private void keepOldFresh() {
    if (thread.isAlive() && engine.canServe() && engine.canWrite()) {
      try {
        feed();
        watch.caughtUp(seen);
      } catch (UncheckedIOException oldCannotBeWritten) {
        LOG.warn("the old search index is not fed any more: {}", oldCannotBeWritten.toString());
      }
    }
  }
}
