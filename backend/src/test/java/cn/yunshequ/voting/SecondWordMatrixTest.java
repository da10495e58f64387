package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.uuid;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.PhotoClient;
import cn.yunshequ.voting.model.Candidacy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Role × state × act of what takes two persons, of deliveries and of elections. The chair says
 * every first word, so that here the chair is nobody's second person.
 */
@org.jspecify.annotations.NullUnmarked
class SecondWordMatrixTest extends MatrixHall {
  private static final Set<String> SECOND = Set.of("convenor", "grid worker");
  private static final Set<String> RUNNING = Set.of("SCHEDULED", "OPEN");

  private static final Map<String, Cell> WORDS =
      Map.of(
          "confirmPaperBallot", new Cell(SECOND, Set.of("OPEN")),
          "confirmProxy", new Cell(SECOND, RUNNING),
          "confirmRollCorrection", new Cell(Set.of("convenor"), RUNNING),
          "answerBallotObjection", new Cell(MANAGING, Set.copyOf(STATES)));

  private static final Map<String, Cell> DELIVERIES =
      Map.of(
          "recordDelivery", new Cell(COUNTING, RUNNING),
          "confirmDelivery", new Cell(SECOND, RUNNING));

  private static final Map<String, Cell> ELECTIONS =
      Map.of(
          "nominateCandidate", new Cell(LIVING, Set.of("NOMINATING")),
          "answerNomination", new Cell(LIVING, Set.of("NOMINATING", "NOMINATED")),
          "announceElection", new Cell(MANAGING, Set.of("NOMINATED")),
          "cancelElection", new Cell(MANAGING, Set.of("NOMINATING", "NOMINATED")));

  private final Map<String, String> prepared = new HashMap<>();

  // What the chair did before, once for each ballot: not through the API, whatever the state.
  private String prepared(String act, String ballot) {
    return prepared.computeIfAbsent(act + ballot, key -> insert(act, BallotDesk.uuid(ballot)));
  }

  private static String insert(String act, UUID ballot) {
    var unit = unit(GlobalId.encode("ballot", ballot), "202");
    var chair = desk.chair.account();
    var id = UUID.randomUUID();
    var sql = portal.db().sql();
    switch (act) {
      case "confirmPaperBallot" ->
          sql.query(
                  "insert into voting.entry (id, ballot_id, unit_id, choice, channel, receipt,"
                      + " recorded_at, recorded_by, witness) values (?, ?, ?, 'FOR', 'PAPER', ?,"
                      + " now(), ?, ?)",
                  id,
                  ballot,
                  unit,
                  id.toString(),
                  chair,
                  witness.account())
              .execute();
      case "confirmProxy" ->
          sql.query(
                  "insert into voting.proxy (id, ballot_id, unit_id, holder_id, holder_account,"
                      + " place, recorded_by, recorded_at) values (?, ?, ?, ?, ?, 1, ?, now())",
                  id,
                  ballot,
                  unit,
                  witness.person(),
                  witness.account(),
                  chair)
              .execute();
      case "confirmRollCorrection" ->
          sql.query(
                  "insert into voting.roll_correction (id, ballot_id, kind, unit_id, label, reason,"
                      + " proposed_by, proposed_at) values (?, ?, 'STRIKE', ?, '一户', '登记重复', ?,"
                      + " now())",
                  id,
                  ballot,
                  unit,
                  chair)
              .execute();
      case "answerBallotObjection" ->
          sql.query(
                  "insert into voting.objection (id, ballot_id, kind, person_id, author_id, text,"
                      + " raised_at) values (?, ?, 'ROLL', ?, ?, '名册不对', now())",
                  id,
                  ballot,
                  home.person(),
                  home.account())
              .execute();
      case "confirmDelivery" ->
          sql.query(
                  "insert into voting.delivery (id, ballot_id, unit_id, how, served_on,"
                      + " evidence_id, recorded_by, recorded_at) values (?, ?, ?, 'HANDED_OVER',"
                      + " current_date, ?, ?, now())",
                  id,
                  ballot,
                  unit,
                  UUID.randomUUID(),
                  chair)
              .execute();
      default -> throw new IllegalArgumentException(act);
    }
    return GlobalId.encode(KINDS.get(act), id);
  }

  private static final Map<String, String> KINDS =
      Map.of(
          "confirmPaperBallot", "ballotentry",
          "confirmProxy", "ballotproxy",
          "confirmRollCorrection", "rollcorrection",
          "answerBallotObjection", Voices.OBJECTION,
          "confirmDelivery", Deliveries.KIND);

  private Map<String, Object> word(String act, String ballot) {
    var id = prepared(act, ballot);
    return switch (act) {
      case "confirmPaperBallot" -> input("entryId", id, "agrees", true);
      case "confirmProxy" -> input("proxyId", id);
      case "confirmRollCorrection" -> input("correctionId", id);
      case "answerBallotObjection" -> input("objectionId", id, "answer", "已经核对过名册");
      default -> throw new IllegalArgumentException(act);
    };
  }

  @Test
  void second_words_and_answers() {
    for (var state : STATES) {
      walk(WORDS, state, () -> at(state), (act, ballot, role) -> word(act, ballot));
    }
  }

