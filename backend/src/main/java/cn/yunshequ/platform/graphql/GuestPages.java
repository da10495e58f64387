package cn.yunshequ.platform.graphql;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Remembered;
import cn.yunshequ.platform.live.Live;
import cn.yunshequ.platform.live.LiveListener;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What guests are answered, made once for all who ask the same at that moment.
 *
 * <p>A page is shown for {@link #LIFE} from the moment its making began, and no longer than until
 * the next commit of this node: whoever acts here reads what they did. Other nodes show what was
 * before for the rest of its life; so who hides something is told that it is hidden after that
 * ({@link #hiding}).
 */
@Singleton
public class GuestPages implements MeterBinder {
  static final Duration LIFE = Remembered.LIFE;
  private static final int MOST_BYTES = 64 << 20;

  private static final ScopedValue<AtomicBoolean> HIDING = ScopedValue.newInstance();

  private final Live live;
  private final LiveListener ear;
  private final LongSupplier nanos;
  private final Db db;
  private final LongAdder shown = new LongAdder();
  private final LongAdder made = new LongAdder();
  private final Cache<String, Making> makings =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .expireAfterWrite(LIFE.multipliedBy(4))
          .weigher((String question, Making making) -> question.length() + making.bytes())
          .build();

  @Inject
  GuestPages(Db db, Live live, LiveListener ear) {
    this(db, live, ear, System::nanoTime);
  }

  GuestPages(Db db, Live live, LiveListener ear, LongSupplier nanos) {
    this.nanos = nanos;
    this.live = live;
    this.ear = ear;
    this.db = db;
  }

  /** A page that is made, or was. Null when that failed. */
  private record Making(long begun, long commits, CompletableFuture<@Nullable GuestPage> page) {
    Optional<GuestPage> ready() {
      return Optional.ofNullable(page.getNow(null)).filter(GuestPage::forAll);
    }

    int bytes() {
      return ready().map(page -> page.body().bytes()).orElse(0);
    }
  }

  /** What can be shown at once. Never blocks. */
  Optional<GuestPage> ready(String question) {
    var making = makings.getIfPresent(question);
    var page = making == null || !isFresh(making) ? Optional.<GuestPage>empty() : making.ready();
    page.ifPresent(ready -> shown.increment());
    return page;
  }

  /** The page somebody makes just now, or made by {@code make}. */
  GuestPage page(String question, Supplier<GuestPage> make) {
    if (!ear.listens()) {
      return make.get();
    }
    var own = new Making(nanos.getAsLong(), db.commits(), new CompletableFuture<>());
    var making =
        makings
            .asMap()
            .compute(question, (q, other) -> other != null && isFresh(other) ? other : own);
    if (making != own) {
      var page = making.page().join();
      return page != null && page.forAll() ? page : make.get();
    }
    made.increment();
    try {
      own.page().complete(make.get());
    } finally {
      own.page().complete(null);
      // Weighed anew; what is for one guest alone is forgotten.
      var ready = own.ready().isPresent() ? own : null;
      makings.asMap().computeIfPresent(question, (q, now) -> now == own ? ready : now);
    }
    return own.page().join();
  }

  private boolean isFresh(Making making) {
    return making.commits() == db.commits() && nanos.getAsLong() - making.begun() < LIFE.toNanos();
  }

  /** Something was hidden by the work inside {@link #hiding}. */
  public void hidden() {
    if (HIDING.isBound()) {
      HIDING.get().set(true);
    }
  }

  /** Returns once no node shows what the work hid. */
  <T> T hiding(Supplier<T> work) {
    var hid = new AtomicBoolean();
    T done = ScopedValue.where(HIDING, hid).call(work::get);
    if (hid.get() && live.hasNeighbours()) {
      long until = System.nanoTime() + LIFE.toNanos();
      for (long left = LIFE.toNanos(); left > 0; left = until - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
    return done;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder("guest_pages", shown, LongAdder::sum)
        .tag("from", "memory")
        .register(registry);
    FunctionCounter.builder("guest_pages", made, LongAdder::sum)
        .tag("from", "database")
        .register(registry);
  }
}
