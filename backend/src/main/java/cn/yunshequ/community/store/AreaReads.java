package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.AREA;
import static cn.yunshequ.community.store.db.Tables.HOUSEHOLD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.community.model.AreaKind;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Remembered;
import cn.yunshequ.platform.graphql.Identified;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The area tree and its doors. Where people live side by side is public; who lives there is not.
 */
@Singleton
public class AreaReads {
  private static final cn.yunshequ.community.store.db.tables.Area PARENT = AREA.as("parent");
  private static final Field<String> LABEL =
      when(AREA.KIND.eq(AreaKind.STAIRWELL.name()), DSL.concat(PARENT.NAME, AREA.NAME))
          .otherwise(AREA.NAME);
  private static final Field<String> DOOR_LABEL =
      DSL.concat(PARENT.NAME, AREA.NAME, HOUSEHOLD.DOOR);

  private final Db db;
  private final Remembered<UUID, AreaView> places;

  AreaReads(Db db) {
    this.db = db;
    places = new Remembered<>(db, 20_000);
  }

  /** The API's {@code Area}. */
  public record AreaView(
      UUID areaId, AreaKind kind, String name, String label, @Nullable UUID parentId, AreaPath path)
      implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef("area", areaId);
    }
  }

  /** The API's {@code Household}. */
  public record HouseholdView(
      UUID householdId, UUID stairwellId, String door, String label, String cursor)
      implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef("household", householdId);
    }
  }

  public Map<UUID, AreaView> areas(Viewer viewer, List<UUID> ids) {
    return places.of(ids, asked -> byId(select(AREA.ID.in(asked))));
  }

  /** Direct children of each node, by name. */
  public Map<UUID, List<AreaView>> children(Viewer viewer, List<UUID> parents) {
    return select(AREA.PARENT_ID.in(parents)).stream()
        .filter(area -> area.parentId() != null)
        .collect(Collectors.groupingBy(area -> java.util.Objects.requireNonNull(area.parentId())));
  }

  /** Buildings of each community, whatever lies between. */
  public Map<UUID, List<AreaView>> buildings(Viewer viewer, List<UUID> communities) {
    return db.sql()
        .select(AREA.COMMUNITY_ID, AREA.ID, AREA.KIND, AREA.NAME, LABEL, AREA.PARENT_ID, AREA.PATH)
        .from(AREA)
        .leftJoin(PARENT)
        .on(PARENT.ID.eq(AREA.PARENT_ID))
        .where(AREA.COMMUNITY_ID.in(communities), AREA.KIND.eq(AreaKind.BUILDING.name()))
        .orderBy(AREA.SORT_NAME, AREA.ID)
        .fetchGroups(AREA.COMMUNITY_ID, AreaReads::area);
  }

  private List<AreaView> select(Condition which) {
    return db.sql()
        .select(AREA.ID, AREA.KIND, AREA.NAME, LABEL, AREA.PARENT_ID, AREA.PATH)
        .from(AREA)
        .leftJoin(PARENT)
        .on(PARENT.ID.eq(AREA.PARENT_ID))
        .where(which)
        .orderBy(AREA.SORT_NAME, AREA.ID)
        .fetch(AreaReads::area);
  }

  private static AreaView area(Record row) {
    return new AreaView(
        row.get(AREA.ID),
        AreaKind.valueOf(row.get(AREA.KIND)),
        row.get(AREA.NAME),
        row.get(LABEL),
        row.get(AREA.PARENT_ID),
        new AreaPath(row.get(AREA.PATH)));
  }

  private static Map<UUID, AreaView> byId(List<AreaView> areas) {
    return areas.stream().collect(Collectors.toMap(AreaView::areaId, Function.identity()));
  }

  /** Households at or under each node: one index range each. */
  public Map<UUID, Integer> householdCounts(Viewer viewer, List<UUID> ids) {
    // "0" follows "/" in byte order, so it ends the range of everything below the node.
    Field<String> end = field("rtrim({0}, '/') || '0'", AREA.PATH.getDataType(), AREA.PATH);
    Field<Integer> count =
        field(
            selectCount()
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.PATH.ge(AREA.PATH), HOUSEHOLD.PATH.lt(end)));
    return db.sql()
        .select(AREA.ID, count)
        .from(AREA)
        .where(AREA.ID.in(ids))
        .fetchMap(AREA.ID, count);
  }

  public Map<UUID, HouseholdView> households(Viewer viewer, List<UUID> ids) {
    return doorsWhere(HOUSEHOLD.ID.in(ids), Integer.MAX_VALUE).stream()
        .collect(Collectors.toMap(HouseholdView::householdId, Function.identity()));
  }

  /** The first {@code limit} doors of each stairwell, in order. */
  public Map<UUID, List<HouseholdView>> firstDoors(
      Viewer viewer, List<UUID> stairwells, int limit) {
    var place =
        rowNumber()
            .over()
            .partitionBy(HOUSEHOLD.STAIRWELL_ID)
            .orderBy(HOUSEHOLD.SORT_DOOR, HOUSEHOLD.ID);
    var ranked =
        DSL.select(HOUSEHOLD.ID.as("door_id"), place.as("place"))
            .from(HOUSEHOLD)
            .where(HOUSEHOLD.STAIRWELL_ID.in(stairwells))
            .asTable("ranked");
    var first =
        DSL.select(field(DSL.name("ranked", "door_id"), UUID.class))
            .from(ranked)
            .where(field(DSL.name("ranked", "place"), Integer.class).le(limit));
    return doorsWhere(HOUSEHOLD.ID.in(first), Integer.MAX_VALUE).stream()
        .collect(Collectors.groupingBy(HouseholdView::stairwellId));
  }

  /** One page of doors of a stairwell, with one row more to tell whether others follow. */
  public List<HouseholdView> doors(
      Viewer viewer, UUID stairwell, int first, Optional<String> after) {
    var which = HOUSEHOLD.STAIRWELL_ID.eq(stairwell);
    var beyond =
        after.map(cursor -> {
          var last = Cursor.read(cursor, 2);
          return DSL.row(HOUSEHOLD.SORT_DOOR, HOUSEHOLD.ID)
              .gt(last.getFirst(), Cursors.uuid(last.getLast()));
        });
    return doorsWhere(beyond.map(which::and).orElse(which), first + 1);
  }

  private List<HouseholdView> doorsWhere(Condition which, int limit) {
    return db.sql()
        .select(
            HOUSEHOLD.ID, HOUSEHOLD.STAIRWELL_ID, HOUSEHOLD.DOOR, DOOR_LABEL, HOUSEHOLD.SORT_DOOR)
        .from(HOUSEHOLD)
        .join(AREA)
        .on(AREA.ID.eq(HOUSEHOLD.STAIRWELL_ID))
        .join(PARENT)
        .on(PARENT.ID.eq(AREA.PARENT_ID))
        .where(which)
        .orderBy(HOUSEHOLD.SORT_DOOR, HOUSEHOLD.ID)
        .limit(DSL.inline(limit))
        .fetch(row ->
            new HouseholdView(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                Cursor.of(row.value5(), row.value1())));
  }
}
