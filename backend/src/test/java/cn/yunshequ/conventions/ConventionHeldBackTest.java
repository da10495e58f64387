package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static cn.yunshequ.conventions.ConventionRoom.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An affected home that waits for an answer holds a convention back, as it holds a matter open. */
@NullUnmarked
class ConventionHeldBackTest {
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

  private static void vote(cn.yunshequ.support.Api api, String act, Object... pairs) {
    api.act(act, "__typename", input(pairs)).done(act);
  }

  private static String adoptedWithAnObjection(String id) {
    var ballot = room.ballotOf(id);
    var home = GlobalId.encode("household", room.place.household("7栋2单元", "102"));
    vote(
        room.chair.api(),
        "flagAffected",
        "ballotId",
        ballot,
        "householdId",
        home,
        "note",
        "家里开着小卖部");
    vote(
        room.neighbour.api(),
        "raiseBallotObjection",
        "ballotId",
        ballot,
        "kind",
        "AFFECTED",
        "text",
        "十点以后不让搬货，我家的生意怎么办？");
    for (var who : List.of(room.drafter, room.neighbour, room.third)) {
      room.cast(who, ballot, "FOR");
    }
    room.closed(ballot);
    assertThat(stage(id)).as("adopted, and held back").isEqualTo("ADOPTED");
    return ballot;
  }

  private static void answered(String ballot) {
    var objection =
        portal
            .db()
            .sql()
            .resultQuery(
                "select id from voting.objection where ballot_id = ? and answer is null",
                uuid(ballot))
            .fetchSingle(0, UUID.class);
    vote(
        room.chair.api(),
        "answerBallotObjection",
        "objectionId",
        GlobalId.encode("ballotobjection", objection),
        "answer",
        "早上六点起可以搬货，写进议事会的记录。");
  }

  private static String stage(String id) {
    return see(portal.guest(), id, "stage").text("convention.stage");
  }

  private static void itIsTheDay(String id) {
    var today = room.today().toString();
    portal
        .db()
        .sql()
        .query(
            "update conventions.edition set effective_on = ?::date, announced_on ="
                + " least(announced_on, ?::date) where convention_id = ?",
            today,
            today,
            uuid(id))
        .execute();
  }

  @Test
  void nothing_begins_over_an_unanswered_objection_of_an_affected_home() {
    var id = room.consulted();
    room.over(id);
    var day = room.today().plusDays(3).toString();
    must(room.chair.api(), "openAdoption", "conventionId", id, "effectiveOn", day);
    var ballot = adoptedWithAnObjection(id);
    itIsTheDay(id);
    assertThat(force.beginDue()).as("its day has come, and the answer has not").isZero();
    var byHand = act(room.chair.api(), "putConventionIntoForce", input("conventionId", id));
    assertThat(byHand.refusals("putConventionIntoForce")).containsExactly("AFFECTED_UNANSWERED");
    assertThat(stage(id)).isEqualTo("ADOPTED");
    assertThat(said(id)).as("and nobody is told that it holds").isZero();
    answered(ballot);
    assertThat(force.beginDue()).isEqualTo(1);
    assertThat(stage(id)).isEqualTo("IN_FORCE");
  }

  // Without a later day it would hold from the count on.
  @Test
  void what_would_begin_with_its_adoption_begins_with_the_answer() {
    var id = room.opened();
    var ballot = adoptedWithAnObjection(id);
    assertThat(force.beginDue()).isZero();
    answered(ballot);
    assertThat(force.beginDue()).isEqualTo(1);
    assertThat(stage(id)).isEqualTo("IN_FORCE");
    assertThat(said(id)).isEqualTo(1);
  }

  private static int said(String id) {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select count(*)::int from platform.outbox where subject_id = ? and kind ="
                + " 'ConventionInForce'",
            uuid(id))
        .fetchSingle(0, Integer.class);
  }
}
