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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Many hands at once, on a real PostgreSQL; without their lock or key the same races go wrong. */
@org.jspecify.annotations.NullUnmarked
class ConventionRaceTest {
  private record Hand(Api api, String mutation, Map<String, Object> input) {}

  private static List<String> race(List<Hand> hands) {
    return race(hands, running -> {});
  }

  private static List<String> race(List<Hand> hands, Consumer<List<Future<String>>> meanwhile) {
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
      meanwhile.accept(running);
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

  // Whoever comes to write there waits until the test opens, so that no luck decides who is first.
  private static List<String> raceUpTo(Portal portal, String table, List<Hand> hands) {
    var sql = portal.db().sql();
    sql.execute(
        "create or replace function public.wait_at_the_gate() returns trigger language plpgsql as"
            + " $$ begin perform pg_advisory_xact_lock_shared(4711); return new; end $$");
    sql.execute(
        "create trigger gate before insert on "
            + table
            + " for each row execute function public.wait_at_the_gate()");
    var shut = new CountDownLatch(1);
    var open = new CountDownLatch(1);
    try (var keeper = Executors.newVirtualThreadPerTaskExecutor()) {
      var kept = keeper.submit(() -> keep(portal, shut, open));
      shut.await();
      var outcomes =
          race(
              hands,
              running -> {
                ConventionRoom.until(() -> stuck(portal) + done(running) >= hands.size());
                open.countDown();
              });
      kept.get();
      return outcomes;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    } finally {
      sql.execute("drop trigger gate on " + table);
    }
  }

  private static int keep(Portal portal, CountDownLatch shut, CountDownLatch open) {
    return portal
        .db()
        .write(() -> {
          portal.db().sql().execute("select pg_advisory_xact_lock(4711)");
          shut.countDown();
          try {
            open.await();
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
          return 0;
        });
  }

  private static int stuck(Portal portal) {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select count(*) from pg_stat_activity where datname = current_database() and"
                + " wait_event_type = 'Lock'")
        .fetchSingle()
        .get(0, Integer.class);
  }

  private static int done(List<Future<String>> running) {
    return (int) running.stream().filter(Future::isDone).count();
  }

  // All four have looked at the article before one of them writes, unless a lock makes them queue.
  @Test
  void two_drafters_accept_conflicting_amendments_and_one_of_them_is_told() {
    try (var portal = Portal.start()) {
      var room = new ConventionRoom(portal);
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
      var outcomes = raceUpTo(portal, "conventions.version", hands);
      assertThat(outcomes).containsOnlyOnce("DONE");
      assertThat(outcomes.stream().filter("AMENDMENT_OUTDATED"::equals)).hasSize(3);
      assertThat(
              number(portal, "select newest_version from conventions.convention where id = ?", id))
          .isEqualTo(2);
      assertThat(
              number(
                  portal,
                  "select count(*) from conventions.amendment where state = 'ACCEPTED' and"
                      + " convention_id = ?",
                  id))
          .isEqualTo(1);
    }
  }

  @Test
  void no_wish_slips_in_beside_the_opening_of_the_vote_and_waits_there_for_ever() {
    try (var portal = Portal.start()) {
      var room = new ConventionRoom(portal);
      var id = room.consulted();
      room.over(id);
      var wish =
          new Hand(
              room.neighbour.api(),
              "proposeAmendment",
              input(
                  "conventionId",
                  id,
                  "articleId",
                  room.article(id, 0),
                  "text",
                  "楼梯口也不放东西。",
                  "reason",
                  "进出方便"));
      var vote = new Hand(room.chair.api(), "openAdoption", input("conventionId", id));
      // The wish is about to be written when the vote is opened.
      var outcomes = raceUpTo(portal, "conventions.amendment", List.of(wish, vote));
      assertThat(outcomes)
          .as("the wish first or the vote first, never both")
          .isIn(List.of("DONE", "AMENDMENTS_WAITING"), List.of("CONVENTION_STAGE_FORBIDS", "DONE"));
    }
  }

  private static int number(Portal portal, String sql, String id) {
    return portal.db().sql().resultQuery(sql, uuid(id)).fetchSingle().get(0, Integer.class);
  }
}
