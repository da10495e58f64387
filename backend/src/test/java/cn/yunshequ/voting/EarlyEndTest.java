package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody alone takes away the days in which others may still vote. 7栋2单元 has four homes. */
@org.jspecify.annotations.NullUnmarked
class EarlyEndTest {
  private static Portal portal;
  private static BallotDesk desk;
  private static List<Neighbourhood.Member> homes;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
    homes =
        List.of("101", "102", "201", "202").stream()
            .map(door -> desk.place.resident("住户" + door, "7栋2单元", door))
            .toList();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer end(String ballot, String reason) {
    var input = input("ballotId", ballot);
    if (reason != null) {
      input.put("reason", reason);
    }
    return act(desk.chair.api(), "closeBallot", "ballot { status result { outcome } }", input);
  }

  private static String ballot(String matter) {
    return desk.open(desk.terms("7栋2单元", "HOUSEHOLDS", matter, "NAMED"));
  }

  private static void voted(String ballot, int homesFor) {
    homes.subList(0, homesFor).forEach(home -> ok(cast(home, ballot, "FOR"), "castBallot"));
  }

  @Test
  void what_decides_is_not_ended_early_while_others_may_still_decide_otherwise() {
    for (var matter : List.of("STAIRWELL_DECISION", "CONVENTION", "RESIDENTS_DECISION")) {
      var ballot = ballot(matter);
      assertThat(end(ballot, "就到这里吧").refusals("closeBallot"))
          .as("right after it was opened: " + matter)
          .containsExactly("BALLOT_STILL_OPEN");
      voted(ballot, 2);
      assertThat(end(ballot, "就到这里吧").refusals("closeBallot")).containsExactly("BALLOT_STILL_OPEN");
      assertThat(see(portal.guest(), ballot, "status").text("ballot.status")).isEqualTo("OPEN");
    }
  }

  @Test
  void what_has_passed_whatever_the_rest_chooses_ends_early_with_a_reason() {
    var ballot = ballot("STAIRWELL_DECISION");
    voted(ballot, 3);
    assertThat(end(ballot, null).refusals("closeBallot")).containsExactly("TEXT_REQUIRED");
    assertThat(ok(end(ballot, "三户已经同意"), "closeBallot").text("closeBallot.ballot.result.outcome"))
        .isEqualTo("PASSED");
    assertThat(see(portal.guest(), ballot, "notices { text }").at("ballot.notices").toString())
        .contains("提前结束的理由：三户已经同意");
  }

  @Test
  void a_hidden_result_is_not_looked_at_by_trying_to_end_it() {
    var terms = desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED");
    terms.put("hideResults", true);
    var ballot = desk.open(terms);
    voted(ballot, 3);
    assertThat(end(ballot, "应该都同意了").refusals("closeBallot")).containsExactly("BALLOT_STILL_OPEN");
    voted(ballot, 4);
    ok(end(ballot, "四户都投了"), "closeBallot");
  }

  @Test
  void when_everybody_has_voted_nobody_loses_a_vote() {
    var ballot = ballot("STAIRWELL_DECISION");
    homes.forEach(home -> ok(cast(home, ballot, "AGAINST"), "castBallot"));
    assertThat(ok(end(ballot, "四户都投了"), "closeBallot").text("closeBallot.ballot.result.outcome"))
        .isEqualTo("REJECTED");
  }

  // One statement more than a ballot whose time is over: the rule it is judged by.
  @Test
  void what_ends_early_is_counted_once() {
    var early = ballot("STAIRWELL_DECISION");
    voted(early, 4);
    int sent = statements(end(early, "四户都投了"));
    var due = ballot("STAIRWELL_DECISION");
    voted(due, 4);
    Closing.comes(portal, due);
    assertThat(sent).isLessThanOrEqualTo(statements(end(due, null)) + 1);
  }

  private static int statements(Api.Answer answer) {
    ok(answer, "closeBallot");
    return answer.body().path("extensions").path("sql").asInt();
  }

  @Test
  void a_straw_poll_ends_when_its_opener_has_heard_enough() {
    var ballot = ballot("STRAW_POLL");
    voted(ballot, 1);
    ok(end(ballot, null), "closeBallot");
    assertThat(see(portal.guest(), ballot, "notices { text }").at("ballot.notices").toString())
        .contains("没有另写理由");
  }
}
