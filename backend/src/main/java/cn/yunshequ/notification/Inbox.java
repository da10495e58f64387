package cn.yunshequ.notification;

import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.model.Group;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.store.InboxReads;
import cn.yunshequ.notification.store.InboxStore;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.live.Live;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * The inbox of an account: what is new about each subject, newest first. What the viewer may not
 * see any more is neither shown nor counted.
 */
@Singleton
public class Inbox {
  /** Beyond that a count says "more than". */
  public static final int MOST_COUNTED = 99;

  private static final int ROUNDS = 5;

  /** The topic that changes with an account's inbox. */
  public static String topic(UUID account) {
    return "inbox:" + account;
  }

  private final Db db;
  private final InboxReads reads;
  private final InboxStore store;
  private final Sources sources;
  private final Live live;
  private final Clock clock;

  Inbox(Db db, InboxReads reads, InboxStore store, Sources sources, Live live, Clock clock) {
    this.live = live;
    this.db = db;
    this.reads = reads;
    this.store = store;
    this.sources = sources;
    this.clock = clock;
  }

  /** A group with the title its viewer may read today. */
  public record Item(Group group, Headline headline) {}

  /**
   * One page; two statements and those of each kind in it. Where much is out of sight it may hold
   * less than was asked for, even nothing, and says that more follows after what was looked at.
   */
  public Page<Item> page(Viewer viewer, boolean unread, int first, Optional<String> after) {
    var shown = new ArrayList<Item>();
    var from = after;
    boolean more = true;
    for (int round = 0; more && shown.size() <= first && round < ROUNDS; round++) {
      var groups = reads.groups(viewer, unread, first + 1, from);
      more = groups.size() > first;
      shown.addAll(items(viewer, groups));
      from = groups.isEmpty() ? from : Optional.of(InboxReads.cursor(groups.getLast()));
    }
    var page = Page.cut(shown, first, item -> InboxReads.cursor(item.group()));
    return more && !page.hasNextPage() ? new Page<>(page.edges(), true, from.orElseThrow()) : page;
  }

  private List<Item> items(Viewer viewer, List<Group> groups) {
    var titles = sources.headlines(viewer, groups.stream().map(Group::subject).toList());
    var items = new ArrayList<Item>();
    for (var group : groups) {
      var headline = titles.get(group.subject());
      if (headline != null) {
        items.add(new Item(group, headline));
      }
    }
    return items;
  }

  public Map<UUID, Item> byIds(Viewer viewer, List<UUID> ids) {
    var found = new HashMap<UUID, Item>();
    items(viewer, reads.byIds(viewer, ids)).forEach(item -> found.put(item.group().id(), item));
    return found;
  }

  /** How many subjects have something unread, counted up to 99. */
  public int unread(Viewer viewer) {
    return viewer.isGuest()
        ? 0
        : items(viewer, reads.groups(viewer, true, MOST_COUNTED, Optional.empty())).size();
  }

  /** Unread groups with news since then that the viewer may see. */
  public List<Item> newsSince(Viewer viewer, Instant since, int limit) {
    return items(viewer, reads.newsSince(viewer, since, limit));
  }

  /** Marks groups of the viewer's own; others' are not touched. Returns what is still unread. */
  public int markRead(Viewer actor, List<UUID> groups) {
    changing(actor, () -> store.markRead(actor.account(), groups));
    return unread(actor);
  }

  // The account's other devices hear of it.
  private void changing(Viewer actor, IntSupplier act) {
    db.write(() -> {
      if (act.getAsInt() > 0) {
        live.changed(List.of(topic(actor.account())));
      }
      return actor;
    });
  }

  /** As {@link #markRead}, for the group about a subject. */
  public int markSubjectRead(Viewer actor, SubjectRef subject) {
    changing(actor, () -> store.markSubjectRead(actor.account(), subject.id()));
    return unread(actor);
  }

  /** Everything that was there until now. */
  public int markAllRead(Viewer actor) {
    var now = clock.instant();
    changing(actor, () -> store.markAllRead(actor.account(), now));
    return unread(actor);
  }
}
