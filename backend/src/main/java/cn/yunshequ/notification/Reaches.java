package cn.yunshequ.notification;

import cn.yunshequ.notification.store.InboxStore;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Where a channel says whom it can reach, in its own transaction or a new one. */
@Singleton
public class Reaches {
  private final Db db;
  private final InboxStore store;
  private final Clock clock;

  Reaches(Db db, InboxStore store, Clock clock) {
    this.db = db;
    this.store = store;
    this.clock = clock;
  }

  /** From now on the channel reaches that account. Again: nothing changes. */
  public void gained(UUID account, String channel) {
    db.write(() -> {
      store.reach(account, channel, clock.instant());
      return account;
    });
  }

  public void lost(UUID account, String channel) {
    db.write(() -> {
      store.lose(account, channel);
      return account;
    });
  }
}
