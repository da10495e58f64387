package cn.yunshequ.moderation.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.platform.store.db.Tables.AUDIT;

import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.DataAccess;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which staff looked at a person's own data: read by that person. */
@Singleton
public class AccessReads {
  private final Db db;

  AccessReads(Db db) {
    this.db = db;
  }

  /** About the viewer's own data, newest first. */
  public Page<DataAccess> about(Viewer viewer, int first, Optional<String> after) {
    var before = after.map(cursor -> Cursor.read(cursor, 1).getFirst()).map(DeskReads::number);
    var rows =
        db.sql()
            .select(AUDIT.ID, AUDIT.AT, AUDIT.ACT, RESIDENT.NAME, RESIDENT.OFFICE)
            .from(AUDIT)
            .leftJoin(RESIDENT)
            .on(RESIDENT.ACCOUNT_ID.eq(AUDIT.ACCOUNT_ID))
            .where(AUDIT.ABOUT_ACCOUNT.eq(viewer.account()))
            .and(before.map(id -> (Condition) AUDIT.ID.lt(id)).orElse(DSL.noCondition()))
            .orderBy(AUDIT.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(row ->
                new DataAccess(
                    row.value1(),
                    row.value2().toInstant(),
                    row.value3(),
                    row.value4() == null ? "已注销的工作人员" : row.value4(),
                    row.value5() == null ? "" : OfficeKind.valueOf(row.value5()).zh()));
    return Page.cut(rows, first, access -> Cursor.of(access.id()));
  }
}
