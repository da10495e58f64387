package cn.yunshequ.proposals.on;

import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.proposals.store.DraftStore;
import jakarta.inject.Singleton;

/**
 * What somebody never handed in goes with their account. What was handed in stays public, under a
 * closed account's name.
 */
@Singleton
class OnAccountClosed implements EventHandler {
  private final DraftStore drafts;

  OnAccountClosed(DraftStore drafts) {
    this.drafts = drafts;
  }

  @Override
  public String name() {
    return "proposals.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      drafts.eraseOf(event.subject().id());
    }
  }
}
