package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A list of conventions costs the same statements however long it is. */
@NullUnmarked
class ConventionCostTest {
  private static Api.Answer list(ConventionRoom room, int first) {
    return room.drafter
        .api()
        .run(
            "query($c: ID!, $n: Int!) { conventions(filter: {communityId: $c}, first: $n) { nodes {"
                + " id ruleText consultationDays check { state } waitingPapers { id }"
                + " viewerHouseholds { current } signatures { count households earlierOnly byPlace"
                + " { place } } } } }",
            Map.of("c", room.place.globalId(), "n", first));
  }

  @Test
  void rules_checks_papers_homes_and_sums_come_for_all_rows_together() {
    try (var portal = Portal.start()) {
      var room = new ConventionRoom(portal);
      room.inForce();
      for (int i = 0; i < 3; i++) {
        room.consulted();
      }
      var one = list(room, 1);
      var all = list(room, 20);
      assertThat(all.errors()).isEmpty();
      assertThat(all.at("conventions.nodes").size()).isEqualTo(4);
      assertThat(all.sql()).isEqualTo(one.sql());
    }
  }

  @Test
  void who_signed_comes_for_all_rows_together_and_by_the_page_for_one() {
    try (var portal = Portal.start()) {
      var room = new ConventionRoom(portal);
      var ids = List.of(room.inForce(), room.inForce(), room.inForce());
      for (var id : ids) {
        for (var who : List.of(room.drafter, room.neighbour, room.third)) {
          portal.clock.advance(java.time.Duration.ofSeconds(1));
          must(who.api(), "signConvention", "conventionId", id);
        }
      }
      must(room.third.api(), "withdrawSignature", "conventionId", ids.getFirst());
      var one = signed(room, 1);
      var all = signed(room, 20);
      assertThat(all.errors()).isEmpty();
      assertThat(all.at("conventions.nodes").size()).isEqualTo(3);
      assertThat(all.sql()).isEqualTo(one.sql());
      for (var node : all.at("conventions.nodes")) {
        boolean withdrawn = node.path("id").asString().equals(ids.getFirst());
        var signatures = node.path("signatures");
        assertThat(signatures.path("count").asInt()).isEqualTo(withdrawn ? 2 : 3);
        assertThat(signatures.path("nodes").size()).isEqualTo(2);
        assertThat(signatures.path("pageInfo").path("hasNextPage").asBoolean())
            .isEqualTo(!withdrawn);
        assertThat(names(node))
            .containsExactlyElementsOf(withdrawn ? List.of("许德昌", "张伟国") : List.of("马志强", "许德昌"));
      }
      var next =
          see(
              room.drafter.api(),
              ids.getLast(),
              "signatures(first: 2, after: \"%s\") { nodes { name } }"
                  .formatted(
                      see(
                              room.drafter.api(),
                              ids.getLast(),
                              "signatures(first: 2) { pageInfo { endCursor } }")
                          .text("convention.signatures.pageInfo.endCursor")));
      assertThat(next.at("convention.signatures.nodes").toString())
          .isEqualTo("[{\"name\":\"张伟国\"}]");
    }
  }

  private static List<String> names(tools.jackson.databind.JsonNode convention) {
    var names = new ArrayList<String>();
    convention.path("signatures").path("nodes").forEach(n -> names.add(n.path("name").asString()));
    return names;
  }

  private static Api.Answer signed(ConventionRoom room, int first) {
    return room.drafter
        .api()
        .run(
            "query($c: ID!, $n: Int!) { conventions(filter: {communityId: $c}, first: $n) { nodes {"
                + " id signatures(first: 2) { count nodes { name place } pageInfo { hasNextPage } }"
                + " history(first: 5) { nodes { number } } writers { viewerMayRemove } } } }",
            Map.of("c", room.place.globalId(), "n", first));
  }
}
