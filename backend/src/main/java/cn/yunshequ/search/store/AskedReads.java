package cn.yunshequ.search.store;

import static cn.yunshequ.search.store.db.Tables.ASKED;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.search.model.AskedWord;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, by week. Every row was asked by several sources, so whoever may open the desk may
 * read it; the door asks who that is.
 */
@Singleton
public class AskedReads {
  private static final Field<Integer> ALL =
      ASKED.FOUND_NONE.plus(ASKED.FOUND_FEW).plus(ASKED.FOUND_MANY);

  private final Db db;

  AskedReads(Db db) {
    this.db = db;
  }

  /** Most asked first, in the seven days from that one. */
  public List<AskedWord> hot(Viewer viewer, UUID community, LocalDate from, int limit) {
    return week(community, from, limit, sumFrom(from, ALL));
  }

  /** Most often without result first. */
  public List<AskedWord> unanswered(Viewer viewer, UUID community, LocalDate from, int limit) {
    return week(community, from, limit, sumFrom(from, ASKED.FOUND_NONE));
  }

  private List<AskedWord> week(
      UUID community, LocalDate from, int limit, Field<BigDecimal> ranked) {
    var asked = sumFrom(from, ALL);
    var before = DSL.sum(ALL).filterWhere(ASKED.DAY.lt(from));
    var none = sumFrom(from, ASKED.FOUND_NONE);
    return db.sql()
        .select(ASKED.WORDS, asked, before, none)
        .from(ASKED)
        .where(ASKED.COMMUNITY_ID.eq(community))
        .and(ASKED.DAY.ge(from.minusDays(7)))
        .and(ASKED.DAY.lt(from.plusDays(7)))
        .groupBy(ASKED.WORDS)
        .having(ranked.gt(BigDecimal.ZERO))
        .orderBy(ranked.desc(), ASKED.WORDS)
        .limit(DSL.inline(limit))
        .fetch(row ->
            new AskedWord(
                row.value1(), whole(row.value2()), whole(row.value3()), whole(row.value4())));
  }

  private static Field<BigDecimal> sumFrom(LocalDate from, Field<Integer> counted) {
    return DSL.sum(counted).filterWhere(ASKED.DAY.ge(from));
  }

  private static int whole(@Nullable BigDecimal sum) {
    return sum == null ? 0 : sum.intValueExact();
  }

  /** What found something in the days from that one, most asked first. */
  public List<String> answered(Viewer viewer, UUID community, LocalDate from, int limit) {
    var found = DSL.sum(ASKED.FOUND_FEW.plus(ASKED.FOUND_MANY));
    return db.sql()
        .select(ASKED.WORDS)
        .from(ASKED)
        .where(ASKED.COMMUNITY_ID.eq(community), ASKED.DAY.ge(from))
        .groupBy(ASKED.WORDS)
        .having(found.gt(BigDecimal.ZERO))
        .orderBy(found.desc(), ASKED.WORDS)
        .limit(DSL.inline(limit))
        .fetch(ASKED.WORDS);
  }
}
