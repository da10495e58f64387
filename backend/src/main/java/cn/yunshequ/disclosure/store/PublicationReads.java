package cn.yunshequ.disclosure.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.disclosure.store.db.Tables.NOTICE;
import static cn.yunshequ.disclosure.store.db.Tables.RECEIPT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What is known of notices on the board itself. */
@Singleton
public class PublicationReads {
  private final Db db;

  PublicationReads(Db db) {
    this.db = db;
  }

  /**
   * A notice on the board.
   *
   * @param community whose board
   * @param readers how many have read it there
   */
  public record OnBoard(UUID notice, AreaPath community, Instant at, int readers) {}

  public List<OnBoard> onBoard(Viewer viewer, List<UUID> notices) {
    Field<Integer> readers =
        DSL.field(DSL.selectCount().from(RECEIPT).where(RECEIPT.NOTICE_ID.eq(NOTICE.ID)));
    return db.sql()
        .select(NOTICE.ID, COMMUNITY.PATH, NOTICE.PUBLISHED_AT, readers)
        .from(NOTICE)
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(NOTICE.COMMUNITY_ID))
        .where(NOTICE.ID.eq(DSL.any(notices.toArray(UUID[]::new))))
        .fetch(row ->
            new OnBoard(
                row.value1(), new AreaPath(row.value2()), row.value3().toInstant(), row.value4()));
  }
}
