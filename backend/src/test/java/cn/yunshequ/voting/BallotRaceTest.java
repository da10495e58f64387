package cn.yunshequ.voting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Secrecy;
import cn.yunshequ.voting.store.BallotStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * 200 at once on the real database. That each of these can fail is shown by
 * backend/voting-mutants.sh, which takes away one lock or key at a time.
 */
@org.jspecify.annotations.NullUnmarked
class BallotRaceTest {
  private static final int HOMES = 50;
  private static Portal portal;
  private static Estate estate;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    estate = new Estate(portal, HOMES);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  // Two hundred casts of fifty homes, changing their minds, while it is being closed.
  @RepeatedTest(3)
  void what_is_cast_in_time_is_counted_once_and_nothing_comes_after() throws InterruptedException {
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STRAW_POLL, Secrecy.NAMED);
    Map<String, Boolean> accepted = new ConcurrentHashMap<>();
    var refused = new AtomicInteger();
    List<Runnable> works = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      var who = estate.owners.get(i % HOMES);
      var choice = i % 3 == 0 ? "AGAINST" : "FOR";
      works.add(() -> cast(ballot, who, choice, accepted, refused));
      if (i == 120 || i == 160) {
        works.add(() -> portal.bean(Counting.class).close(estate.chair, ballot, "提前结束看看"));
      }
    }
    Race.run(works);
    assertThat(accepted.size() + refused.get()).isEqualTo(200);
    assertThat(estate.number("select count(*)::int from voting.entry where ballot_id = ?", ballot))
        .as("the ledger has what was accepted, and no more")
        .isEqualTo(accepted.size());
    tallyIsWhatCounts(ballot);
    assertThat(
            estate.texts(
                "select kind from platform.outbox where subject_id = ? and kind = 'BallotClosed'",
                ballot))
        .hasSize(1);
  }

  private static void cast(
      UUID ballot,
      Viewer who,
      String choice,
      Map<String, Boolean> accepted,
      AtomicInteger refused) {
    try {
      accepted.put(estate.cast(who, ballot, choice, null).receipt(), true);
    } catch (RefusedException late) {
      refused.incrementAndGet();
    }
  }

  private static void tallyIsWhatCounts(UUID ballot) {
    var counted =
        estate.texts(
            "select e.choice || ' ' || count(*) from voting.counted c join voting.entry e on e.id ="
                + " c.entry_id where c.ballot_id = ? group by e.choice order by e.choice",
            ballot);
    var tally =
        estate.texts(
            "select choice || ' ' || heads from voting.tally where ballot_id = ? and heads > 0"
                + " order by choice",
            ballot);
    assertThat(counted).as("nothing came after the count").isEqualTo(tally);
    assertThat(
            estate.number("select count(*)::int from voting.counted where ballot_id = ?", ballot))
        .as("every home that cast has one")
        .isEqualTo(
            estate.number(
                "select count(distinct unit_id)::int from voting.entry where ballot_id = ?",
                ballot));
  }

  @Test
  void one_home_on_two_hundred_phones_has_one_counted_ballot() throws InterruptedException {
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.NAMED);
    var who = estate.owners.getFirst();
    Runnable cast = () -> estate.cast(who, ballot, "FOR", null);
    Race.run(IntStream.range(0, 200).mapToObj(i -> cast).toList());
    assertThat(
            estate.number("select count(*)::int from voting.counted where ballot_id = ?", ballot))
        .isEqualTo(1);
    assertThat(estate.number("select count(*)::int from voting.entry where ballot_id = ?", ballot))
        .isEqualTo(200);
  }

  @Test
  void one_home_drops_one_choice_into_the_urn() throws InterruptedException {
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.SECRET);
    var who = estate.owners.getFirst();
    var refused = new AtomicInteger();
    Runnable cast =
        () -> {
          try {
            estate.cast(who, ballot, "FOR", null);
          } catch (RefusedException second) {
            refused.incrementAndGet();
          }
        };
    Race.run(IntStream.range(0, 50).mapToObj(i -> cast).toList());
    assertThat(refused).hasValue(49);
    assertThat(
            estate.number(
                "select count(*)::int from voting.participation where ballot_id = ?", ballot))
        .isEqualTo(1);
    assertThat(
            estate.number(
                "select count(*)::int from voting.secret_choice where ballot_id = ?", ballot))
        .isEqualTo(1);
  }

  @Test
  void eight_who_count_at_once_count_once() throws InterruptedException {
    var start = portal.clock.instant();
    var ballot = estate.open(Electorate.OWNERS, Matter.USE_MAINTENANCE_FUND, Secrecy.NAMED);
    estate.owners.stream().limit(40).forEach(who -> estate.cast(who, ballot, "FOR", null));
    try {
      portal.clock.advance(java.time.Duration.ofHours(2));
      // They queue: a fault told to one of them fails the race.
      Runnable count = () -> portal.bean(Counting.class).settle(ballot);
      Race.run(IntStream.range(0, 8).mapToObj(i -> count).toList());
      portal.bean(Counting.class).settleDue();
      assertThat(
              estate.texts(
                  "select kind from platform.outbox where subject_id = ? order by id desc limit 1",
                  ballot))
          .containsExactly("BallotClosed");
      assertThat(estate.texts("select outcome from voting.result where ballot_id = ?", ballot))
          .containsExactly("PASSED");
      assertThat(
              estate.number(
                  "select count(*)::int from platform.outbox where subject_id = ? and kind ="
                      + " 'BallotClosed'",
                  ballot))
          .isEqualTo(1);
    } finally {
      portal.clock.set(start);
    }
  }

  // Somebody is still casting; two count at the same moment. Both must wait for the row before they
  // look whether it is counted: who looked first and waited then would count a second time.
  @Test
  void who_counts_waits_for_the_row_before_looking_whether_it_is_counted()
      throws InterruptedException {
    var start = portal.clock.instant();
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.NAMED);
    estate.cast(estate.owners.getFirst(), ballot, "FOR", null);
    var holding = new CountDownLatch(1);
    var waiting = new CountDownLatch(1);
    var caster =
        Thread.ofVirtual()
            .start(() ->
                portal
                    .db()
                    .write(() -> {
                      assertThat(portal.bean(BallotStore.class).holdForCast(ballot)).isPresent();
                      holding.countDown();
                      await(waiting);
                      return ballot;
                    }));
    holding.await();
    var faults = new ConcurrentLinkedQueue<Throwable>();
    try {
      portal.clock.advance(java.time.Duration.ofHours(2));
      List<Thread> counters = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        counters.add(
            Thread.ofVirtual()
                .uncaughtExceptionHandler((thread, fault) -> faults.add(fault))
                .start(() -> portal.bean(Counting.class).settle(ballot)));
      }
      long end = System.nanoTime() + java.time.Duration.ofSeconds(20).toNanos();
      while (waitingForLocks() < 2 && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(waitingForLocks()).as("both wait for who is casting").isEqualTo(2);
      waiting.countDown();
      caster.join();
      for (var counter : counters) {
        counter.join();
      }
      assertThat(faults).as("the second finds it counted and says nothing").isEmpty();
      assertThat(
              estate.number(
                  "select count(*)::int from platform.outbox where subject_id = ? and kind ="
                      + " 'BallotClosed'",
                  ballot))
          .isEqualTo(1);
    } finally {
      waiting.countDown();
      portal.clock.set(start);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int waitingForLocks() {
    return estate.number(
        "select count(distinct pid)::int from pg_locks where not granted and pid in (select pid"
            + " from pg_stat_activity where datname = current_database())");
  }

  @Test
  void of_co_owners_who_come_at_once_one_casts() throws InterruptedException {
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.NAMED);
    var home = estate.owners.get(1).residences().getFirst().householdId();
    List<Runnable> works = new ArrayList<>();
    var accepted = new AtomicInteger();
    for (int i = 2; i < 12; i++) {
      var other = estate.owners.get(i);
      stoodBehindTheDoor(ballot, home, other);
      works.add(() -> {
        try {
          portal.bean(Casting.class).cast(other, new Casting.Cast(ballot, "FOR", home, null, null));
          accepted.incrementAndGet();
        } catch (RefusedException another) {
          assertThat(another.refusals().getFirst().code().name()).isEqualTo("OTHER_CASTS");
        }
      });
    }
    Race.run(works);
    assertThat(accepted).hasValue(1);
  }

  private static void stoodBehindTheDoor(UUID ballot, UUID home, Viewer who) {
    portal
        .db()
        .sql()
        .query(
            "insert into voting.roll_member (unit_id, ballot_id, household_id, person_id) select"
                + " unit_id, ballot_id, household_id, ? from voting.roll_door where ballot_id = ?"
                + " and household_id = ?",
            who.personId(),
            ballot,
            home)
        .execute();
  }

  // The rule of a stairwell lets one person hold one proxy; the place is a key.
  @Test
  void of_eight_proxies_for_one_holder_at_once_one_stands() throws InterruptedException {
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.NAMED);
    var holder = estate.place.resident("受托人", "7栋1单元", "101");
    var accepted = new AtomicInteger();
    List<Runnable> works = new ArrayList<>();
    for (var unit :
        estate.texts("select id from voting.roll_unit where ballot_id = ? limit 8", ballot)) {
      var paper = new Mandates.Paper(ballot, UUID.fromString(unit), holder.account(), null);
      works.add(() -> {
        try {
          portal.bean(Mandates.class).recordProxy(estate.chair, paper);
          accepted.incrementAndGet();
        } catch (RefusedException another) {
          assertThat(another.refusals().getFirst().code().name())
              .isIn("PROXY_LIMIT", "ALREADY_STATED");
        }
      });
    }
    Race.run(works);
    assertThat(accepted).hasValue(1);
    assertThat(estate.number("select count(*)::int from voting.proxy where ballot_id = ?", ballot))
        .isEqualTo(1);
  }

  @Test
  void of_eight_answers_to_one_objection_at_once_one_stands() throws InterruptedException {
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.NAMED);
    var home = estate.place.resident("住户", "8栋1单元", "d1");
    var raised =
        BallotDesk.act(
            home.api(),
            "raiseBallotObjection",
            "objection { id }",
            BallotDesk.input(
                "ballotId",
                cn.yunshequ.kernel.GlobalId.encode("ballot", ballot),
                "kind",
                "ROLL",
                "text",
                "名册上少了一户"));
    var objection =
        BallotDesk.uuid(
            BallotDesk.ok(raised, "raiseBallotObjection")
                .text("raiseBallotObjection.objection.id"));
    var accepted = new AtomicInteger();
    List<Runnable> works = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      var answer = "第" + i + "位同事的答复";
      works.add(() -> {
        try {
          portal.bean(Voices.class).answer(estate.chair, objection, answer);
          accepted.incrementAndGet();
        } catch (RefusedException another) {
          assertThat(another.refusals().getFirst().code().name()).isEqualTo("ALREADY_STATED");
        }
      });
    }
    Race.run(works);
    assertThat(accepted).hasValue(1);
  }
}