  private static String ofOwners(String state) {
    var terms = desk.terms("7栋2单元", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED");
    terms.put("silenceClause", "《业主大会议事规则》第十二条");
    if (state.equals("SCHEDULED")) {
      terms.put("opensAt", desk.in(Duration.ofDays(1)).toString());
    }
    var ballot = desk.open(terms);
    if (state.equals("CLOSED")) {
      desk.close(ballot);
    }
    return ballot;
  }

  private Map<String, Object> delivery(String act, String ballot, String role) {
    if (act.equals("confirmDelivery")) {
      return input("deliveryId", prepared(act, ballot), "agrees", true);
    }
    var photo =
        COUNTING.contains(role)
            ? PhotoClient.upload(ROLES.get(role), PhotoClient.jpeg()).id()
            : GlobalId.encode("photo", UUID.randomUUID());
    return input(
        "ballotId",
        ballot,
        "unitId",
        GlobalId.encode("rollunit", unit(ballot, "202")),
        "how",
        "HANDED_OVER",
        "servedOn",
        CivicTime.dayOf(portal.clock.instant()).toString(),
        "evidenceId",
        photo);
  }

  @Test
  void deliveries() {
    for (var state : STATES) {
      walk(DELIVERIES, state, () -> ofOwners(state), this::delivery);
    }
  }

  // Called by the chair; the later states are set by SQL, ElectionTest has the ways that lead
  // there.
  private static String election(String state) {
    var called =
        BallotDesk.ok(
            BallotDesk.act(
                desk.chair.api(),
                "callElection",
                "election { id }",
                input(
                    "scopeId",
                    desk.area("7栋2单元"),
                    "title",
                    "推选楼道代表",
                    "seats",
                    1,
                    "nominationsUntil",
                    desk.in(Duration.ofDays(3)).toString())),
            "callElection");
    var id = called.text("callElection.election.id");
    if (!state.equals("NOMINATING")) {
      var change = state.equals("NOMINATED") ? "" : ", cancel_reason = '人数不够，改日再推选'";
      var sql = portal.db().sql();
      sql.query(
              "update voting.election set nominations_until = ?::timestamptz"
                  + change
                  + " where id = ?",
              portal.clock.instant().toString(),
              BallotDesk.uuid(id))
          .execute();
      for (var who : new cn.yunshequ.support.Neighbourhood.Member[] {home, witness}) {
        sql.query(
                "insert into voting.candidacy (id, election_id, person_id, account_id,"
                    + " nominated_by, nominated_at, accepted_at) values (gen_random_uuid(), ?, ?,"
                    + " ?, ?, now(), now())",
                BallotDesk.uuid(id),
                who.person(),
                who.account(),
                who.account())
            .execute();
      }
    }
    return id;
  }

  private static Map<String, Object> electing(String act, String election) {
    return switch (act) {
      case "nominateCandidate" -> input("electionId", election, "statement", "愿意为大家跑腿");
      case "answerNomination" -> input("candidacyId", candidacy(uuid(election)), "accept", false);
      case "announceElection" ->
          input(
              "electionId",
              election,
              "opensAt",
              desk.in(Duration.ofDays(8)).toString(),
              "closesAt",
              desk.in(Duration.ofDays(10)).toString());
      case "cancelElection" -> input("electionId", election, "reason", "提名的人不够");
      default -> throw new IllegalArgumentException(act);
    };
  }

  // The household member's own; named by the witness while nominations are taken.
  private static String candidacy(UUID election) {
    var sql = portal.db().sql();
    sql.query(
            "insert into voting.candidacy (id, election_id, person_id, account_id, nominated_by,"
                + " nominated_at) values (gen_random_uuid(), ?, ?, ?, ?, now()) on conflict do"
                + " nothing",
            election,
            home.person(),
            home.account(),
            witness.account())
        .execute();
    var id =
        sql.resultQuery(
                "select id from voting.candidacy where election_id = ? and person_id = ?",
                election,
                home.person())
            .fetchSingle(0, UUID.class);
    return GlobalId.encode(Candidacy.KIND, id);
  }

  private static final Map<String, Cell> REPRESENTATIVES =
      Map.of(
          "recordRepresentative", new Cell(MANAGING, Set.of("SERVING", "ENDED")),
          "endRepresentative", new Cell(MANAGING, Set.of("SERVING")));

  private static String representative(String state) {
    var who = desk.place.resident("代表", "7栋2单元", "202");
    var id = UUID.randomUUID();
    var sql = portal.db().sql();
    sql.query(
            "insert into voting.representative (id, community_id, area_id, path, person_id,"
                + " account_id, term_starts, term_ends, seated_by) select ?, ?, a.id, a.path, ?,"
                + " ?, current_date, current_date + 300, ? from community.area a where a.id = ?",
            id,
            desk.place.communityId,
            who.person(),
            who.account(),
            desk.chair.account(),
            desk.place.area("7栋2单元"))
        .execute();
    if (state.equals("ENDED")) {
      sql.query(
              "update voting.representative set ended_at = now(), end_reason = '搬走了' where id = ?",
              id)
          .execute();
    }
    return GlobalId.encode(Representatives.KIND, id);
  }

  @Test
  void representatives() {
    for (var state : new String[] {"SERVING", "ENDED"}) {
      walk(
          REPRESENTATIVES,
          state,
          () -> representative(state),
          (act, id, role) ->
              act.equals("endRepresentative")
                  ? input("representativeId", id, "reason", "已经搬走了")
                  : input(
                      "areaId",
                      desk.area("7栋2单元"),
                      "residentId",
                      BallotDesk.resident(desk.place.resident("新代表", "7栋2单元", "202")),
                      "termEnds",
                      CivicTime.dayOf(portal.clock.instant()).plusDays(300).toString()));
    }
  }

  @Test
  void elections() {
    for (var state : new String[] {"NOMINATING", "NOMINATED", "CANCELLED"}) {
      walk(
          ELECTIONS,
          state,
          () -> election(state),
          (act, election, role) -> electing(act, election));
    }
  }
}
