package cn.yunshequ.councils.on;

import cn.yunshequ.councils.Seats;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** Who was elected to a council sits there from the day of the count. */
@Singleton
class OnElectionDecided implements EventHandler {
  private final Seats seats;

  OnElectionDecided(Seats seats) {
    this.seats = seats;
  }

  @Override
  public String name() {
    return "councils.election-decided";
  }

  @Override
  public void on(Event event) {
    Map<String, String> facts = event.facts();
    var body = facts.getOrDefault("body", "");
    var elected = facts.getOrDefault("elected", "");
    if (!event.kind().equals("ElectionDecided") || body.isEmpty() || elected.isEmpty()) {
      return;
    }
    var council = GlobalId.decode(body);
    if (council.kind().equals(CouncilView.KIND)) {
      int months = Integer.parseInt(facts.getOrDefault("termMonths", "24"));
      Arrays.stream(elected.split(",", -1))
          .map(UUID::fromString)
          .forEach(account -> seats.seatElected(council.id(), account, months));
    }
  }
}
