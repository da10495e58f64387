package cn.yunshequ.moderation;

import static cn.yunshequ.moderation.DeskTest.act;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the desk takes back waits and stands as before, and who has to know of it hears. */
@NullUnmarked
class TakenBackTest {
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
  void dismissed_reports_wait_again_when_taken_back_and_the_author_hears_nothing() {
    var here = new Neighbourhood(portal);
    var moderator = here.officer(OfficeKind.MODERATOR, "沈主任").api();
    var author = here.resident("张建国", "7栋2单元", "101").api();
    var said = DeskTest.comment(author, here, "灯又不亮了");
    for (var home : List.of("101", "102")) {
      var report = Map.of("subjectId", said, "reason", "SPAM");
      act(here.resident("举报人", "8栋2单元", home).api(), "reportContent", "report", report);
    }
    var reports =
        "query($c: ID!) { moderationQueue(communityId: $c, kinds: [REPORT]) { nodes { reports { id"
            + " } } } moderationLedger(communityId: $c) { nodes { action } } }";
    var before = moderator.run(reports, Map.of("c", here.globalId()));
    assertThat(before.at("moderationQueue.nodes.0.reports").size()).isEqualTo(2);
    var input =
        Map.of("reportId", before.text("moderationQueue.nodes.0.reports.0.id"), "all", true);
    var dismissed = act(moderator, "dismissReport", "decision", input);
    assertThat(dismissed.refusals("dismissReport")).isEmpty();
    var records =
        "select coalesce(sum(dismissed), 0) from moderation.reporter_record r where exists (select"
            + " 1 from moderation.report x where x.reporter_id = r.account_id and x.subject_id ="
            + " ?)";
    var id = GlobalId.decode(said).id();
    assertThat(portal.db().sql().fetchValue(records, id)).hasToString("2");
    assertThat(
            moderator.run(reports, Map.of("c", here.globalId())).at("moderationQueue.nodes").size())
        .isZero();
    portal.clock.advance(Duration.ofSeconds(1));
    var undo = Map.of("decisionId", dismissed.text("dismissReport.decision.id"));
    assertThat(act(moderator, "undoDecision", "decision", undo).refusals("undoDecision")).isEmpty();
    var after = moderator.run(reports, Map.of("c", here.globalId()));
    assertThat(after.at("moderationQueue.nodes.0.reports").size()).isEqualTo(2);
    assertThat(portal.db().sql().fetchValue(records, id)).hasToString("0");
    assertThat(act(moderator, "undoDecision", "decision", undo).refusals("undoDecision"))
        .containsExactly("UNDO_TOO_LATE");
    assertThat(after.at("moderationLedger.nodes").size()).isZero();
    assertThat(author.run("{ myDecisions { nodes { id } } }").at("myDecisions.nodes").size())
        .isZero();
    dismissed = act(moderator, "dismissReport", "decision", input);
    portal.clock.advance(Duration.ofMinutes(5));
    undo = Map.of("decisionId", dismissed.text("dismissReport.decision.id"));
    assertThat(act(moderator, "undoDecision", "decision", undo).refusals("undoDecision"))
        .containsExactly("UNDO_TOO_LATE");
  }

  private static String accepted(Neighbourhood here, Api moderator) {
    var raised = here.resident("许阿婆", "7栋1单元", "102").api();
    var draft =
        Map.of(
            "communityId",
            here.globalId(),
            "category",
            "clean",
            "title",
            "楼道的灯",
            "body",
            "楼道的灯坏了，请看看。");
    var id = act(raised, "createProposal", "proposal", draft).text("createProposal.proposal.id");
    act(raised, "submitProposal", "proposal", Map.of("proposalId", id));
    act(moderator, "reviewProposal", "proposal", Map.of("proposalId", id, "decision", "ACCEPT"));
    return id;
  }

  @Test
  void the_author_of_a_comment_hears_when_it_is_shown_again() {
    var here = new Neighbourhood(portal);
    var moderator = here.officer(OfficeKind.MODERATOR, "沈主任").api();
    var author = here.resident("张建国", "7栋2单元", "101").api();
    var topic = accepted(here, moderator);
    var said =
        author
            .run(
                "mutation($s: ID!) { postComment(input: {subjectId: $s, body: \"灯又不亮了\"}) {"
                    + " comment { id } } }",
                Map.of("s", topic))
            .text("postComment.comment.id");
    var hide = Map.of("subjectId", said, "reasonCode", "SPAM", "note", "重复刷屏广告");
    for (var way : List.of("restore", "undo")) {
      var decision =
          act(moderator, "hideContent", "decision", hide).text("hideContent.decision.id");
      portal.clock.advance(Duration.ofSeconds(1));
      if (way.equals("restore")) {
        act(moderator, "restoreContent", "decision", Map.of("subjectId", said, "note", "看错了看错了"));
      } else {
        act(moderator, "undoDecision", "decision", Map.of("decisionId", decision));
      }
      portal.clock.advance(Duration.ofSeconds(1));
      new News(portal).settle();
      var told = author.run("{ notifications(first: 1) { nodes { text } } }");
      assertThat(told.text("notifications.nodes.0.text")).as(way).contains("恢复显示");
    }
  }
}
