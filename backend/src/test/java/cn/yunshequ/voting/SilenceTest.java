package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.ViewerSource;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.PhotoClient;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.BallotOutcome;
import cn.yunshequ.voting.model.Count;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Measure;
import cn.yunshequ.voting.model.Rules;
import cn.yunshequ.voting.model.TallyLine;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Silence (L-37): counts for nobody unless a ballot names the clause, and then only for homes whose
 * delivery two persons vouch for; voted, served-silent and unserved are always told apart.
 */
@org.jspecify.annotations.NullUnmarked
class SilenceTest {
  private static final String CLAUSE = "《七栋业主大会议事规则》第十二条";
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

  private static Count count(int roll, int yes, int no, int silent) {
    return new Count(
            new Measure(roll, roll * 100L),
            new Measure(yes + no, (yes + no) * 100L),
            List.of(
                new TallyLine(TallyLine.FOR, new Measure(yes, yes * 100L), yes, null),
                new TallyLine(TallyLine.AGAINST, new Measure(no, no * 100L), no, null),
                new TallyLine(TallyLine.ABSTAIN, Measure.NONE, 0, null)))
        .withSilent(new Measure(silent, silent * 100L));
  }

  @Test
  void silence_is_off_by_default_and_follows_only_a_majority_by_heads_and_by_area() {
    var off = Rules.owners(Rules.HALF);
    var on = off.withSilence(CLAUSE);
    var thin = count(56, 20, 10, 20);
    assertThat(Rules.decide(off, Electorate.OWNERS, thin).outcome())
        .as("30 of 56 took part: too few")
        .isEqualTo(BallotOutcome.INVALID_TURNOUT);
    var decided = Rules.decide(on, Electorate.OWNERS, thin);
    assertThat(decided.outcome()).as("with 20 served 50 of 56").isEqualTo(BallotOutcome.PASSED);
    assertThat(decided.working())
        .contains("投票 30 户，表决票已送达而没有投票 20 户，没有送达 6 户。")
        .anyMatch(line -> line.contains(CLAUSE) && line.contains("20 户随多数意见（赞成）"));
    assertThat(Rules.decide(on, Electorate.OWNERS, count(56, 10, 20, 20)).outcome())
        .as("the majority was against")
        .isEqualTo(BallotOutcome.REJECTED);
    var tied = Rules.decide(on, Electorate.OWNERS, count(56, 15, 15, 20));
    assertThat(tied.outcome()).as("nobody to follow").isEqualTo(BallotOutcome.INVALID_TURNOUT);
    assertThat(tied.working()).anyMatch(line -> line.contains("没有投票的一律不计入"));
    assertThat(Rules.decide(on, Electorate.OWNERS, count(56, 0, 0, 56)).outcome())
        .as("silence alone decides nothing")
        .isEqualTo(BallotOutcome.INVALID_TURNOUT);
  }

