package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.WATCHED_WORD;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.moderation.model.WatchedWord;
import cn.yunshequ.moderation.model.WordAction;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

/** The word lists of places. */
@Singleton
public class WordStore {
  private final Db db;

  WordStore(Db db) {
    this.db = db;
  }

  /** What is watched at a place: its own words, those of places above and those for everywhere. */
  public List<WatchedWord> at(AreaPath place) {
    return db.sql()
        .selectFrom(WATCHED_WORD)
        .where(WATCHED_WORD.REMOVED_AT.isNull())
        .and(Paths.under(place.value(), WATCHED_WORD.AREA_PATH))
        .orderBy(WATCHED_WORD.ACTION, WATCHED_WORD.WORD)
        .fetch(row -> word(row, place));
  }

  /** False when it is listed already. */
  public boolean add(WatchedWord word, AreaPath place, UUID by, Instant now) {
    return db.sql()
            .insertInto(WATCHED_WORD)
            .set(WATCHED_WORD.ID, word.id())
            .set(WATCHED_WORD.AREA_PATH, place.value())
            .set(WATCHED_WORD.WORD, word.word())
            .set(WATCHED_WORD.ACTION, word.action().name())
            .set(WATCHED_WORD.BY_SOUND, word.bySound())
            .set(WATCHED_WORD.ADDED_BY, by)
            .set(WATCHED_WORD.ADDED_AT, ItemStore.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** A word of that place's own list. */
  public Optional<WatchedWord> find(UUID id, AreaPath place) {
    return db.sql()
        .selectFrom(WATCHED_WORD)
        .where(WATCHED_WORD.ID.eq(id), WATCHED_WORD.AREA_PATH.eq(place.value()))
        .and(WATCHED_WORD.REMOVED_AT.isNull())
        .fetchOptional(row -> word(row, place));
  }

  public void remove(UUID id, UUID by, Instant now) {
    db.sql()
        .update(WATCHED_WORD)
        .set(WATCHED_WORD.REMOVED_AT, ItemStore.at(now))
        .set(WATCHED_WORD.REMOVED_BY, by)
        .where(WATCHED_WORD.ID.eq(id), WATCHED_WORD.REMOVED_AT.isNull())
        .execute();
  }

  private static WatchedWord word(Record row, AreaPath place) {
    return new WatchedWord(
        row.get(WATCHED_WORD.ID),
        row.get(WATCHED_WORD.WORD),
        WordAction.valueOf(row.get(WATCHED_WORD.ACTION)),
        row.get(WATCHED_WORD.BY_SOUND),
        !row.get(WATCHED_WORD.AREA_PATH).equals(place.value()));
  }
}
