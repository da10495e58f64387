package cn.yunshequ.proposals.plug;

import cn.yunshequ.proposals.Decisions;
import cn.yunshequ.proposals.Outcomes;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Ends notices and the days for ratings, some time after midnight. */
@Singleton
class MatterDays {
  private final Decisions decisions;
  private final Outcomes outcomes;

  MatterDays(Decisions decisions, Outcomes outcomes) {
    this.decisions = decisions;
    this.outcomes = outcomes;
  }

  @Scheduled(initialDelay = "5m", fixedDelay = "30m")
  void close() {
    decisions.endNotices();
    outcomes.closeRatings();
  }
}
