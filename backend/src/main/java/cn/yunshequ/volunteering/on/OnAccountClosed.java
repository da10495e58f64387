package cn.yunshequ.volunteering.on;

import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.volunteering.Volunteers;
import jakarta.inject.Singleton;

/** Whoever closed their account gives places back and is not named any more. */
@Singleton
class OnAccountClosed implements EventHandler {
  private final Volunteers volunteers;

  OnAccountClosed(Volunteers volunteers) {
    this.volunteers = volunteers;
  }

  @Override
  public String name() {
    return "volunteering.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      volunteers.forget(event.subject().id());
    }
  }
}
