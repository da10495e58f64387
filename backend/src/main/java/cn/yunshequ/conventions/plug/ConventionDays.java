package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.Force;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Begins what begins today and tells of reviews that come near, some time after midnight. */
@Singleton
class ConventionDays {
  private final Force force;

  ConventionDays(Force force) {
    this.force = force;
  }

  @Scheduled(initialDelay = "6m", fixedDelay = "30m")
  void turn() {
    force.beginDue();
    force.remindOfReviews();
  }
}
