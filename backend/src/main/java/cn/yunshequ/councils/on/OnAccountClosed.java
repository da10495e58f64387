package cn.yunshequ.councils.on;

import cn.yunshequ.councils.Seats;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;

/** Whoever closed their account sits in no council any more; what they did stays written down. */
@Singleton
class OnAccountClosed implements EventHandler {
  private final Seats seats;

  OnAccountClosed(Seats seats) {
    this.seats = seats;
  }

  @Override
  public String name() {
    return "councils.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      seats.endAllOf(event.subject().id());
    }
  }
}
