package cn.yunshequ.community.store;

import static cn.yunshequ.community.published.Tables.GRID_AREA;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.community.store.db.Tables.AREA;
import static cn.yunshequ.community.store.db.Tables.GRID;
import static cn.yunshequ.community.store.db.Tables.OFFICE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.length;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.store.AreaReads.AreaView;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import cn.yunshequ.platform.graphql.Identified;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;

/** Grids lie over the tree; public. */
@Singleton
public class GridReads {
  /** The kind of id a grid has. */
  public static final String KIND = "grid";

  private final Db db;
  private final AreaReads areas;

  GridReads(Db db, AreaReads areas) {
    this.db = db;
    this.areas = areas;
  }

  /** The API's {@code Grid}. */
  public record GridView(UUID gridId, UUID communityId, String name) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef(KIND, gridId);
    }
  }

  public Map<UUID, GridView> byIds(Viewer viewer, List<UUID> ids) {
    return select(GRID.ID.eq(any(ids.toArray(UUID[]::new)))).stream()
        .collect(Collectors.toMap(GridView::gridId, Function.identity()));
  }

  /** Grids of each community, by name. */
  public Map<UUID, List<GridView>> ofCommunities(Viewer viewer, List<UUID> communities) {
    return select(GRID.COMMUNITY_ID.eq(any(communities.toArray(UUID[]::new)))).stream()
        .collect(Collectors.groupingBy(GridView::communityId));
  }

  private List<GridView> select(Condition which) {
    return db.sql()
        .select(GRID.ID, GRID.COMMUNITY_ID, GRID.NAME)
        .from(GRID)
        .where(which)
        .orderBy(GRID.NAME, GRID.ID)
        .fetch(row -> new GridView(row.value1(), row.value2(), row.value3()));
  }

  /** The grid each area lies in: that of the nearest listed area at or above it. */
  public Map<UUID, GridView> ofAreas(Viewer viewer, List<UUID> areaIds) {
    return db.sql()
        .select(AREA.ID, GRID_AREA.GRID_ID, GRID_AREA.COMMUNITY_ID, GRID_AREA.NAME)
        .distinctOn(AREA.ID)
        .from(AREA)
        .join(GRID_AREA)
        .on(GRID_AREA.COMMUNITY_ID.eq(AREA.COMMUNITY_ID), Paths.under(AREA.PATH, GRID_AREA.PATH))
        .where(AREA.ID.eq(any(areaIds.toArray(UUID[]::new))))
        .orderBy(AREA.ID, length(GRID_AREA.PATH).desc(), GRID_AREA.NAME)
        .fetchMap(AREA.ID, row -> new GridView(row.value2(), row.value3(), row.value4()));
  }

  /** The listed areas of each grid, as people count them: 2栋 before 10栋. */
  public Map<UUID, List<AreaView>> areas(Viewer viewer, List<UUID> grids) {
    var listed =
        db.sql()
            .select(GRID_AREA.GRID_ID, GRID_AREA.AREA_ID)
            .from(GRID_AREA)
            .join(AREA)
            .on(AREA.ID.eq(GRID_AREA.AREA_ID))
            .where(GRID_AREA.GRID_ID.eq(any(grids.toArray(UUID[]::new))))
            .orderBy(AREA.SORT_NAME, GRID_AREA.PATH)
            .fetchGroups(GRID_AREA.GRID_ID, GRID_AREA.AREA_ID);
    var views = areas.areas(viewer, listed.values().stream().flatMap(List::stream).toList());
    var shown = new HashMap<UUID, List<AreaView>>();
    listed.forEach((grid, ids) ->
        shown.put(grid, ids.stream().map(views::get).filter(v -> v != null).toList()));
    return shown;
  }

  /** Who works in each grid on that day, as the viewer may see them. */
  public Map<UUID, List<ResidentView>> workers(Viewer viewer, List<UUID> grids, LocalDate day) {
    return db.sql()
        .select(OFFICE.GRID_ID)
        .select(RESIDENT.fields())
        .from(OFFICE)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(OFFICE.ACCOUNT_ID), RESIDENT.CLOSED.isFalse())
        .where(
            OFFICE.GRID_ID.eq(any(grids.toArray(UUID[]::new))),
            OFFICE.TERM_STARTS.le(day),
            OFFICE.TERM_ENDS.ge(day))
        .orderBy(OFFICE.TERM_STARTS, OFFICE.ID)
        .fetchGroups(OFFICE.GRID_ID, row -> PersonReads.card(row).shownTo(viewer));
  }
}
