package cn.yunshequ.search.plug;

import cn.yunshequ.search.IndexFeeder;
import cn.yunshequ.search.Warming;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/**
 * Feeds the index as long as the portal runs, and asks it before anybody does, beside the start and
 * not in its way.
 */
@Context
@Requires(property = "search.feed", notEquals = "false")
class SearchStart {
  private final IndexFeeder feeder;
  private final Warming warming;

  SearchStart(IndexFeeder feeder, Warming warming) {
    this.feeder = feeder;
    this.warming = warming;
  }

  @PostConstruct
  void start() {
    feeder.start();
    Thread.ofPlatform().daemon().name("search-warming").start(warming::warm);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    feeder.stop();
  }
}
