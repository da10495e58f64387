package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.time.CivicTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Seats are filled: nominated, shown, voted on in secret; the elected sit, a tie seats nobody. */
@org.jspecify.annotations.NullUnmarked
class ElectionTest extends ElectionHall {
  @Test
  void residents_representatives_are_nominated_shown_elected_and_then_vote_themselves() {
    var office = office();
    var election = call(office, null, 1);
    var one = resident("甲某", "7栋1单元", "101");
    var two = resident("乙某", "7栋1单元", "102");
    var three = resident("丙某", "7栋2单元", "101");
    var outsider = resident("丁某", "8栋1单元", "101");
    assertThat(nominate(outsider.member(), election, null).refusals("nominateCandidate"))
        .containsExactly("NOT_ON_ROLL");
    ok(nominate(one.member(), election, null), "nominateCandidate");
    assertThat(
            nominate(two.member(), election, resident(one.member())).refusals("nominateCandidate"))
        .as("nominated already")
        .containsExactly("ALREADY_STATED");
    var named =
        ok(nominate(one.member(), election, resident(two.member())), "nominateCandidate")
            .text("nominateCandidate.candidate.id");
    assertThat(
            election(portal.guest(), election, "candidates { name accepted }")
                .at("election.candidates")
                .size())
        .as("who has not accepted is not shown")
        .isEqualTo(1);
    var answer = input("candidacyId", named, "accept", true, "statement", "我也愿意。");
    assertThat(
            act(three.member().api(), "answerNomination", "election { id }", answer)
                .refusals("answerNomination"))
        .containsExactly("NOT_ALLOWED");
    ok(act(two.member().api(), "answerNomination", "election { id }", answer), "answerNomination");
    assertThat(
            election(portal.guest(), election, "candidates { name statement }")
                .at("election.candidates")
                .toString())
        .as("candidates stand with their names")
        .contains("甲某", "乙某", "我也愿意。");
    announce(election, Duration.ofDays(8));
    assertThat(announced.refusals("announceElection")).containsExactly("OUT_OF_PERIOD");
    portal.clock.advance(Duration.ofDays(4));
    announce(election, Duration.ofDays(6));
    assertThat(announced.refusals("announceElection"))
        .as("shown for seven days first")
        .containsExactly("BALLOT_TIMES");
    announce(election, Duration.ofDays(8));
    ok(announced, "announceElection");
    var ballot = announced.text("announceElection.election.ballot.id");
    assertThat(announced.at("announceElection.election.ballot").toString())
        .contains("\"secrecy\":\"SECRET\"", "\"method\":\"APPROVAL\"", "甲某（7栋）", "乙某（7栋）");
    portal.clock.advance(Duration.ofDays(9));
    var key = keyOf(announced, "乙某");
    assertThat(
            act(
                    portal.signIn(officePhone),
                    "closeBallot",
                    "ballot { id }",
                    input("ballotId", ballot, "reason", "已经过半了"))
                .refusals("closeBallot"))
        .as("an election is never ended early, by nobody")
        .containsExactly("BALLOT_STILL_OPEN");
    for (var voter : List.of(one, two, three)) {
      ok(cast(again(voter.phone(), voter.member()), ballot, key), "castBallot");
    }
    portal.clock.advance(Duration.ofDays(2));
    portal.bean(Counting.class).settle(BallotDesk.uuid(ballot));
    assertThat(
            see(portal.guest(), ballot, "result { outcome winners { text } } turnout { heads }")
                .at("ballot")
                .toString())
        .contains("\"outcome\":\"PASSED\"", "乙某", "\"heads\":3");
    assertThat(
            election(portal.guest(), election, "status candidates { name elected }")
                .at("election")
                .toString())
        .contains(
            "\"status\":\"DECIDED\"",
            "\"name\":\"乙某\",\"elected\":true",
            "\"name\":\"甲某\",\"elected\":false");
    var speaking =
        portal
            .guest()
            .run(
                "query($id: ID!) { representatives(scopeId: $id) { name elected termEnds area {"
                    + " label } } }",
                Map.of("id", desk.area("7栋")));
    assertThat(speaking.at("representatives").toString()).contains("乙某", "\"elected\":true", "7栋");
    representativesVote(two);
  }

  private void representativesVote(Person elected) {
    var terms = desk.terms("7栋", "REPRESENTATIVES", "RESIDENTS_DECISION", "NAMED");
    var opened =
        ok(
            act(portal.signIn(officePhone), "openBallot", "ballot { id roll { heads } }", terms),
            "openBallot");
    assertThat(opened.at("openBallot.ballot.roll.heads").asInt()).isEqualTo(1);
    ok(
        cast(again(elected.phone(), elected.member()), opened.text("openBallot.ballot.id"), "FOR"),
        "castBallot");
  }

