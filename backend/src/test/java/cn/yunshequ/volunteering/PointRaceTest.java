package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Gate;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Unheld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Points of one community move at once, and nobody waits in a circle. */
@org.jspecify.annotations.NullUnmarked
class PointRaceTest {
  private static final int ROUNDS = 12;

  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void award(
      HelpDesk desk,
      Neighbourhood.Member whom,
      CountDownLatch go,
      ConcurrentLinkedQueue<String> out)
      throws InterruptedException {
    go.await();
    var answer =
        act(
            desk.chair.api(),
            "awardPoints",
            "entry",
            "communityId",
            desk.place.globalId(),
            "residentId",
            HelpDesk.resident(whom),
            "points",
            3,
            "memo",
            "排查隐患");
    out.addAll(answer.errors());
    out.addAll(answer.refusals("awardPoints"));
  }

  @Test
  void two_awards_at_once_both_arrive() throws InterruptedException {
    var desk = new HelpDesk(portal);
    var people = new ArrayList<Neighbourhood.Member>();
    for (int i = 0; i < 4; i++) {
      var who = desk.resident("志愿者" + i);
      done(act(who.api(), "registerVolunteer", "volunteering"), "registerVolunteer");
      people.add(who);
    }
    var faults = new ConcurrentLinkedQueue<String>();
    for (int round = 0; round < ROUNDS; round++) {
      var go = new CountDownLatch(1);
      var threads = new ArrayList<Thread>();
      for (var who : people) {
        threads.add(
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    award(desk, who, go, faults);
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  }
                }));
      }
      go.countDown();
      for (var thread : threads) {
        thread.join();
      }
    }
    assertThat(faults).isEmpty();
    assertThat(
            desk.number(
                "select sum(balance) from volunteering.purse where community_id = ? and account_id"
                    + " is not null",
                desk.place.communityId))
        .isEqualTo(3 * 4 * ROUNDS);
  }

  // Both have written their line before either moves a balance, unless a lock makes them queue.
  private static List<String> twoAtOnce(HelpDesk desk) {
    var door = desk.portal.bean(Points.class);
    var hands = new ArrayList<Callable<String>>();
    for (var name : List.of("排查员", "巡楼员")) {
      var who = PointsTest.volunteer(desk, name).account();
      hands.add(() ->
          Overlap.outcome(
              () -> door.award(Overlap.chair(desk), desk.place.communityId, who, 3, "排查隐患", null)));
    }
    return Gate.at(desk.portal, "after insert", "volunteering.transfer").race(hands);
  }

  @Test
  void lock_or_order_alone_keeps_awards_from_waiting_in_a_circle_and_without_both_they_do() {
    try (var own = Portal.start(Map.of("notification.chores", false))) {
      var desk = new HelpDesk(own);
      var sql = own.db().sql();
      var ordered =
          String.valueOf(
              sql.fetchValue("select pg_get_functiondef('volunteering.move_points'::regproc)"));
      var unordered =
          ordered.replace(
              "order by account_id nulls first, id for no key update",
              "order by account_id nulls last, id for update");
      assertThat(unordered).isNotEqualTo(ordered);
      assertThat(twoAtOnce(desk)).containsOnly(Overlap.DONE);

      sql.execute(unordered);
      assertThat(twoAtOnce(desk)).as("the lock alone holds").containsOnly(Overlap.DONE);

      sql.execute(ordered);
      Unheld.rowsOf(own, "volunteering.purse");
      assertThat(twoAtOnce(desk)).as("the order alone holds").containsOnly(Overlap.DONE);

      sql.execute(unordered);
      assertThat(twoAtOnce(desk))
          .as("without lock and order they wait in a circle, and one award is lost")
          .containsOnlyOnce(Overlap.DONE)
          .anyMatch(outcome -> outcome.contains("deadlock detected"));
    }
  }
}
