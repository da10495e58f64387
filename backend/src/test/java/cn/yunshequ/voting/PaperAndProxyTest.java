package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One ledger for what comes online, on paper, at the door and in a meeting; who casts for whom. */
@org.jspecify.annotations.NullUnmarked
class PaperAndProxyTest {
  private static Portal portal;
  private static BallotDesk desk;
  private static Neighbourhood.Member witness;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
    witness = desk.place.resident("见证人", "8栋1单元", "202");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String resident(Neighbourhood.Member who) {
    return GlobalId.encode("resident", who.account());
  }

  private static Api.Answer paper(Api api, String ballot, String door, String choice) {
    return act(
        api,
        "recordPaperBallot",
        "entry { id status channel recordedBy { displayName } } ballot { turnout { heads } }",
        input(
            "ballotId",
            ballot,
            "householdId",
            desk.household("7栋2单元", door),
            "choice",
            choice,
            "channel",
            "DOORSTEP",
            "witnessId",
            resident(witness)));
  }

  private static Api.Answer confirm(Api api, String entry, boolean agrees) {
    return act(
        api,
        "confirmPaperBallot",
        "entry { status } ballot { turnout { heads } }",
        input("entryId", entry, "agrees", agrees));
  }

  @Test
  void paper_counts_when_a_second_person_has_confirmed_it() {
    var ballot = desk.stairwell();
    var recorded = ok(paper(desk.grid.api(), ballot, "101", "AGAINST"), "recordPaperBallot");
    var entry = recorded.text("recordPaperBallot.entry.id");
    assertThat(recorded.text("recordPaperBallot.entry.status")).isEqualTo("UNCONFIRMED");
    assertThat(recorded.at("recordPaperBallot.ballot.turnout.heads").asInt()).isZero();
    assertThat(confirm(desk.grid.api(), entry, true).refusals("confirmPaperBallot"))
        .containsExactly("SECOND_PERSON_NEEDED");
    var stranger = desk.place.resident("路人", "8栋2单元", "101");
    assertThat(confirm(stranger.api(), entry, true).refusals("confirmPaperBallot"))
        .containsExactly("NOT_ALLOWED");
    var confirmed = ok(confirm(witness.api(), entry, true), "confirmPaperBallot");
    assertThat(confirmed.text("confirmPaperBallot.entry.status")).isEqualTo("COUNTED");
    assertThat(confirmed.at("confirmPaperBallot.ballot.turnout.heads").asInt()).isEqualTo(1);
    assertThat(confirm(desk.chair.api(), entry, true).refusals("confirmPaperBallot"))
        .containsExactly("ALREADY_STATED");
    var closed = desk.close(ballot);
    assertThat(closed.at("closeBallot.ballot.tally.1.heads").asInt()).isEqualTo(1);
    assertThat(desk.events(ballot)).containsExactly("BallotOpened", "BallotCast", "BallotClosed");
  }

  @Test
  void what_nobody_confirmed_or_somebody_refused_never_counts() {
    var ballot = desk.stairwell();
    paper(desk.grid.api(), ballot, "101", "FOR");
    var wrong = paper(desk.grid.api(), ballot, "102", "FOR").text("recordPaperBallot.entry.id");
    ok(confirm(desk.chair.api(), wrong, false), "confirmPaperBallot");
    assertThat(
            see(desk.chair.api(), ballot, "ledger { nodes { status } }")
                .at("ballot.ledger.nodes")
                .toString())
        .contains("UNCONFIRMED", "REFUSED");
    assertThat(desk.close(ballot).text("closeBallot.ballot.result.outcome"))
        .isEqualTo("INVALID_TURNOUT");
    assertThat(
            see(portal.guest(), ballot, "ledger { nodes { status } }")
                .at("ballot.ledger.nodes")
                .size())
        .as("the ledger is for the people who count")
        .isZero();
  }

  @Test
  void an_online_ballot_replaces_paper_and_paper_never_an_online_one() {
    var ballot = desk.stairwell();
    var home = desk.place.resident("住户", "7栋2单元", "201");
    var first = paper(desk.grid.api(), ballot, "201", "AGAINST").text("recordPaperBallot.entry.id");
    ok(confirm(desk.chair.api(), first, true), "confirmPaperBallot");
    var waiting =
        paper(desk.grid.api(), ballot, "201", "AGAINST").text("recordPaperBallot.entry.id");
    ok(cast(home, ballot, "FOR"), "castBallot");
    assertThat(paper(desk.grid.api(), ballot, "201", "AGAINST").refusals("recordPaperBallot"))
        .containsExactly("VOTED_ONLINE");
    var late = ok(confirm(desk.chair.api(), waiting, true), "confirmPaperBallot");
    assertThat(late.text("confirmPaperBallot.entry.status")).isEqualTo("REPLACED");
    assertThat(late.at("confirmPaperBallot.ballot.turnout.heads").asInt()).isEqualTo(1);
    var closed = desk.close(ballot);
    assertThat(closed.at("closeBallot.ballot.tally.0.heads").asInt()).isEqualTo(1);
    assertThat(closed.at("closeBallot.ballot.tally.1.heads").asInt()).isZero();
  }

