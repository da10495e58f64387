package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.APPEAL;
import static cn.yunshequ.moderation.store.db.Tables.DECISION;
import static cn.yunshequ.moderation.store.db.Tables.REPORT;
import static cn.yunshequ.moderation.store.db.Tables.REPORTER_RECORD;
import static cn.yunshequ.moderation.store.db.Tables.SAVED_FILTER;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes away what a closed account told the desk alone, and its words from what was decided. */
@Singleton
public class ErasureStore {
  private final Db db;

  ErasureStore(Db db) {
    this.db = db;
  }

  public void erase(UUID account) {
    db.sql().update(REPORT).setNull(REPORT.NOTE).where(REPORT.REPORTER_ID.eq(account)).execute();
    db.sql()
        .update(APPEAL)
        .set(APPEAL.WORDS, "（已随账号删除）")
        .where(APPEAL.APPELLANT_ID.eq(account))
        .execute();
    db.sql()
        .update(DECISION)
        .setNull(DECISION.TITLE)
        .setNull(DECISION.EXCERPT)
        .where(DECISION.AUTHOR_ID.eq(account))
        .execute();
    db.sql().deleteFrom(REPORTER_RECORD).where(REPORTER_RECORD.ACCOUNT_ID.eq(account)).execute();
    db.sql().deleteFrom(SAVED_FILTER).where(SAVED_FILTER.ACCOUNT_ID.eq(account)).execute();
  }
}
