package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.APPEAL;

import cn.yunshequ.moderation.model.Appeal;
import cn.yunshequ.moderation.model.AppealStatus;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Which appeals are due; for the portal, not for viewers. */
@Singleton
public class DecisionNewsReads {
  private final Db db;

  DecisionNewsReads(Db db) {
    this.db = db;
  }

  /** Appeals without an answer that are due in that time, the end excluded. */
  public List<Appeal> dueBetween(Instant from, Instant to) {
    return db.sql()
        .selectFrom(APPEAL)
        .where(APPEAL.STATUS.eq(AppealStatus.OPEN.name()))
        .and(APPEAL.DUE_AT.ge(ItemStore.at(from)))
        .and(APPEAL.DUE_AT.lt(ItemStore.at(to)))
        .orderBy(APPEAL.DUE_AT, APPEAL.ID)
        .fetch(AppealStore::appeal);
  }
}
