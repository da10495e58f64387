package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Five hundred people sign up for a few places at once and many take it back, on a real PostgreSQL.
 * Places are numbers under a unique key: capacity is never exceeded, nobody waits beside a free
 * place, and the queue moves in order. Without lock and keys the same race goes wrong.
 */
@org.jspecify.annotations.NullUnmarked
class SignUpRaceTest {
  private static final int PEOPLE = 500;
  private static final int PLACES = 40;

  // Events are numbered while the shift is held, so their numbers tell who came first even when the
  // clock stands still. Somebody was overtaken when whoever came later moved up while they waited.
  private static final String OVERTAKEN =
      """
      with q as (
        select s.id,
          min(o.id) filter (where o.kind = 'SignupWaitlisted') came,
          min(o.id) filter (where o.kind = 'SignupPromoted') moved,
          min(o.id) filter (where o.kind = 'SignupCancelled') went
        from volunteering.signup s join platform.outbox o on o.subject_id = s.id
        where s.shift_id = ? group by s.id)
      select count(*) from q w join q p on w.came < p.came and p.moved is not null
      where coalesce(least(w.moved, w.went), p.moved + 1) > p.moved
      """;

  /** Accounts by SQL: five hundred sign-ins would test signing in. */
  static List<Viewer> people(HelpDesk desk, int count) {
    var sql = desk.portal.db().sql();
    return IntStream.range(0, count)
        .mapToObj(i -> {
          var account = UUID.randomUUID();
          sql.query(
                  "insert into identity.account select (jsonb_populate_record(a,"
                      + " jsonb_build_object('id', ?::text, 'name', ?::text, 'phone_hash', ?::text,"
                      + " 'closed_at', null))).* from identity.account a where a.id = ?",
                  account,
                  "志愿者" + i,
                  "\\x" + account.toString().replace("-", ""),
                  desk.chair.account())
              .execute();
          sql.query(
                  "insert into volunteering.volunteer (account_id, kind, name, registered_at)"
                      + " values (?, 'OTHER', ?, now())",
                  account,
                  "志愿者" + i)
              .execute();
          return new Viewer(account, null, null, List.of(), List.of());
        })
        .toList();
  }

  // A phone that got no connection in time asks again, with the same key.
  private static void patiently(Runnable act) {
    while (true) {
      try {
        act.run();
        return;
      } catch (RuntimeException fault) {
        if (!Db.isUnreachable(fault)) {
          throw fault;
        }
      }
    }
  }

