package cn.yunshequ.search.store;

import static cn.yunshequ.search.store.db.Tables.SYNONYM_CHANGE;
import static cn.yunshequ.search.store.db.Tables.SYNONYM_EDITION;
import static cn.yunshequ.search.store.db.Tables.SYNONYM_GROUP;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.search.model.SynonymGroup;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of synonyms. Every change raises the edition, by which all nodes notice it. */
@Singleton
public class SynonymStore {
  private final Db db;

  SynonymStore(Db db) {
    this.db = db;
  }

  /** The edition as last committed; empty until the shipped list was taken over. */
  public Optional<Long> edition() {
    return db.sql()
        .select(SYNONYM_EDITION.EDITION)
        .from(SYNONYM_EDITION)
        .fetchOptional(SYNONYM_EDITION.EDITION);
  }

  /** True for the first caller of all nodes; the others wait for its transaction. */
  public boolean begin() {
    return db.sql()
            .insertInto(SYNONYM_EDITION)
            .set(SYNONYM_EDITION.EDITION, 1L)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Raises the edition and holds it: whoever changes a group comes one after the other. */
  public void lock() {
    db.sql()
        .update(SYNONYM_EDITION)
        .set(SYNONYM_EDITION.EDITION, SYNONYM_EDITION.EDITION.plus(1))
        .execute();
  }

  public Optional<SynonymGroup> find(UUID id) {
    return db.sql()
        .selectFrom(SYNONYM_GROUP)
        .where(SYNONYM_GROUP.ID.eq(id), SYNONYM_GROUP.REMOVED.isFalse())
        .fetchOptional(SynonymReads::group);
  }

  /**
   * What holds in a community: its own groups and those for all.
   *
   * @param community null: those for all, and of every community
   */
  public List<SynonymGroup> holding(@Nullable UUID community) {
    Condition where =
        community == null
            ? DSL.noCondition()
            : SYNONYM_GROUP.COMMUNITY_ID.isNull().or(SYNONYM_GROUP.COMMUNITY_ID.eq(community));
    return db.sql()
        .selectFrom(SYNONYM_GROUP)
        .where(SYNONYM_GROUP.REMOVED.isFalse(), where)
        .orderBy(SYNONYM_GROUP.ID)
        .fetch(SynonymReads::group);
  }

  /** Puts a new group or a new state of one, and remembers the state for good. */
  public void put(SynonymGroup group, @Nullable UUID by) {
    var words = group.words().toArray(String[]::new);
    var finds = group.finds().toArray(String[]::new);
    var at = group.changedAt().atOffset(ZoneOffset.UTC);
    db.sql()
        .insertInto(SYNONYM_GROUP)
        .set(SYNONYM_GROUP.ID, group.id())
        .set(SYNONYM_GROUP.COMMUNITY_ID, group.communityId())
        .set(SYNONYM_GROUP.WORDS, words)
        .set(SYNONYM_GROUP.FINDS, finds)
        .set(SYNONYM_GROUP.VERSION, group.version())
        .set(SYNONYM_GROUP.REMOVED, group.removed())
        .set(SYNONYM_GROUP.CHANGED_AT, at)
        .onConflict(SYNONYM_GROUP.ID)
        .doUpdate()
        .set(SYNONYM_GROUP.WORDS, words)
        .set(SYNONYM_GROUP.FINDS, finds)
        .set(SYNONYM_GROUP.VERSION, group.version())
        .set(SYNONYM_GROUP.REMOVED, group.removed())
        .set(SYNONYM_GROUP.CHANGED_AT, at)
        .execute();
    db.sql()
        .insertInto(SYNONYM_CHANGE)
        .set(SYNONYM_CHANGE.GROUP_ID, group.id())
        .set(SYNONYM_CHANGE.VERSION, group.version())
        .set(SYNONYM_CHANGE.WORDS, words)
        .set(SYNONYM_CHANGE.FINDS, finds)
        .set(SYNONYM_CHANGE.REMOVED, group.removed())
        .set(SYNONYM_CHANGE.CHANGED_BY, by)
        .set(SYNONYM_CHANGE.CHANGED_AT, at)
        .execute();
  }
}
