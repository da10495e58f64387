package cn.yunshequ.platform.db;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What everybody may read and what hardly ever changes, such as the names of places: read once for
 * all who ask at that moment. It is kept for {@link #LIFE} from the moment its reading began, and
 * no longer than until the next commit of this node: whoever acts here reads what they did. Another
 * node may show for the rest of its life what was before. Inside a transaction nothing is taken
 * from here, and what was not there is asked for again.
 */
public final class Remembered<K, V> {
  public static final Duration LIFE = Duration.ofMillis(250);

  private final Db db;
  private final LongSupplier nanos;
  private final Cache<K, Kept<V>> kept;

  private record Kept<V>(V value, long begun, long commits) {}

  /**
   * @param most so many are kept; then those that nobody asks for go
   */
  public Remembered(Db db, int most) {
    this(db, most, System::nanoTime);
  }

  Remembered(Db db, int most, LongSupplier nanos) {
    this.db = db;
    this.nanos = nanos;
    kept = Caffeine.newBuilder().maximumSize(most).build();
  }

  /**
   * @param read what there is of these; asked once, and only for what is not remembered
   */
  public Map<K, V> of(Collection<K> keys, Function<List<K>, Map<K, V>> read) {
    if (Db.inTransaction()) {
      return read.apply(List.copyOf(keys));
    }
    long now = nanos.getAsLong();
    long commits = db.commits();
    var found = new HashMap<K, V>();
    var asked = new ArrayList<K>();
    for (var key : keys) {
      var one = kept.getIfPresent(key);
      if (one != null && one.commits() == commits && now - one.begun() < LIFE.toNanos()) {
        found.put(key, one.value());
      } else {
        asked.add(key);
      }
    }
    if (asked.isEmpty()) {
      Db.countRemembered();
    } else {
      read.apply(asked)
          .forEach((key, value) -> {
            kept.put(key, new Kept<>(value, now, commits));
            found.put(key, value);
          });
    }
    return found;
  }
}
