package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static cn.yunshequ.conventions.ConventionRoom.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Gate;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Unheld;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first day in force: the one that was voted on, by itself, once. */
@NullUnmarked
class ConventionForceTest {
  private static Portal portal;
  private static ConventionRoom room;
  private static Force force;

  @BeforeAll
  static void start() {
    portal = Portal.start(Map.of("notification.chores", false));
    room = new ConventionRoom(portal);
    force = portal.bean(Force.class);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static LocalDate in(int days) {
    return room.today().plusDays(days);
  }

  // As if time had passed: sessions would not outlive days.
  private static void itIsTheDay(String id) {
    portal
        .db()
        .sql()
        .query(
            "update conventions.edition set effective_on = ?::date, announced_on ="
                + " least(announced_on, ?::date) where convention_id = ?",
            room.today().toString(),
            room.today().toString(),
            uuid(id))
        .execute();
  }

  private static String stage(String id) {
    return see(portal.guest(), id, "stage").text("convention.stage");
  }

  private static int said(String id, String event) {
    return ((Number)
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from platform.outbox where subject_id = ? and kind = ?",
                    uuid(id),
                    event))
        .intValue();
  }

  private static String adoptedFor(LocalDate day) {
    var id = room.consulted();
    room.over(id);
    must(room.chair.api(), "openAdoption", "conventionId", id, "effectiveOn", day.toString());
    var ballot = room.ballotOf(id);
    for (var who : List.of(room.drafter, room.neighbour, room.third)) {
      room.cast(who, ballot, "FOR");
    }
    room.closed(ballot);
    return id;
  }

  private static List<String> filed(String id, LocalDate first) {
    var in = input("conventionId", id, "number", "备1号", "office", "仙林街道办事处");
    if (first != null) {
      in.put("effectiveOn", first.toString());
    }
    return act(room.chair.api(), "recordFiling", in).refusals("recordFiling");
  }

  @Test
  void what_households_adopted_for_a_later_day_begins_by_itself_that_day_and_once() {
    var id = adoptedFor(in(3));
    assertThat(stage(id)).isEqualTo("ADOPTED");
    force.beginDue();
    assertThat(stage(id)).as("before its day").isEqualTo("ADOPTED");
    itIsTheDay(id);
    assertThat(force.beginDue()).isEqualTo(1);
    var seen = see(portal.guest(), id, "stage inForceNow inForceSince reviewOn");
    assertThat(seen.text("convention.stage")).isEqualTo("IN_FORCE");
    assertThat(seen.text("convention.inForceSince")).isEqualTo(room.today().toString());
    assertThat(seen.text("convention.reviewOn")).isEqualTo(room.today().plusMonths(12).toString());
    assertThat(force.beginDue()).isZero();
    assertThat(said(id, "ConventionInForce")).isEqualTo(1);
  }

  // All nodes have seen that it is due before one of them writes, unless a lock makes them queue.
  private static int begunByFourNodes(String id) {
    itIsTheDay(id);
    var nodes = Collections.nCopies(4, (Callable<Integer>) force::beginDue);
    return Gate.at(portal, "before update", "conventions.edition").race(nodes).stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  @Test
  void several_nodes_at_once_begin_it_once() {
    var id = adoptedFor(in(3));
    assertThat(begunByFourNodes(id)).isEqualTo(1);
    assertThat(said(id, "ConventionInForce")).isEqualTo(1);

    var unheld = adoptedFor(in(3));
    try (var _ = Unheld.rowsOf(portal, "conventions.convention");
        var _ = Unheld.rowsOf(portal, "voting.ballot")) {
      assertThat(begunByFourNodes(unheld)).as("without the lock each begins it").isEqualTo(4);
    }
    assertThat(said(unheld, "ConventionInForce")).isEqualTo(4);
  }

  @Test
  void nothing_begins_by_itself_before_it_is_filed_and_the_day_after_it_does() {
    var id = room.met(in(1));
    itIsTheDay(id);
    force.beginDue();
    assertThat(stage(id)).as("not filed").isEqualTo("ADOPTED");
    var other = room.met(null);
    assertThat(filed(other, null)).isEmpty();
    assertThat(see(portal.guest(), other, "effectiveOn").text("convention.effectiveOn"))
        .isEqualTo(in(1).toString());
    force.beginDue();
    assertThat(stage(other)).as("not the day").isEqualTo("FILED");
    itIsTheDay(other);
    force.beginDue();
    assertThat(stage(other)).isEqualTo("IN_FORCE");
  }

  @Test
  void whoever_files_it_does_not_move_the_day_that_was_voted_on() {
    var id = room.met(in(10));
    assertThat(filed(id, in(2))).containsExactly("FIRST_DAY_ANNOUNCED");
    assertThat(filed(id, in(20))).containsExactly("FIRST_DAY_ANNOUNCED");
    assertThat(stage(id)).isEqualTo("ADOPTED");
    assertThat(filed(id, null)).isEmpty();
    assertThat(see(portal.guest(), id, "effectiveOn").text("convention.effectiveOn"))
        .isEqualTo(in(10).toString());
  }

  @Test
  void nobody_puts_it_into_force_before_the_day_that_was_voted_on() {
    var id = adoptedFor(in(5));
    var early = act(room.chair.api(), "putConventionIntoForce", input("conventionId", id));
    assertThat(early.refusals("putConventionIntoForce")).containsExactly("FIRST_DAY_ANNOUNCED");
    assertThat(early.body().toString()).contains("大家是按这个日子表决的");
    var filed = room.met(in(5));
    assertThat(filed(filed, null)).isEmpty();
    var alsoEarly = act(room.chair.api(), "putConventionIntoForce", input("conventionId", filed));
    assertThat(alsoEarly.refusals("putConventionIntoForce")).containsExactly("FIRST_DAY_ANNOUNCED");
    assertThat(stage(filed)).isEqualTo("FILED");
    itIsTheDay(id);
    must(room.chair.api(), "putConventionIntoForce", "conventionId", id);
    assertThat(stage(id)).isEqualTo("IN_FORCE");
  }
}
