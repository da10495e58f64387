package cn.yunshequ.community.graphql;

import cn.yunshequ.community.model.AreaKind;
import cn.yunshequ.community.store.AreaReads;
import cn.yunshequ.community.store.AreaReads.AreaView;
import cn.yunshequ.community.store.AreaReads.HouseholdView;
import cn.yunshequ.community.store.CommunityReads;
import cn.yunshequ.community.store.CommunityReads.CommunityView;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Communities, the area tree and its doors in the API. */
@Singleton
class PlaceGraphql implements GraphqlModule {
  private static final String CHILDREN = "community.children";
  private static final String BUILDINGS = "community.buildings";
  private static final String CATEGORIES = "community.categories";
  private static final String COUNTS = "community.householdCount";
  private static final String DOORS = "community.doors";

  private final AreaReads areas;
  private final CommunityReads communities;

  PlaceGraphql(AreaReads areas, CommunityReads communities) {
    this.areas = areas;
    this.communities = communities;
  }

  @Override
  public void wire(Wiring wiring) {
    wireAreas(wiring);
    wireCommunities(wiring);
    wiring.type("Household", HouseholdView.class);
    wiring.node("household", areas::households);
    wiring.<HouseholdView>field(
        "Household", "stairwell", (door, viewer, env) -> area(env, door.stairwellId()));
  }

  private void wireAreas(Wiring wiring) {
    wiring.type("AreaNode", AreaView.class);
    wiring.node("area", areas::areas);
    wiring.loader(CHILDREN, areas::children);
    wiring.loader(COUNTS, areas::householdCounts);
    wiring.loader(DOORS, (viewer, ids) -> areas.firstDoors(viewer, ids, Paging.MAX_FIRST + 1));
    wiring.query(
        "area",
        (viewer, env) ->
            area(env, GlobalId.decode("area", env.getArgumentOrDefault("id", ""), "id")));
    wiring.<AreaView>field("AreaNode", "parent", (area, viewer, env) -> parent(area, env));
    wiring.<AreaView>field(
        "AreaNode", "children", (area, viewer, env) -> listed(env, CHILDREN, area.areaId()));
    wiring.<AreaView>field(
        "AreaNode",
        "householdCount",
        (area, viewer, env) -> Loaded.load(env, COUNTS, area.areaId()));
    wiring.field("AreaNode", "households", this::households);
  }

  private void wireCommunities(Wiring wiring) {
    wiring.type("Community", CommunityView.class);
    wiring.node("community", communities::byIds);
    wiring.loader(BUILDINGS, areas::buildings);
    wiring.loader(CATEGORIES, communities::categories);
    wiring.query(
        "community",
        (viewer, env) ->
            communities.bySlug(viewer, env.getArgumentOrDefault("slug", "")).orElse(null));
    wiring.query(
        "communities",
        (viewer, env) ->
            Paging.connection(
                communities.page(
                    viewer,
                    env.getArgumentOrDefault("named", ""),
                    Paging.first(env),
                    Paging.after(env))));
    wiring.<CommunityView>field(
        "Community", "area", (place, viewer, env) -> area(env, place.communityId()));
    wiring.<CommunityView>field(
        "Community", "buildings", (c, viewer, env) -> listed(env, BUILDINGS, c.communityId()));
    wiring.<CommunityView>field(
        "Community", "categories", (c, viewer, env) -> listed(env, CATEGORIES, c.communityId()));
    wiring.<CommunityView>field(
        "Community", "viewerIsResident", (c, viewer, env) -> viewer.livesUnder(c.path()));
  }

  static CompletableFuture<Object> area(DataFetchingEnvironment env, UUID id) {
    return Nodes.load(env, new SubjectRef("area", id));
  }

  private static @Nullable CompletableFuture<Object> parent(
      AreaView area, DataFetchingEnvironment env) {
    var parent = area.parentId();
    return parent == null ? null : area(env, parent);
  }

  // A first page comes from the loader, one statement for all stairwells of a building.
  private Object households(AreaView area, Viewer viewer, DataFetchingEnvironment env) {
    int first = Paging.first(env);
    var after = Paging.after(env);
    if (area.kind() != AreaKind.STAIRWELL) {
      return page(List.of(), first);
    }
    return after.isPresent()
        ? page(areas.doors(viewer, area.areaId(), first, after), first)
        : listed(env, DOORS, area.areaId()).thenApply(doors -> page(doors, first));
  }

  private static Map<String, @Nullable Object> page(List<?> doors, int first) {
    var views = doors.stream().map(HouseholdView.class::cast).toList();
    return Paging.connection(Page.cut(views, first, HouseholdView::cursor));
  }

  static CompletableFuture<List<?>> listed(DataFetchingEnvironment env, String loader, UUID id) {
    return Loaded.load(env, loader, id)
        .thenApply(found -> Optional.ofNullable((List<?>) found).orElse(List.of()));
  }
}
