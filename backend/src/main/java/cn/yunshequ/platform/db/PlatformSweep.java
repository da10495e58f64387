package cn.yunshequ.platform.db;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Every hour: counts that are over and request keys no phone repeats any more are forgotten. */
@Singleton
class PlatformSweep {
  private final Quotas quotas;
  private final Once once;

  PlatformSweep(Quotas quotas, Once once) {
    this.quotas = quotas;
    this.once = once;
  }

  @Scheduled(initialDelay = "8m", fixedDelay = "1h")
  void sweep() {
    quotas.sweep();
    once.sweep();
  }
}
