package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is on a roll of residents (L-02: of age), and what a home without a known area counts. */
@org.jspecify.annotations.NullUnmarked
class RollTruthTest {
  private static Portal portal;
  private static BallotDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Neighbourhood.Member of(String name, LocalDate adultOn) {
    var who = desk.place.resident(name, "8栋2单元", "101");
    portal
        .db()
        .sql()
        .query(
            "update community.person set adult_on = ?::date where id = ?",
            adultOn.toString(),
            who.person())
        .execute();
    return who;
  }

  @Test
  void residents_vote_from_the_day_they_are_eighteen() {
    var today = CivicTime.dayOf(portal.clock.instant());
    var grown = of("今天满十八", today);
    var child = of("明天满十八", today.plusDays(1));
    var ballot = desk.open(desk.terms("8栋2单元", "RESIDENTS", "RESIDENTS_DECISION", "NAMED"));
    assertThat(see(portal.guest(), ballot, "roll { heads }").at("ballot.roll.heads").asInt())
        .isEqualTo(1);
    ok(cast(grown, ballot, "FOR"), "castBallot");
    assertThat(cast(child, ballot, "FOR").refusals("castBallot")).containsExactly("NOT_ON_ROLL");
    portal.clock.advance(java.time.Duration.ofDays(1));
    try {
      var again = portal.bean(cn.yunshequ.community.Viewers.class);
      var viewer = again.of(java.util.List.of(child.account())).get(child.account());
      org.assertj.core.api.Assertions.assertThatThrownBy(() ->
              portal
                  .bean(Casting.class)
                  .cast(viewer, new Casting.Cast(BallotDesk.uuid(ballot), "FOR", null, null, null)))
          .as("the roll stays as it was frozen")
          .hasMessageContaining("NOT_ON_ROLL");
    } finally {
      portal.clock.advance(java.time.Duration.ofDays(-1));
    }
  }

  @Test
  void a_home_whose_area_nobody_knows_counts_as_a_head_and_with_no_area_and_that_is_said() {
    portal
        .db()
        .sql()
        .query(
            "update community.household set area_cm2 = null where id = ?",
            desk.place.household("7栋1单元", "101"))
        .execute();
    var ballot = desk.open(desk.terms("7栋1单元", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED"));
    var seen = see(desk.chair.api(), ballot, "unitsWithoutArea roll { heads area }");
    assertThat(seen.at("ballot.unitsWithoutArea").asInt()).isEqualTo(1);
    assertThat(seen.at("ballot.roll.heads").asInt()).isEqualTo(4);
    assertThat(seen.text("ballot.roll.area")).isEqualTo("268.50");
    assertThat(
            see(portal.guest(), ballot, "unitsWithoutArea").at("ballot.unitsWithoutArea").asInt())
        .as("everybody reads that the sum is not whole")
        .isEqualTo(1);
    var owner = desk.place.resident("不知面积的业主", "7栋1单元", "101");
    ok(cast(owner, ballot, "FOR"), "castBallot");
    assertThat(
            see(desk.chair.api(), ballot, "turnout { heads area }").at("ballot.turnout").toString())
        .isEqualTo("{\"heads\":1,\"area\":\"0.00\"}");
  }
}
