package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.APPEAL;
import static cn.yunshequ.moderation.store.db.Tables.ITEM;
import static cn.yunshequ.moderation.store.db.Tables.REPORT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Item;
import cn.yunshequ.moderation.model.QueueFilter;
import cn.yunshequ.moderation.model.Report;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What the desk of one place reads. Everybody else is refused. */
@Singleton
public class DeskReads {
  private final Db db;

  DeskReads(Db db) {
    this.db = db;
  }

  // Those who hear appeals see what waits for them; the rest of the queue is the desk's.
  private static Condition waitsFor(Viewer viewer, AreaPath place) {
    viewer.account();
    boolean desk = viewer.worksAtDeskOf(place);
    boolean appeals = viewer.hearsAppealsOf(place);
    if (!desk && !appeals) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    var here = ITEM.AREA_PATH.startsWith(place.value());
    if (desk && appeals) {
      return here;
    }
    return here.and(desk ? ITEM.KIND.ne("APPEAL") : ITEM.KIND.eq("APPEAL"));
  }

  private static boolean mayWorkOn(Viewer viewer, Item item) {
    var place = new AreaPath(item.areaPath());
    return item.kind().equals("APPEAL")
        ? viewer.hearsAppealsOf(place)
        : viewer.worksAtDeskOf(place);
  }

  /** Oldest first. */
  public Page<Item> queue(
      Viewer viewer, AreaPath place, QueueFilter filter, int first, Optional<String> after) {
    var rows =
        db.sql()
            .selectFrom(ITEM)
            .where(waitsAt(viewer, place, filter))
            .and(after.map(DeskReads::after).orElse(DSL.noCondition()))
            .orderBy(ITEM.WAITING_SINCE, ITEM.ID)
            .limit(DSL.inline(first + 1))
            .fetch(ItemStore::item);
    return Page.cut(rows, first, item -> Keyset.cursor(item.waitingSince(), item.id()));
  }

  private static Condition after(String cursor) {
    return DSL.row(ITEM.WAITING_SINCE, ITEM.ID).gt(Keyset.position(cursor));
  }

  private static Condition waitsAt(Viewer viewer, AreaPath place, QueueFilter filter) {
    var now = filter.now().atOffset(java.time.ZoneOffset.UTC);
    var wanted = waitsFor(viewer, place);
    if (!filter.kinds().isEmpty()) {
      wanted = wanted.and(ITEM.KIND.eq(DSL.any(filter.kinds().toArray(String[]::new))));
    }
    if (filter.overdue()) {
      wanted = wanted.and(ITEM.DUE_AT.lt(now));
    }
    if (filter.nearDue()) {
      wanted = wanted.and(ITEM.DUE_AT.ge(now)).and(ITEM.DUE_AT.lt(now.plus(Item.NEAR)));
    }
    if (filter.mine()) {
      wanted = wanted.and(ITEM.CLAIMED_BY.eq(viewer.account())).and(ITEM.CLAIMED_UNTIL.gt(now));
    }
    var words = filter.text().filter(text -> !text.isBlank());
    return words.isEmpty()
        ? wanted
        : wanted.and(
            ITEM.TITLE
                .containsIgnoreCase(words.get())
                .or(ITEM.EXCERPT.containsIgnoreCase(words.get())));
  }

  /** How many of them there are. */
  public int waiting(Viewer viewer, AreaPath place, QueueFilter filter) {
    return db.sql().fetchCount(ITEM, waitsAt(viewer, place, filter));
  }

  /** How many wait, by kind. */
  public Map<String, Integer> counts(Viewer viewer, AreaPath place) {
    return db.sql()
        .select(ITEM.KIND, DSL.count())
        .from(ITEM)
        .where(waitsFor(viewer, place))
        .groupBy(ITEM.KIND)
        .fetchMap(ITEM.KIND, DSL.count());
  }

  /**
   * How many wait of one kind.
   *
   * @param mark another number when one of them came, went, was taken, given back or written anew
   */
  public record Waiting(int count, String mark) {}

