package cn.yunshequ.search.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.community.published.Tables.MEMBER_NAME;
import static cn.yunshequ.search.store.db.Tables.ASKED;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.search.model.AskedBuffer.Waiting;
import cn.yunshequ.search.model.AskedText;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jooq.impl.DSL;

/** Writes of what was asked. Counts only grow, so several nodes add up. */
@Singleton
public class AskedStore {
  private static final int SHORTEST_NAME = 2;

  private final Db db;

  AskedStore(Db db) {
    this.db = db;
  }

  /** Those of these that have a row, whichever node began it. One statement. */
  public Set<AskedText> begun(Collection<AskedText> texts) {
    if (texts.isEmpty()) {
      return Set.of();
    }
    var days = texts.stream().map(AskedText::day).distinct().toArray(LocalDate[]::new);
    var words = texts.stream().map(AskedText::words).distinct().toArray(String[]::new);
    return new HashSet<>(
        db.sql()
            .select(ASKED.COMMUNITY_ID, ASKED.DAY, ASKED.WORDS)
            .from(ASKED)
            .where(ASKED.DAY.eq(DSL.any(days)), ASKED.WORDS.eq(DSL.any(words)))
            .fetch(row -> new AskedText(row.value1(), row.value2(), row.value3())));
  }

  /**
   * Counts a text of which enough is known to begin a row.
   *
   * @return false when there is no such community, or a name on its roll is in the text
   */
  public boolean count(Waiting waiting) {
    var text = waiting.text();
    var counts = waiting.counts();
    var named =
        DSL.selectOne()
            .from(MEMBER_NAME)
            .where(MEMBER_NAME.COMMUNITY_ID.eq(text.communityId()))
            .and(DSL.charLength(MEMBER_NAME.NAME).ge(SHORTEST_NAME))
            .and(DSL.position(DSL.val(text.words()), MEMBER_NAME.NAME).gt(0));
    return db.sql()
            .insertInto(
                ASKED,
                ASKED.COMMUNITY_ID,
                ASKED.DAY,
                ASKED.WORDS,
                ASKED.FOUND_NONE,
                ASKED.FOUND_FEW,
                ASKED.FOUND_MANY)
            .select(
                DSL.select(
                        COMMUNITY.ID,
                        DSL.val(text.day()),
                        DSL.val(text.words()),
                        DSL.val(counts.none()),
                        DSL.val(counts.few()),
                        DSL.val(counts.many()))
                    .from(COMMUNITY)
                    .where(COMMUNITY.ID.eq(text.communityId()))
                    .andNotExists(named))
            .onConflict(ASKED.COMMUNITY_ID, ASKED.DAY, ASKED.WORDS)
            .doUpdate()
            .set(ASKED.FOUND_NONE, ASKED.FOUND_NONE.plus(DSL.excluded(ASKED.FOUND_NONE)))
            .set(ASKED.FOUND_FEW, ASKED.FOUND_FEW.plus(DSL.excluded(ASKED.FOUND_FEW)))
            .set(ASKED.FOUND_MANY, ASKED.FOUND_MANY.plus(DSL.excluded(ASKED.FOUND_MANY)))
            .execute()
        == 1;
  }

  /** Forgets the days before that one; gives how many rows went. */
  public int forgetBefore(LocalDate day) {
    return db.sql().deleteFrom(ASKED).where(ASKED.DAY.lt(day)).execute();
  }
}
