package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The area tree as everybody may read it, level by level in one statement each. */
class PlaceTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static String slug;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    slug =
        String.valueOf(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select slug from community.community where id = ?", place.communityId));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void a_guest_reads_a_community_down_to_its_doors() {
    var answer =
        portal
            .guest()
            .run(
                "query($s: String!) { community(slug: $s) { id name phone endorsementsNeeded"
                    + " viewerIsResident categories { code name } area { kind householdCount parent"
                    + " { kind parent { kind parent { kind } } } } buildings { label householdCount"
                    + " children { label kind households(first: 3) { nodes { door label stairwell {"
                    + " label } } pageInfo { hasNextPage } } } } } }",
                Map.of("s", slug));
    assertThat(answer.errors()).isEmpty();
    assertThat(answer.text("community.area.kind")).isEqualTo("COMMUNITY");
    assertThat(answer.at("community.area.householdCount").asInt()).isEqualTo(16);
    assertThat(answer.text("community.area.parent.parent.kind")).isEqualTo("DISTRICT");
    assertThat(answer.at("community.area.parent.parent.parent").isNull()).isTrue();
    assertThat(answer.text("community.categories.1.name")).isEqualTo("停车");
    assertThat(answer.text("community.buildings.0.label")).isEqualTo("7栋");
    assertThat(answer.at("community.buildings.0.householdCount").asInt()).isEqualTo(8);
    assertThat(answer.text("community.buildings.1.children.1.label")).isEqualTo("8栋2单元");
    var doors = "community.buildings.0.children.1.households";
    assertThat(answer.text(doors + ".nodes.2.label")).isEqualTo("7栋2单元201");
    assertThat(answer.at(doors + ".pageInfo.hasNextPage").asBoolean()).isTrue();
    assertThat(answer.text(doors + ".nodes.0.stairwell.label")).isEqualTo("7栋2单元");
    // community, categories, area, count, parents ×3, buildings, counts, children, doors,
    // stairwells
    assertThat(answer.sql()).isLessThanOrEqualTo(13);
  }

  @Test
  void doors_are_paged_and_a_made_up_cursor_is_refused() {
    var doors =
        "query($id: ID!, $a: String) { area(id: $id) { households(first: 3, after: $a) { nodes {"
            + " door } pageInfo { hasNextPage endCursor } } } }";
    var id = GlobalId.encode("area", place.area("7栋1单元"));
    var first = portal.guest().run(doors, Map.of("id", id));
    var cursor = first.text("area.households.pageInfo.endCursor");
    var second = portal.guest().run(doors, Map.of("id", id, "a", cursor));
    assertThat(second.text("area.households.nodes.0.door")).isEqualTo("202");
    assertThat(second.at("area.households.pageInfo.hasNextPage").asBoolean()).isFalse();
    assertThat(portal.guest().run(doors, Map.of("id", id, "a", "eHh4H3l5eQ")).errors())
        .containsExactly("BAD_ID");
    var building = GlobalId.encode("area", place.area("7栋"));
    assertThat(portal.guest().run(doors, Map.of("id", building)).at("area.households.nodes").size())
        .isZero();
  }

  @Test
  void communities_are_paged_by_slug_and_an_unknown_one_is_null() {
    var list =
        "query($a: String) { communities(first: 1, after: $a) { nodes { slug } pageInfo {"
            + " hasNextPage endCursor } } }";
    new Neighbourhood(portal);
    var first = portal.guest().run(list);
    assertThat(first.at("communities.pageInfo.hasNextPage").asBoolean()).isTrue();
    var cursor = first.text("communities.pageInfo.endCursor");
    var second = portal.guest().run(list, Map.of("a", cursor));
    assertThat(second.text("communities.nodes.0.slug"))
        .isGreaterThan(first.text("communities.nodes.0.slug"));
    assertThat(
            portal
                .guest()
                .run("{ community(slug: \"nowhere\") { name } }")
                .at("community")
                .isNull())
        .isTrue();
  }

  @Test
  void communities_are_found_by_part_of_their_name_page_by_page() {
    var list =
        "query($n: String, $a: String) { communities(named: $n, first: 1, after: $a) { nodes { name"
            + " } pageInfo { hasNextPage endCursor } } }";
    for (int i = 0; i < 2; i++) {
      var id = new Neighbourhood(portal).communityId;
      portal
          .db()
          .sql()
          .query("update community.community set name = ? where id = ?", "桂花_苑" + i, id)
          .execute();
    }
    var first = portal.guest().run(list, Map.of("n", " 桂花_ "));
    assertThat(first.text("communities.nodes.0.name")).startsWith("桂花_苑");
    assertThat(first.at("communities.pageInfo.hasNextPage").asBoolean()).isTrue();
    var cursor = first.text("communities.pageInfo.endCursor");
    var second = portal.guest().run(list, Map.of("n", "桂花", "a", cursor));
    assertThat(second.text("communities.nodes.0.name"))
        .startsWith("桂花_苑")
        .isNotEqualTo(first.text("communities.nodes.0.name"));
    assertThat(second.at("communities.pageInfo.hasNextPage").asBoolean()).isFalse();
    assertThat(portal.guest().run(list, Map.of("n", "桂_")).at("communities.nodes").size()).isZero();
    assertThat(portal.guest().run(list, Map.of("n", " ")).at("communities.nodes").size()).isOne();
  }

  @Test
  void other_modules_learn_a_place_with_its_thresholds() {
    var places = portal.bean(Places.class);
    var stairwell = places.find(place.area("7栋2单元")).orElseThrow();
    assertThat(stairwell.label()).isEqualTo("7栋2单元");
    assertThat(stairwell.endorsementsNeeded()).isEqualTo(2);
    assertThat(stairwell.communityId()).isEqualTo(place.communityId);
    assertThat(stairwell.path().isUnder(stairwell.communityPath())).isTrue();
    assertThat(places.find(place.area("7栋")).orElseThrow().endorsementsNeeded()).isEqualTo(3);
    assertThat(places.find(place.communityId).orElseThrow().endorsementsNeeded()).isEqualTo(4);
    assertThat(places.find(UUID.randomUUID())).isEmpty();
    assertThat(places.hasCategory(place.communityId, "lift")).isTrue();
    assertThat(places.hasCategory(place.communityId, "none")).isFalse();
  }

  @Test
  void an_officer_sees_the_office_with_its_place_and_term() {
    var chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    var answer =
        chair
            .api()
            .run(
                "{ viewer { offices { kind name area { label } community { slug } termEnds }"
                    + " resident { title } } }");
    assertThat(answer.text("viewer.offices.0.name")).isEqualTo("居委会主任");
    assertThat(answer.text("viewer.offices.0.community.slug")).isEqualTo(slug);
    assertThat(answer.text("viewer.offices.0.termEnds")).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(answer.text("viewer.resident.title")).isEqualTo("居委会主任");
    assertThat(portal.guest().run("{ viewer { realName } }").at("viewer").isNull()).isTrue();
  }
}
