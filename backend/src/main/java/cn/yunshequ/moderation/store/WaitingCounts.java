package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.ITEM;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.moderation.DeskDigest.Counted;
import cn.yunshequ.moderation.DeskQueue.Kind;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** How much waits at a desk: numbers alone, for nobody in particular. */
@Singleton
public class WaitingCounts {
  private final Db db;

  WaitingCounts(Db db) {
    this.db = db;
  }

  /** What waits at a place at a time, without appeals, and what of it came since another time. */
  public Counted count(AreaPath place, Instant since, Instant now) {
    Condition fresh =
        ITEM.WAITING_SINCE.gt(since.atOffset(UTC)).and(ITEM.WAITING_SINCE.le(now.atOffset(UTC)));
    var late = ITEM.DUE_AT.lt(now.atOffset(UTC));
    var newest = new EnumMap<Kind, Integer>(Kind.class);
    int all = 0;
    int overdue = 0;
    var rows =
        db.sql()
            .select(
                ITEM.KIND,
                DSL.count(),
                DSL.count().filterWhere(fresh),
                DSL.count().filterWhere(late))
            .from(ITEM)
            .where(ITEM.AREA_PATH.startsWith(place.value()))
            .and(ITEM.KIND.ne(Kind.APPEAL.name()))
            .groupBy(ITEM.KIND)
            .fetch();
    for (var row : rows) {
      all += row.value2();
      overdue += row.value4();
      if (row.value3() > 0) {
        newest.put(Kind.valueOf(row.value1()), row.value3());
      }
    }
    return new Counted(newest, all, overdue);
  }
}
