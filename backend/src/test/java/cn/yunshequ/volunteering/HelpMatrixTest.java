package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.PermissionTable;
import cn.yunshequ.support.PermissionTable.Play;
import cn.yunshequ.support.Portal;
import cn.yunshequ.volunteering.model.HelpAct;
import cn.yunshequ.volunteering.model.HelpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Role × status × act through the API, against the table written by hand: what it leaves out is
 * refused, changes nothing and says nothing; every other leads where it says.
 */
@org.jspecify.annotations.NullUnmarked
class HelpMatrixTest {
  private static final PermissionTable<String> TABLE =
      PermissionTable.read("/volunteering/help-permissions.txt", act -> act);
  private static final String SECRET = "糖尿病，701室，钥匙在门卫";

  // Refused for who and when, not for what was sent.
  private static final List<String> FORBIDDEN =
      List.of("NOT_ALLOWED", "HELP_STAGE_FORBIDS", "HELP_TAKEN");

  private static final Map<String, List<Object>> PLAYS = new LinkedHashMap<>();

  /** A client, and who they are in the table's letters before and after somebody helps. */
  private record Role(Api api, String open, String claimed) {}

  private static Portal portal;
  private static HelpDesk desk;
  private static Neighbourhood.Member asker;
  private static Neighbourhood.Member helper;
  private static Neighbourhood.Member worker;
  private static final Map<String, Role> ROLES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new HelpDesk(portal);
    var place = desk.place;
    var elsewhere = new Neighbourhood(portal);
    asker = desk.resident("许德昌");
    helper = place.resident("褚一鸣", "8栋1单元", "101");
    worker = place.officer(OfficeKind.GRID_WORKER, "陆建明");
    var another = place.officer(OfficeKind.STAIRWELL_HEAD, "顾秀英");
    role("guest", portal.guest(), "");
    role("asker", asker.api(), "A");
    ROLES.put("helper", new Role(helper.api(), "N", "C"));
    role("neighbour", desk.resident("路过").api(), "N");
    role("resident elsewhere", elsewhere.resident("程先生", "7栋2单元", "101").api(), "N");
    role("worker", worker.api(), "W");
    role("chair", desk.chair.api(), "D");
    role("member", place.officer(OfficeKind.COMMITTEE_MEMBER, "周委员").api(), "D");
    role("another officer", another.api(), "U");
    role("convenor", place.officer(OfficeKind.COUNCIL_CONVENOR, "召集人").api(), "U");
    role("moderator", place.officer(OfficeKind.MODERATOR, "叶青").api(), "U");
    role("chair elsewhere", elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "外区主任").api(), "U");
    role("registered", desk.registered().api(), "U");
    role("signed in", place.stranger().api(), "U");
    role("minor", desk.minor("小朋友", desk.today().plusYears(3)).api(), "U");
    PLAYS.put("CLAIM", List.of("claimHelpRequest"));
    PLAYS.put("HAND_BACK", List.of("handBackHelpRequest", "reason", "有事"));
    PLAYS.put("COMPLETE", List.of("completeHelpRequest"));
    PLAYS.put("THANK", List.of("thankForHelp", "words", "谢谢"));
    PLAYS.put("WITHDRAW", List.of("withdrawHelpRequest"));
    PLAYS.put("ASSIGN", List.of("assignHelpWorker", "residentId", HelpDesk.resident(another)));
  }

  private static void role(String name, Api api, String letters) {
    ROLES.put(name, new Role(api, letters, letters));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer on(Api api, String mutation, String id, Object... more) {
    var in = new ArrayList<Object>(List.of("helpRequestId", id));
    in.addAll(List.of(more));
    return act(api, mutation, "helpRequest", in.toArray());
  }

  private static void does(Neighbourhood.Member who, String mutation, String id, Object... more) {
    done(on(who.api(), mutation, id, more), mutation);
  }

  /** A request with details at that status, through the doors; the worker is named for it. */
  private static String at(String status) {
    var asked =
        act(
            asker.api(),
            "postHelpRequest",
            "helpRequest",
            "scopeId",
            GlobalId.encode("area", desk.place.area("7栋")),
            "title",
            "想有人陪着去一趟医院",
            "body",
            "周三上午，坐公交去。",
            "details",
            SECRET,
            "care",
            true,
            "careConsent",
            true);
    var id = done(asked, "postHelpRequest").text("postHelpRequest.helpRequest.id");
    does(desk.chair, "assignHelpWorker", id, "residentId", HelpDesk.resident(worker));
    if (isClaimed(status)) {
      does(helper, "claimHelpRequest", id);
    }
    switch (status) {
      case "DONE", "THANKED" -> {
        does(helper, "completeHelpRequest", id);
        if (status.equals("THANKED")) {
          does(asker, "thankForHelp", id, "words", "谢谢");
        }
      }
      case "WITHDRAWN" -> does(asker, "withdrawHelpRequest", id);
      case "HIDDEN", "HIDDEN_CLAIMED" ->
          portal
              .db()
              .sql()
              .query(
                  "update volunteering.help_request set hidden_reason = '不合适' where id = ?",
                  uuid(id))
              .execute();
      default -> {}
    }
    return id;
  }

  private static boolean isClaimed(String status) {
    return List.of("CLAIMED", "DONE", "THANKED", "HIDDEN_CLAIMED").contains(status);
  }

  private static String letters(Role role, String status) {
    return isClaimed(status) ? role.claimed() : role.open();
  }

  private static boolean reads(Api api, String id) {
    var seen = api.run("query($id: ID!) { helpRequest(id: $id) { details } }", Map.of("id", id));
    return seen.body().toString().contains(SECRET);
  }

  static List<String> statuses() {
    return List.copyOf(TABLE.stages());
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void refused_cells_change_nothing_and_say_nothing_and_the_others_lead_where_it_says(
      String status) {
    var shared = at(status);
    ROLES.forEach((name, role) ->
        assertThat(reads(role.api(), shared))
            .as("%s READ by %s", status, name)
            .isEqualTo(TABLE.allows("READ", status, letters(role, status))));
    var before = desk.footprint();
    for (var role : ROLES.entrySet()) {
      for (var play : PLAYS.entrySet()) {
        if (!TABLE.allows(play.getKey(), status, letters(role.getValue(), status))) {
          var answer = played(role.getValue().api(), play.getValue(), shared);
          var where = where(status, play.getKey(), role.getKey(), answer);
          if (role.getKey().equals("guest")) {
            assertThat(answer.status()).as(where).isEqualTo(401);
          } else {
            assertThat(answer.refusals(mutation(play.getValue()))).as(where).hasSize(1);
            assertThat(FORBIDDEN).as(where).containsAll(answer.refusals(mutation(play.getValue())));
          }
          assertThat(desk.footprint()).as(where).isEqualTo(before);
        }
      }
    }
    for (var role : ROLES.entrySet()) {
      for (var play : PLAYS.entrySet()) {
        if (TABLE.allows(play.getKey(), status, letters(role.getValue(), status))) {
          var answer = played(role.getValue().api(), play.getValue(), at(status));
          var after = answer.text(mutation(play.getValue()) + ".helpRequest.status");
          assertThat(after)
              .as(where(status, play.getKey(), role.getKey(), answer))
              .isEqualTo(TABLE.leadsTo(new Play<>(play.getKey(), ""), status).orElse(status));
        }
      }
    }
  }

  private static String where(String status, String act, String role, Api.Answer answer) {
    return "%s %s by %s: %s".formatted(status, act, role, answer.body());
  }

  private static String mutation(List<Object> play) {
    return String.valueOf(play.getFirst());
  }

  private static Api.Answer played(Api api, List<Object> play, String id) {
    return on(api, mutation(play), id, play.subList(1, play.size()).toArray());
  }

  /** So that no new act and no new status slips past the table. */
  @Test
  void the_table_speaks_of_every_act_and_status() {
    var acts = new ArrayList<>(Arrays.stream(HelpAct.values()).map(Enum::name).toList());
    assertThat(PLAYS.keySet()).containsExactlyInAnyOrderElementsOf(acts);
    acts.add("READ");
    assertThat(TABLE.acts()).containsExactlyInAnyOrderElementsOf(acts);
    assertThat(TABLE.stages())
        .containsAll(Arrays.stream(HelpStatus.values()).map(Enum::name).toList());
  }
}
