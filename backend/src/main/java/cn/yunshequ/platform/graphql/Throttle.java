package cn.yunshequ.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalLong;

/** How often one client may ask ad hoc. Persisted operations of our own pages are not counted. */
@Singleton
class Throttle {
  private final int perSecond;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  Throttle(@Value("${portal.adhoc-per-second:50}") int perSecond) {
    this.perSecond = perSecond;
  }

  /** Seconds to wait; empty when the client may go on. */
  OptionalLong secondsToWait(String client) {
    var probe = buckets.get(client, this::newBucket).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds()));
  }

  private Bucket newBucket(String client) {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(perSecond * 10L).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
