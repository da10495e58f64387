package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports are over once a person has looked: by the desk, or by who hears an appeal (L-71). */
@NullUnmarked
class GivenBackTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    desk = place.officer(OfficeKind.MODERATOR, "沈主任");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer say(Api by, String body) {
    return by.run(
        "mutation($s: ID!, $b: String!) { postComment(input: {subjectId: $s, body: $b}) {"
            + " comment { id } refusals { code } } }",
        Map.of("s", CommentsTest.thing(place, true), "b", body));
  }

  private static Api.Answer act(Api by, String act, String result, Map<String, ?> input) {
    return DeskTest.act(by, act, result, input);
  }

  private static String status(String comment) {
    return portal
        .db()
        .sql()
        .fetchValue(
            "select status from deliberation.comment where id = ?", GlobalId.decode(comment).id())
        .toString();
  }

  @Test
  void what_a_person_gave_back_is_not_hidden_again_by_reports_they_had_before_them() {
    var writer = place.resident("王师傅", "7栋2单元", "202").api();
    var restored = hiddenByFiveHomes(writer, "地下车库的灯要换");
    assertThat(
            act(
                    desk.api(),
                    "restoreContent",
                    "decision",
                    Map.of("subjectId", restored, "note", "没有不当的话"))
                .refusals("restoreContent"))
        .isEmpty();
    staysAfterANewReport(restored);

    var appealed = hiddenByFiveHomes(writer, "门口的快递柜挪一挪");
    var decision =
        writer.run("{ myDecisions(first: 1) { nodes { id } } }").text("myDecisions.nodes.0.id");
    act(writer, "appealDecision", "decision", Map.of("decisionId", decision, "note", "我并没有骂人"));
    assertThat(
            act(
                    place.officer(OfficeKind.APPEAL_REVIEWER, "叶青").api(),
                    "decideAppeal",
                    "decision",
                    Map.of("decisionId", decision, "grant", true, "note", "确实没有骂人"))
                .refusals("decideAppeal"))
        .isEmpty();
    staysAfterANewReport(appealed);
  }

  private static String hiddenByFiveHomes(Api writer, String words) {
    var id = say(writer, words).text("postComment.comment.id");
    var doors = List.of("101", "102", "201", "202");
    for (int home = 0; home < 5; home++) {
      // Somebody else of each home every time: whose report did not hold weighs less.
      var who = place.resident(words + home, home < 4 ? "8栋2单元" : "8栋1单元", doors.get(home % 4));
      act(who.api(), "reportContent", "report", Map.of("subjectId", id, "reason", "ABUSE"));
    }
    assertThat(status(id)).isEqualTo("HIDDEN");
    portal.clock.advance(Duration.ofSeconds(1));
    return id;
  }

  private static void staysAfterANewReport(String id) {
    assertThat(status(id)).isEqualTo("VISIBLE");
    act(
        place.stranger().api(),
        "reportContent",
        "report",
        Map.of("subjectId", id, "reason", "ABUSE"));
    assertThat(status(id)).as("a new account weighs nothing").isEqualTo("VISIBLE");
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from moderation.report where subject_id = ? and status ="
                        + " 'OPEN'",
                    GlobalId.decode(id).id())
                .toString())
        .as("only the new one waits")
        .isEqualTo("1");
    portal.clock.advance(Duration.ofSeconds(1));
  }
}
