package cn.yunshequ.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What WeChat makes for one thing after the other, such as a link, kept for a day. After one
 * failure WeChat is left alone for a minute: nobody else waits for the next silence.
 */
public final class DayKept<V> {
  private static final Logger LOG = LoggerFactory.getLogger(DayKept.class);
  private static final String FAILED = "failed";

  private final Cache<String, V> kept =
      Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofDays(1)).build();
  private final Cache<String, Boolean> failed =
      Caffeine.newBuilder().maximumSize(1).expireAfterWrite(Duration.ofMinutes(1)).build();

  /** The one made before, or made now; empty while WeChat makes none. */
  public Optional<V> get(String id, Supplier<V> making) {
    var known = kept.getIfPresent(id);
    if (known != null || failed.getIfPresent(FAILED) != null) {
      return Optional.ofNullable(known);
    }
    try {
      var made = making.get();
      kept.put(id, made);
      return Optional.of(made);
    } catch (WeChatException no) {
      LOG.warn("WeChat makes nothing for {}: {}", id, no.getMessage());
      failed.put(FAILED, true);
      return Optional.empty();
    }
  }
}