  @Test
  void neighbours_do_not_record_and_secret_ballots_are_not_written_down_by_home() {
    var ballot = desk.stairwell();
    var neighbour = desk.place.resident("邻居", "7栋2单元", "102");
    assertThat(paper(neighbour.api(), ballot, "101", "FOR").refusals("recordPaperBallot"))
        .containsExactly("NOT_ALLOWED");
    var secret = desk.open(desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "SECRET"));
    assertThat(paper(desk.grid.api(), secret, "101", "FOR").refusals("recordPaperBallot"))
        .containsExactly("SECRET_NOT_ON_PAPER");
    assertThat(
            desk.count(
                "from voting.entry where ballot_id in (?, ?)",
                BallotDesk.uuid(ballot),
                BallotDesk.uuid(secret)))
        .isZero();
  }

  @Test
  void co_owners_choose_who_casts() {
    var ballot = desk.stairwell();
    var one = desk.place.resident("夫", "7栋2单元", "202");
    var other = desk.place.resident("妻", "7栋2单元", "202");
    var mine = see(one.api(), ballot, "viewerVotes { unitId label viewerMayCast hasVoted }");
    assertThat(mine.at("ballot.viewerVotes.0.label").asString()).isEqualTo("7栋2单元202");
    var choose =
        input(
            "ballotId", ballot,
            "unitId", mine.text("ballot.viewerVotes.0.unitId"),
            "residentId", resident(other));
    ok(act(one.api(), "chooseCaster", "ballot { id }", choose), "chooseCaster");
    assertThat(cast(one, ballot, "FOR").refusals("castBallot")).containsExactly("OTHER_CASTS");
    ok(cast(other, ballot, "FOR"), "castBallot");
    assertThat(
            act(
                    one.api(),
                    "chooseCaster",
                    "ballot { id }",
                    input(
                        "ballotId",
                        ballot,
                        "unitId",
                        choose.get("unitId"),
                        "residentId",
                        resident(one)))
                .refusals("chooseCaster"))
        .containsExactly("OTHER_CASTS");
    var seen =
        see(
            other.api(),
            ballot,
            "viewerVotes { hasVoted choice caster { displayName } viewerMayCast }");
    assertThat(seen.at("ballot.viewerVotes.0.choice").asString()).isEqualTo("FOR");
    assertThat(seen.at("ballot.viewerVotes.0.caster.displayName").asString()).isEqualTo("妻");
  }

  @Test
  void a_written_proxy_votes_after_two_persons_saw_it_and_only_one_per_person_here() {
    var ballot = desk.stairwell();
    var holder = desk.place.resident("受托人", "8栋1单元", "101");
    var unit = unitOf(ballot, "7栋2单元101");
    var proxy = proxy(ballot, unit, holder);
    var in = input("ballotId", ballot, "choice", "FOR", "onBehalfOf", unit);
    assertThat(act(holder.api(), "castBallot", "receipt", in).refusals("castBallot"))
        .containsExactly("NOT_ON_ROLL");
    assertThat(
            act(desk.grid.api(), "confirmProxy", "proxy { confirmed }", input("proxyId", proxy))
                .refusals("confirmProxy"))
        .containsExactly("SECOND_PERSON_NEEDED");
    ok(
        act(desk.chair.api(), "confirmProxy", "proxy { confirmed }", input("proxyId", proxy)),
        "confirmProxy");
    ok(act(holder.api(), "castBallot", "receipt", in), "castBallot");
    assertThat(
            act(
                    desk.grid.api(),
                    "recordProxy",
                    "proxy { id }",
                    input(
                        "ballotId",
                        ballot,
                        "unitId",
                        unitOf(ballot, "7栋2单元102"),
                        "holderId",
                        resident(holder)))
                .refusals("recordProxy"))
        .containsExactly("PROXY_LIMIT");
    var self = desk.place.resident("委托人", "7栋2单元", "101");
    ok(cast(self, ballot, "AGAINST"), "castBallot");
    assertThat(act(holder.api(), "castBallot", "receipt", in).refusals("castBallot"))
        .as("a proxy never undoes what the unit itself has cast")
        .containsExactly("OTHER_CASTS");
  }

  private static String unitOf(String ballot, String label) {
    var units =
        see(desk.chair.api(), ballot, "rollUnits(first: 50) { nodes { id label } }")
            .at("ballot.rollUnits.nodes");
    for (var unit : units) {
      if (unit.path("label").asString().equals(label)) {
        return unit.path("id").asString();
      }
    }
    throw new AssertionError(label + " is not on the roll: " + units);
  }

  private static String proxy(String ballot, String unit, Neighbourhood.Member holder) {
    return ok(
            act(
                desk.grid.api(),
                "recordProxy",
                "proxy { id confirmed }",
                input("ballotId", ballot, "unitId", unit, "holderId", resident(holder))),
            "recordProxy")
        .text("recordProxy.proxy.id");
  }
}
