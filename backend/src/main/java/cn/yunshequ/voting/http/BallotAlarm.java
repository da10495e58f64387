package cn.yunshequ.voting.http;

import cn.yunshequ.voting.BoxCalls;
import cn.yunshequ.voting.Counting;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Every second; any number of nodes may ring, each ballot is counted once. */
@Singleton
class BallotAlarm {
  private final Counting counting;
  private final BoxCalls boxes;

  BallotAlarm(Counting counting, BoxCalls boxes) {
    this.counting = counting;
    this.boxes = boxes;
  }

  @Scheduled(initialDelay = "5s", fixedDelay = "1s")
  void ring() {
    counting.settleDue();
  }

  /** A box that waits has until tomorrow: no need to look every second. */
  @Scheduled(initialDelay = "10s", fixedDelay = "20s")
  void call() {
    boxes.callDue();
  }
}
