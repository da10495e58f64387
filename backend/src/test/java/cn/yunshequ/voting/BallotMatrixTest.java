package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Role × state × act through the API: every cell the table leaves out changes and says nothing. */
@org.jspecify.annotations.NullUnmarked
class BallotMatrixTest {
  private static final Set<String> MANAGING = Set.of("chair", "convenor");
  private static final Set<String> COUNTING = Set.of("chair", "convenor", "grid worker");
  private static final Set<String> LIVING = Set.of("member of the household");

  // Act → who may, in which states.
  private record Cell(Set<String> roles, Set<String> states) {}

  private static final Map<String, Cell> ALLOWED =
      Map.of(
          "castBallot", new Cell(LIVING, Set.of("OPEN")),
          "recordPaperBallot", new Cell(COUNTING, Set.of("OPEN")),
          "closeBallot", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN", "CLOSED")),
          "extendBallot", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN")),
          "stateDissent", new Cell(LIVING, Set.of("OPEN", "CLOSED")),
          "flagAffected", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN", "CLOSED")),
          "raiseBallotObjection", new Cell(LIVING, Set.of("SCHEDULED", "OPEN")),
          "correctRoll", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN")),
          "recordProxy", new Cell(COUNTING, Set.of("SCHEDULED", "OPEN")),
          "openBallot", new Cell(MANAGING, Set.of("OPEN")));

  private static final Map<String, Cell> ALSO_ALLOWED =
      Map.of(
          "linkOfficialVote", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN", "CLOSED")),
          "callElection", new Cell(MANAGING, Set.of("OPEN")));

  private static Portal portal;
  private static BallotDesk desk;
  private static Neighbourhood.Member witness;
  private static final Map<String, Api> ROLES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
    var elsewhere = new Neighbourhood(portal);
    witness = desk.place.resident("见证人", "8栋1单元", "202");
    ROLES.put("guest", portal.guest());
    ROLES.put("unverified", desk.place.stranger().api());
    ROLES.put("member of the household", desk.place.resident("住户", "7栋2单元", "101").api());
    ROLES.put("other stairwell", desk.place.resident("隔壁", "7栋1单元", "101").api());
    ROLES.put("other community", elsewhere.resident("外区", "7栋2单元", "101").api());
    ROLES.put("chair", desk.chair.api());
    ROLES.put("convenor", desk.place.officer(OfficeKind.COUNCIL_CONVENOR, "召集人").api());
    ROLES.put("grid worker", desk.grid.api());
    ROLES.put("moderator", desk.place.officer(OfficeKind.MODERATOR, "审核员").api());
    ROLES.put(
        "subdistrict officer", desk.place.officer(OfficeKind.SUBDISTRICT_OFFICER, "街道").api());
    ROLES.put("property company", propertyCompany());
    ROLES.put("chair elsewhere", elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "外区主任").api());
  }

  // Speaks for the company that serves the community, and lives nowhere in it.
  private static Api propertyCompany() {
    var speaker = desk.place.stranger();
    portal
        .db()
        .sql()
        .query(
            "with o as (insert into community.organisation (id, community_id, kind, name, since)"
                + " values (gen_random_uuid(), ?, 'PROPERTY_COMPANY', '安居物业', current_date)"
                + " returning id) insert into community.representative select id, ? from o",
            desk.place.communityId,
            speaker.account())
        .execute();
    return speaker.api();
  }

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

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String at(String state) {
    var terms = desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED");
    if (state.equals("SCHEDULED")) {
      terms.put("opensAt", desk.in(Duration.ofDays(1)).toString());
    }
    var ballot = desk.open(terms);
    if (state.equals("CLOSED")) {
      desk.close(ballot);
    }
    return ballot;
  }

  private static Map<String, Object> inputOf(String act, String ballot) {
    var unit = GlobalId.encode("rollunit", unit(ballot));
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

  // A home nobody of the roles lives in.
  private static java.util.UUID unit(String ballot) {
    return (java.util.UUID)
        portal
            .db()
            .sql()
            .fetchValue(
                "select id from voting.roll_unit where ballot_id = ? and label like '%202'",
                BallotDesk.uuid(ballot));
  }

  private static List<String> footprint() {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select 'b' || md5(string_agg(b::text, '' order by id)) from voting.ballot b union all"
                + " select 'e' || count(*) from voting.entry union all select 'c' || count(*) from"
                + " voting.counted union all select 'u' || count(*) from voting.unit_caster union"
                + " all select 'd' || count(*) from voting.dissent union all select 'o' || count(*)"
                + " from voting.objection union all select 'a' || count(*) from voting.affected"
                + " union all select 'r' || count(*) from voting.roll_correction union all select"
                + " 'p' || count(*) from voting.proxy union all select 'q' || count(*) from"
                + " voting.election union all select 'v' || count(*) from voting.official_vote"
                + " union all select 'n' || count(*) from"
                + " voting.notice union all select 'x' || count(*) from platform.outbox union all"
                + " select 'l' || count(*) from platform.audit")
        .fetchInto(String.class);
  }

  @Test
  void refused_cells_change_nothing_and_say_nothing_and_the_others_work() {
    for (var state : List.of("SCHEDULED", "OPEN", "CLOSED")) {
      var table = new LinkedHashMap<>(ALLOWED);
      table.putAll(ALSO_ALLOWED);
      for (var act : table.keySet()) {
        var untouched = at(state);
        for (var role : ROLES.keySet()) {
          var cell = table.get(act);
          boolean any =
              act.equals("openBallot")
                  || act.equals("callElection")
                  || cell.states().contains(state);
          if (cell.roles().contains(role) && any) {
            works(state, act, role);
          } else {
            isRefused(untouched, state, act, role);
          }
        }
      }
    }
  }

  private static void works(String state, String act, String role) {
    var ballot = at(state);
    var answer = act(ROLES.get(role), act, "__typename", inputOf(act, ballot));
    assertThat(answer.refusals(act))
        .as("%s %s by %s: %s", state, act, role, answer.body())
        .isEmpty();
    assertThat(answer.errors()).as("%s %s by %s: %s", state, act, role, answer.body()).isEmpty();
  }

  private static void isRefused(String ballot, String state, String act, String role) {
    var in = inputOf(act, ballot);
    var before = footprint();
    var answer = act(ROLES.get(role), act, "__typename", in);
    var where = "%s %s by %s: %s".formatted(state, act, role, answer.body());
    if (role.equals("guest")) {
      assertThat(answer.status()).as(where).isEqualTo(401);
    } else {
      assertThat(answer.refusals(act)).as(where).isNotEmpty();
    }
    assertThat(footprint()).as(where).isEqualTo(before);
  }
}
