package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Portal;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ballot from its announcement to its result, through the API. */
@org.jspecify.annotations.NullUnmarked
class BallotLifeTest {
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

  @Test
  void a_stairwell_decides_by_households() {
    var ballot = desk.stairwell();
    var one = desk.place.resident("张伟", "7栋2单元", "101");
    var two = desk.place.resident("许大爷", "7栋2单元", "102");
    var three = desk.place.resident("马小军", "7栋2单元", "201");
    ok(cast(one, ballot, "AGAINST"), "castBallot");
    ok(cast(two, ballot, "FOR"), "castBallot");
    ok(cast(three, ballot, "ABSTAIN"), "castBallot");
    var changed = ok(cast(one, ballot, "FOR"), "castBallot");
    assertThat(changed.at("castBallot.ballot.turnout.heads").asInt()).isEqualTo(3);
    assertThat(see(portal.guest(), ballot, "subject { id }").text("ballot.subject.id"))
        .isEqualTo(desk.area("7栋2单元"));
    var receipt = changed.text("castBallot.receipt");
    var closed = desk.close(ballot);
    assertThat(closed.text("closeBallot.ballot.status")).isEqualTo("CLOSED");
    assertThat(closed.text("closeBallot.ballot.result.outcome")).isEqualTo("PASSED");
    assertThat(closed.at("closeBallot.ballot.result.working").toString())
        .contains("3 户参加，3×3=9 ≥ 4×2=8，达到三分之二。")
        .contains("2 户同意，2×2=4 > 3，超过二分之一。");
    assertThat(desk.events(ballot))
        .containsExactly(
            "BallotOpened", "BallotCast", "BallotCast", "BallotCast", "BallotCast", "BallotClosed");
    assertThat(cast(two, ballot, "AGAINST").refusals("castBallot"))
        .containsExactly("BALLOT_NOT_OPEN");
    assertThat(desk.count("from voting.entry where ballot_id = ?", BallotDesk.uuid(ballot)))
        .as("the changed vote stays in the ledger")
        .isEqualTo(4);
    assertThat(receipt).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
  }

  @Test
  void it_closes_to_the_second_and_the_first_reader_finds_it_counted() {
    var start = portal.clock.instant();
    var ballot = desk.stairwell();
    var phone = desk.place.newPhone();
    desk.place.resident(phone, "钱七", "7栋2单元", "202", "OWNER");
    try {
      portal.clock.set(start.plus(Duration.ofDays(7)).minusSeconds(1));
      var late = new cn.yunshequ.support.Neighbourhood.Member(portal.signIn(phone), null, null);
      ok(cast(late, ballot, "FOR"), "castBallot");
      portal.clock.advance(Duration.ofSeconds(2));
      assertThat(cast(late, ballot, "AGAINST").refusals("castBallot"))
          .containsExactly("BALLOT_NOT_OPEN");
      var seen = see(portal.guest(), ballot, "status result { outcome } tally { choice heads }");
      assertThat(seen.text("ballot.status")).isEqualTo("CLOSED");
      assertThat(seen.text("ballot.result.outcome")).isEqualTo("INVALID_TURNOUT");
      assertThat(seen.at("ballot.tally.0.heads").asInt()).isEqualTo(1);
    } finally {
      portal.clock.set(start);
    }
  }

  @Test
  void who_is_not_on_the_roll_does_not_vote() {
    var ballot = desk.stairwell();
    var elsewhere = desk.place.resident("陈阿姨", "8栋1单元", "101");
    assertThat(cast(elsewhere, ballot, "FOR").refusals("castBallot"))
        .containsExactly("NOT_ON_ROLL");
    assertThat(cast(desk.place.stranger(), ballot, "FOR").refusals("castBallot"))
        .containsExactly("NOT_ON_ROLL");
    assertThat(desk.count("from voting.entry where ballot_id = ?", BallotDesk.uuid(ballot)))
        .isZero();
  }

