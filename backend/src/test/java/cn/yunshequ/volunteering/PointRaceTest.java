package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
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
}
