package cn.yunshequ.councils;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often somebody may try a check-in code: six digits guessed five times in five minutes are one
 * chance in a hundred thousand. Kept by each node for itself.
 */
@Singleton
class CheckInLimits {
  static final int TRIES = 5;
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final Cache<UUID, AtomicInteger> tries;

  CheckInLimits(Clock clock) {
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    tries =
        Caffeine.newBuilder().ticker(ticker).maximumSize(100_000).expireAfterWrite(WINDOW).build();
  }

  /** Counts this try. */
  Verdict ask(UUID account) {
    int tried = tries.get(account, a -> new AtomicInteger()).incrementAndGet();
    return tried <= TRIES
        ? Verdict.ALLOWED
        : Verdict.refused(
            Refusal.of(CommonRefusal.TOO_MANY_REQUESTS).with("seconds", WINDOW.toSeconds()));
  }
}
