package cn.yunshequ.identity;

import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many codes a number and a network address may ask for. Kept by each node for itself: two
 * nodes allow twice as many, which still bounds cost and nuisance.
 */
@Singleton
class CodeLimits {
  static final int PER_PHONE_AND_HOUR = 5;
  static final int PER_PHONE_AND_DAY = 10;

  private final Cache<String, Bucket> phones = cache(Duration.ofDays(1));
  private final Cache<String, Bucket> addresses = cache(Duration.ofHours(1));
  private final TimeMeter meter;
  private final SignInSettings settings;

  CodeLimits(Clock clock, SignInSettings settings) {
    this.settings = settings;
    meter =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
          }

          @Override
          public boolean isWallClockBased() {
            return true;
          }
        };
  }

  /** Counts this request. The address comes first, so that a flood cannot silence a number. */
  Verdict ask(PhoneNumber phone, String address) {
    var byAddress = taken(addresses.get(address, a -> addressBucket()));
    return byAddress.isAllowed()
        ? taken(phones.get(phone.digits(), p -> phoneBucket()))
        : byAddress;
  }

  private static Verdict taken(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    return probe.isConsumed()
        ? Verdict.ALLOWED
        : Verdict.refused(Refusal.of(CommonRefusal.TOO_MANY_REQUESTS).with("seconds", seconds));
  }

  private Bucket phoneBucket() {
    return Bucket.builder()
        .addLimit(b ->
            b.capacity(PER_PHONE_AND_HOUR)
                .refillIntervally(PER_PHONE_AND_HOUR, Duration.ofHours(1)))
        .addLimit(b ->
            b.capacity(PER_PHONE_AND_DAY).refillIntervally(PER_PHONE_AND_DAY, Duration.ofDays(1)))
        .withCustomTimePrecision(meter)
        .build();
  }

  private Bucket addressBucket() {
    int perHour = settings.codesPerAddressAndHour();
    return Bucket.builder()
        .addLimit(b -> b.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
        .withCustomTimePrecision(meter)
        .build();
  }

  private static Cache<String, Bucket> cache(Duration life) {
    return Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(life).build();
  }
}
