package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilParty;
import cn.yunshequ.councils.model.MeetingStage;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Role × stage × act through the API: every cell that the table leaves out is refused, changes
 * nothing and says nothing.
 */
@org.jspecify.annotations.NullUnmarked
class CouncilMatrixTest {
  private record Role(Api api, Set<CouncilParty> parties) {}

  private record Act(String mutation, Map<String, Object> input) {}

  private record Cell(CouncilAct act, Act does) {}

  private static Portal portal;
  private static CouncilRoom room;
  private static Neighbourhood.Member newcomer;
  private static final Map<String, Role> ROLES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new CouncilRoom(portal);
    newcomer = room.place.resident("新邻居", "7栋2单元", "202");
    var substitute = room.place.resident("替补", "7栋2单元", "202");
    room.seat(room.council, substitute, "SUBSTITUTE");
    var elsewhere = new Neighbourhood(portal);
    role("guest", portal.guest());
    role("unverified", room.place.stranger().api());
    role("convenor", room.convenor.api(), CouncilParty.CONVENOR, CouncilParty.RESIDENT);
    role("secretary", room.secretary.api(), CouncilParty.SECRETARY, CouncilParty.RESIDENT);
    role("member", room.member.api(), CouncilParty.MEMBER, CouncilParty.RESIDENT);
    role("substitute", substitute.api(), CouncilParty.SUBSTITUTE, CouncilParty.RESIDENT);
    role("resident", newcomer.api(), CouncilParty.RESIDENT);
    role("other building", room.place.resident("陈阿姨", "8栋1单元", "101").api());
    role("committee", room.chair.api(), CouncilParty.COMMITTEE);
    role("moderator", room.place.officer(OfficeKind.MODERATOR, "叶青").api());
    role("grid worker", room.place.officer(OfficeKind.GRID_WORKER, "陆建明").api());
    role("committee elsewhere", elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "外区主任").api());
  }

  private static void role(String name, Api api, CouncilParty... parties) {
    ROLES.put(name, new Role(api, Set.of(parties)));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  // The stage is set by SQL: the acts that lead there are tested by MeetingTest.
  private static String at(MeetingStage stage) {
    var id =
        room.called("REGULAR", 9, "agenda", List.of(Map.of("title", "甲事"), Map.of("title", "乙事")));
    var change =
        switch (stage) {
          case CALLED -> "starts_at = starts_at";
          case RUNNING -> "starts_at = ?::timestamptz";
          case CLOSED -> "closed_at = ?::timestamptz";
          case CANCELLED -> "cancelled_at = ?::timestamptz, cancel_reason = 'x'";
        };
    var now = portal.clock.instant().toString();
    var sql = "update councils.meeting set " + change + " where id = ?";
    if (stage == MeetingStage.CALLED) {
      portal.db().sql().query(sql, CouncilRoom.uuid(id)).execute();
    } else {
      portal.db().sql().query(sql, now, CouncilRoom.uuid(id)).execute();
    }
    return id;
  }

  private static List<Cell> meetingActs(String meeting) {
    var seen = CouncilRoom.see(portal.guest(), meeting, "agenda { id }");
    var first = seen.text("meeting.agenda.0.id");
    var second = seen.text("meeting.agenda.1.id");
    var acts = new ArrayList<Cell>();
    acts.add(new Cell(CouncilAct.CANCEL, new Act("cancelMeeting", input("reason", "改期"))));
    acts.add(
        new Cell(
            CouncilAct.MOVE,
            new Act("postponeMeeting", input("startsAt", room.noon(12), "reason", "下雨"))));
    acts.add(
        new Cell(
            CouncilAct.INVITE,
            new Act(
                "inviteToMeeting", input("invitees", List.of(CouncilRoom.resident(newcomer))))));
    acts.add(new Cell(CouncilAct.ADD_ITEM, new Act("addAgendaItem", input("title", "丙事"))));
    acts.add(
        new Cell(
            CouncilAct.ARRANGE,
            new Act("mergeAgendaItems", input("intoId", first, "itemIds", List.of(second)))));
    acts.add(
        new Cell(
            CouncilAct.ARRANGE, new Act("orderAgenda", input("itemIds", List.of(second, first)))));
    acts.add(
        new Cell(
            CouncilAct.ARRANGE,
            new Act("splitAgendaItem", input("itemId", first, "titles", List.of("甲事之二")))));
    acts.add(new Cell(CouncilAct.ATTENDANCE, new Act("recordAttendance", input("name", "来人"))));
    acts.add(
        new Cell(
            CouncilAct.RESOLVE,
            new Act("resolveItem", input("itemId", first, "outcome", "DEFERRED", "text", "下次再议"))));
    acts.add(
        new Cell(
            CouncilAct.DISSENT,
            new Act("dissentFromResolution", input("itemId", first, "text", "不同意"))));
    acts.add(new Cell(CouncilAct.WRITE, new Act("writeMinutes", input("body", "记录"))));
    acts.add(new Cell(CouncilAct.SIGN, new Act("signMinutes", input("version", 1))));
    acts.add(new Cell(CouncilAct.PUBLISH, new Act("publishMinutes", input())));
    acts.add(new Cell(CouncilAct.AGREE, new Act("writeAgreement", input("body", "约定"))));
    acts.add(new Cell(CouncilAct.ASSENT, new Act("assentToAgreement", input("version", 1))));
    return acts;
  }

  @ParameterizedTest
  @EnumSource(MeetingStage.class)
  void cells_of_meetings(MeetingStage stage) {
    for (var role : ROLES.entrySet()) {
      var meeting = at(stage);
      var cells = meetingActs(meeting);
      for (int i = 0; i < cells.size(); i++) {
        var cell = cells.get(i);
        // Nobody is written down as present, so nobody signs, and nothing is signed to publish.
        boolean allowed =
            cell.act().when().contains(stage)
                && cell.act() != CouncilAct.PUBLISH
                // The meetings here are no mediation; AgreementTest has those.
                && !cell.act().isOfMediation()
                && cell.act().who().stream().anyMatch(role.getValue().parties()::contains);
        if (allowed) {
          var fresh = at(stage);
          var done = perform(role, fresh, meetingActs(fresh).get(i).does());
          assertThat(done.refusals(cell.does().mutation()))
              .as("%s %s by %s: %s", stage, cell.act(), role.getKey(), done.body())
              .isEmpty();
        } else {
          isRefused(stage + " " + cell.does().mutation(), role, meeting, cell.does());
        }
      }
    }
  }

  private static Api.Answer perform(Map.Entry<String, Role> role, String meeting, Act act) {
    var in = new HashMap<>(act.input());
    in.put("meetingId", meeting);
    return CouncilRoom.act(role.getValue().api(), act.mutation(), "meeting", in);
  }

  private static void isRefused(
      String what, Map.Entry<String, Role> role, String meeting, Act act) {
    var before = room.footprint();
    var answer = perform(role, meeting, act);
    refused(what, role.getKey(), act.mutation(), answer, before);
  }

  private static void refused(
      String what, String role, String mutation, Api.Answer answer, List<String> before) {
    var where = "%s by %s: %s".formatted(what, role, answer.body());
    if (role.equals("guest")) {
      assertThat(answer.status()).as(where).isEqualTo(401);
    } else {
      assertThat(answer.refusals(mutation)).as(where).isNotEmpty();
    }
    assertThat(room.footprint()).as(where).isEqualTo(before);
  }

  @org.junit.jupiter.api.Test
  void cells_of_councils() {
    var scope = cn.yunshequ.kernel.GlobalId.encode("area", room.place.area("7栋"));
    for (var role : ROLES.entrySet()) {
      if (role.getValue().parties().contains(CouncilParty.COMMITTEE)) {
        continue;
      }
      var acts =
          Map.of(
              "createCouncil", input("scopeId", scope, "name", "另一个议事会"),
              "changeRulesOfProcedure",
                  input("councilId", room.council, "rulesOfProcedure", Map.of("noticeDays", 1)),
              "dissolveCouncil", input("councilId", room.council, "reason", "不要了"));
      for (var act : acts.entrySet()) {
        var before = room.footprint();
        var answer =
            CouncilRoom.act(role.getValue().api(), act.getKey(), "council", act.getValue());
        refused(act.getKey(), role.getKey(), act.getKey(), answer, before);
      }
      var before = room.footprint();
      var seat = room.seatInput(room.council, newcomer, "MEMBER");
      var seated = CouncilRoom.act(role.getValue().api(), "seatMember", "seat", seat);
      refused("seatMember", role.getKey(), "seatMember", seated, before);
      if (!role.getKey().equals("member")) {
        var end = input("seatId", room.seats.get("member"), "reason", "换人");
        var ended = CouncilRoom.act(role.getValue().api(), "endSeat", "seat", end);
        refused("endSeat", role.getKey(), "endSeat", ended, before);
      }
      var mayCall =
          role.getValue().parties().contains(CouncilParty.CONVENOR)
              || role.getValue().parties().contains(CouncilParty.SECRETARY);
      if (!mayCall) {
        var called = room.call(role.getValue().api(), "REGULAR", room.noon(9));
        refused("callMeeting", role.getKey(), "callMeeting", called, before);
      }
    }
  }

  // Invited, decided, replied; one role is the guest.
  private static String issue(String stage, Neighbourhood.Member guest) {
    var invited =
        CouncilRoom.done(
            CouncilRoom.act(
                room.chair.api(), "inviteOnSingleIssue", "singleIssue", invitation(guest)),
            "inviteOnSingleIssue");
    var id = invited.text("inviteOnSingleIssue.singleIssue.id");
    if (!stage.equals("INVITED")) {
      var decision = input("singleIssueId", id, "decision", "由市政科牵头疏通");
      CouncilRoom.done(
          CouncilRoom.act(room.chair.api(), "decideSingleIssue", "singleIssue", decision),
          "decideSingleIssue");
    }
    if (stage.equals("REPLIED")) {
      var reply = input("singleIssueId", id, "reply", "本周疏通");
      CouncilRoom.done(
          CouncilRoom.act(room.chair.api(), "replyToSingleIssue", "singleIssue", reply),
          "replyToSingleIssue");
    }
    return id;
  }

  private static Map<String, Object> invitation(Neighbourhood.Member guest) {
    return input(
        "scopeId",
        cn.yunshequ.kernel.GlobalId.encode("area", room.place.area("7栋")),
        "title",
        "一楼积水返味",
        "issue",
        "请街道市政、物业一起现场看。",
        "guests",
        List.of(Map.of("residentId", CouncilRoom.resident(guest))));
  }

  private static Map<String, Act> singleIssueActs(String issue) {
    var guest =
        portal
            .db()
            .sql()
            .fetchValue(
                "select id from councils.single_issue_guest where issue_id = ?",
                CouncilRoom.uuid(issue));
    var guestId = cn.yunshequ.kernel.GlobalId.encode("issueGuest", (java.util.UUID) guest);
    return Map.of(
        "inviteOnSingleIssue", new Act("inviteOnSingleIssue", invitation(newcomer)),
        "answerSingleIssue",
            new Act("answerSingleIssue", input("guestId", guestId, "accept", true)),
        "decideSingleIssue",
            new Act("decideSingleIssue", input("singleIssueId", issue, "decision", "由物业疏通")),
        "replyToSingleIssue",
            new Act("replyToSingleIssue", input("singleIssueId", issue, "reply", "已经疏通")));
  }

  private static boolean maySingleIssue(String act, String stage, String role) {
    return switch (act) {
      case "inviteOnSingleIssue" -> role.equals("committee");
      case "answerSingleIssue" -> role.equals("resident") && stage.equals("INVITED");
      case "decideSingleIssue" -> role.equals("committee") && stage.equals("INVITED");
      case "replyToSingleIssue" -> role.equals("committee") && stage.equals("DECIDED");
      default -> throw new IllegalArgumentException(act);
    };
  }

  @org.junit.jupiter.api.Test
  void cells_of_single_issues() {
    for (var stage : List.of("INVITED", "DECIDED", "REPLIED")) {
      var untouched = issue(stage, newcomer);
      for (var role : ROLES.entrySet()) {
        for (var act : singleIssueActs(untouched).entrySet()) {
          var what = stage + " " + act.getKey();
          if (maySingleIssue(act.getKey(), stage, role.getKey())) {
            var fresh = singleIssueActs(issue(stage, newcomer)).get(act.getKey());
            var done =
                CouncilRoom.act(
                    role.getValue().api(), fresh.mutation(), "singleIssue", fresh.input());
            assertThat(done.refusals(fresh.mutation()))
                .as("%s by %s: %s", what, role.getKey(), done.body())
                .isEmpty();
          } else {
            var before = room.footprint();
            var answer =
                CouncilRoom.act(
                    role.getValue().api(), act.getKey(), "singleIssue", act.getValue().input());
            refused(what, role.getKey(), act.getKey(), answer, before);
          }
        }
      }
    }
  }
}
