package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.Seats;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Ends seats whose term is over, some time after midnight, so that it is told. */
@Singleton
class SeatTerms {
  private final Seats seats;

  SeatTerms(Seats seats) {
    this.seats = seats;
  }

  @Scheduled(initialDelay = "4m", fixedDelay = "30m")
  void end() {
    seats.endTermsThatRanOut();
  }
}