  static void atOnce(List<Runnable> works) throws InterruptedException {
    var go = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    var faults = new ConcurrentLinkedQueue<Throwable>();
    for (var work : works) {
      threads.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((thread, fault) -> faults.add(fault))
              .start(() -> {
                try {
                  go.await();
                } catch (InterruptedException stopped) {
                  Thread.currentThread().interrupt();
                  return;
                }
                work.run();
              }));
    }
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(faults).as("%d of %d failed", faults.size(), works.size()).isEmpty();
  }

  private static List<Runnable> storm(SignUps signUps, UUID shift, List<Viewer> people) {
    var random = new Random(7);
    List<Runnable> works = new ArrayList<>();
    for (var who : people) {
      boolean changesMind = random.nextInt(3) == 0;
      works.add(() -> {
        patiently(() -> signUps.signUp(who, shift, "k-" + who.account()));
        if (changesMind) {
          patiently(() -> signUps.cancel(who, shift, null));
        }
      });
    }
    return works;
  }

  private static String held(HelpDesk desk, UUID shift, String status) {
    return "select count(*) from volunteering.signup where shift_id = '%s' and status = '%s'"
        .formatted(shift, status);
  }

  @Test
  void five_hundred_sign_ups_and_cancellations_never_exceed_the_places_and_leave_none_free()
      throws InterruptedException {
    try (var portal = Portal.start()) {
      var desk = new HelpDesk(portal);
      var shift = uuid(desk.oneShift(PLACES));
      var people = people(desk, PEOPLE);
      atOnce(storm(portal.bean(SignUps.class), shift, people));
      int confirmed = desk.number(held(desk, shift, "CONFIRMED"));
      int waiting = desk.number(held(desk, shift, "WAITLISTED"));
      int cancelled = desk.number(held(desk, shift, "CANCELLED"));
      assertThat(confirmed).isEqualTo(PLACES);
      assertThat(confirmed + waiting + cancelled).isEqualTo(PEOPLE);
      assertThat(
              desk.number(
                  "select count(distinct place_number) from volunteering.signup where shift_id = ?",
                  shift))
          .isEqualTo(PLACES);
      assertThat(desk.number(OVERTAKEN, shift)).as("first come, first moved up").isZero();
      assertThat(
              desk.number(
                  "select count(*) from volunteering.signup where shift_id = ? and promoted_at is"
                      + " not null",
                  shift))
          .as("the queue moved")
          .isPositive();
      assertThat(
              desk.number(
                  "select count(*) from platform.outbox o join volunteering.signup s on s.id ="
                      + " o.subject_id where s.shift_id = ? and o.kind = 'SignupPromoted'",
                  shift))
          .isEqualTo(
              desk.number(
                  "select count(*) from volunteering.signup where shift_id = ? and promoted_at is"
                      + " not null",
                  shift));
    }
  }

  /** Held against a queue that was turned round: the same question finds who was overtaken. */
  @Test
  void who_was_overtaken_is_found_when_the_queue_moves_in_the_wrong_order() {
    for (boolean turned : new boolean[] {false, true}) {
      try (var portal = Portal.start()) {
        var desk = new HelpDesk(portal);
        var shift = uuid(desk.oneShift(1));
        var people = people(desk, 4);
        var signUps = portal.bean(SignUps.class);
        people.forEach(who -> signUps.signUp(who, shift, null));
        if (turned) {
          portal
              .db()
              .sql()
              .query(
                  "update volunteering.signup set queue_number = 100 - queue_number where shift_id"
                      + " = ?",
                  shift)
              .execute();
        }
        signUps.cancel(people.getFirst(), shift, null);
        assertThat(desk.number(OVERTAKEN, shift)).isEqualTo(turned ? 2 : 0);
      }
    }
  }

  @Test
  void one_person_on_many_phones_has_one_place_and_is_never_in_two() throws InterruptedException {
    try (var portal = Portal.start()) {
      var desk = new HelpDesk(portal);
      var shifts =
          List.of(uuid(desk.oneShift(30)), uuid(desk.oneShift(30)), uuid(desk.oneShift(30)));
      var who = people(desk, 1).getFirst();
      var signUps = portal.bean(SignUps.class);
      var refused = new ConcurrentLinkedQueue<String>();
      List<Runnable> works = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        var shift = shifts.get(i % 3);
        works.add(() -> {
          try {
            patiently(() -> signUps.signUp(who, shift, null));
          } catch (RefusedException no) {
            refused.add(no.refusals().getFirst().code().name());
          }
        });
      }
      atOnce(works);
      assertThat(
              desk.number(
                  "select count(*) from volunteering.signup where account_id = ?", who.account()))
          .isEqualTo(1);
      assertThat(refused).hasSize(29).containsOnly("ALREADY_SIGNED_UP", "SHIFTS_OVERLAP");
    }
  }

  // The keys hold even where the lock does not: without it, faults instead of too many people.
  @Test
  void without_lock_and_keys_the_same_race_overbooks() throws InterruptedException {
    try (var portal = Portal.start()) {
      var desk = new HelpDesk(portal);
      var sql = portal.db().sql();
      sql.execute("drop index volunteering.signup_place_is_taken_once");
      sql.execute("drop index volunteering.signup_queue_number_is_given_once");
      int overbooked = 0;
      for (int round = 0; round < 6 && overbooked == 0; round++) {
        var shift = uuid(desk.oneShift(3));
        var people = people(desk, 40);
        List<Runnable> works = new ArrayList<>();
        for (var who : people) {
          works.add(() -> patiently(() -> unlocked(portal, who, shift)));
        }
        atOnce(works);
        overbooked = Math.max(0, desk.number(held(desk, shift, "CONFIRMED")) - 3);
      }
      assertThat(overbooked).isPositive();
    }
  }

  // What SignUps does, without holding the shift.
  private static void unlocked(Portal portal, Viewer who, UUID shift) {
    var store = portal.bean(cn.yunshequ.volunteering.store.SignupStore.class);
    var reads = portal.bean(cn.yunshequ.volunteering.store.ShiftReads.class);
    portal
        .db()
        .write(() -> {
          var seen = reads.find(who, shift).orElseThrow();
          store
              .freePlace(shift)
              .ifPresent(place ->
                  store.add(
                      UUID.randomUUID(),
                      seen,
                      who.account(),
                      false,
                      null,
                      place,
                      null,
                      null,
                      portal.clock.instant()));
          return shift;
        });
  }
}