  @Test
  void only_owners_by_name_with_a_clause_may_count_silence() {
    for (var wrong :
        List.of(
            desk.terms("7栋", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED"),
            desk.terms("7栋", "OWNERS", "USE_MAINTENANCE_FUND", "SECRET"))) {
      wrong.put("silenceClause", CLAUSE);
      assertThat(act(desk.chair.api(), "openBallot", "ballot { id }", wrong).refusals("openBallot"))
          .containsExactly("BALLOT_TERMS");
    }
    var plain = desk.open(desk.terms("7栋", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED"));
    assertThat(see(portal.guest(), plain, "silence { clause }").at("ballot.silence").isNull())
        .isTrue();
    assertThat(deliver(desk.grid.api(), plain, "7栋1单元", "101").refusals("recordDelivery"))
        .containsExactly("BALLOT_TERMS");
  }

  private static Api.Answer deliver(Api by, String ballot, String stairwell, String door) {
    var proof = PhotoClient.upload(by, PhotoClient.jpeg()).id();
    return act(
        by,
        "recordDelivery",
        "delivery { id unitLabel confirmed }",
        input(
            "ballotId",
            ballot,
            "householdId",
            desk.household(stairwell, door),
            "how",
            "HANDED_OVER",
            "servedOn",
            CivicTime.dayOf(portal.clock.instant()).toString(),
            "evidenceId",
            proof));
  }

  private static Api.Answer confirm(Api by, String delivery, boolean agrees) {
    return act(
        by,
        "confirmDelivery",
        "delivery { confirmed }",
        input("deliveryId", delivery, "agrees", agrees));
  }

  private static void served(String ballot, String stairwell, String door) {
    var recorded = ok(deliver(desk.grid.api(), ballot, stairwell, door), "recordDelivery");
    ok(
        confirm(desk.chair.api(), recorded.text("recordDelivery.delivery.id"), true),
        "confirmDelivery");
  }

  @Test
  void a_home_served_by_the_word_of_two_follows_the_majority_and_the_file_says_so() {
    var terms = desk.terms("7栋", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED");
    terms.put("silenceClause", CLAUSE);
    var ballot = desk.open(terms);
    assertThat(
            see(portal.guest(), ballot, "notices { text }").at("ballot.notices.0.text").asString())
        .as("the consequence is stated when it is announced")
        .contains(CLAUSE, "没有投票的，随多数意见计算");
    for (var door : List.of("101", "102", "201")) {
      ok(cast(desk.place.resident("业主" + door, "7栋1单元", door), ballot, "FOR"), "castBallot");
    }
    ok(cast(desk.place.resident("反对的", "7栋1单元", "202"), ballot, "AGAINST"), "castBallot");
    served(ballot, "7栋2单元", "101");
    served(ballot, "7栋2单元", "102");
    served(ballot, "7栋1单元", "101");
    var alone = ok(deliver(desk.grid.api(), ballot, "7栋2单元", "201"), "recordDelivery");
    var id = alone.text("recordDelivery.delivery.id");
    assertThat(confirm(desk.grid.api(), id, true).refusals("confirmDelivery"))
        .containsExactly("SECOND_PERSON_NEEDED");
    assertThat(deliver(desk.chair.api(), ballot, "7栋2单元", "201").refusals("recordDelivery"))
        .containsExactly("ALREADY_STATED");
    assertThat(
            see(desk.chair.api(), ballot, "deliveriesToConfirm { unitLabel evidence { id } }")
                .at("ballot.deliveriesToConfirm.0.unitLabel")
                .asString())
        .isEqualTo("7栋2单元201");
    assertThat(
            see(portal.guest(), ballot, "deliveriesToConfirm { id }")
                .at("ballot.deliveriesToConfirm")
                .size())
        .isZero();
    ok(confirm(desk.chair.api(), id, false), "confirmDelivery");
    ok(deliver(desk.chair.api(), ballot, "7栋2单元", "201"), "recordDelivery");
    var silence = "silence { clause voted silentServed unserved }";
    assertThat(see(portal.guest(), ballot, silence).at("ballot.silence").toString())
        .contains("\"voted\":4", "\"silentServed\":2", "\"unserved\":2");
    var result = desk.close(ballot).at("closeBallot.ballot.result");
    assertThat(result.path("outcome").asString())
        .as("6 of 8 with the two served")
        .isEqualTo("PASSED");
    assertThat(result.path("working").toString()).contains("投票 4 户，表决票已送达而没有投票 2 户，没有送达 2 户");
    var full =
        portal
            .bean(Publishing.class)
            .file(
                portal
                    .bean(ViewerSource.class)
                    .viewer(new Credentials.Bearer(desk.chair.api().token)),
                BallotDesk.uuid(ballot),
                true)
            .orElseThrow();
    assertThat(String.join("\n", full))
        .contains("\"silence\":\"" + CLAUSE, "\"type\":\"silent\",\"heads\":2,\"unserved\":2");
    assertThat(full.stream().filter(line -> line.contains("\"served\":1")).count()).isEqualTo(3);
  }
}
