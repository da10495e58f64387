package cn.yunshequ.search.store;

import static cn.yunshequ.search.store.db.Tables.SYNONYM_CHANGE;
import static cn.yunshequ.search.store.db.Tables.SYNONYM_GROUP;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.search.model.SynonymChange;
import cn.yunshequ.search.model.SynonymGroup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Pages of synonyms for a desk; the door asks whose. */
@Singleton
public class SynonymReads {
  private final Db db;

  SynonymReads(Db db) {
    this.db = db;
  }

  /** Newest first; those for all communities among them. */
  public Page<SynonymGroup> page(
      Viewer viewer, UUID community, Optional<String> text, int first, Optional<String> after) {
    var here = SYNONYM_GROUP.COMMUNITY_ID.isNull().or(SYNONYM_GROUP.COMMUNITY_ID.eq(community));
    var rows =
        db.sql()
            .selectFrom(SYNONYM_GROUP)
            .where(SYNONYM_GROUP.REMOVED.isFalse(), here)
            .and(text.map(SynonymReads::saying).orElse(DSL.noCondition()))
            .and(after.map(SynonymReads::after).orElse(DSL.noCondition()))
            .orderBy(SYNONYM_GROUP.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(SynonymReads::group);
    return Page.cut(rows, first, group -> Cursor.of(group.id()));
  }

  private static Condition saying(String text) {
    return DSL.arrayToString(SYNONYM_GROUP.WORDS, DSL.inline(" "))
        .containsIgnoreCase(text)
        .or(DSL.arrayToString(SYNONYM_GROUP.FINDS, DSL.inline(" ")).containsIgnoreCase(text));
  }

  private static Condition after(String cursor) {
    try {
      return SYNONYM_GROUP.ID.lt(UUID.fromString(Cursor.read(cursor, 1).getFirst()));
    } catch (IllegalArgumentException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }

  /** Groups by id that still stand. */
  public Map<UUID, SynonymGroup> byId(Viewer viewer, List<UUID> ids) {
    return db.sql()
        .selectFrom(SYNONYM_GROUP)
        .where(SYNONYM_GROUP.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .and(SYNONYM_GROUP.REMOVED.isFalse())
        .fetchMap(SYNONYM_GROUP.ID, SynonymReads::group);
  }

  /** Every state of these groups, newest first. One statement. */
  public Map<UUID, List<SynonymChange>> changes(Viewer viewer, List<UUID> groups) {
    Map<UUID, List<SynonymChange>> byGroup = new HashMap<>();
    db.sql()
        .selectFrom(SYNONYM_CHANGE)
        .where(SYNONYM_CHANGE.GROUP_ID.eq(DSL.any(groups.toArray(UUID[]::new))))
        .orderBy(SYNONYM_CHANGE.GROUP_ID, SYNONYM_CHANGE.VERSION.desc())
        .forEach(row ->
            byGroup
                .computeIfAbsent(row.getGroupId(), id -> new ArrayList<>())
                .add(
                    new SynonymChange(
                        row.getVersion(),
                        List.of(row.getWords()),
                        List.of(row.getFinds()),
                        row.getRemoved(),
                        row.getChangedBy(),
                        row.getChangedAt().toInstant())));
    return byGroup;
  }

  static SynonymGroup group(Record row) {
    return new SynonymGroup(
        row.get(SYNONYM_GROUP.ID),
        row.get(SYNONYM_GROUP.COMMUNITY_ID),
        List.of(row.get(SYNONYM_GROUP.WORDS)),
        List.of(row.get(SYNONYM_GROUP.FINDS)),
        row.get(SYNONYM_GROUP.VERSION),
        row.get(SYNONYM_GROUP.REMOVED),
        row.get(SYNONYM_GROUP.CHANGED_AT).toInstant());
  }
}
