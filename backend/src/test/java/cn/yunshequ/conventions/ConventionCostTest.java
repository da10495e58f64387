package cn.yunshequ.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
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
}
