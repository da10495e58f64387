package cn.yunshequ.disclosure;

import cn.yunshequ.community.Places;
import cn.yunshequ.disclosure.model.DisclosureRefusal;
import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.disclosure.store.NoticeStore;
import cn.yunshequ.disclosure.store.PublicationReads;
import cn.yunshequ.disclosure.store.PublicationReads.OnBoard;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.Deliveries;
import cn.yunshequ.notification.model.Delivery;
import cn.yunshequ.notification.model.DeliveryState;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far a notice has come on each way out: the board, the inboxes, every channel. */
@Singleton
public class Publications {
  /** The board of the portal, where it stands from the first moment. */
  public static final String BOARD = "board";

  private final Db db;
  private final NoticeStore store;
  private final PublicationReads reads;
  private final Deliveries deliveries;
  private final Places places;
  private final Audit audit;

  Publications(
      Db db,
      NoticeStore store,
      PublicationReads reads,
      Deliveries deliveries,
      Places places,
      Audit audit) {
    this.db = db;
    this.store = store;
    this.reads = reads;
    this.deliveries = deliveries;
    this.places = places;
    this.audit = audit;
  }

  /** By which the news of a notice is found again. */
  public static String newsKey(UUID notice) {
    return "notice-published:" + notice;
  }

  /** What became of each; those whom the viewer does not publish for are left out. */
  public Map<UUID, List<Delivery>> of(Viewer viewer, List<UUID> notices) {
    var seen =
        reads.onBoard(viewer, notices).stream()
            .filter(each -> Notices.mayPublishAt(viewer, each.community()))
            .toList();
    var keys = new HashMap<String, Instant>();
    seen.forEach(each -> keys.put(newsKey(each.notice()), each.at()));
    var told = keys.isEmpty() ? Map.<String, List<Delivery>>of() : deliveries.of(keys);
    Map<UUID, List<Delivery>> found = new HashMap<>();
    for (var each : seen) {
      var ways = new ArrayList<Delivery>();
      ways.add(board(each));
      ways.addAll(told.getOrDefault(newsKey(each.notice()), List.of()));
      found.put(each.notice(), List.copyOf(ways));
    }
    return found;
  }

  private static Delivery board(OnBoard it) {
    return Delivery.of(BOARD, "门户公告栏", DeliveryState.DONE, it.at(), it.readers());
  }

  /**
   * Sends again what did not arrive through a channel for a reason that may have passed.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, NOTHING_TO_SEND_AGAIN
   */
  public Notice sendAgain(Viewer actor, UUID id, String channel) {
    actor.account();
    return db.write(() -> {
      var notice =
          store
              .find(id)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "noticeId").asException());
      var place = places.get(notice.communityId(), "noticeId").communityPath();
      Notices.mustPublishAt(actor, place);
      int again = deliveries.retry(newsKey(id), channel);
      if (again == 0) {
        throw Refusal.of(DisclosureRefusal.NOTHING_TO_SEND_AGAIN, "channel").asException();
      }
      audit.record(actor, "重发公告消息", notice.ref(), place, again + "条");
      return notice;
    });
  }
}
