package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.store.LedgerReads;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ballots show, to whom, at what cost in SQL statements. */
@org.jspecify.annotations.NullUnmarked
class BallotPagesTest {
  private static final String CARD =
      "id title status matterName forceNote scope { label } community { slug } roll { heads area }"
          + " turnout { heads areaPercent } tally { choice label heads area } result { outcome }"
          + " viewerVotes { label hasVoted } viewerCounts blockedByObjection notices { text }";

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

  private static Api.Answer page(Api api, int first) {
    return api.run(
        "query($f: BallotFilter, $n: Int) { ballots(filter: $f, first: $n) { nodes { %s } pageInfo {"
                .formatted(CARD)
            + " hasNextPage endCursor } } }",
        Map.of("f", Map.of("communityId", desk.place.globalId()), "n", first));
  }

  @Test
  void a_page_of_twenty_costs_as_many_statements_as_a_page_of_one() {
    for (int i = 0; i < 5; i++) {
      desk.stairwell();
    }
    desk.close(desk.stairwell());
    var who = desk.place.resident("看的人", "7栋2单元", "101");
    for (var api : List.of(portal.guest(), who.api(), desk.chair.api())) {
      var small = page(api, 2);
      var large = page(api, 20);
      assertThat(large.errors()).as(large.body().toString()).isEmpty();
      assertThat(large.at("ballots.nodes").size()).isGreaterThan(5);
      assertThat(large.sql()).as(large.body().toString()).isEqualTo(small.sql());
    }
  }

  @Test
  void the_acts_cost_a_known_number_of_statements() {
    var ballot = desk.stairwell();
    var who = desk.place.resident("投票人", "7栋2单元", "102");
    var open =
        act(
            desk.chair.api(),
            "openBallot",
            "ballot { id }",
            desk.terms("7栋", "OWNERS", "OTHER_MAJOR", "NAMED"));
    var cast = act(who.api(), "castBallot", "receipt", input("ballotId", ballot, "choice", "FOR"));
    Closing.comes(portal, ballot);
    var close = act(desk.chair.api(), "closeBallot", "ballot { id }", input("ballotId", ballot));
    assertThat(List.of(open.sql(), cast.sql(), close.sql()))
        .as("open, cast, close")
        .containsExactly(13, 7, 16);
    var whole =
        see(
            portal.guest(),
            ballot,
            "id title roll { heads } turnout { heads } tally { choice heads } result { outcome"
                + " working } dissents { text } objections { text } affected { note } notices {"
                + " text } rollCorrections { id } turnoutByBuilding { rollHeads } viewerVotes {"
                + " label } published { nodes { choice } }");
    assertThat(whole.errors()).as(whole.body().toString()).isEmpty();
    assertThat(whole.sql()).isEqualTo(10);
  }

  private static final String LEDGER = "ledger { nodes { choice } }";

  @Test
  void numbers_stay_hidden_until_the_count_when_the_office_said_so() {
    var terms = desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED");
    terms.put("hideResults", true);
    var ballot = desk.open(terms);
    ok(cast(desk.place.resident("甲", "7栋2单元", "201"), ballot, "FOR"), "castBallot");
    var witness = desk.place.resident("见证人", "8栋1单元", "202");
    var paper =
        ok(
                desk.paper(desk.grid.api(), ballot, "7栋2单元", "102", "AGAINST", witness),
                "recordPaperBallot")
            .text("recordPaperBallot.entry.id");
    assertThat(see(desk.chair.api(), ballot, LEDGER).at("ballot.ledger.nodes").toString())
        .as("the second person has to read it")
        .contains("AGAINST");
    ok(BallotDesk.confirmPaper(desk.chair.api(), paper, true), "confirmPaperBallot");
    for (var api : List.of(portal.guest(), desk.chair.api())) {
      var seen = see(api, ballot, "tally { heads } turnout { heads } " + LEDGER);
      assertThat(seen.at("ballot.tally").isNull()).isTrue();
      assertThat(seen.at("ballot.ledger.nodes").size()).isZero();
      assertThat(seen.at("ballot.turnout.heads").asInt()).isEqualTo(2);
    }
    assertThat(
            portal
                .bean(LedgerReads.class)
                .showingEvidenceTo(
                    portal
                        .bean(cn.yunshequ.community.Viewers.class)
                        .of(List.of(desk.chair.account()))
                        .get(desk.chair.account()),
                    List.of(BallotDesk.uuid(paper))))
        .as("a photo of the paper shows the choice, too")
        .isEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            portal
                .db()
                .sql()
                .execute(
                    "update voting.ballot set results_hidden = false where id = ?",
                    BallotDesk.uuid(ballot)))
        .hasMessageContaining("terms of a ballot do not change");
  }

  @Test
  void options_are_ticked_scored_or_ranked() {
    var terms = desk.terms("7栋2单元", "HOUSEHOLDS", "STRAW_POLL", "NAMED");
    terms.put("options", List.of("白色", "米色", "灰色"));
    terms.put("method", "RANKED");
    var ballot = desk.open(terms);
    ok(cast(desk.place.resident("甲", "7栋2单元", "202"), ballot, "B>A>C"), "castBallot");
    var who = desk.place.resident("乙", "7栋2单元", "102");
    assertThat(cast(who, ballot, "D").refusals("castBallot")).containsExactly("CHOICE_UNKNOWN");
    assertThat(cast(who, ballot, "A>A").refusals("castBallot")).containsExactly("CHOICE_UNKNOWN");
    ok(cast(who, ballot, "B>C"), "castBallot");
    desk.close(ballot);
    var seen =
        see(
            portal.guest(),
            ballot,
            "tally { choice label points } result { outcome winners { key text } working }");
    assertThat(seen.at("ballot.result.winners.0.text").asString()).isEqualTo("米色");
    assertThat(seen.at("ballot.tally.1.points").asInt()).isEqualTo(4);
  }

  @Test
  void a_ballot_is_found_by_its_question() {
    var terms = desk.terms("7栋2单元", "HOUSEHOLDS", "STRAW_POLL", "NAMED");
    terms.put("title", "单元门口要不要装雨棚");
    var ballot = desk.open(terms);
    var found = new java.util.ArrayList<String>();
    for (int i = 0; i < 100 && found.isEmpty(); i++) {
      portal
          .guest()
          .run(
              "{ search(text: \"雨棚\", filter: {kinds: [BALLOT]}) { nodes { kind subject { id } } }"
                  + " }")
          .at("search.nodes")
          .forEach(hit -> found.add(hit.path("subject").path("id").asString()));
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }
    assertThat(found).containsExactly(ballot);
  }
}
