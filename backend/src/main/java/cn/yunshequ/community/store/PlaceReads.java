package cn.yunshequ.community.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.store.db.Tables.CATEGORY;
import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;

import cn.yunshequ.community.model.AreaKind;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** One place, with the numbers of its community. */
@Singleton
public class PlaceReads {
  private final Db db;

  PlaceReads(Db db) {
    this.db = db;
  }

  public Optional<Place> place(Viewer viewer, UUID id) {
    return db.sql()
        .select(
            AREA.ID,
            AREA.KIND,
            AREA.PATH,
            AREA.LABEL,
            COMMUNITY_.ID,
            COMMUNITY_.PATH,
            COMMUNITY_.NAME,
            endorsementsNeeded(),
            COMMUNITY_.GATHERING_DAYS)
        .from(AREA)
        .join(COMMUNITY_)
        .on(COMMUNITY_.ID.eq(AREA.COMMUNITY_ID))
        .where(AREA.ID.eq(id))
        .fetchOptional(row ->
            new Place(
                row.value1(),
                AreaKind.valueOf(row.value2()),
                new AreaPath(row.value3()),
                row.value4(),
                row.value5(),
                new AreaPath(row.value6()),
                row.value7(),
                row.value8(),
                row.value9()));
  }

  // What lies between building and community needs as many as the community: never fewer than
  // meant.
  private static Field<Integer> endorsementsNeeded() {
    return DSL.case_(AREA.KIND)
        .when(AreaKind.STAIRWELL.name(), COMMUNITY_.ENDORSEMENTS_STAIRWELL)
        .when(AreaKind.BUILDING.name(), COMMUNITY_.ENDORSEMENTS_BUILDING)
        .else_(COMMUNITY_.ENDORSEMENTS_COMMUNITY);
  }

  public Map<String, UUID> idsByPath(Viewer viewer, List<String> paths) {
    return db.sql()
        .select(AREA.PATH, AREA.ID)
        .from(AREA)
        .where(AREA.PATH.eq(DSL.any(paths.toArray(String[]::new))))
        .fetchMap(AREA.PATH, AREA.ID);
  }

  public boolean hasCategory(Viewer viewer, UUID communityId, String code) {
    return db.sql()
        .fetchExists(CATEGORY, CATEGORY.COMMUNITY_ID.eq(communityId).and(CATEGORY.CODE.eq(code)));
  }
}
