package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.expect;
import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 决: a ballot on the opinion of a proposal, from freezing the wording to the result on notice. */
@org.jspecify.annotations.NullUnmarked
class MatterBallotTest {
  private static Portal portal;
  private static Desk desk;
  private static Neighbourhood.Member convenor;
  private static Neighbourhood.Member one;
  private static Neighbourhood.Member two;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new Desk(portal);
    convenor = desk.place.officer(OfficeKind.COUNCIL_CONVENOR, "顾阿姨");
    one = desk.place.resident("许大爷", "7栋2单元", "102");
    two = desk.place.resident("马小军", "7栋2单元", "201");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void the_wording_is_frozen_while_it_is_voted_on_and_a_passed_ballot_goes_on_notice() {
    var id = opinion();
    var ballot = open(id, "STAIRWELL_DECISION");
    assertThat(desk.stage(id)).isEqualTo("BALLOT");
    var frozen =
        act(
            convenor.api(),
            "amendOpinion",
            input("proposalId", id, "text", "改", "expectedVersion", 1));
    assertThat(frozen.refusals("amendOpinion")).containsExactly("STAGE_FORBIDS");
    for (var who : new Neighbourhood.Member[] {desk.author, one, two}) {
      cast(who, ballot, "FOR");
    }
    var stated =
        two.api()
            .run(
                "mutation($i: StateDissentInput!) { stateDissent(input: $i) { refusals { code } }"
                    + " }",
                Map.of("i", Map.of("ballotId", ballot, "text", "补偿的钱什么时候到，没有写清楚。")));
    assertThat(stated.refusals("stateDissent")).as(stated.body().toString()).isEmpty();
    close(ballot);
    assertThat(desk.stage(id)).isEqualTo("RESULT_NOTICE");
    var seen = see(portal.guest(), id, "deliberation { outcome resultText } ballots { id }");
    assertThat(seen.text("proposal.deliberation.outcome")).isEqualTo("AGREED");
    assertThat(seen.text("proposal.deliberation.resultText"))
        .as("the minority's reasons stand in the notice, without a neighbour's whole name")
        .contains("3", "不同意见", "补偿的钱什么时候到")
        .doesNotContain("马小军");
    assertThat(seen.text("proposal.ballots.0.id")).isEqualTo(ballot);
  }

  @Test
  void without_a_quorum_the_matter_goes_back_to_its_opinion() {
    var id = opinion();
    var ballot = open(id, "STAIRWELL_DECISION");
    cast(one, ballot, "AGAINST");
    close(ballot);
    assertThat(desk.stage(id)).isEqualTo("OPINION_FORMED");
  }

  @Test
  void a_straw_poll_moves_nothing_and_may_be_taken_while_it_is_talked_about() {
    var id = topic();
    var poll = open(id, "STRAW_POLL");
    assertThat(desk.stage(id)).isEqualTo("TOPIC_NOTICE");
    cast(one, poll, "FOR");
    close(poll);
    assertThat(desk.stage(id)).isEqualTo("TOPIC_NOTICE");
  }

  @Test
  void a_ballot_that_decides_is_refused_before_there_is_an_opinion_and_leaves_no_trace() {
    var id = topic();
    long before = ballots();
    assertThat(announce(convenor.api(), id, "STAIRWELL_DECISION").refusals("openBallot"))
        .containsExactly("STAGE_FORBIDS");
    assertThat(announce(one.api(), id, "STRAW_POLL").refusals("openBallot"))
        .containsExactly("NOT_ALLOWED");
    assertThat(ballots()).isEqualTo(before);
  }

  private static long ballots() {
    return (Long) portal.db().sql().fetchValue("select count(*) from voting.ballot");
  }

  private static String topic() {
    var id = desk.accepted("7栋2单元");
    desk.endorse(one, id);
    desk.endorse(two, id);
    return id;
  }

  private static String opinion() {
    var id = topic();
    expect(
        act(
            convenor.api(),
            "beginDeliberation",
            input("proposalId", id, "participants", "2单元全体住户")),
        "beginDeliberation");
    expect(
        act(convenor.api(), "formOpinion", input("proposalId", id, "text", "加装一部电梯")),
        "formOpinion");
    return id;
  }

  private static Api.Answer announce(Api api, String proposal, String matter) {
    var terms =
        input(
            "subjectId",
            proposal,
            "title",
            "同意加装电梯吗",
            "electorate",
            "HOUSEHOLDS",
            "scopeId",
            GlobalId.encode("area", desk.place.area("7栋2单元")),
            "matter",
            matter,
            "secrecy",
            "NAMED",
            "closesAt",
            portal.clock.instant().plus(Duration.ofDays(20)).toString());
    return api.run(
        "mutation($i: OpenBallotInput!) { openBallot(input: $i) { ballot { id } refusals { code"
            + " path } } }",
        Map.of("i", terms));
  }

  private static String open(String proposal, String matter) {
    var answer = announce(convenor.api(), proposal, matter);
    assertThat(answer.refusals("openBallot")).as(answer.body().toString()).isEmpty();
    return answer.text("openBallot.ballot.id");
  }

  private static void cast(Neighbourhood.Member who, String ballot, String choice) {
    var answer =
        who.api()
            .run(
                "mutation($i: CastBallotInput!) { castBallot(input: $i) { receipt refusals { code"
                    + " path } } }",
                Map.of("i", Map.of("ballotId", ballot, "choice", choice)));
    assertThat(answer.refusals("castBallot")).as(answer.body().toString()).isEmpty();
  }

  private static void close(String ballot) {
    var answer =
        convenor
            .api()
            .run(
                "mutation($i: CloseBallotInput!) { closeBallot(input: $i) { ballot { id }"
                    + " refusals { code path } } }",
                Map.of("i", Map.of("ballotId", ballot, "reason", "大家都投过了")));
    assertThat(answer.refusals("closeBallot")).as(answer.body().toString()).isEmpty();
    handled();
  }

  // The result arrives by the outbox, in a transaction of its own.
  private static void handled() {
    var last =
        (Long) portal.db().sql().fetchValue("select coalesce(max(id), 0) from platform.outbox");
    var deadline = System.nanoTime() + 10_000_000_000L;
    while (System.nanoTime() < deadline) {
      var position =
          portal
              .db()
              .sql()
              .fetchValue(
                  "select id from platform.outbox_position where handler ="
                      + " 'proposals.ballot-closed'");
      if (position != null && (Long) position >= last) {
        return;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("the outbox was not read in ten seconds");
  }
}
