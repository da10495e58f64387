package cn.yunshequ.conventions.on;

import cn.yunshequ.conventions.Drafting;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;

/** Whoever closed their account drafts no more; what they wrote stays in its versions. */
@Singleton
class OnAccountClosed implements EventHandler {
  private final Drafting drafting;

  OnAccountClosed(Drafting drafting) {
    this.drafting = drafting;
  }

  @Override
  public String name() {
    return "conventions.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      drafting.endAllOf(event.subject().id());
    }
  }
}
