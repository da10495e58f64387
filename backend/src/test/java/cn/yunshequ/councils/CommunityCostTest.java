package cn.yunshequ.councils;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a desk has to see to costs the same statements for one community and for many. */
@org.jspecify.annotations.NullUnmarked
class CommunityCostTest {
  private static Api.Answer desks(Portal portal, List<String> communities) {
    return portal
        .guest()
        .run(
            "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Community { meetingsWithoutMinutes"
                + " { id title } seatsEndingSoon { id resident { id } } meetingYear { kind held"
                + " withMinutes } } } }",
            Map.of("ids", communities));
  }

  @Test
  void seats_meetings_and_years_of_many_communities_come_together() {
    try (var portal = Portal.start()) {
      List<String> communities = new ArrayList<>();
      List<String> meetings = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        var room = new CouncilRoom(portal);
        meetings.add(room.called("REGULAR", 9));
        communities.add(room.place.globalId());
      }
      var sql = portal.db().sql();
      sql.query("update councils.meeting set starts_at = now() - interval '1 hour'").execute();
      sql.query(
              "update councils.seat set term_starts = current_date - 9, term_ends = current_date +"
                  + " 9")
          .execute();
      var one = desks(portal, communities.subList(0, 1));
      var all = desks(portal, communities);
      assertThat(all.errors()).as(all.body().toString()).isEmpty();
      for (int i = 0; i < communities.size(); i++) {
        var seen = all.at("nodes." + i);
        assertThat(seen.path("id").asString()).isEqualTo(communities.get(i));
        assertThat(seen.path("meetingsWithoutMinutes").findValuesAsString("id"))
            .as("its own, and no other community's")
            .containsExactly(meetings.get(i));
        assertThat(seen.path("seatsEndingSoon").size()).isGreaterThanOrEqualTo(3);
        assertThat(seen.path("meetingYear").toString())
            .contains("{\"kind\":\"REGULAR\",\"held\":1,\"withMinutes\":0}");
      }
      assertThat(all.sql()).as("of three as of one").isEqualTo(one.sql());
    }
  }
}
