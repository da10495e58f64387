package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.act;
import static cn.yunshequ.councils.CouncilRoom.done;
import static cn.yunshequ.councils.CouncilRoom.input;
import static cn.yunshequ.councils.CouncilRoom.resident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 一事一议一决: guests, one decision, one reply in time. */
@org.jspecify.annotations.NullUnmarked
class SingleIssueTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void guests_answer_or_are_silent_in_public_then_one_decision_and_one_reply() {
    var room = new CouncilRoom(portal);
    var deputy = room.place.resident("人大代表", "8栋1单元", "101");
    var in =
        input(
            "scopeId",
            GlobalId.encode("area", room.place.area("7栋")),
            "title",
            "一楼积水返味",
            "issue",
            "请街道市政、物业一起现场看。",
            "guests",
            List.of(Map.of("residentId", resident(deputy)), Map.of("name", "街道市政科")));
    var before = room.footprint();
    var refused = act(room.convenor.api(), "inviteOnSingleIssue", "singleIssue", in);
    assertThat(refused.refusals("inviteOnSingleIssue")).containsExactly("NOT_ALLOWED");
    assertThat(room.footprint()).isEqualTo(before);
    var asked =
        done(
            act(room.chair.api(), "inviteOnSingleIssue", "singleIssue", in), "inviteOnSingleIssue");
    var id = asked.text("inviteOnSingleIssue.singleIssue.id");
    var guest = asked.text("inviteOnSingleIssue.singleIssue.guests.0.id");
    var yes = input("guestId", guest, "accept", true, "note", "准时到");
    assertThat(
            act(room.member.api(), "answerSingleIssue", "singleIssue", yes)
                .refusals("answerSingleIssue"))
        .containsExactly("NOT_INVITED");
    done(act(deputy.api(), "answerSingleIssue", "singleIssue", yes), "answerSingleIssue");
    var reply = input("singleIssueId", id, "reply", "本周疏通");
    assertThat(
            act(room.chair.api(), "replyToSingleIssue", "singleIssue", reply)
                .refusals("replyToSingleIssue"))
        .containsExactly("DECISION_MISSING");
    var decision = input("singleIssueId", id, "decision", "由市政科牵头疏通。");
    done(act(room.chair.api(), "decideSingleIssue", "singleIssue", decision), "decideSingleIssue");
    assertThat(
            act(room.chair.api(), "decideSingleIssue", "singleIssue", decision)
                .refusals("decideSingleIssue"))
        .containsExactly("DECISION_MADE");
    portal
        .db()
        .sql()
        .query(
            "update councils.single_issue set reply_due_on = ?::date where id = ?",
            room.today().minusDays(1).toString(),
            CouncilRoom.uuid(id))
        .execute();
    var overdue =
        portal
            .guest()
            .run(
                "query($c: ID!) { singleIssues(communityId: $c, overdue: true) { nodes { id overdue"
                    + " stage guests { answer name } } } }",
                Map.of("c", room.place.globalId()));
    assertThat(overdue.text("singleIssues.nodes.0.id")).isEqualTo(id);
    assertThat(overdue.at("singleIssues.nodes.0.overdue").asBoolean()).isTrue();
    assertThat(overdue.text("singleIssues.nodes.0.guests.1.answer")).isEqualTo("PENDING");
    done(act(room.chair.api(), "replyToSingleIssue", "singleIssue", reply), "replyToSingleIssue");
    assertThat(room.events(id))
        .containsExactly(
            "SingleIssueCalled", "SingleIssueAnswered", "SingleIssueDecided", "SingleIssueReplied");
  }
}
