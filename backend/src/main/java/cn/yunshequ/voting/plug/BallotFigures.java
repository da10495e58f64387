package cn.yunshequ.voting.plug;

import cn.yunshequ.voting.Counting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Figures of ballots for operators. */
@Singleton
class BallotFigures implements MeterBinder {
  private final Counting counting;

  BallotFigures(Counting counting) {
    this.counting = counting;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("ballots_not_counted", counting, Counting::failing)
        .description("Ballots whose time is over and which this node cannot count; see its log.")
        .register(registry);
  }
}
