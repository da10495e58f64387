package cn.yunshequ.platform.graphql;

import cn.yunshequ.platform.http.ContentTag;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers to persisted queries of guests, who all see the same, kept for less than a second in the
 * memory of each node. An answer counts as old as the moment its making began.
 *
 * <p>What a moderator hides must be gone when the moderator is told so, on every node. No node has
 * to be told: who hides waits as long as an answer may be kept ({@link #settle}), and then none
 * that was made before is shown anywhere.
 */
@Singleton
public class GuestAnswers {
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  /**
   * @param madeAt when its making began, by this node's clock of nanoseconds
   */
  record Kept(byte[] body, String tag, long madeAt) {}

  private final long keepNanos;
  private final Ticker ticker;
  private final Cache<String, Kept> kept;

  GuestAnswers(@Value("${portal.guest-answers-kept:300ms}") Duration keep) {
    if (keep.compareTo(Duration.ofSeconds(1)) > 0) {
      throw new IllegalArgumentException("answers to guests are kept for at most a second");
    }
    keepNanos = keep.toNanos();
    ticker = Ticker.systemTicker();
    kept =
        Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Kept answer) -> key.length() * 2 + answer.body().length)
            .expireAfterWrite(keep)
            .ticker(ticker)
            .build();
  }

  private boolean isFresh(@Nullable Kept answer) {
    return answer != null && ticker.read() - answer.madeAt() < keepNanos;
  }

  /** What is kept for that question, when it is fresh. */
  Optional<Kept> find(String question) {
    var answer = kept.getIfPresent(question);
    return isFresh(answer) ? Optional.ofNullable(answer) : Optional.empty();
  }

  /** Keeps the answer that {@code make} gives; null is not kept. */
  @Nullable Kept make(String question, Supplier<byte @Nullable []> make) {
    long began = ticker.read();
    var body = make.get();
    if (body == null) {
      return null;
    }
    var answer = new Kept(body, ContentTag.of(body), began);
    if (keepNanos > 0 && isFresh(answer)) {
      kept.put(question, answer);
    }
    return answer;
  }

  /** Returns when no node shows an answer any more that was made before the call. */
  public void settle() {
    long end = System.nanoTime() + keepNanos;
    for (long rest = keepNanos; rest > 0; rest = end - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }
}
