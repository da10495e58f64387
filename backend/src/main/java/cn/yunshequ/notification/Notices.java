package cn.yunshequ.notification;

import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.store.NoticeStore;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Writes down what is to be told. Telling it, however many there are, comes after. */
@Singleton
public class Notices {
  private static final Duration KEPT = Duration.ofDays(365);
  private static final int AT_ONCE = 1_000;

  private final Db db;
  private final NoticeStore store;
  private final Sources sources;
  private final Ids ids;
  private final Clock clock;

  Notices(Db db, NoticeStore store, Sources sources, Ids ids, Clock clock) {
    this.db = db;
    this.store = store;
    this.sources = sources;
    this.ids = ids;
    this.clock = clock;
  }

  /** An event of any module, in the transaction that moves the handler's position. */
  public void heard(long number, Event event) {
    sources.messages("event:" + number, event).forEach(this::say);
  }

  /** Says what the calendar brings. Any number of nodes may do this at once. */
  public int tellDates() {
    var due = sources.dates(CivicTime.dayOf(clock.instant()));
    // Nearly all were said on an earlier round: one statement leaves those out.
    var said = store.said(due.stream().map(Message::key).toList());
    int told = 0;
    for (var message : due) {
      told += !said.contains(message.key()) && say(message) ? 1 : 0;
    }
    return told;
  }

  /** False when its key was used before. */
  public boolean say(Message message) {
    return db.write(() -> store.say(ids.next(), message, clock.instant()));
  }

  /** Forgets what is older than a year. */
  public int sweep() {
    var before = clock.instant().minus(KEPT);
    int gone = 0;
    int last;
    do {
      last = db.write(() -> store.sweepGroups(before, AT_ONCE) + store.sweep(before, AT_ONCE));
      gone += last;
    } while (last > 0);
    return gone;
  }
}