  /** As {@link #counts}, with a mark of which they are and who works on them. */
  public Map<String, Waiting> waiting(Viewer viewer, AreaPath place) {
    var mark =
        DSL.field(
            "sum(hashtextextended(concat({0}, {1}, {2}), 0)::numeric)",
            java.math.BigDecimal.class, ITEM.ID, ITEM.CLAIMED_BY, ITEM.VERSION);
    return db.sql()
        .select(ITEM.KIND, DSL.count(), mark)
        .from(ITEM)
        .where(waitsFor(viewer, place))
        .groupBy(ITEM.KIND)
        .fetchMap(ITEM.KIND, row -> new Waiting(row.value2(), row.value3().toPlainString()));
  }

  /** How many of them are overdue, and how many are due within a day. */
  public Clocks clocks(Viewer viewer, AreaPath place, Instant now) {
    var at = now.atOffset(java.time.ZoneOffset.UTC);
    var late = ITEM.DUE_AT.lt(at);
    return db.sql()
        .select(
            DSL.count().filterWhere(late),
            DSL.count().filterWhere(late.not().and(ITEM.DUE_AT.lt(at.plus(Item.NEAR)))))
        .from(ITEM)
        .where(waitsFor(viewer, place))
        .fetchSingle(row -> new Clocks(row.value1(), row.value2()));
  }

  /** What runs late and what soon will. */
  public record Clocks(int overdue, int nearDue) {}

  /** Open reports by item. */
  public Map<UUID, List<Report>> reports(Viewer viewer, List<UUID> items) {
    Map<UUID, List<Report>> byItem = new HashMap<>();
    items.forEach(id -> byItem.put(id, new java.util.ArrayList<>()));
    db.sql()
        .select(ITEM.ID, ITEM.AREA_PATH)
        .select(REPORT.fields())
        .from(ITEM)
        .join(REPORT)
        .on(REPORT.SUBJECT_KIND.eq(ITEM.SUBJECT_KIND), REPORT.SUBJECT_ID.eq(ITEM.SUBJECT_ID))
        .where(ITEM.ID.eq(DSL.any(items.toArray(UUID[]::new))))
        .and(REPORT.STATUS.eq("OPEN"))
        .orderBy(REPORT.CREATED_AT, REPORT.ID)
        .forEach(row -> {
          if (viewer.worksAtDeskOf(new AreaPath(row.get(ITEM.AREA_PATH)))) {
            byItem.getOrDefault(row.get(ITEM.ID), List.of()).add(ReportStore.report(row));
          }
        });
    return byItem;
  }

  /** What waits for each of these appeals while they are open, likewise. */
  public Map<UUID, Item> itemsOfAppeals(Viewer viewer, List<UUID> appeals) {
    Map<UUID, Item> found = new HashMap<>();
    db.sql()
        .select(ITEM.fields())
        .select(APPEAL.ID)
        .from(APPEAL)
        .join(ITEM)
        .on(ITEM.SUBJECT_KIND.eq(APPEAL.SUBJECT_KIND), ITEM.SUBJECT_ID.eq(APPEAL.SUBJECT_ID))
        .and(ITEM.KIND.eq("APPEAL"))
        .where(APPEAL.ID.eq(DSL.any(appeals.toArray(UUID[]::new))))
        .and(APPEAL.STATUS.eq("OPEN"))
        .forEach(row -> {
          var item = ItemStore.item(row);
          if (mayWorkOn(viewer, item)) {
            found.put(row.get(APPEAL.ID), item);
          }
        });
    return found;
  }

  /** Items by id, for those who work at their desk. */
  public Map<UUID, Item> items(Viewer viewer, List<UUID> ids) {
    Map<UUID, Item> found = new HashMap<>();
    db.sql()
        .selectFrom(ITEM)
        .where(ITEM.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .forEach(row -> {
          var item = ItemStore.item(row);
          if (mayWorkOn(viewer, item)) {
            found.put(item.id(), item);
          }
        });
    return found;
  }

  static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }
}
