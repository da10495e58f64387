package cn.yunshequ.proposals.plug;

import cn.yunshequ.proposals.Outcomes;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Ends the days for ratings, some time after midnight. */
@Singleton
class RatingDays {
  private final Outcomes outcomes;

  RatingDays(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Scheduled(initialDelay = "5m", fixedDelay = "30m")
  void close() {
    outcomes.closeRatings();
  }
}
