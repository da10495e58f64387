package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.done;
import static cn.yunshequ.councils.CouncilRoom.input;
import static cn.yunshequ.councils.CouncilRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.paper.Papers;
import cn.yunshequ.search.SearchSource;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.PrintedPage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A member's words against a resolution at the desk: reported, hidden with a reason, appealed. */
@org.jspecify.annotations.NullUnmarked
class ResolutionDissentTest {
  private static final String PRIVATE = "老王欠着物业费，凭什么他说了算。";
  private static final String CIVIL = "请给老人留出搬运时间。";
  private static final String REASON = "写了邻居的私事";

  private static Portal portal;
  private static CouncilRoom room;
  private static Neighbourhood.Member moderator;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new CouncilRoom(portal);
    moderator = room.place.officer(OfficeKind.MODERATOR, "叶青");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** A meeting that took a resolution, and what two of its members have against it. */
  private record Dissented(String meeting, String item, String id) {}

  private static Dissented dissented(String kind) {
    var meeting =
        room.called(
            kind,
            9,
            "agenda",
            List.of(Map.of("title", "清理楼道堆物")),
            "invitees",
            List.of(CouncilRoom.resident(room.member), CouncilRoom.resident(room.secretary)));
    room.cometh(meeting);
    room.present(meeting, room.convenor, room.secretary, room.member);
    var item = see(room.convenor.api(), meeting, "agenda { id }").text("meeting.agenda.0.id");
    var votes = input("itemId", item, "outcome", "ADOPTED", "text", "月底以前清理完。");
    if (kind.equals("REGULAR")) {
      votes.putAll(Map.of("votesFor", 2, "votesAgainst", 1));
    }
    votes.put("meetingId", meeting);
    done(CouncilRoom.act(room.convenor.api(), "resolveItem", "meeting", votes), "resolveItem");
    state(room.member, meeting, item, PRIVATE);
    state(room.secretary, meeting, item, CIVIL);
    var dissents =
        see(room.convenor.api(), meeting, "agenda { dissents { id text } }")
            .at("meeting.agenda.0.dissents");
    for (var each : dissents) {
      if (each.path("text").asString().equals(PRIVATE)) {
        return new Dissented(meeting, item, each.path("id").asString());
      }
    }
    throw new AssertionError(dissents);
  }

  private static void state(Neighbourhood.Member who, String meeting, String item, String words) {
    done(
        room.on(who.api(), "dissentFromResolution", meeting, "itemId", item, "text", words),
        "dissentFromResolution");
  }

  private static void published(String meeting) {
    done(room.on(room.secretary.api(), "writeMinutes", meeting, "body", "到会三人。"), "writeMinutes");
    done(room.on(room.member.api(), "signMinutes", meeting, "version", 1), "signMinutes");
    done(room.on(room.convenor.api(), "publishMinutes", meeting), "publishMinutes");
  }

  private static List<String> report(Api by, String subject) {
    return by.act(
            "reportContent",
            "report { id }",
            input("subjectId", subject, "reason", "PRIVACY", "note", "写了别人家的事"))
        .refusals("reportContent");
  }

  private static Api.Answer hide(Api by, String subject) {
    return hide(by, subject, REASON);
  }

  private static Api.Answer hide(Api by, String subject, String note) {
    return by.act(
        "hideContent",
        "decision { id }",
        input("subjectId", subject, "reasonCode", "PRIVACY", "note", note));
  }

  private static Api.Answer restore(Api by, String subject) {
    return by.act(
        "restoreContent", "decision { id }", input("subjectId", subject, "note", "本人同意公开"));
  }

  /** The meeting as a stranger sees it, the item alone, and the printed minutes. */
  private static List<String> everywhere(Dissented of) throws IOException {
    var seen = see(portal.guest(), of.meeting(), "agenda { dissents { text hiddenReason } }");
    var item =
        portal
            .guest()
            .run(
                "query($id: ID!) { node(id: $id) { ... on AgendaItem { dissents { text } } } }",
                Map.of("id", of.item()));
    var sheet =
        portal
            .bean(MeetingPapers.class)
            .minutes(Viewer.GUEST, CouncilRoom.uuid(of.meeting()))
            .orElseThrow();
    var printed = PrintedPage.words(portal.bean(Papers.class).pdf(sheet));
    return List.of(seen.body().toString(), item.body().toString(), printed);
  }

  @Test
  void reported_hidden_appealed_and_shown_again_it_is_the_same_everywhere() throws Exception {
    var of = dissented("REGULAR");
    published(of.meeting());
    assertThat(everywhere(of)).allMatch(shown -> shown.contains("老王欠着物业费"));
    var neighbour = room.place.resident("邻居", "8栋1单元", "101");
    assertThat(report(neighbour.api(), of.id())).isEmpty();
    assertThat(queue()).contains(of.id(), "REPORT");
    var note = REASON + "，与议题无关";
    hide(moderator.api(), of.id(), note).done("hideContent");
    assertThat(everywhere(of))
        .noneMatch(shown -> shown.contains("老王"))
        .allMatch(shown -> shown.contains(REASON) && shown.contains("留出搬运时间"));
    assertThat(queue()).as("its report is answered by that").doesNotContain(of.id());
    assertThat(room.events(of.id())).containsOnlyOnce("ResolutionDissentHidden");
    assertThat(indexed(of.meeting()))
        .as("never in the index")
        .contains("月底以前")
        .doesNotContain("老王");
    assertThat(report(neighbour.api(), of.id())).containsExactly("ALREADY_DONE");
    granted(note);
    assertThat(everywhere(of)).allMatch(shown -> shown.contains("老王欠着物业费"));
    assertThat(room.events(of.id()))
        .containsSubsequence("ResolutionDissentHidden", "ResolutionDissentShown");
    assertThat(
            portal
                .db()
                .sql()
                .resultQuery(
                    "select count(*)::int from platform.audit where object_id = ?",
                    CouncilRoom.uuid(of.id()))
                .fetchSingle(0, Integer.class))
        .as("in the log of acts")
        .isPositive();
  }

