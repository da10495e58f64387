package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Grids lie over the tree, and a grid worker's office counts in the grid only. */
class GridTest {
  private static Portal portal;
  private static Neighbourhood place;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    var communities = portal.bean(Communities.class);
    var first =
        communities.layGrid(
            place.communityId, "第一网格", List.of(place.area("7栋"), place.area("8栋1单元")));
    communities.layGrid(place.communityId, "第二网格", List.of(place.area("8栋")));
    worker = place.stranger();
    communities.appointToGrid(worker.account(), place.communityId, first, 3);
  }

  private static Neighbourhood.Member worker;

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer gridOf(String label) {
    return portal
        .guest()
        .run(
            "query($id: ID!) { area(id: $id) { grid { name } } }",
            Map.of("id", GlobalId.encode("area", place.area(label))));
  }

  @Test
  void a_community_shows_its_grids_with_areas_and_workers() {
    var answer =
        portal
            .guest()
            .run(
                "query($id: ID!) { node(id: $id) { ... on Community { grids { id name areas { label"
                    + " } workers { displayName title } } } } }",
                Map.of("id", place.globalId()));
    assertThat(answer.at("node.grids").findValuesAsString("name")).containsExactly("第一网格", "第二网格");
    assertThat(answer.at("node.grids.0.areas").findValuesAsString("label"))
        .containsExactlyInAnyOrder("7栋", "8栋1单元");
    assertThat(answer.text("node.grids.0.workers.0.title")).isEqualTo("网格员");
    assertThat(answer.at("node.grids.1.workers").size()).isZero();
  }

  @Test
  void an_area_lies_in_the_grid_of_the_nearest_listed_area() {
    assertThat(gridOf("7栋2单元").text("area.grid.name")).isEqualTo("第一网格");
    assertThat(gridOf("8栋1单元").text("area.grid.name")).isEqualTo("第一网格");
    assertThat(gridOf("8栋2单元").text("area.grid.name")).isEqualTo("第二网格");
    assertThat(
            portal
                .guest()
                .run(
                    "query($id: ID!) { area(id: $id) { grid { name } } }",
                    Map.of("id", GlobalId.encode("area", place.communityId)))
                .at("area.grid")
                .isNull())
        .isTrue();
  }

  @Test
  void the_office_counts_in_the_areas_of_the_grid_only() {
    var paths =
        portal
            .bean(cn.yunshequ.platform.session.ViewerSource.class)
            .viewer(
                new cn.yunshequ.platform.session.Credentials.Bearer(
                    String.valueOf(worker.api().token)))
            .offices();
    assertThat(paths).hasSize(2);
    assertThat(paths).allMatch(office -> office.kind() == OfficeKind.GRID_WORKER);
    assertThat(paths)
        .extracting(office -> office.path().value())
        .containsExactlyInAnyOrder(place.path(place.area("7栋")), place.path(place.area("8栋1单元")));
    assertThat(
            worker
                .api()
                .run("{ viewer { offices { kind community { id } } } }")
                .at("viewer.offices")
                .size())
        .as("one office is held")
        .isEqualTo(1);
  }

  @Test
  void an_area_of_another_community_is_not_taken_into_a_grid() {
    var elsewhere = new Neighbourhood(portal);
    var grid =
        portal
            .bean(Communities.class)
            .layGrid(place.communityId, "第三网格", List.of(elsewhere.area("7栋")));
    assertThat(
            portal
                .db()
                .sql()
                .fetchSingle(
                    "select count(*)::int from community.grid_area where grid_id = ?", grid)
                .get(0, int.class))
        .isZero();
  }
}
