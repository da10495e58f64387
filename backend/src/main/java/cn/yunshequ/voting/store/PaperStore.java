package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.ENTRY;
import static cn.yunshequ.voting.store.db.Tables.SECOND_WORD;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.CastChannel;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Papers that wait for a second person: they hold back corrections of their unit and the count. */
@Singleton
public class PaperStore {
  private final Db db;

  PaperStore(Db db) {
    this.db = db;
  }

  /** How many wait in that ballot. */
  public int waiting(UUID ballot) {
    return db.sql().fetchCount(ENTRY, ENTRY.BALLOT_ID.eq(ballot), waits());
  }

  /** Whether one waits for that unit. */
  public boolean waitsFor(UUID unit) {
    return db.sql().fetchExists(ENTRY, ENTRY.UNIT_ID.eq(unit).and(waits()));
  }

  static Condition waits() {
    return ENTRY
        .CHANNEL
        .ne(CastChannel.ONLINE.name())
        .andNotExists(DSL.selectOne().from(SECOND_WORD).where(SECOND_WORD.ENTRY_ID.eq(ENTRY.ID)));
  }
}
