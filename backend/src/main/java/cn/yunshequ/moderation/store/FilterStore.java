package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.SAVED_FILTER;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.SavedFilter;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ways to look at the queue that a colleague keeps for themselves. */
@Singleton
public class FilterStore {
  private final Db db;
  private final Ids ids;
  private final Clock clock;

  FilterStore(Db db, Ids ids, Clock clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /** The viewer's own, by name. */
  public List<SavedFilter> of(Viewer viewer) {
    return db.sql()
        .selectFrom(SAVED_FILTER)
        .where(SAVED_FILTER.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(SAVED_FILTER.NAME)
        .fetch(row -> new SavedFilter(row.getId(), row.getName(), row.getQuery()));
  }

  /** Keeps it under a name; the same name again replaces it. */
  public void save(Viewer viewer, String name, String query) {
    db.sql()
        .insertInto(SAVED_FILTER)
        .set(SAVED_FILTER.ID, ids.next())
        .set(SAVED_FILTER.ACCOUNT_ID, viewer.account())
        .set(SAVED_FILTER.NAME, name)
        .set(SAVED_FILTER.QUERY, query)
        .set(SAVED_FILTER.SAVED_AT, ItemStore.at(clock.instant()))
        .onConflict(SAVED_FILTER.ACCOUNT_ID, SAVED_FILTER.NAME)
        .doUpdate()
        .set(SAVED_FILTER.QUERY, query)
        .execute();
  }

  public void remove(Viewer viewer, UUID id) {
    db.sql()
        .deleteFrom(SAVED_FILTER)
        .where(SAVED_FILTER.ID.eq(id), SAVED_FILTER.ACCOUNT_ID.eq(viewer.account()))
        .execute();
  }
}
