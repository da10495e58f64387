package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.confirmPaper;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paper that waits for its second person: while a roll is put right, and when the time is over. */
@org.jspecify.annotations.NullUnmarked
class PaperInTimeTest {
  private Portal portal;
  private BallotDesk desk;
  private Neighbourhood.Member member;
  private Neighbourhood.Member witness;

  @BeforeEach
  void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
    member = desk.place.officer(OfficeKind.COMMITTEE_MEMBER, "委员");
    witness = desk.place.resident("见证人", "8栋2单元", "202");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String owners() {
    return desk.open(desk.terms("8栋1单元", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED"));
  }

  private String recorded(String ballot, String stairwell, String door, String choice) {
    return ok(
            desk.paper(desk.grid.api(), ballot, stairwell, door, choice, witness),
            "recordPaperBallot")
        .text("recordPaperBallot.entry.id");
  }

  private Map<String, Object> area(String ballot, String unit) {
    return input(
        "ballotId", ballot, "kind", "AREA", "unitId", unit, "area", "91.25", "reason", "以房产证为准");
  }

  @Test
  void paper_that_waits_holds_a_correction_of_its_home_back() {
    var ballot = owners();
    var unit = desk.unitOf(ballot, "8栋1单元101");
    var change = area(ballot, unit);
    var correction =
        ok(act(desk.chair.api(), "correctRoll", "correction { id }", change), "correctRoll")
            .text("correctRoll.correction.id");
    var entry = recorded(ballot, "8栋1单元", "101", "FOR");
    assertThat(
            act(desk.chair.api(), "correctRoll", "correction { id }", change)
                .refusals("correctRoll"))
        .containsExactly("PAPER_WAITS");
    var confirm = input("correctionId", correction);
    assertThat(
            act(member.api(), "confirmRollCorrection", "correction { id }", confirm)
                .refusals("confirmRollCorrection"))
        .as("a correction proposed before waits for the paper too")
        .containsExactly("PAPER_WAITS");
    ok(confirmPaper(desk.chair.api(), entry, false), "confirmPaperBallot");
    ok(
        act(member.api(), "confirmRollCorrection", "correction { id }", confirm),
        "confirmRollCorrection");
    var home = desk.place.resident("业主", "8栋1单元", "101");
    ok(cast(home, ballot, "FOR"), "castBallot");
    var closed = desk.close(ballot);
    assertThat(closed.at("closeBallot.ballot.tally.0.heads").asInt()).isEqualTo(1);
    assertThat(
            see(portal.guest(), ballot, "turnout { heads } roll { heads }").at("ballot").toString())
        .isEqualTo("{\"turnout\":{\"heads\":1},\"roll\":{\"heads\":4}}");
  }

  // However a unit came off the roll meanwhile, its paper is not counted beside its successor's
  // vote.
  @Test
  void the_paper_of_a_home_off_the_roll_is_refused_and_the_database_agrees() {
    var ballot = owners();
    var unit = BallotDesk.uuid(desk.unitOf(ballot, "8栋1单元101"));
    var entry = recorded(ballot, "8栋1单元", "101", "FOR");
    portal
        .db()
        .sql()
        .query(
            "with c as (insert into voting.roll_correction (id, ballot_id, kind, unit_id, label,"
                + " reason, proposed_by, proposed_at) values (gen_random_uuid(), ?, 'STRIKE', ?,"
                + " '一户', '登记重复', ?, now()) returning id) insert into voting.roll_strike select"
                + " ?, ?, id from c",
            BallotDesk.uuid(ballot),
            unit,
            desk.chair.account(),
            unit,
            BallotDesk.uuid(ballot))
        .execute();
    assertThat(confirmPaper(desk.chair.api(), entry, true).refusals("confirmPaperBallot"))
        .containsExactly("NOT_ON_ROLL");
    var sql = portal.db().sql();
    sql.query(
            "insert into voting.second_word values (?, ?, ?, true, now())",
            BallotDesk.uuid(entry),
            desk.grid.account(),
            desk.chair.account())
        .execute();
    assertThatThrownBy(() ->
            sql.query(
                    "insert into voting.counted values (?, ?, ?)",
                    unit,
                    BallotDesk.uuid(entry),
                    BallotDesk.uuid(ballot))
                .execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("a unit taken off the roll does not vote");
  }

  @Test
  void the_database_keeps_who_voted_on_the_roll() {
    var ballot = owners();
    var unit = BallotDesk.uuid(desk.unitOf(ballot, "8栋1单元102"));
    ok(cast(desk.place.resident("业主", "8栋1单元", "102"), ballot, "FOR"), "castBallot");
    assertThatThrownBy(() ->
            portal
                .db()
                .sql()
                .query(
                    "with c as (insert into voting.roll_correction (id, ballot_id, kind, unit_id,"
                        + " label, reason, proposed_by, proposed_at) values (gen_random_uuid(), ?,"
                        + " 'STRIKE', ?, '一户', '登记重复', ?, now()) returning id) insert into"
                        + " voting.roll_strike select ?, ?, id from c",
                    BallotDesk.uuid(ballot),
                    unit,
                    desk.chair.account(),
                    unit,
                    BallotDesk.uuid(ballot))
                .execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("a unit that has voted is not taken off the roll");
  }

  private String closingSoon() {
    var terms = desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED");
    terms.put("closesAt", desk.in(Duration.ofMinutes(5)).toString());
    return desk.open(terms);
  }

  private static final String WAITING =
      "status paperWaiting paperConfirmedUntil result { outcome } turnout { heads }";

  @Test
  void paper_recorded_in_time_is_confirmed_after_the_close_and_counted() {
    var ballot = closingSoon();
    ok(cast(desk.place.resident("住户", "7栋2单元", "102"), ballot, "FOR"), "castBallot");
    var late = desk.place.resident("迟到", "7栋2单元", "201");
    var entry = recorded(ballot, "7栋2单元", "101", "AGAINST");
    portal.clock.advance(Duration.ofMinutes(5));
    portal.bean(Counting.class).settleDue();
    var waiting = see(portal.guest(), ballot, WAITING + " notices { text }");
    assertThat(waiting.text("ballot.status")).isEqualTo("CLOSED");
    assertThat(waiting.at("ballot.paperWaiting").asInt()).isEqualTo(1);
    assertThat(waiting.at("ballot.paperConfirmedUntil").isNull()).isFalse();
    assertThat(waiting.at("ballot.result").isNull()).as("the count waits for it").isTrue();
    assertThat(cast(late, ballot, "FOR").refusals("castBallot")).containsExactly("BALLOT_NOT_OPEN");
    assertThat(
            desk.paper(desk.grid.api(), ballot, "7栋2单元", "202", "FOR", witness)
                .refusals("recordPaperBallot"))
        .as("nothing is recorded after the close")
        .containsExactly("BALLOT_NOT_OPEN");
    assertThat(
            act(desk.chair.api(), "closeBallot", "ballot { id }", input("ballotId", ballot))
                .refusals("closeBallot"))
        .containsExactly("PAPER_WAITS");
    ok(confirmPaper(desk.chair.api(), entry, true), "confirmPaperBallot");
    var counted = see(portal.guest(), ballot, WAITING);
    assertThat(counted.at("ballot.result.outcome").isNull()).isFalse();
    assertThat(counted.at("ballot.turnout.heads").asInt()).isEqualTo(2);
    assertThat(
            portal
                .bean(Publishing.class)
                .file(cn.yunshequ.kernel.Viewer.GUEST, BallotDesk.uuid(ballot), false)
                .orElseThrow()
                .getFirst())
        .contains("\"paperConfirmedUntil\"", "\"paperUnconfirmed\":0");
  }

  @Test
  void what_nobody_confirms_within_two_days_does_not_hold_the_count_for_ever() {
    var ballot = closingSoon();
    recorded(ballot, "7栋2单元", "101", "AGAINST");
    portal.clock.advance(Duration.ofMinutes(5).plus(Duration.ofDays(2)));
    portal.bean(Counting.class).settleDue();
    var counted = see(portal.guest(), ballot, WAITING + " notices { text }");
    assertThat(counted.text("ballot.result.outcome")).isEqualTo("INVALID_TURNOUT");
    assertThat(counted.at("ballot.notices").toString())
        .as("said in public")
        .contains("1张纸质票没有第二人确认，没有计入");
    assertThat(
            portal
                .bean(Publishing.class)
                .file(cn.yunshequ.kernel.Viewer.GUEST, BallotDesk.uuid(ballot), false)
                .orElseThrow()
                .getFirst())
        .contains("\"paperUnconfirmed\":1");
  }

  @Test
  void nobody_ends_a_ballot_early_over_paper_that_waits() {
    var ballot = desk.open(desk.terms("7栋2单元", "HOUSEHOLDS", "STRAW_POLL", "NAMED"));
    var entry = recorded(ballot, "7栋2单元", "101", "FOR");
    assertThat(
            act(
                    desk.chair.api(),
                    "closeBallot",
                    "ballot { id }",
                    input("ballotId", ballot, "reason", "大家都投过了"))
                .refusals("closeBallot"))
        .containsExactly("PAPER_WAITS");
    ok(confirmPaper(desk.chair.api(), entry, true), "confirmPaperBallot");
    assertThat(desk.close(ballot).text("closeBallot.ballot.status")).isEqualTo("CLOSED");
  }
}
