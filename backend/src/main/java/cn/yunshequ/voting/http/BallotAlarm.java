package cn.yunshequ.voting.http;

import cn.yunshequ.voting.Counting;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Every second; any number of nodes may ring, each ballot is counted once. */
@Singleton
class BallotAlarm {
  private final Counting counting;

  BallotAlarm(Counting counting) {
    this.counting = counting;
  }

  @Scheduled(initialDelay = "5s", fixedDelay = "1s")
  void ring() {
    counting.settleDue();
  }
}
