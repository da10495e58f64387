package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
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

/** Many hands at once, on a real PostgreSQL; without their lock or key the same races go wrong. */
@org.jspecify.annotations.NullUnmarked
class ConventionRaceTest {
  private record Hand(Api api, String mutation, Map<String, Object> input) {}

  private static List<String> race(List<Hand> hands) {
    var ready = new CountDownLatch(hands.size());
    var go = new CountDownLatch(1);
    var outcomes = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> running = new ArrayList<>();
      for (var hand : hands) {
        running.add(
            threads.submit(() -> {
              ready.countDown();
              go.await();
              var answer = act(hand.api(), hand.mutation(), hand.input());
              var codes =
                  answer.errors().isEmpty() ? answer.refusals(hand.mutation()) : answer.errors();
              return codes.isEmpty() ? "DONE" : codes.getFirst();
            }));
      }
      ready.await();
      go.countDown();
      for (var each : running) {
        outcomes.add(each.get());
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
    return outcomes;
  }

  private static List<Hand> signing(ConventionRoom room, String id) {
    var wife = room.place.resident("许太太", "7栋2单元", "102");
    var hands = new ArrayList<Hand>();
    for (var who : List.of(room.neighbour, wife, room.neighbour, wife, room.neighbour, wife)) {
      hands.add(new Hand(who.api(), "signConvention", input("conventionId", id)));
    }
    return hands;
  }

  private static int twice(Portal portal) {
    return ((Number)
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from (select 1 from conventions.signature where state ="
                        + " 'SIGNED' group by convention_id, version, household_id having count(*)"
                        + " > 1) twice"))
        .intValue();
  }

  @Test
  void a_household_signs_a_version_once_whoever_of_it_signs() {
    try (var portal = Portal.start()) {
      var room = new ConventionRoom(portal);
      var outcomes = race(signing(room, room.inForce()));
      assertThat(outcomes).containsOnlyOnce("DONE");
      assertThat(outcomes.stream().filter("ALREADY_SIGNED"::equals)).hasSize(5);
      assertThat(twice(portal)).isZero();
      portal
          .db()
          .sql()
          .execute("drop index conventions.signature_is_one_per_household_and_version");
      for (int round = 0; round < 6 && twice(portal) == 0; round++) {
        race(signing(room, room.inForce()));
      }
      assertThat(twice(portal)).as("without the key the same race goes wrong").isPositive();
    }
  }

  @Test
  void two_drafters_accept_conflicting_amendments_and_one_of_them_is_told() {
    try (var portal = Portal.start()) {
      var room = new ConventionRoom(portal);
      for (int round = 0; round < 4; round++) {
        var id = room.consulted();
        must(
            room.drafter.api(),
            "inviteDrafter",
            "conventionId",
            id,
            "residentId",
            ConventionRoom.resident(room.third));
        var article = room.article(id, 1);
        var hands = new ArrayList<Hand>();
        Neighbourhood.Member[] drafters = {room.drafter, room.third};
        for (int i = 0; i < 4; i++) {
          var amendment = room.amended(room.neighbour, id, article, "晚" + (i + 6) + "点后不吵闹。");
          hands.add(
              new Hand(
                  drafters[i % 2].api(),
                  "decideAmendment",
                  input("amendmentId", amendment, "accept", true, "reason", "说得对")));
        }
        var outcomes = race(hands);
        assertThat(outcomes).containsOnlyOnce("DONE");
        assertThat(outcomes.stream().filter("AMENDMENT_OUTDATED"::equals)).hasSize(3);
        assertThat(
                portal
                    .db()
                    .sql()
                    .fetchValue(
                        "select newest_version from conventions.convention where id = ?", uuid(id)))
            .isEqualTo(2);
      }
    }
  }
}
