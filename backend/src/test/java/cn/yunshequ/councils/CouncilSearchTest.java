package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Councils, their meetings, minutes and resolutions are found; those of a mediation never are. */
@org.jspecify.annotations.NullUnmarked
class CouncilSearchTest {
  private static List<String> found(Portal portal, String text) {
    var ids = new ArrayList<String>();
    portal
        .guest()
        .run(
            "query($t: String!) { search(text: $t) { nodes { subject { id } } } }",
            Map.of("t", text))
        .at("search.nodes")
        .forEach(hit -> ids.add(hit.path("subject").path("id").asString()));
    return ids;
  }

  // The index follows the events; what it should have comes soon.
  private static List<String> soon(Portal portal, String text) {
    for (int i = 0; i < 200; i++) {
      var ids = found(portal, text);
      if (!ids.isEmpty()) {
        return ids;
      }
      LockSupport.parkNanos(100_000_000);
    }
    return List.of();
  }

  @Test
  void a_council_its_meeting_minutes_and_resolution_are_found_by_their_words() {
    try (var portal = Portal.start()) {
      var room = new CouncilRoom(portal);
      var id = room.running("REGULAR");
      room.present(id, room.convenor, room.secretary, room.member);
      done(
          room.on(
              room.convenor.api(),
              "resolveItem",
              id,
              "itemId",
              room.firstItem(id),
              "outcome",
              "ADOPTED",
              "text",
              "顶楼鸽棚月底拆除。",
              "votesFor",
              3,
              "votesAgainst",
              0),
          "resolveItem");
      done(
          room.on(room.secretary.api(), "writeMinutes", id, "body", "到会三人，还谈到枇杷树修枝。"),
          "writeMinutes");
      assertThat(found(portal, "枇杷树")).as("not before the minutes are published").isEmpty();
      done(room.on(room.member.api(), "signMinutes", id, "version", 1), "signMinutes");
      done(room.on(room.convenor.api(), "publishMinutes", id), "publishMinutes");
      assertThat(soon(portal, "枇杷树")).as("minutes").contains(id);
      assertThat(soon(portal, "鸽棚")).as("a resolution").isNotEmpty();
      var council =
          portal
              .guest()
              .run(
                  "query($id: ID!) { meeting(id: $id) { title council { id name } } }",
                  Map.of("id", id));
      assertThat(soon(portal, council.text("meeting.council.name")))
          .as("the council itself")
          .contains(council.text("meeting.council.id"));
      assertThat(soon(portal, council.text("meeting.title"))).as("the meeting").contains(id);
    }
  }
}
