package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.support.Closing;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Role × state × act of secret ballots and their box, and of ballots that are void. OVER is a
 * ballot whose time is over and whose box nobody has opened.
 */
@org.jspecify.annotations.NullUnmarked
class SecretMatrixTest extends MatrixHall {
  private static final List<String> SECRET_STATES =
      List.of("SCHEDULED", "OPEN", "OVER", "COUNTED", "VOID");
  private static final Set<String> SECOND = Set.of("convenor", "grid worker");
  private static final Set<String> NOBODY = Set.of();

  private static final Map<String, Cell> ALLOWED =
      Map.of(
          "castBallot", new Cell(LIVING, Set.of("OPEN")),
          "recordPaperBallot", new Cell(NOBODY, Set.of()),
          "markAtBox", new Cell(COUNTING, Set.of("OPEN")),
          "confirmBoxMark", new Cell(SECOND, Set.of("OPEN", "OVER")),
          "enterBoxCount", new Cell(COUNTING, Set.of("OVER")),
          "confirmBoxCount", new Cell(SECOND, Set.of("OVER")),
          // What is over stays as it is, and to say so again is no error.
          "closeBallot", new Cell(MANAGING, Set.of("COUNTED", "VOID")),
          "extendBallot", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN")),
          "correctRoll", new Cell(MANAGING, Set.of("SCHEDULED", "OPEN")),
          "stateDissent", new Cell(LIVING, Set.of("OPEN", "OVER", "COUNTED", "VOID")));

  private final Map<String, String> prepared = new HashMap<>();

  private static String secret(String state) {
    var terms = desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "SECRET");
    if (state.equals("SCHEDULED")) {
      terms.put("opensAt", desk.in(Duration.ofDays(1)).toString());
    }
    var ballot = desk.open(terms);
    switch (state) {
      case "OVER" -> {
        mark(ballot, "201", "confirmed_by, agrees", ", '%s', true".formatted(desk.grid.account()));
        portal
            .db()
            .sql()
            .query(
                "insert into voting.participation (unit_id, ballot_id) values (?, ?)",
                unit(ballot, "201"),
                uuid(ballot))
            .execute();
        Closing.comes(portal, ballot);
        called(ballot);
      }
      case "COUNTED" -> desk.close(ballot);
      case "VOID" ->
          assertThat(
                  portal
                      .bean(Counting.class)
                      .annul(
                          new SubjectRef("area", desk.place.area("7栋2单元")), uuid(ballot), "正文有改动"))
              .isTrue();
      default -> {}
    }
    return ballot;
  }

  // The portal calls who counts by itself; not in the middle of a cell.
  private static void called(String ballot) {
    var known = "select exists(select 1 from voting.box_call where ballot_id = ?)";
    do {
      portal.bean(BoxCalls.class).callDue();
    } while (!portal
        .db()
        .sql()
        .resultQuery(known, uuid(ballot))
        .fetchSingle()
        .get(0, Boolean.class));
  }

  private static String mark(String ballot, String door, String more, String values) {
    var id = UUID.randomUUID();
    portal
        .db()
        .sql()
        .query(
            "insert into voting.box_mark (id, ballot_id, unit_id, marked_by"
                + (more.isEmpty() ? "" : ", " + more)
                + ") values (?, ?, ?, ?"
                + values
                + ")",
            id,
            uuid(ballot),
            unit(ballot, door),
            desk.chair.account())
        .execute();
    return GlobalId.encode(BallotBox.MARK, id);
  }

  private static String count(String ballot) {
    var id = UUID.randomUUID();
    portal
        .db()
        .sql()
        .query(
            "insert into voting.box_count (id, ballot_id, marked, found, invalid, entered_by,"
                + " entered_at) values (?, ?, 1, 1, 1, ?, now())",
            id,
            uuid(ballot),
            desk.chair.account())
        .execute();
    return GlobalId.encode(BallotBox.COUNT, id);
  }

  private Map<String, Object> inputOf(String act, String ballot) {
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
              BallotDesk.resident(witness));
      case "markAtBox" -> input("ballotId", ballot, "unitId", unit);
      case "confirmBoxMark" ->
          input(
              "markId",
              prepared.computeIfAbsent(act + ballot, key -> mark(ballot, "202", "", "")),
              "agrees",
              true);
      case "enterBoxCount" ->
          input("ballotId", ballot, "slips", List.of(Map.of("choice", "FOR", "slips", 1)));
      case "confirmBoxCount" ->
          input(
              "countId",
              prepared.computeIfAbsent(act + ballot, key -> count(ballot)),
              "agrees",
              true);
      case "closeBallot" -> input("ballotId", ballot);
      case "extendBallot" ->
          input(
              "ballotId",
              ballot,
              "closesAt",
              desk.in(Duration.ofDays(9)).toString(),
              "reason",
              "再多两天时间");
      case "correctRoll" ->
          input("ballotId", ballot, "kind", "STRIKE", "unitId", unit, "reason", "登记重复了");
      case "stateDissent" -> input("ballotId", ballot, "text", "我不同意");
      default -> throw new IllegalArgumentException(act);
    };
  }

  @Test
  void secret_ballots_their_box_and_what_is_void() {
    for (var state : SECRET_STATES) {
      walk(ALLOWED, state, () -> secret(state), (act, ballot, role) -> inputOf(act, ballot));
    }
  }
}
