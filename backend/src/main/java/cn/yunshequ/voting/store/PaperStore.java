package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.BOX_MARK;
import static cn.yunshequ.voting.store.db.Tables.ENTRY;
import static cn.yunshequ.voting.store.db.Tables.SECOND_WORD;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.CastChannel;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Papers, and marks at the box, that wait for a second person: they hold back corrections of their
 * unit and the count.
 */
@Singleton
public class PaperStore {
  private final Db db;

  PaperStore(Db db) {
    this.db = db;
  }

  /** How many wait in that ballot. */
  public int waiting(UUID ballot) {
    var papers = DSL.selectCount().from(ENTRY).where(ENTRY.BALLOT_ID.eq(ballot), waits());
    var marks = DSL.selectCount().from(BOX_MARK).where(BOX_MARK.BALLOT_ID.eq(ballot), undecided());
    return db.sql()
        .select(DSL.field(papers), DSL.field(marks))
        .fetchSingle(row -> row.value1() + row.value2());
  }

  /** Whether one waits for that unit. */
  public boolean waitsFor(UUID unit) {
    var paper = DSL.exists(DSL.selectOne().from(ENTRY).where(ENTRY.UNIT_ID.eq(unit)).and(waits()));
    var mark =
        DSL.exists(
            DSL.selectOne().from(BOX_MARK).where(BOX_MARK.UNIT_ID.eq(unit)).and(undecided()));
    return db.sql().fetchExists(DSL.selectOne().where(paper.or(mark)));
  }

  private static Condition undecided() {
    return BOX_MARK.AGREES.isNull();
  }

  static Condition waits() {
    return ENTRY
        .CHANNEL
        .ne(CastChannel.ONLINE.name())
        .andNotExists(DSL.selectOne().from(SECOND_WORD).where(SECOND_WORD.ENTRY_ID.eq(ENTRY.ID)));
  }
}
