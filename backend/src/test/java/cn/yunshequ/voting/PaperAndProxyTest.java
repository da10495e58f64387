package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.confirmPaper;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.resident;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One ledger for what comes online, on paper, at the door and in a meeting; who casts for whom. */
@org.jspecify.annotations.NullUnmarked
class PaperAndProxyTest {
  private static Portal portal;
  private static BallotDesk desk;
  private static Neighbourhood.Member witness;
  private static Neighbourhood.Member member;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
    witness = desk.place.resident("见证人", "8栋1单元", "202");
    member = desk.place.officer(OfficeKind.COMMITTEE_MEMBER, "委员");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer paper(Api api, String ballot, String door, String choice) {
    return desk.paper(api, ballot, "7栋2单元", door, choice, witness);
  }

  @Test
  void paper_counts_when_a_second_person_has_confirmed_it() {
    var ballot = desk.stairwell();
    var recorded = ok(paper(desk.grid.api(), ballot, "101", "AGAINST"), "recordPaperBallot");
    var entry = recorded.text("recordPaperBallot.entry.id");
    assertThat(recorded.text("recordPaperBallot.entry.status")).isEqualTo("UNCONFIRMED");
    assertThat(recorded.at("recordPaperBallot.ballot.turnout.heads").asInt()).isZero();
    int before = desk.papersWaiting().at("deskCounts.paperBallots").asInt();
    assertThat(desk.papersWaiting().at("moderationQueue.nodes").toString()).contains(entry);
    assertThat(confirmPaper(desk.grid.api(), entry, true).refusals("confirmPaperBallot"))
        .containsExactly("SECOND_PERSON_NEEDED");
    var stranger = desk.place.resident("路人", "8栋2单元", "101");
    assertThat(confirmPaper(stranger.api(), entry, true).refusals("confirmPaperBallot"))
        .containsExactly("NOT_ALLOWED");
    assertThat(confirmPaper(witness.api(), entry, true).refusals("confirmPaperBallot"))
        .as("who was there vouches by name; the word is an office's")
        .containsExactly("NOT_ALLOWED");
    var confirmed = ok(confirmPaper(desk.chair.api(), entry, true), "confirmPaperBallot");
    assertThat(confirmed.text("confirmPaperBallot.entry.status")).isEqualTo("COUNTED");
    assertThat(desk.papersWaiting().at("moderationQueue.nodes").toString()).doesNotContain(entry);
    assertThat(desk.papersWaiting().at("deskCounts.paperBallots").asInt()).isEqualTo(before - 1);
    assertThat(confirmed.at("confirmPaperBallot.ballot.turnout.heads").asInt()).isEqualTo(1);
    assertThat(confirmPaper(member.api(), entry, true).refusals("confirmPaperBallot"))
        .containsExactly("ALREADY_STATED");
    var closed = desk.close(ballot);
    assertThat(closed.at("closeBallot.ballot.tally.1.heads").asInt()).isEqualTo(1);
    assertThat(desk.events(ballot)).containsExactly("BallotOpened", "BallotCast", "BallotClosed");
  }

  @Test
  void what_nobody_confirmed_or_somebody_refused_never_counts() {
    var ballot = desk.stairwell();
    var left = paper(desk.grid.api(), ballot, "101", "FOR").text("recordPaperBallot.entry.id");
    var wrong = paper(desk.grid.api(), ballot, "102", "FOR").text("recordPaperBallot.entry.id");
    ok(confirmPaper(desk.chair.api(), wrong, false), "confirmPaperBallot");
    assertThat(
            see(desk.chair.api(), ballot, "ledger { nodes { status } }")
                .at("ballot.ledger.nodes")
                .toString())
        .contains("UNCONFIRMED", "REFUSED");
    ok(confirmPaper(desk.chair.api(), left, false), "confirmPaperBallot");
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
    ok(confirmPaper(desk.chair.api(), first, true), "confirmPaperBallot");
    var waiting =
        paper(desk.grid.api(), ballot, "201", "AGAINST").text("recordPaperBallot.entry.id");
    ok(cast(home, ballot, "FOR"), "castBallot");
    assertThat(paper(desk.grid.api(), ballot, "201", "AGAINST").refusals("recordPaperBallot"))
        .containsExactly("VOTED_ONLINE");
    var late = ok(confirmPaper(desk.chair.api(), waiting, true), "confirmPaperBallot");
    assertThat(late.text("confirmPaperBallot.entry.status")).isEqualTo("REPLACED");
    assertThat(late.at("confirmPaperBallot.ballot.turnout.heads").asInt()).isEqualTo(1);
    var closed = desk.close(ballot);
    assertThat(closed.at("closeBallot.ballot.tally.0.heads").asInt()).isEqualTo(1);
    assertThat(closed.at("closeBallot.ballot.tally.1.heads").asInt()).isZero();
  }

  // A convenor who lives in the stairwell: neither the first nor the second word on the own home.
  @Test
  void nobody_of_a_home_confirms_its_paper_whatever_office_they_hold() {
    var ballot = desk.stairwell();
    var convenor = desk.place.resident("召集人", "7栋2单元", "101");
    var colleague = desk.place.resident("同住的召集人", "7栋2单元", "102");
    List.of(convenor, colleague).forEach(PaperAndProxyTest::makeConvenor);
    assertThat(paper(convenor.api(), ballot, "101", "FOR").refusals("recordPaperBallot"))
        .containsExactly("NOT_ALLOWED");
    var entry =
        ok(paper(desk.grid.api(), ballot, "101", "FOR"), "recordPaperBallot")
            .text("recordPaperBallot.entry.id");
    assertThat(confirmPaper(convenor.api(), entry, true).refusals("confirmPaperBallot"))
        .containsExactly("NOT_ALLOWED");
    assertThat(confirmPaper(convenor.api(), entry, false).refusals("confirmPaperBallot"))
        .as("nor refuses it")
        .containsExactly("NOT_ALLOWED");
    ok(confirmPaper(colleague.api(), entry, true), "confirmPaperBallot");
  }

