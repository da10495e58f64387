package cn.yunshequ.voting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Secrecy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A roll of any size in the same number of statements: frozen, voted on by everybody at once,
 * counted, shown. The figures in docs/performance.md: {@code mvn test -Dtest=BallotAtScaleTest
 * -Dballot.units=20000}.
 */
@org.jspecify.annotations.NullUnmarked
class BallotAtScaleTest {
  private static final int UNITS = Integer.getInteger("ballot.units", 400);

  private static <T> T measured(String what, int most, Supplier<T> work) {
    var statements = new AtomicInteger();
    long start = System.nanoTime();
    T result = Db.counting(statements, work);
    System.out.printf(
        "ballot of %d units: %s in %d ms, %d statements%n",
        UNITS, what, (System.nanoTime() - start) / 1_000_000, statements.get());
    assertThat(statements.get()).as(what).isLessThanOrEqualTo(most);
    return result;
  }

  @Test
  void a_roll_of_any_size_is_frozen_voted_on_and_counted() throws InterruptedException {
    try (var portal = Portal.start()) {
      var estate = new Estate(portal, UNITS);
      var ballot =
          measured(
              "frozen",
              13,
              () -> estate.open(Electorate.OWNERS, Matter.RAISE_MAINTENANCE_FUND, Secrecy.NAMED));
      long start = System.nanoTime();
      storm(estate, ballot);
      System.out.printf(
          "ballot of %d units: all cast in %d ms%n",
          UNITS, (System.nanoTime() - start) / 1_000_000);
      Closing.comes(portal, ballot);
      measured(
          "counted",
          15,
          () -> {
            portal.bean(Counting.class).close(estate.chair, ballot, null);
            return ballot;
          });
      measured("shown", 1, () -> portal.bean(BallotPages.class).one(estate.chair, ballot));
      measured(
          "published", 7, () -> portal.bean(Publishing.class).file(estate.chair, ballot, true));
      assertThat(estate.texts("select outcome from voting.result where ballot_id = ?", ballot))
          .containsExactly("PASSED");
      assertThat(
              estate.number("select count(*)::int from voting.counted where ballot_id = ?", ballot))
          .isEqualTo(UNITS);
    }
  }

  private static void storm(Estate estate, UUID ballot) throws InterruptedException {
    int lanes = 16;
    List<Runnable> works = new ArrayList<>();
    for (int lane = 0; lane < lanes; lane++) {
      int first = lane;
      works.add(() -> {
        for (int i = first; i < estate.owners.size(); i += lanes) {
          estate.cast(estate.owners.get(i), ballot, i % 10 == 0 ? "AGAINST" : "FOR", null);
        }
      });
    }
    Race.run(works);
  }
}