  @Test
  void owners_are_counted_by_heads_and_by_area_and_a_buyer_of_two_is_one_head() {
    var terms = desk.terms("8栋2单元", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED");
    var two = desk.place.resident("双户业主", "8栋2单元", "101");
    portal
        .db()
        .sql()
        .query(
            "insert into community.member (id, household_id, person_id, capacity, since, source)"
                + " values (gen_random_uuid(), ?, ?, 'OWNER', current_date, 'ROSTER')",
            desk.place.household("8栋2单元", "102"),
            two.person())
        .execute();
    var ballot = desk.open(terms);
    var seen =
        see(desk.chair.api(), ballot, "roll { heads area } force forceNote rule { citation }");
    assertThat(seen.at("ballot.roll.heads").asInt()).isEqualTo(3);
    assertThat(seen.text("ballot.roll.area")).isEqualTo("358.00");
    assertThat(seen.text("ballot.force")).isEqualTo("ADVISORY");
    assertThat(seen.text("ballot.forceNote")).contains("不替代业主大会法定表决");
    ok(cast(two, ballot, "FOR"), "castBallot");
    assertThat(see(desk.chair.api(), ballot, "turnout { heads area }").text("ballot.turnout.area"))
        .isEqualTo("179.00");
    assertThat(
            see(portal.guest(), ballot, "turnout { heads area areaPercent }")
                .at("ballot.turnout.area")
                .isNull())
        .as("one vote's area is nobody else's business")
        .isTrue();
  }

  @Test
  void terms_that_do_not_go_together_are_refused() {
    var terms = desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED");
    terms.put("options", java.util.List.of("红", "绿"));
    assertThat(act(desk.chair.api(), "openBallot", "ballot { id }", terms).refusals("openBallot"))
        .containsExactly("BALLOT_TERMS");
    var binding = desk.terms("7栋2单元", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED");
    binding.put("force", "BINDING_OWNER");
    assertThat(act(desk.chair.api(), "openBallot", "ballot { id }", binding).refusals("openBallot"))
        .containsExactly("BALLOT_TERMS");
    var past = desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED");
    past.put("closesAt", desk.in(Duration.ofDays(-1)).toString());
    assertThat(act(desk.chair.api(), "openBallot", "ballot { id }", past).refusals("openBallot"))
        .containsExactly("BALLOT_TIMES");
    var backdated = desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED");
    backdated.put("opensAt", desk.in(Duration.ofDays(-1)).toString());
    assertThat(
            act(desk.chair.api(), "openBallot", "ballot { id }", backdated).refusals("openBallot"))
        .as("none was open before anybody knew")
        .containsExactly("BALLOT_TIMES");
    var neighbour = desk.place.resident("孙一", "7栋2单元", "102");
    assertThat(
            act(
                    neighbour.api(),
                    "openBallot",
                    "ballot { id }",
                    desk.terms("7栋2单元", "HOUSEHOLDS", "STRAW_POLL", "NAMED"))
                .refusals("openBallot"))
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void a_ballot_lasts_longer_by_a_published_notice() {
    var ballot = desk.stairwell();
    var later = desk.in(Duration.ofDays(9)).toString();
    var answer =
        act(
            desk.chair.api(),
            "extendBallot",
            "ballot { closesAt }",
            input("ballotId", ballot, "closesAt", later, "reason", "连日下雨，上门的人手不够"));
    assertThat(
            java.time.OffsetDateTime.parse(
                    ok(answer, "extendBallot").text("extendBallot.ballot.closesAt"))
                .toInstant())
        .isEqualTo(java.time.Instant.parse(later));
    assertThat(desk.events(ballot)).containsExactly("BallotOpened", "BallotExtended");
    var sooner =
        act(
            desk.chair.api(),
            "extendBallot",
            "ballot { closesAt }",
            input(
                "ballotId",
                ballot,
                "closesAt",
                desk.in(Duration.ofDays(1)).toString(),
                "reason",
                "想早点结束"));
    assertThat(sooner.refusals("extendBallot")).containsExactly("BALLOT_TIMES");
  }

  @Test
  void a_repeated_request_key_gives_the_first_receipt_again() {
    var ballot = desk.stairwell();
    var who = desk.place.resident("赵六", "7栋2单元", "201");
    var in = input("ballotId", ballot, "choice", "FOR", "requestKey", "k1");
    var first = act(who.api(), "castBallot", "receipt", in).text("castBallot.receipt");
    assertThat(act(who.api(), "castBallot", "receipt", in).text("castBallot.receipt"))
        .isEqualTo(first);
    assertThat(desk.count("from voting.entry where ballot_id = ?", BallotDesk.uuid(ballot)))
        .isEqualTo(1);
  }
}
