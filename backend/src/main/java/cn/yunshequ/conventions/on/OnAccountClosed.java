package cn.yunshequ.conventions.on;

import cn.yunshequ.conventions.Drafting;
import cn.yunshequ.conventions.Reminders;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;

/**
 * Whoever closed their account drafts no more; what they wrote stays in its versions, but not what
 * they wrote to neighbours.
 */
@Singleton
class OnAccountClosed implements EventHandler {
  private final Drafting drafting;
  private final Reminders reminders;

  OnAccountClosed(Drafting drafting, Reminders reminders) {
    this.drafting = drafting;
    this.reminders = reminders;
  }

  @Override
  public String name() {
    return "conventions.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      drafting.endAllOf(event.subject().id());
      reminders.forget(event.subject().id());
    }
  }
}
