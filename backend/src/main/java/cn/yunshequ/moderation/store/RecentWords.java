package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.ITEM;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import org.jooq.impl.DSL;

/** What waits at a desk, as material to try a watched word on. */
@Singleton
public class RecentWords {
  private static final int MOST = 500;

  private final Db db;

  RecentWords(Db db) {
    this.db = db;
  }

  /** The newest first. */
  public List<String> at(AreaPath place) {
    return db.sql()
        .select(ITEM.EXCERPT)
        .from(ITEM)
        .where(ITEM.AREA_PATH.startsWith(place.value()))
        .and(ITEM.KIND.in("PROPOSAL", "COMMENT", "REPORT", "FLAGGED", "APPEAL"))
        .orderBy(ITEM.WAITING_SINCE.desc())
        .limit(DSL.inline(MOST))
        .fetch(ITEM.EXCERPT);
  }
}
