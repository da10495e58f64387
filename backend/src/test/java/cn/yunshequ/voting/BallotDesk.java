package cn.yunshequ.voting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A neighbourhood with a committee that announces ballots. */
@org.jspecify.annotations.NullUnmarked
final class BallotDesk {
  final Portal portal;
  final Neighbourhood place;
  final Neighbourhood.Member chair;
  final Neighbourhood.Member grid;

  BallotDesk(Portal portal) {
    this.portal = portal;
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    grid = place.officer(OfficeKind.GRID_WORKER, "陆建明");
  }

  static Map<String, Object> input(Object... pairs) {
    return Api.input(pairs);
  }

  static Api.Answer act(Api api, String mutation, String fields, Map<String, Object> input) {
    return api.act(mutation, fields, input);
  }

  static Api.Answer ok(Api.Answer answer, String mutation) {
    assertThat(answer.refusals(mutation)).as(answer.body().toString()).isEmpty();
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    return answer;
  }

  String area(String label) {
    return GlobalId.encode("area", place.area(label));
  }

  String household(String stairwell, String door) {
    return GlobalId.encode("household", place.household(stairwell, door));
  }

  Instant in(Duration time) {
    return portal.clock.instant().plus(time);
  }

  Map<String, Object> terms(String where, String electorate, String matter, String secrecy) {
    return input(
        "subjectId",
        area(where),
        "scopeId",
        area(where),
        "title",
        "表决" + portal.clock.instant(),
        "electorate",
        electorate,
        "matter",
        matter,
        "secrecy",
        secrecy,
        "closesAt",
        in(Duration.ofDays(7)).toString());
  }

  String open(Map<String, Object> terms) {
    portal.clock.advance(Duration.ofMillis(2));
    return ok(act(chair.api(), "openBallot", "ballot { id }", terms), "openBallot")
        .text("openBallot.ballot.id");
  }

  /** A ballot of the households of 7栋2单元, named, for a week. */
  String stairwell() {
    return open(terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED"));
  }

  static Api.Answer cast(Neighbourhood.Member who, String ballot, String choice) {
    return act(
        who.api(),
        "castBallot",
        "receipt changeSecret ballot { turnout { heads } }",
        input("ballotId", ballot, "choice", choice));
  }

  static Api.Answer see(Api api, String ballot, String fields) {
    return api.run(
        "query($id: ID!) { ballot(id: $id) { %s } }".formatted(fields), Map.of("id", ballot));
  }

  /** Its time comes, and it is counted. */
  Api.Answer close(String ballot) {
    Closing.comes(portal, ballot);
    return ok(
        act(
            chair.api(),
            "closeBallot",
            "ballot { status result { outcome working } tally { choice heads area } }",
            input("ballotId", ballot)),
        "closeBallot");
  }

  static String resident(Neighbourhood.Member who) {
    return GlobalId.encode("resident", who.account());
  }

  /** Writes down a paper of one home, collected at the door. */
  Api.Answer paper(
      Api by, String ballot, String stairwell, String door, String choice, Neighbourhood.Member w) {
    return act(
        by,
        "recordPaperBallot",
        "entry { id status channel recordedBy { displayName } } ballot { turnout { heads } }",
        input(
            "ballotId",
            ballot,
            "householdId",
            household(stairwell, door),
            "choice",
            choice,
            "channel",
            "DOORSTEP",
            "witnessId",
            resident(w)));
  }

  static Api.Answer confirmPaper(Api by, String entry, boolean agrees) {
    return act(
        by,
        "confirmPaperBallot",
        "entry { status } ballot { turnout { heads } }",
        input("entryId", entry, "agrees", agrees));
  }

  /** The unit of the roll with that label, as who counts sees it. */
  String unitOf(String ballot, String label) {
    var units =
        see(chair.api(), ballot, "rollUnits(first: 50) { nodes { id label } }")
            .at("ballot.rollUnits.nodes");
    for (var unit : units) {
      if (unit.path("label").asString().equals(label)) {
        return unit.path("id").asString();
      }
    }
    throw new AssertionError(label + " is not on the roll: " + units);
  }

  static UUID uuid(String globalId) {
    return GlobalId.decode(globalId).id();
  }

  int count(String sql, Object... values) {
    return portal
        .db()
        .sql()
        .resultQuery("select count(*)::int " + sql, values)
        .fetchSingle(0, Integer.class);
  }

  List<String> events(String ballot) {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select kind from platform.outbox where subject_id = ? order by id", uuid(ballot))
        .fetchInto(String.class);
  }

  /** The papers on the desk's one queue. */
  Api.Answer papersWaiting() {
    return chair
        .api()
        .run(
            "query($c: ID!) { moderationQueue(communityId: $c, kinds: [PAPER_BALLOT]) { nodes {"
                + " kind waitsId } } deskCounts(communityId: $c) { paperBallots } }",
            java.util.Map.of("c", place.globalId()));
  }
}
