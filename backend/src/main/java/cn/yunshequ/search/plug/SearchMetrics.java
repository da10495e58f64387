package cn.yunshequ.search.plug;

import cn.yunshequ.platform.http.HealthDetail;
import cn.yunshequ.search.IndexFeeder;
import cn.yunshequ.search.model.IndexStatus;
import cn.yunshequ.search.model.IndexStatus.State;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** How the index does, for operators: figures on {@code /prometheus}, a word in readiness. */
@Singleton
class SearchMetrics implements MeterBinder, HealthDetail {
  private final IndexFeeder feeder;
  private final Clock clock;

  SearchMetrics(IndexFeeder feeder, Clock clock) {
    this.feeder = feeder;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(
        registry,
        "search.index.documents",
        "documents that can be found by somebody",
        IndexStatus::documents);
    gauge(
        registry,
        "search.index.lag.seconds",
        "since when not everything said is known to the index",
        status -> status.behind().toMillis() / 1000.0);
    gauge(
        registry,
        "search.index.age.seconds",
        "since the serving index was filled from nothing",
        this::age);
    gauge(
        registry,
        "search.index.serving",
        "1 while questions are answered",
        status -> status.state() == State.REBUILDING ? 0 : 1);
    gauge(
        registry,
        "search.index.writable",
        "0 while changes cannot be stored, for example on a full disk",
        status -> status.state() == State.SERVING ? 1 : 0);
    gauge(
        registry,
        "search.index.rebuilding",
        "1 while a new index is being filled",
        status -> status.rebuilding() ? 1 : 0);
    Gauge.builder("search.index.feeding", feeder, each -> each.feeds() ? 1 : 0)
        .description("1 while this node writes the index; 0 while another writes the shared one")
        .strongReference(true)
        .register(registry);
    FunctionCounter.builder("search.index.rebuilds", feeder, IndexFeeder::rebuilds)
        .description("indexes filled from nothing since the start")
        .register(registry);
    FunctionCounter.builder("search.index.failures", feeder, IndexFeeder::failures)
        .description("turns of the feeder that failed since the start")
        .register(registry);
  }

  private void gauge(
      MeterRegistry registry, String name, String meaning, ToDoubleFunction<IndexStatus> value) {
    Gauge.builder(name, feeder, each -> value.applyAsDouble(each.status()))
        .description(meaning)
        .strongReference(true)
        .register(registry);
  }

  private double age(IndexStatus status) {
    var built = status.builtAt();
    return built == null
        ? 0
        : Math.max(0, Duration.between(built, clock.instant()).toMillis() / 1000.0);
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String state() {
    var status = feeder.status();
    var trouble = status.trouble();
    return trouble == null ? status.state().name() : status.state() + " " + trouble;
  }
}
