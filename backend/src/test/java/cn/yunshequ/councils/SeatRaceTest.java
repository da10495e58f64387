package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.act;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Many hands give the last seat, and the same person a seat, at once, on a real PostgreSQL. The
 * constraints decide it: without them the same races go wrong.
 */
@org.jspecify.annotations.NullUnmarked
class SeatRaceTest {
  private static final int HANDS = 6;
  private static final int ROUNDS = 6;

  /** Chairs beyond the last one, or held twice. */
  private static int wrongChairs(Portal portal) {
    return ((Number)
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from (select council_id, chair_number from councils.seat where"
                        + " ended_at is null and chair_number is not null group by 1, 2 having"
                        + " count(*) > 1) twice"))
        .intValue();
  }

  private static int personsTwice(Portal portal) {
    return ((Number)
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from (select council_id, account_id from councils.seat where"
                        + " ended_at is null group by 1, 2 having count(*) > 1) twice"))
        .intValue();
  }

  private static CouncilRoom threeSeats(Portal portal) {
    var room = new CouncilRoom(portal);
    var changed =
        act(
            room.chair.api(),
            "changeRulesOfProcedure",
            "council",
            Map.of(
                "councilId",
                room.council,
                "rulesOfProcedure",
                Map.of("minSeats", 3, "maxSeats", 5)));
    CouncilRoom.done(changed, "changeRulesOfProcedure");
    room.seat(room.council, room.place.resident("第四位", "7栋2单元", "202"), "MEMBER");
    return room;
  }

  private static List<String> race(CouncilRoom room, List<Neighbourhood.Member> whom) {
    var ready = new CountDownLatch(whom.size());
    var go = new CountDownLatch(1);
    var outcomes = new ArrayList<String>();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> running = new ArrayList<>();
      for (var who : whom) {
        var in = room.seatInput(room.council, who, "MEMBER");
        running.add(
            hands.submit(() -> {
              ready.countDown();
              go.await();
              var answer = act(room.chair.api(), "seatMember", "seat", in);
              return answer.errors().isEmpty() ? answer.refusals("seatMember") : answer.errors();
            }));
      }
      ready.await();
      go.countDown();
      for (var each : running) {
        var codes = each.get();
        outcomes.add(codes.isEmpty() ? "SEATED" : codes.getFirst());
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
    return outcomes;
  }

  private static List<Neighbourhood.Member> newcomers(CouncilRoom room) {
    var doors = List.of("101", "102", "201", "202", "101", "102");
    var people = new ArrayList<Neighbourhood.Member>();
    for (int i = 0; i < HANDS; i++) {
      people.add(room.place.resident("邻居" + i, "7栋2单元", doors.get(i)));
    }
    return people;
  }

  @Test
  void the_last_seat_is_given_once_and_the_others_are_told_that_it_is_full() {
    try (var portal = Portal.start()) {
      for (int round = 0; round < 2; round++) {
        var room = threeSeats(portal);
        var outcomes = race(room, newcomers(room));
        assertThat(outcomes).containsOnlyOnce("SEATED");
        assertThat(outcomes.stream().filter("SEATS_FULL"::equals)).hasSize(HANDS - 1);
      }
      assertThat(wrongChairs(portal)).isZero();
    }
  }

  @Test
  void free_seats_given_at_once_are_all_given() {
    try (var portal = Portal.start()) {
      var room = new CouncilRoom(portal);
      assertThat(race(room, newcomers(room))).containsOnly("SEATED");
      assertThat(wrongChairs(portal)).isZero();
    }
  }

  @Test
  void the_same_person_is_seated_once() {
    try (var portal = Portal.start()) {
      var room = new CouncilRoom(portal);
      var who = room.place.resident("周敏", "7栋2单元", "202");
      var outcomes = race(room, java.util.Collections.nCopies(HANDS, who));
      assertThat(outcomes).containsOnlyOnce("SEATED");
      assertThat(outcomes.stream().filter("ALREADY_SEATED"::equals)).hasSize(HANDS - 1);
      assertThat(personsTwice(portal)).isZero();
    }
  }

  @Test
  void without_the_constraints_both_races_go_wrong() {
    try (var portal = Portal.start()) {
      for (var index :
          List.of(
              "seat_chair_is_taken_once", "seat_is_one_per_person", "seat_is_one_per_account")) {
        portal.db().sql().execute("drop index councils." + index);
      }
      for (int round = 0; round < ROUNDS && wrongChairs(portal) == 0; round++) {
        var room = new CouncilRoom(portal);
        race(room, newcomers(room));
      }
      assertThat(wrongChairs(portal)).isPositive();
      for (int round = 0; round < ROUNDS && personsTwice(portal) == 0; round++) {
        var room = new CouncilRoom(portal);
        var who = room.place.resident("周敏", "7栋2单元", "202");
        race(room, java.util.Collections.nCopies(HANDS, who));
      }
      assertThat(personsTwice(portal)).isPositive();
    }
  }
}
