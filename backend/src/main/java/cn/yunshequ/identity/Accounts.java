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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the owner of an account does with it. */
@Singleton
public class Accounts {
  /** So long they may think better of closing it (L-64). */
  public static final Duration COOLING_OFF = Duration.ofDays(7);

  private static final int AT_ONCE = 100;

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
   * Asks to close the account (L-64): in seven days it is closed for good, until then its owner may
   * sign in and keep it. Its sessions end. Asked twice, the first time counts. Says
   * AccountClosingAsked.
   *
   * @return when it will be closed
   */
  public Instant askToClose(Viewer actor) {
    var account = actor.account();
    return db.write(() -> {
      var now = clock.instant();
      sessions.endAll(account, now);
      if (store.closesAt(account, now.plus(COOLING_OFF))) {
        outbox.append(Event.of("AccountClosingAsked", new SubjectRef("resident", account)));
      }
      return store.closesAt(account).orElseThrow();
    });
  }

  /** Keeps the account after all; nothing happens when nobody asked. Says AccountKept. */
  public void keep(Viewer actor) {
    var account = actor.account();
    db.write(() -> {
      if (store.keep(account)) {
        outbox.append(Event.of("AccountKept", new SubjectRef("resident", account)));
      }
      return account;
    });
  }

  /** When the viewer's account will be closed; empty when nobody asked for it. */
  public Optional<Instant> closesAt(Viewer viewer) {
    return store.closesAt(viewer.account());
  }

  /**
   * Closes the accounts whose seven days are over. Only the keyed hash of the number stays, so that
   * whoever opens an account with it again is known to be the same person. Says AccountClosed. Any
   * number of nodes may do this at once.
   *
   * @return how many
   */
  public int closeDue() {
    int closed = 0;
    int last;
    do {
      last = db.write(this::closeSome);
      closed += last;
    } while (last == AT_ONCE);
    return closed;
  }

  private int closeSome() {
    var now = clock.instant();
    var due = store.lockDue(now, AT_ONCE);
    for (var account : due) {
      sessions.endAll(account, now);
      sessions.forgetAll(account);
      store.close(account, now);
      outbox.append(Event.of("AccountClosed", new SubjectRef("resident", account)));
    }
    return due.size();
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
