package cn.yunshequ.search.store;

import static cn.yunshequ.search.store.db.Tables.ASKED_SECRET;
import static cn.yunshequ.search.store.db.Tables.ASKED_SOURCES;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.search.model.AskedBuffer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;

/**
 * How many different sources asked a text this week, without the sources and without the text. For
 * a text stands a number made with the week's secret; for a source one bit of 32, made with the
 * secret, the text and the source. Even who has the secret learns only that somebody of a
 * thirty-second of all asked, and another thirty-second for the next text. With the week the secret
 * and everything made with it are deleted.
 */
@Singleton
public class AskedSources {
  private final Db db;

  AskedSources(Db db) {
    this.db = db;
  }

  /**
   * The secret of that week; whoever asks first gives it. Earlier weeks are forgotten.
   *
   * @param fresh taken when there is none yet
   */
  public byte[] secretOf(LocalDate monday, byte[] fresh) {
    db.sql().deleteFrom(ASKED_SECRET).where(ASKED_SECRET.WEEK.lt(monday)).execute();
    db.sql()
        .insertInto(ASKED_SECRET, ASKED_SECRET.WEEK, ASKED_SECRET.SECRET)
        .values(monday, fresh)
        .onConflictDoNothing()
        .execute();
    var secret =
        db.sql()
            .select(ASKED_SECRET.SECRET)
            .from(ASKED_SECRET)
            .where(ASKED_SECRET.WEEK.eq(monday))
            .fetchSingle()
            .value1();
    return Objects.requireNonNull(secret);
  }

  /**
   * Adds marks to those that other nodes and days brought. One statement.
   *
   * @param marks by what stands for the text
   */
  public void mark(LocalDate monday, SortedMap<Long, Integer> marks) {
    if (marks.isEmpty()) {
      return;
    }
    var insert =
        db.sql()
            .insertInto(ASKED_SOURCES, ASKED_SOURCES.WEEK, ASKED_SOURCES.TEXT, ASKED_SOURCES.MARKS);
    for (var mark : marks.entrySet()) {
      insert = insert.values(monday, mark.getKey(), mark.getValue());
    }
    insert
        .onConflict(ASKED_SOURCES.WEEK, ASKED_SOURCES.TEXT)
        .doUpdate()
        .set(ASKED_SOURCES.MARKS, ASKED_SOURCES.MARKS.bitOr(DSL.excluded(ASKED_SOURCES.MARKS)))
        .execute();
  }

  /** Those of these that three marks at least were set for. */
  public Set<Long> askedByMany(LocalDate monday, Collection<Long> texts) {
    if (texts.isEmpty()) {
      return Set.of();
    }
    return db
        .sql()
        .select(ASKED_SOURCES.TEXT, ASKED_SOURCES.MARKS)
        .from(ASKED_SOURCES)
        .where(ASKED_SOURCES.WEEK.eq(monday))
        .and(ASKED_SOURCES.TEXT.eq(DSL.any(texts.toArray(Long[]::new))))
        .fetch()
        .stream()
        .filter(row -> Integer.bitCount(row.value2()) >= AskedBuffer.SOURCES)
        .map(row -> row.value1())
        .collect(Collectors.toSet());
  }
}