  private static String indexed(String meeting) {
    return portal.context.getBeansOfType(SearchSource.class).stream()
        .filter(source -> source.kind().equals("meeting"))
        .map(source -> source.documents(List.of(CouncilRoom.uuid(meeting))).toString())
        .findFirst()
        .orElseThrow();
  }

  private static String queue() {
    return moderator
        .api()
        .run(
            "query($c: ID!) { moderationQueue(communityId: $c) { nodes { kind waitsId } } }",
            Map.of("c", room.place.globalId()))
        .body()
        .toString();
  }

  // Its author reads why, appeals, and the subdistrict hears it.
  // Other tests had words of the same member hidden.
  private static String decisionBy(String note) {
    var mine = room.member.api().run("{ myDecisions { nodes { id note } } }");
    for (var each : mine.at("myDecisions.nodes")) {
      if (each.path("note").asString().equals(note)) {
        return each.path("id").asString();
      }
    }
    throw new AssertionError(mine.body());
  }

  private static void granted(String note) {
    var decision = decisionBy(note);
    var words = input("decisionId", decision, "note", "没有写名字");
    room.member.api().act("appealDecision", "decision { id }", words).done("appealDecision");
    var reviewer = room.place.officer(OfficeKind.APPEAL_REVIEWER, "复核员");
    reviewer
        .api()
        .act(
            "decideAppeal",
            "decision { id }",
            input("decisionId", decision, "grant", true, "note", "没有指名道姓，恢复显示"))
        .done("decideAppeal");
  }

  @Test
  void said_again_while_it_is_hidden_it_stays_so() {
    var of = dissented("REGULAR");
    hide(moderator.api(), of.id()).done("hideContent");
    state(room.member, of.meeting(), of.item(), "老王的事我还要再说。");
    var seen = see(portal.guest(), of.meeting(), "agenda { dissents { text } }").body().toString();
    assertThat(seen).contains(REASON).doesNotContain("老王");
  }

  @Test
  void what_is_said_in_a_mediation_is_on_no_desk() {
    var of = dissented("MEDIATION");
    var before = room.footprint();
    for (var who : List.of(moderator, room.member, room.place.resident("邻居", "8栋1单元", "102"))) {
      assertThat(report(who.api(), of.id())).containsExactly("NOT_FOUND");
      assertThat(hide(who.api(), of.id()).refusals("hideContent")).isNotEmpty();
    }
    assertThat(room.footprint()).isEqualTo(before);
  }

  // Role × act: who may hide and show; nobody else, and nothing changes.
  @Test
  void only_the_moderators_of_the_place_hide_and_show_it() {
    var elsewhere = new Neighbourhood(portal);
    var roles = new LinkedHashMap<String, Api>();
    roles.put("guest", portal.guest());
    roles.put("unverified", room.place.stranger().api());
    roles.put("convenor", room.convenor.api());
    roles.put("secretary", room.secretary.api());
    roles.put("its author", room.member.api());
    roles.put("resident", room.place.resident("新邻居", "7栋2单元", "202").api());
    roles.put("grid worker", room.place.officer(OfficeKind.GRID_WORKER, "陆建明").api());
    roles.put("moderator elsewhere", elsewhere.officer(OfficeKind.MODERATOR, "外区审核").api());
    roles.put("moderator", moderator.api());
    roles.put("committee", room.chair.api());
    for (var role : roles.entrySet()) {
      boolean may = role.getKey().equals("moderator") || role.getKey().equals("committee");
      var shown = dissented("REGULAR").id();
      var hidden = dissented("REGULAR").id();
      hide(moderator.api(), hidden).done("hideContent");
      var before = room.footprint();
      for (var answer :
          Map.of(
                  "hideContent", hide(role.getValue(), shown),
                  "restoreContent", restore(role.getValue(), hidden))
              .entrySet()) {
        var where = role.getKey() + " " + answer.getValue().body();
        if (role.getKey().equals("guest")) {
          assertThat(answer.getValue().status()).as(where).isEqualTo(401);
        } else if (may) {
          assertThat(answer.getValue().refusals(answer.getKey())).as(where).isEmpty();
        } else {
          assertThat(answer.getValue().refusals(answer.getKey())).as(where).isNotEmpty();
        }
      }
      if (!may) {
        assertThat(room.footprint()).as(role.getKey()).isEqualTo(before);
      }
    }
  }
}
