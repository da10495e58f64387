package cn.yunshequ.community.graphql;

import cn.yunshequ.community.store.AreaReads.AreaView;
import cn.yunshequ.community.store.CommunityReads.CommunityView;
import cn.yunshequ.community.store.GridReads;
import cn.yunshequ.community.store.GridReads.GridView;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Grids in the API. */
@Singleton
class GridGraphql implements GraphqlModule {
  private static final String OF_COMMUNITY = "community.grids";
  private static final String OF_AREA = "community.gridOfArea";
  private static final String AREAS = "community.gridAreas";
  private static final String WORKERS = "community.gridWorkers";

  private final GridReads reads;
  private final Clock clock;

  GridGraphql(GridReads reads, Clock clock) {
    this.reads = reads;
    this.clock = clock;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Grid", GridView.class);
    wiring.node(GridReads.KIND, reads::byIds);
    wiring.loader(OF_COMMUNITY, reads::ofCommunities);
    wiring.loader(OF_AREA, reads::ofAreas);
    wiring.loader(AREAS, reads::areas);
    wiring.loader(
        WORKERS, (viewer, ids) -> reads.workers(viewer, ids, CivicTime.dayOf(clock.instant())));
    wiring.<CommunityView>field(
        "Community",
        "grids",
        (c, viewer, env) -> PlaceGraphql.listed(env, OF_COMMUNITY, c.communityId()));
    wiring.<AreaView>field(
        "AreaNode", "grid", (area, viewer, env) -> Loaded.load(env, OF_AREA, area.areaId()));
    wiring.<GridView>field(
        "Grid", "areas", (grid, viewer, env) -> PlaceGraphql.listed(env, AREAS, grid.gridId()));
    wiring.<GridView>field(
        "Grid", "workers", (grid, viewer, env) -> PlaceGraphql.listed(env, WORKERS, grid.gridId()));
  }
}
