package cn.yunshequ.notification;

import cn.yunshequ.community.Viewers;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.model.Notice;
import cn.yunshequ.notification.store.NoticeStore;
import cn.yunshequ.notification.store.NoticeStore.Spread;
import cn.yunshequ.notification.store.PushStore;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.live.Live;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells a notice to everybody it concerns, a batch at a time: each batch is a short transaction of
 * a fixed number of statements however many accounts are in it, and notices take turns, so that one
 * with fifty thousand followers delays no other by more than a batch.
 */
@Singleton
public class Spreading {
  /** Accounts in one batch. */
  public static final int BATCH = 1_000;

  // A subject that not everybody sees is asked about for each account by itself.
  static final int GUARDED_BATCH = 100;

  private final Db db;
  private final NoticeStore store;
  private final PushStore pushes;
  private final Sources sources;
  private final Viewers viewers;
  private final Live live;
  private final Set<String> channels;
  private final Clock clock;

  Spreading(
      Db db,
      NoticeStore store,
      PushStore pushes,
      Sources sources,
      Viewers viewers,
      Live live,
      List<Channel> channels,
      Clock clock) {
    this.channels = channels.stream().map(Channel::name).collect(Collectors.toUnmodifiableSet());
    this.live = live;
    this.db = db;
    this.store = store;
    this.pushes = pushes;
    this.sources = sources;
    this.viewers = viewers;
    this.clock = clock;
  }

  /**
   * One batch of the notice that waited longest. Any number of nodes may do this at once.
   *
   * @return false when there is none left for this node
   */
  public boolean step() {
    return db.write(() -> store.lockNext().map(this::spread).orElse(false));
  }

  private boolean spread(Spread first) {
    var notice = first.notice();
    // What everybody may see, everybody may be told; otherwise each is asked about.
    boolean open = sources.sees(Viewer.GUEST, notice.subject());
    int limit = open ? BATCH : GUARDED_BATCH;
    for (var spread = first; spread != null; spread = spread.next()) {
      var accounts = accounts(spread, limit);
      tell(notice, open ? accounts : admitted(notice, accounts));
      if (accounts.size() == limit) {
        store.moveTo(notice.id(), spread.part(), accounts.getLast());
        return true;
      }
    }
    store.finish(notice.id());
    return true;
  }

  private List<UUID> accounts(Spread spread, int limit) {
    var notice = spread.notice();
    return switch (spread.part()) {
      case NAMED -> MessageSource.page(notice.named(), spread.after(), limit);
      case AUDIENCE -> {
        var circle = notice.circle();
        yield circle == null
            ? List.of()
            : sources.audience(notice.subject(), circle, spread.after(), limit);
      }
      case FOLLOWERS ->
          notice.followers() ? store.followers(notice.subject(), spread.after(), limit) : List.of();
    };
  }

  private List<UUID> admitted(Notice notice, List<UUID> accounts) {
    var looking = viewers.of(accounts);
    return accounts.stream()
        .filter(id -> {
          var viewer = looking.get(id);
          return viewer != null && sources.sees(viewer, notice.subject());
        })
        .toList();
  }

  private void tell(Notice notice, List<UUID> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    var told = store.tell(notice, accounts);
    live.changed(told.stream().map(Inbox::topic).toList());
    if (!told.isEmpty() && notice.weight().isPushedAlone()) {
      var now = clock.instant();
      var time = now.atZone(CivicTime.ZONE);
      pushes.enqueue(notice, told, channels, now, time.getHour() * 60 + time.getMinute());
    }
  }

  /** How many notices are still on their way. */
  public int waiting() {
    return store.waiting();
  }
}
