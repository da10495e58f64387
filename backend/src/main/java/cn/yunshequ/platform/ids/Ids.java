package cn.yunshequ.platform.ids;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** New identities: UUID version 7, so that rows written together lie together. */
@Singleton
public class Ids {
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Ids(Clock clock) {
    this.clock = clock;
  }

  public UUID next() {
    long time = clock.millis() << 16;
    long high = time | 0x7000L | (random.nextInt() & 0xFFFL);
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
