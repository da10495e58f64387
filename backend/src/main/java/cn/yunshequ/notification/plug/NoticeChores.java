package cn.yunshequ.notification.plug;

import cn.yunshequ.notification.Notices;
import cn.yunshequ.notification.Pushing;
import cn.yunshequ.notification.Spreading;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** The work of notices, a little at a time, by every node. */
@Singleton
class NoticeChores {
  // So that one chore never keeps its thread for long.
  private static final int STEPS = 50;

  private final Notices notices;
  private final Spreading spreading;
  private final Pushing pushing;
  private final boolean on;

  NoticeChores(
      Notices notices,
      Spreading spreading,
      Pushing pushing,
      @Value("${notification.chores:true}") boolean on) {
    this.notices = notices;
    this.spreading = spreading;
    this.pushing = pushing;
    this.on = on;
  }

  @Scheduled(initialDelay = "1s", fixedDelay = "500ms")
  void spread() {
    whileMore(spreading::step);
  }

  @Scheduled(initialDelay = "3s", fixedDelay = "1s")
  void send() {
    whileMore(() -> pushing.send() > 0);
  }

  @Scheduled(initialDelay = "20s", fixedDelay = "1m")
  void dates() {
    if (on) {
      notices.tellDates();
      pushing.enqueueDigests();
    }
  }

  @Scheduled(initialDelay = "11m", fixedDelay = "6h")
  void sweep() {
    if (on) {
      notices.sweep();
      pushing.sweep();
    }
  }

  private void whileMore(BooleanSupplier work) {
    for (int i = 0; on && i < STEPS && work.getAsBoolean(); i++) {
      continue;
    }
  }
}
