package cn.yunshequ.councils.on;

import cn.yunshequ.councils.ElectedSeats;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.UUID;

/** Whoever a counted election put into a council takes the seat. */
@Singleton
class OnElectionDecided implements EventHandler {
  private final ElectedSeats seats;

  OnElectionDecided(ElectedSeats seats) {
    this.seats = seats;
  }

  @Override
  public String name() {
    return "councils.election-decided";
  }

  @Override
  public void on(Event event) {
    var facts = event.facts();
    var body = facts.getOrDefault("body", "");
    if (!event.kind().equals("ElectionDecided") || body.isEmpty()) {
      return;
    }
    var council = GlobalId.decode(body);
    if (council.kind().equals(CouncilView.KIND)) {
      var elected =
          Arrays.stream(facts.getOrDefault("elected", "").split(","))
              .filter(account -> !account.isBlank())
              .map(UUID::fromString)
              .toList();
      int months = Integer.parseInt(facts.getOrDefault("termMonths", "1"));
      seats.seat(event.subject().id(), council.id(), elected, months);
    }
  }
}
