package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.done;
import static cn.yunshequ.councils.CouncilRoom.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Winners of an election sit in the council without anybody's doing, once. */
@org.jspecify.annotations.NullUnmarked
class ElectedSeatsTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void decided(
      UUID election, CouncilRoom room, int months, Neighbourhood.Member... who) {
    var elected =
        Arrays.stream(who).map(w -> w.account().toString()).collect(Collectors.joining(","));
    var event =
        new Event(
            "ElectionDecided",
            new SubjectRef("election", election),
            Map.of("body", room.council, "elected", elected, "termMonths", String.valueOf(months)));
    portal
        .db()
        .write(() -> {
          portal.bean(Outbox.class).append(event);
          return election;
        });
    new News(portal).settle();
  }

  private static List<String> seats(CouncilRoom room, String field) {
    return portal
        .guest()
        .run(
            "query($id: ID!) { council(id: $id) { seats { id role chosen termEnds resident { id } }"
                + " } }",
            Map.of("id", room.council))
        .at("council.seats")
        .findValuesAsString(field);
  }

  @Test
  void the_elected_are_seated_for_their_term_and_a_repetition_changes_nothing() {
    var room = new CouncilRoom(portal);
    var winner = room.place.resident("当选人", "7栋2单元", "202");
    var away = room.place.resident("搬走的人", "8栋1单元", "101");
    var election = UUID.randomUUID();
    decided(election, room, 12, winner, away);
    assertThat(seats(room, "chosen")).hasSize(4).containsOnlyOnce("ELECTED");
    assertThat(seats(room, "termEnds"))
        .contains(room.today().plusMonths(12).minusDays(1).toString());
    var before = seats(room, "id");
    decided(election, room, 12, winner, away);
    assertThat(seats(room, "id")).isEqualTo(before);
  }

  @Test
  void who_resigned_is_not_seated_again_by_a_repetition() {
    var room = new CouncilRoom(portal);
    var winner = room.place.resident("当选人", "7栋2单元", "202");
    var election = UUID.randomUUID();
    decided(election, room, 12, winner);
    done(
        CouncilRoom.act(
            winner.api(),
            "endSeat",
            "seat",
            input("councilId", room.council, "residentId", CouncilRoom.resident(winner))),
        "endSeat");
    decided(election, room, 12, winner);
    assertThat(seats(room, "chosen")).hasSize(3).doesNotContain("ELECTED");
  }

  @Test
  void who_is_elected_again_begins_a_new_term_in_the_same_role() {
    var room = new CouncilRoom(portal);
    decided(UUID.randomUUID(), room, 24, room.convenor);
    assertThat(seats(room, "role")).containsExactlyInAnyOrder("CONVENOR", "SECRETARY", "MEMBER");
    assertThat(seats(room, "chosen")).contains("ELECTED");
  }

  @Test
  void a_full_council_takes_as_many_as_it_has_chairs() {
    var room = new CouncilRoom(portal);
    var many = new Neighbourhood.Member[8];
    for (int i = 0; i < many.length; i++) {
      many[i] = room.place.resident("候选" + (char) ('甲' + i), "7栋2单元", "202");
    }
    decided(UUID.randomUUID(), room, 12, many);
    assertThat(seats(room, "role")).hasSize(9);
  }
}