  @Test
  void who_is_elected_to_a_council_sits_there_once_and_a_tie_seats_nobody() {
    var office = office();
    var council =
        ok(
                act(
                    office,
                    "createCouncil",
                    "council { id }",
                    input("scopeId", desk.area("7栋"), "name", "七栋议事会")),
                "createCouncil")
            .text("createCouncil.council.id");
    var people =
        List.of(
            resident("甲某", "7栋1单元", "101"),
            resident("乙某", "7栋1单元", "102"),
            resident("丙某", "7栋2单元", "101"),
            resident("丁某", "7栋2单元", "102"),
            resident("戊某", "7栋2单元", "201"));
    var tied = decided(council, people, "甲某", "乙某");
    assertThat(tied).as("two shared the only place").isEqualTo("REJECTED");
    handled();
    assertThat(seats(council)).isEmpty();
    assertThat(decided(council, people, "乙某", "乙某")).isEqualTo("PASSED");
    handled();
    assertThat(seats(council)).containsExactly("乙某 MEMBER ELECTED");
  }

  // Four vote: two each for the names given.
  private String decided(String council, List<Person> people, String first, String second) {
    var office = portal.signIn(officePhone);
    var election = call(office, council, 1);
    for (var who : people.subList(0, 2)) {
      ok(nominate(again(who.phone(), who.member()), election, null), "nominateCandidate");
    }
    portal.clock.advance(Duration.ofDays(4));
    announce(election, Duration.ofDays(11));
    ok(announced, "announceElection");
    var ballot = announced.text("announceElection.election.ballot.id");
    portal.clock.advance(Duration.ofDays(12));
    for (int i = 0; i < 4; i++) {
      var voter = people.get(i);
      ok(
          cast(
              again(voter.phone(), voter.member()),
              ballot,
              keyOf(announced, i % 2 == 0 ? first : second)),
          "castBallot");
    }
    ok(cast(again(people.get(4).phone(), people.get(4).member()), ballot, "ABSTAIN"), "castBallot");
    portal.clock.advance(Duration.ofDays(2));
    portal.bean(Counting.class).settle(BallotDesk.uuid(ballot));
    return see(portal.guest(), ballot, "result { outcome }").text("ballot.result.outcome");
  }

  @Test
  void an_election_is_announced_only_by_itself_with_enough_candidates_and_can_be_given_up() {
    var office = office();
    var election = call(office, null, 2);
    var one = resident("甲某", "7栋1单元", "101");
    ok(nominate(one.member(), election, null), "nominateCandidate");
    var terms = desk.terms("7栋", "RESIDENTS", "COUNCIL_ELECTION", "SECRET");
    terms.put("subjectId", election);
    terms.put("options", List.of("张三", "李四"));
    assertThat(act(office, "openBallot", "ballot { id }", terms).refusals("openBallot"))
        .as("nobody slips other names onto the ballot")
        .containsExactly("BALLOT_TERMS");
    portal.clock.advance(Duration.ofDays(4));
    announce(election, Duration.ofDays(8));
    assertThat(announced.refusals("announceElection")).containsExactly("CANDIDATES_MISSING");
    var cancel = input("electionId", election, "reason", "提名的人不够，改日再推选");
    var stranger = again(one.phone(), one.member());
    assertThat(
            act(stranger.api(), "cancelElection", "election { id }", cancel)
                .refusals("cancelElection"))
        .containsExactly("NOT_ALLOWED");
    ok(
        act(portal.signIn(officePhone), "cancelElection", "election { status }", cancel),
        "cancelElection");
    assertThat(election(portal.guest(), election, "status cancelReason").at("election").toString())
        .contains("CANCELLED", "提名的人不够");
  }

  @Test
  void a_representative_chosen_by_hand_is_written_down_once_and_can_be_ended() {
    var office = office();
    var one = resident("甲某", "7栋1单元", "101");
    var in =
        input(
            "areaId",
            desk.area("7栋"),
            "residentId",
            resident(one.member()),
            "termEnds",
            CivicTime.dayOf(start).plusYears(2).toString());
    assertThat(
            act(one.member().api(), "recordRepresentative", "representatives { id }", in)
                .refusals("recordRepresentative"))
        .containsExactly("NOT_ALLOWED");
    var recorded =
        ok(
            act(office, "recordRepresentative", "representatives { id name }", in),
            "recordRepresentative");
    assertThat(
            act(office, "recordRepresentative", "representatives { id }", in)
                .refusals("recordRepresentative"))
        .containsExactly("ALREADY_STATED");
    var end =
        input(
            "representativeId",
            recorded.at("recordRepresentative.representatives.0.id").asString(),
            "reason",
            "搬离本社区");
    ok(act(office, "endRepresentative", "ended", end), "endRepresentative");
    var terms = desk.terms("7栋", "REPRESENTATIVES", "RESIDENTS_DECISION", "NAMED");
    assertThat(act(office, "openBallot", "ballot { id }", terms).refusals("openBallot"))
        .containsExactly("ROLL_EMPTY");
  }
}
