package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Item;
import cn.yunshequ.moderation.model.ModerationRefusal;
import cn.yunshequ.moderation.store.ItemStore;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Who works on what waits: taken and given back. */
@Singleton
public class Claims {
  static final Duration CLAIM = Duration.ofMinutes(10);

  private final Db db;
  private final ItemStore items;
  private final Outbox outbox;
  private final Clock clock;

  Claims(Db db, ItemStore items, Outbox outbox, Clock clock) {
    this.db = db;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Take an item for ten minutes, or prolong one's own claim. Says ItemClaimed, so that colleagues
   * see it at once.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CLAIMED_BY_OTHER
   */
  public Item claim(Viewer actor, UUID itemId) {
    return db.write(() -> {
      held(actor, itemId);
      items.claim(itemId, actor.account(), clock.instant().plus(CLAIM));
      outbox.append(Event.of("ItemClaimed", new SubjectRef("item", itemId)));
      return items.lock(itemId).orElseThrow();
    });
  }

  /**
   * Give an item back before the ten minutes are over; refuses as {@link #claim}. Says
   * ItemReleased.
   */
  public Item release(Viewer actor, UUID itemId) {
    return db.write(() -> {
      var item = held(actor, itemId);
      items.release(itemId);
      outbox.append(Event.of("ItemReleased", new SubjectRef("item", itemId)));
      return items.lock(item.id()).orElseThrow();
    });
  }

  Item held(Viewer actor, UUID itemId) {
    var item =
        items.lock(itemId).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND).asException());
    var place = new AreaPath(item.areaPath());
    if (!item.kind().equals("APPEAL") || !actor.hearsAppealsOf(place)) {
      mustWorkAt(actor, place);
    }
    mustBeFree(actor, List.of(item));
    return item;
  }

  static void mustWorkAt(Viewer actor, AreaPath place) {
    actor.account();
    if (!actor.worksAtDeskOf(place)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
  }

  void mustBeFree(Viewer actor, List<Item> about) {
    for (var item : about) {
      var holder = item.claimedBy();
      if (holder != null && item.isClaimedByOtherThan(actor.account(), clock.instant())) {
        throw Refusal.of(ModerationRefusal.CLAIMED_BY_OTHER)
            .with("name", items.nameOf(holder))
            .asException();
      }
    }
  }
}
