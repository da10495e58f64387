package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static cn.yunshequ.proposals.MatterRoom.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What councils make of a proposal is read on the proposal (L-10). */
class CouncilNewsTest {
  private static Portal portal;
  private static MatterRoom room;
  private static Desk desk;
  private static Neighbourhood.Member ground;
  private static Neighbourhood.Member upstairs;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new MatterRoom(portal);
    desk = room.desk;
    ground = room.ground;
    upstairs = room.upstairs;
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void what_meetings_make_of_it_stands_on_its_timeline_and_a_review_lets_it_close() {
    var id = room.onNotice(room.affectedGroundFloor());
    room.noticeOver(id);
    var council =
        done(
            desk.chair.api(),
            "createCouncil",
            "council",
            "scopeId",
            GlobalId.encode("area", desk.place.area("7栋2单元")),
            "name",
            "议一议");
    for (var who : List.of(ground, upstairs)) {
      done(
          desk.chair.api(),
          "seatMember",
          "seat",
          "councilId",
          council,
          "residentId",
          GlobalId.encode("resident", who.account()),
          "role",
          who == ground ? "CONVENOR" : "MEMBER",
          "termEnds",
          LocalDate.now().plusMonths(12).toString());
    }
    var mediation = meeting(council, "MEDIATION", id);
    settle(mediation, "ESCALATED");
    var review = meeting(council, "REVIEW", id);
    settle(review, "ADOPTED");
    new News(portal).settle();
    assertThat(lines(id)).as("too early to look back").doesNotContain("REVIEWED");
    assertThat(lines(id)).as("nothing of a mediation").containsOnlyOnce("RESOLVED");
    run(desk.chair.api(), "answerProposal", "proposalId", id, "text", "街道城管科施工");
    run(desk.chair.api(), "addProgress", "proposalId", id, "text", "已装好", "stage", "FEEDBACK");
    room.ratingsOver(id);
    assertThat(desk.stage(id)).isEqualTo("FEEDBACK");
    settle(meeting(council, "REVIEW", id), "ADOPTED");
    new News(portal).settle();
    assertThat(lines(id)).contains("REVIEWED");
    room.ratingsOver(id);
    assertThat(desk.stage(id)).isEqualTo("EVALUATED");
  }

  private static Api.Answer council(Api api, String mutation, String payload, Map<String, ?> in) {
    var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    return api.run(
        "mutation($in: %s) { %s(input: $in) { %s { id } refusals { code message } } }"
            .formatted(type, mutation, payload),
        Map.of("in", in));
  }

  private static String done(Api api, String mutation, String payload, Object... pairs) {
    var answer = council(api, mutation, payload, input(pairs));
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    assertThat(answer.refusals(mutation)).isEmpty();
    return answer.text(mutation + "." + payload + ".id");
  }

  /** A meeting that has begun, with that proposal on its agenda and both seats there. */
  private static String meeting(String council, String kind, String proposal) {
    var in =
        input(
            "councilId",
            council,
            "kind",
            kind,
            "startsAt",
            portal.clock.instant().plus(Duration.ofDays(9)).toString(),
            "agenda",
            List.of(Map.of("title", "加装电梯的事", "subjectId", proposal)));
    if (kind.equals("MEDIATION")) {
      in.put(
          "invitees",
          List.of(
              GlobalId.encode("resident", ground.account()),
              GlobalId.encode("resident", upstairs.account())));
    }
    var answer = council(ground.api(), "callMeeting", "meeting", in);
    var id = answer.text("callMeeting.meeting.id");
    portal
        .db()
        .sql()
        .query(
            "update councils.meeting set starts_at = ?::timestamptz, notice_until = ?::timestamptz"
                + " where id = ?",
            portal.clock.instant().plusSeconds(600).toString(),
            portal.clock.instant().minus(Duration.ofDays(8)).toString(),
            GlobalId.decode(id).id())
        .execute();
    for (var who : List.of(ground, upstairs)) {
      done(
          ground.api(),
          "recordAttendance",
          "meeting",
          "meetingId",
          id,
          "residentId",
          GlobalId.encode("resident", who.account()));
    }
    return id;
  }

  private static void settle(String meeting, String outcome) {
    var item =
        ground
            .api()
            .run("query($id: ID!) { meeting(id: $id) { agenda { id } } }", Map.of("id", meeting))
            .text("meeting.agenda.0.id");
    var in = input("meetingId", meeting, "itemId", item, "outcome", outcome, "text", "装得稳当");
    if (outcome.equals("ADOPTED")) {
      in.put("votesFor", 2);
    }
    var answer = council(ground.api(), "resolveItem", "meeting", in);
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    assertThat(answer.refusals("resolveItem")).isEmpty();
  }

  private static List<String> lines(String id) {
    var kinds = new ArrayList<String>();
    see(portal.guest(), id, "timeline { kind }")
        .at("proposal.timeline")
        .forEach(line -> kinds.add(line.path("kind").asString()));
    return kinds;
  }
}
