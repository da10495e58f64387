package cn.yunshequ.moderation.on;

import cn.yunshequ.moderation.store.ErasureStore;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;

/**
 * What only the desk knew of somebody goes with their account; decisions stay, without name or
 * words.
 */
@Singleton
class OnAccountClosed implements EventHandler {
  private final ErasureStore store;

  OnAccountClosed(ErasureStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "moderation.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      store.erase(event.subject().id());
    }
  }
}
