package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Gate;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Unheld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Many hands at once, on a real PostgreSQL. Each race is run again without its lock or key, and
 * goes wrong then.
 */
@org.jspecify.annotations.NullUnmarked
class ConventionRaceTest {
  private record Hand(Api api, String mutation, Map<String, Object> input)
      implements Callable<String> {
    @Override
    public String call() {
      var answer = act(api, mutation, input);
      var codes = answer.errors().isEmpty() ? answer.refusals(mutation) : answer.errors();
      return codes.isEmpty() ? "DONE" : codes.getFirst();
    }
  }

  private static List<String> race(List<Hand> hands) {
    var ready = new CountDownLatch(hands.size());
    var outcomes = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> running = new ArrayList<>();
      for (var hand : hands) {
        running.add(
            threads.submit(() -> {
              ready.countDown();
              ready.await();
              return hand.call();
            }));
      }
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

  // Two drafters accept four wordings of one article; all have looked before one of them writes.
  private static Race accepting(ConventionRoom room) {
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
    return new Race(id, Gate.at(room.portal, "before insert", "conventions.version").race(hands));
  }

  private record Race(String id, List<String> outcomes) {}

  private static int accepted(Portal portal, String id) {
    return number(
        portal,
        "select count(*) from conventions.amendment where state = 'ACCEPTED' and convention_id = ?",
        id);
  }

  @Test
  void two_drafters_accept_conflicting_amendments_and_one_of_them_is_told() {
    try (var portal = Portal.start()) {
      var room = new ConventionRoom(portal);
      var held = accepting(room);
      assertThat(held.outcomes()).containsOnlyOnce("DONE");
      assertThat(held.outcomes().stream().filter("AMENDMENT_OUTDATED"::equals)).hasSize(3);
      assertThat(
              number(
                  portal,
                  "select newest_version from conventions.convention where id = ?",
                  held.id()))
          .isEqualTo(2);
      assertThat(accepted(portal, held.id())).isEqualTo(1);

      Unheld.rowsOf(portal, "conventions.convention");
      var keyed = accepting(room);
      assertThat(keyed.outcomes()).containsOnlyOnce("DONE");
      assertThat(keyed.outcomes())
          .as("without the lock the key holds, but nobody is told why")
          .doesNotContain("AMENDMENT_OUTDATED");
      assertThat(accepted(portal, keyed.id())).isEqualTo(1);

      var sql = portal.db().sql();
      sql.execute(
          "alter table conventions.version drop constraint version_is_numbered_once cascade");
      sql.execute("drop index conventions.amendment_made_one_version");
      var neither = accepting(room);
      assertThat(neither.outcomes()).containsOnly("DONE");
      assertThat(accepted(portal, neither.id()))
          .as("without lock and key four are told yes, and one wording stands")
          .isEqualTo(4);
    }
  }

  // The wish is about to be written when the vote is opened.
  private static Race wishing(ConventionRoom room) {
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
    var gate = Gate.at(room.portal, "before insert", "conventions.amendment");
    return new Race(id, gate.race(List.of(wish, vote)));
  }

  private static int waiting(Portal portal, String id) {
    return number(
        portal,
        "select count(*) from conventions.amendment a join conventions.edition e using"
            + " (convention_id) where a.state = 'OPEN' and e.stage = 'ADOPTION' and"
            + " a.convention_id = ?",
        id);
  }

  @Test
  void no_wish_slips_in_beside_the_opening_of_the_vote_and_waits_there_for_ever() {
    try (var portal = Portal.start()) {
      var room = new ConventionRoom(portal);
      var held = wishing(room);
      assertThat(held.outcomes())
          .as("the wish first or the vote first, never both")
          .isIn(List.of("DONE", "AMENDMENTS_WAITING"), List.of("CONVENTION_STAGE_FORBIDS", "DONE"));
      assertThat(waiting(portal, held.id())).isZero();

      Unheld.rowsOf(portal, "conventions.convention");
      var unheld = wishing(room);
      assertThat(unheld.outcomes()).containsOnly("DONE");
      assertThat(waiting(portal, unheld.id())).as("without the lock it waits there").isEqualTo(1);
    }
  }

  private static int number(Portal portal, String sql, String id) {
    return portal.db().sql().resultQuery(sql, uuid(id)).fetchSingle().get(0, Integer.class);
  }
}
