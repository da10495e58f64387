package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Role × state × act through the API: every cell the table leaves out changes and says nothing. */
@org.jspecify.annotations.NullUnmarked
class BallotMatrixTest extends MatrixHall {
  // Act → who may, in which states.
  private static final Map<String, Cell> ALLOWED =
      Map.of(
          "castBallot", new Cell(LIVING, Set.of("OPEN")),
          "recordPaperBallot", new Cell(COUNTING, Set.of("OPEN")),
          "closeBallot", new Cell(MANAGING, Set.of("CLOSED")),
          "extendBallot", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN")),
          "stateDissent", new Cell(LIVING, Set.of("OPEN", "CLOSED")),
          "flagAffected", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN", "CLOSED")),
          "raiseBallotObjection", new Cell(LIVING, Set.of("SCHEDULED", "OPEN")),
          "correctRoll", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN")),
          "recordProxy", new Cell(COUNTING, Set.of("SCHEDULED", "OPEN")),
          "openBallot", new Cell(MANAGING, Set.copyOf(STATES)));

  private static final Map<String, Cell> ALSO_ALLOWED =
      Map.of(
          "linkOfficialVote", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN", "CLOSED")),
          "callElection", new Cell(MANAGING, Set.copyOf(STATES)),
          "chooseCaster", new Cell(LIVING, Set.of("SCHEDULED", "OPEN")));

  // What one home chose is seen by that home and by those who count; by the property company never.
  @Test
  void single_votes_are_seen_by_the_home_and_by_those_who_count_and_by_nobody_else()
      throws java.io.IOException, InterruptedException {
    var ballot = at("OPEN");
    var home = desk.place.resident("投票的", "7栋2单元", "201");
    BallotDesk.ok(BallotDesk.cast(home, ballot, "AGAINST"), "castBallot");
    var single =
        "viewerVotes { choice receipt } ledger { nodes { choice unitLabel } } rollUnits(first: 50)"
            + " { nodes { area hasVoted } } proxies { id } deliveriesToConfirm { id }";
    for (var running : List.of(true, false)) {
      if (!running) {
        desk.close(ballot);
      }
      for (var role : ROLES.keySet()) {
        var seen = BallotDesk.see(ROLES.get(role), ballot, single).at("ballot");
        boolean counts = COUNTING.contains(role);
        var where = role + " sees " + seen;
        assertThat(seen.path("ledger").path("nodes").size()).as(where).isEqualTo(counts ? 1 : 0);
        seen.path("rollUnits")
            .path("nodes")
            .forEach(unit -> {
              assertThat(unit.path("hasVoted").isNull()).as(where).isEqualTo(!counts);
              assertThat(unit.path("area").isNull()).as(where).isEqualTo(!counts);
            });
        assertThat(seen.path("viewerVotes").toString()).as(where).doesNotContain("AGAINST");
        assertThat(full(ROLES.get(role), ballot))
            .as(where)
            .isEqualTo(counts && !running ? 200 : 404);
      }
    }
    assertThat(
            BallotDesk.see(home.api(), ballot, "viewerVotes { choice }")
                .at("ballot.viewerVotes.0.choice")
                .asString())
        .isEqualTo("AGAINST");
  }

  private static int full(Api api, String ballot) throws java.io.IOException, InterruptedException {
    var request =
        java.net.http.HttpRequest.newBuilder(
            java.net.URI.create(
                portal.address() + "/ballots/" + ballot + "/published?edition=full"));
    if (api.token != null) {
      request.header("Authorization", "Bearer " + api.token);
    }
    return java.net.http.HttpClient.newHttpClient()
        .send(request.build(), java.net.http.HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static Map<String, Object> inputOf(String act, String ballot) {
    var unit = GlobalId.encode("rollunit", unit(ballot, "202"));
    return switch (act) {
      case "castBallot" -> input("ballotId", ballot, "choice", "FOR");
      case "recordPaperBallot" ->
          input(
              "ballotId",
              ballot,
              "unitId",
              unit,
              "choice",
              "FOR",
              "channel",
              "PAPER",
              "witnessId",
              GlobalId.encode("resident", witness.account()));
      case "closeBallot" -> input("ballotId", ballot);
      case "extendBallot" ->
          input(
              "ballotId",
              ballot,
              "closesAt",
              desk.in(Duration.ofDays(9)).toString(),
              "reason",
              "再多两天时间");
      case "stateDissent" -> input("ballotId", ballot, "text", "我不同意");
      case "flagAffected" ->
          input("ballotId", ballot, "householdId", desk.household("7栋2单元", "101"), "note", "采光");
      case "raiseBallotObjection" -> input("ballotId", ballot, "kind", "ROLL", "text", "名册不对");
      case "correctRoll" ->
          input("ballotId", ballot, "kind", "STRIKE", "unitId", unit, "reason", "登记重复了");
      case "recordProxy" ->
          input(
              "ballotId",
              ballot,
              "unitId",
              unit,
              "holderId",
              GlobalId.encode("resident", witness.account()));
      case "chooseCaster" ->
          input(
              "ballotId",
              ballot,
              "unitId",
              GlobalId.encode("rollunit", unit(ballot, "101")),
              "residentId",
              BallotDesk.resident(home));
      case "linkOfficialVote" -> input("ballotId", ballot, "url", "https://vote.example.cn/1");
      case "callElection" ->
          input(
              "scopeId",
              desk.area("7栋2单元"),
              "title",
              "推选楼道代表",
              "seats",
              1,
              "nominationsUntil",
              desk.in(Duration.ofDays(3)).toString());
      case "openBallot" -> desk.terms("7栋2单元", "HOUSEHOLDS", "STRAW_POLL", "NAMED");
      default -> throw new IllegalArgumentException(act);
    };
  }

  @Test
  void refused_cells_change_nothing_and_say_nothing_and_the_others_work() {
    for (var state : STATES) {
      walk(ALLOWED, state, () -> at(state), (act, ballot, role) -> inputOf(act, ballot));
      walk(ALSO_ALLOWED, state, () -> at(state), (act, ballot, role) -> inputOf(act, ballot));
    }
  }
}
