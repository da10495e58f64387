package cn.yunshequ.search.plug;

import cn.yunshequ.search.IndexFeeder;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** Feeds the index as long as the portal runs. */
@Context
@Requires(property = "search.feed", notEquals = "false")
class SearchStart {
  private final IndexFeeder feeder;

  SearchStart(IndexFeeder feeder) {
    this.feeder = feeder;
  }

  @PostConstruct
  void start() {
    feeder.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    feeder.stop();
  }
}
