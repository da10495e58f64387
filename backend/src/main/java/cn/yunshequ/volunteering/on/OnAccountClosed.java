package cn.yunshequ.volunteering.on;

import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.volunteering.HelpRequests;
import cn.yunshequ.volunteering.Volunteers;
import jakarta.inject.Singleton;

/** Whoever closed their account gives places and claims back and is not named any more. */
@Singleton
class OnAccountClosed implements EventHandler {
  private final Volunteers volunteers;
  private final HelpRequests help;

  OnAccountClosed(Volunteers volunteers, HelpRequests help) {
    this.volunteers = volunteers;
    this.help = help;
  }

  @Override
  public String name() {
    return "volunteering.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      volunteers.forget(event.subject().id());
      help.forget(event.subject().id());
    }
  }
}
