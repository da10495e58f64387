package cn.yunshequ.notification;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.model.Preference;
import cn.yunshequ.notification.store.FollowReads;
import cn.yunshequ.notification.store.InboxStore;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How an account wants to be reached outside the portal. */
@Singleton
public class Settings {
  private final Db db;
  private final InboxStore store;
  private final FollowReads reads;
  private final Set<String> known;

  Settings(Db db, InboxStore store, FollowReads reads, List<Channel> channels) {
    this.known = channels.stream().map(Channel::name).collect(Collectors.toUnmodifiableSet());
    this.db = db;
    this.store = store;
    this.reads = reads;
  }

  public Preference of(Viewer viewer) {
    return reads.preference(viewer);
  }

  public Preference prefer(Viewer actor, Preference preference) {
    return db.write(() -> {
      store.prefer(actor.account(), preference);
      return preference;
    });
  }

  /**
   * Names of the channels that reach the viewer now: whoever can be reached by one that this portal
   * does not have is not connected.
   */
  public List<String> channels(Viewer viewer) {
    return reads.channels(viewer).stream().filter(known::contains).toList();
  }
}