  private static void makeConvenor(Neighbourhood.Member who) {
    portal
        .db()
        .sql()
        .query(
            "insert into community.office (id, account_id, kind, area_id, term_starts, term_ends)"
                + " values (gen_random_uuid(), ?, 'COUNCIL_CONVENOR', ?, current_date - 10,"
                + " current_date + 700)",
            who.account(),
            desk.place.communityId)
        .execute();
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
    var unit = desk.unitOf(ballot, "7栋2单元101");
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
                        desk.unitOf(ballot, "7栋2单元102"),
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

  // Two persons for the proxy and two for the paper, none of them whom it gives a vote.
  @Test
  void who_holds_the_proxy_vouches_neither_for_it_nor_for_the_paper_of_that_home() {
    var ballot = desk.stairwell();
    var unit = desk.unitOf(ballot, "7栋2单元101");
    var holder = desk.place.resident("受托的召集人", "8栋1单元", "101");
    makeConvenor(holder);
    var own = input("ballotId", ballot, "unitId", unit, "holderId", resident(holder));
    assertThat(act(holder.api(), "recordProxy", "proxy { id }", own).refusals("recordProxy"))
        .containsExactly("SECOND_PERSON_NEEDED");
    assertThatThrownBy(() -> insertOwnProxy(ballot, unit, holder))
        .as("nor does the database take it")
        .hasMessageContaining("proxy_is_recorded_by_another_than_its_holder");
    var proxy = proxy(ballot, unit, holder);
    assertThat(
            act(holder.api(), "confirmProxy", "proxy { id }", input("proxyId", proxy))
                .refusals("confirmProxy"))
        .containsExactly("SECOND_PERSON_NEEDED");
    assertThat(paper(holder.api(), ballot, "101", "FOR").refusals("recordPaperBallot"))
        .as("while it waits")
        .containsExactly("NOT_ALLOWED");
    var entry =
        ok(paper(desk.grid.api(), ballot, "101", "FOR"), "recordPaperBallot")
            .text("recordPaperBallot.entry.id");
    assertThat(confirmPaper(holder.api(), entry, true).refusals("confirmPaperBallot"))
        .containsExactly("NOT_ALLOWED");
  }

  private static void insertOwnProxy(String ballot, String unit, Neighbourhood.Member holder) {
    portal
        .db()
        .sql()
        .query(
            "insert into voting.proxy (id, ballot_id, unit_id, holder_id, holder_account, place,"
                + " recorded_by, recorded_at) values (gen_random_uuid(), ?, ?, ?, ?, 1, ?, now())",
            BallotDesk.uuid(ballot),
            BallotDesk.uuid(unit),
            holder.person(),
            holder.account(),
            holder.account())
        .execute();
  }

  private static Neighbourhood.Member holding(String ballot, String unit) {
    var holder = desk.place.resident("受托人", "8栋1单元", "101");
    var proxy = proxy(ballot, unit, holder);
    ok(
        act(desk.chair.api(), "confirmProxy", "proxy { confirmed }", input("proxyId", proxy)),
        "confirmProxy");
    return holder;
  }

  @Test
  void a_proxy_never_undoes_the_paper_of_the_unit_itself() {
    var ballot = desk.stairwell();
    var unit = desk.unitOf(ballot, "7栋2单元101");
    var holder = holding(ballot, unit);
    var own = paper(desk.grid.api(), ballot, "101", "AGAINST").text("recordPaperBallot.entry.id");
    ok(confirmPaper(desk.chair.api(), own, true), "confirmPaperBallot");
    var in = input("ballotId", ballot, "choice", "FOR", "onBehalfOf", unit);
    assertThat(act(holder.api(), "castBallot", "receipt", in).refusals("castBallot"))
        .containsExactly("OTHER_CASTS");
    assertThat(
            see(holder.api(), ballot, "viewerVotes { byProxy viewerMayCast }")
                .at("ballot.viewerVotes")
                .toString())
        .contains("\"byProxy\":true,\"viewerMayCast\":false");
    assertThat(
            see(holder.api(), ballot, "viewerVotes { byProxy choice receipt }")
                .at("ballot.viewerVotes")
                .toString())
        .as("what the home itself chose")
        .contains("\"byProxy\":true,\"choice\":null,\"receipt\":null");
    assertThat(desk.close(ballot).at("closeBallot.ballot.tally.1.heads").asInt()).isEqualTo(1);
  }

  @Test
  void the_paper_of_the_unit_itself_replaces_what_a_proxy_cast() {
    var ballot = desk.stairwell();
    var unit = desk.unitOf(ballot, "7栋2单元101");
    var holder = holding(ballot, unit);
    var in = input("ballotId", ballot, "choice", "FOR", "onBehalfOf", unit);
    ok(act(holder.api(), "castBallot", "receipt", in), "castBallot");
    var own =
        ok(paper(desk.grid.api(), ballot, "101", "AGAINST"), "recordPaperBallot")
            .text("recordPaperBallot.entry.id");
    ok(confirmPaper(desk.chair.api(), own, true), "confirmPaperBallot");
    var closed = desk.close(ballot);
    assertThat(closed.at("closeBallot.ballot.tally.0.heads").asInt()).isZero();
    assertThat(closed.at("closeBallot.ballot.tally.1.heads").asInt()).isEqualTo(1);
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
