package cn.yunshequ.search;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.outbox.OutboxPosition;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of this node's index. Every committed event is applied at once; the durable
 * position moves over safe ones only, so that after a crash nothing is skipped, and what comes
 * twice does no harm because today's state is asked.
 */
@Singleton
public class IndexFeeder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFeeder.class);
  private static final int BATCH = 500;
  private static final long SCAN_EVERY = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long COMMIT_EVERY = TimeUnit.SECONDS.toNanos(2);

  private final Outbox outbox;
  private final SearchEngine engine;
  private final Map<String, SearchSource> sources = new HashMap<>();
  private final Semaphore work = new Semaphore(0);
  private final AtomicBoolean rebuildWanted = new AtomicBoolean();
  private final Thread thread;
  private volatile boolean running = true;
  private OutboxPosition position = OutboxPosition.START;
  private final Set<OutboxPosition> ahead = new HashSet<>();
  private OutboxPosition seen = OutboxPosition.START;
  private long scannedAt = System.nanoTime();
  private long scanPause = SCAN_EVERY;
  private long committedAt = System.nanoTime();

  IndexFeeder(Outbox outbox, SearchEngine engine, List<SearchSource> sources) {
    this.outbox = outbox;
    this.engine = engine;
    sources.forEach(source -> this.sources.put(source.kind(), source));
    this.thread = Thread.ofPlatform().daemon().name("index-feeder").unstarted(this::run);
  }

  /** Begins to feed; returns at once. */
  public void start() {
    outbox.onAppend(work::release);
    thread.start();
  }

  /** Commits what is safe and stops. */
  public void stop() throws InterruptedException {
    running = false;
    work.release();
    thread.join(5_000);
    engine.close();
  }

  /** Asks for a new index beside the serving one; returns at once. */
  public void wantRebuild() {
    rebuildWanted.set(true);
    work.release();
  }

  private void run() {
    while (running) {
      try {
        turn();
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
    if (engine.canServe() && position.compareTo(engine.position()) > 0) {
      engine.commit(position);
    }
  }

  // Disk full, database away, a source that fails: nothing is skipped, the same events come again.
  // A broken index has closed itself; the next turn opens what is durable.
  private void recover(Throwable failed) {
    LOG.error("feeding the search index failed; it will be tried again", failed);
    try {
      TimeUnit.MILLISECONDS.sleep(1_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private void turn() {
    if (rebuildWanted.getAndSet(false)) {
      rebuild();
    } else if (!engine.canServe()) {
      if (engine.open()) {
        position = engine.position();
        ahead.clear();
      } else {
        rebuild();
      }
    }
    feed();
    if (position.compareTo(engine.position()) > 0
        && System.nanoTime() - committedAt > COMMIT_EVERY) {
      engine.commit(position);
      committedAt = System.nanoTime();
    }
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
      batch = outbox.after(from, BATCH);
      apply(unread(batch));
      for (var read : batch) {
        safeSoFar &= read.safe();
        if (safeSoFar) {
          position = read.position();
          ahead.remove(read.position());
        } else {
          ahead.add(read.position());
        }
        from = read.position();
      }
    } while (batch.size() == BATCH && running);
    seen = from;
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

  private void apply(Set<SubjectRef> subjects) {
    var heads = applyToday(subjects);
    for (var changed : heads) {
      for (var source : sources.values()) {
        var dependents = source.dependentsOf(changed);
        for (int i = 0; i < dependents.size(); i += BATCH) {
          var refs = new LinkedHashSet<SubjectRef>();
          for (var id : dependents.subList(i, Math.min(i + BATCH, dependents.size()))) {
            refs.add(new SubjectRef(source.kind(), id));
          }
          applyToday(refs);
        }
      }
    }
  }

  private Set<SubjectRef> applyToday(Set<SubjectRef> subjects) {
    var idsByKind = new HashMap<String, List<UUID>>();
    for (var ref : subjects) {
      if (sources.containsKey(ref.kind())) {
        idsByKind.computeIfAbsent(ref.kind(), k -> new ArrayList<>()).add(ref.id());
      }
    }
    if (idsByKind.isEmpty()) {
      return Set.of();
    }
    var today = new ArrayList<SearchDocument>();
    var gone = new ArrayList<SubjectRef>();
    idsByKind.forEach((kind, ids) -> {
      var found = source(kind).documents(ids);
      today.addAll(found.values());
      ids.stream()
          .filter(id -> !found.containsKey(id))
          .forEach(id -> gone.add(new SubjectRef(kind, id)));
    });
    return engine.apply(today, gone);
  }

  private SearchSource source(String kind) {
    return java.util.Objects.requireNonNull(sources.get(kind));
  }

  /** Reads everything anew on the calling thread; the old index serves meanwhile. */
  void rebuild() {
    // Taken before reading: what changes meanwhile is fed again afterwards.
    var start = outbox.lastSafe();
    long began = System.nanoTime();
    engine.rebuild(start, put -> sources.values().forEach(source -> readAll(source, put)));
    position = start;
    ahead.clear();
    LOG.info(
        "search index rebuilt: {} documents in {} ms",
        engine.size(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }

  private void readAll(SearchSource source, Consumer<List<SearchDocument>> put) {
    var after = new UUID(0, 0);
    List<UUID> ids;
    do {
      ids = source.idsAfter(after, BATCH);
      if (!ids.isEmpty()) {
        put.accept(List.copyOf(source.documents(ids).values()));
        after = ids.getLast();
      }
      if (thread.isAlive() && engine.canServe()) {
        feed(); // The old index stays fresh until the new one takes over.
      }
    } while (ids.size() == BATCH);
  }
}
