package cn.yunshequ.identity;

import cn.yunshequ.identity.store.AccountStore;
import cn.yunshequ.identity.store.SessionStore;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** What the owner of an account does with it. */
@Singleton
public class Accounts {
  private final Db db;
  private final AccountStore store;
  private final SessionStore sessions;
  private final Outbox outbox;
  private final Clock clock;

  Accounts(Db db, AccountStore store, SessionStore sessions, Outbox outbox, Clock clock) {
    this.db = db;
    this.store = store;
    this.sessions = sessions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Closes the account for good and ends its sessions (L-64). Only the keyed hash of the number
   * stays, so that whoever opens an account with it again is known to be the same person. Says
   * AccountClosed.
   */
  public void close(Viewer actor) {
    var account = actor.account();
    db.write(() -> {
      var now = clock.instant();
      sessions.endAll(account, now);
      if (store.close(account, now)) {
        outbox.append(Event.of("AccountClosed", new SubjectRef("resident", account)));
      }
      return account;
    });
  }

  /** Changes what is given, leaves the rest. */
  public void update(Viewer actor, Optional<String> name, Optional<Boolean> elderMode) {
    var account = actor.account();
    db.write(() -> {
      name.ifPresent(given -> store.rename(account, given));
      elderMode.ifPresent(on -> store.setElderMode(account, on));
      return account;
    });
  }
}
