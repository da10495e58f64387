package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A proposal that was not accepted can be appealed, too (L-75). */
@NullUnmarked
class RejectedProposalAppealTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member author;
  private static Neighbourhood.Member moderator;
  private static Neighbourhood.Member reviewer;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    author = place.resident("马师傅", "8栋1单元", "201");
    moderator = place.officer(OfficeKind.MODERATOR, "沈主任");
    reviewer = place.officer(OfficeKind.APPEAL_REVIEWER, "叶青");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer act(Api by, String act, Map<String, ?> input) {
    return DeskTest.act(by, act, "decision", input);
  }

  @Test
  void a_proposal_that_was_turned_down_is_accepted_when_its_appeal_is_granted() {
    var id = created();
    var review = Map.of("proposalId", id, "decision", "REJECT", "reason", "不属于社区议事范围");
    moderator
        .api()
        .run(
            "mutation($i: ReviewProposalInput!) { reviewProposal(input: $i) { proposal { id }"
                + " refusals { code } } }",
            Map.of("i", review));
    portal.clock.advance(Duration.ofSeconds(1));
    var mine = author.api().run("{ myDecisions { nodes { id action } } }");
    assertThat(mine.text("myDecisions.nodes.0.action")).isEqualTo("REJECT");
    var decision = mine.text("myDecisions.nodes.0.id");
    act(author.api(), "appealDecision", Map.of("decisionId", decision, "note", "这件事归社区管"));
    act(
        reviewer.api(),
        "decideAppeal",
        Map.of("decisionId", decision, "grant", true, "note", "应当受理，请居民讨论"));
    assertThat(
            portal
                .guest()
                .run("query($id: ID!) { proposal(id: $id) { stage } }", Map.of("id", id))
                .text("proposal.stage"))
        .isEqualTo("ACCEPTED");
  }

  @Test
  void the_clause_that_was_chosen_is_told_to_the_author_and_stands_in_the_ledger() {
    var clause = "《社区内容规范》第三条：不公开他人的姓名、电话、门牌和照片";
    for (var decision : List.of("RETURN", "REJECT")) {
      var id = created();
      portal.clock.advance(Duration.ofSeconds(1));
      reviewed(id, decision, Map.of("reasonCode", "PRIVACY", "reason", "请去掉邻居的电话"));
      portal.clock.advance(Duration.ofSeconds(1));
      var told =
          author
              .api()
              .run(
                  "query($id: ID!) { proposal(id: $id) { reviewReason } myDecisions(first: 1) {"
                      + " nodes { action reasonCode clause note appealableUntil } } }",
                  Map.of("id", id));
      assertThat(told.text("proposal.reviewReason")).contains("请去掉邻居的电话", clause);
      assertThat(told.text("myDecisions.nodes.0.action")).isEqualTo(decision);
      assertThat(told.text("myDecisions.nodes.0.clause")).isEqualTo(clause);
      assertThat(told.text("myDecisions.nodes.0.note")).isEqualTo("请去掉邻居的电话");
      // What was sent back is handed in again, not appealed.
      assertThat(told.at("myDecisions.nodes.0.appealableUntil").isNull())
          .isEqualTo(decision.equals("RETURN"));
      assertThat(ledger().text("moderationLedger.nodes.0.clause")).isEqualTo(clause);
    }
    reviewed(created(), "RETURN", Map.of("reason", "请补充现状照片"));
    portal.clock.advance(Duration.ofSeconds(1));
    assertThat(ledger().text("moderationLedger.nodes.0.action")).isEqualTo("退回提案修改");
    assertThat(ledger().at("moderationLedger.nodes.0.clause").isNull())
        .as("only to be completed")
        .isTrue();
  }

  private static Api.Answer ledger() {
    return portal
        .guest()
        .run(
            "query($c: ID!) { moderationLedger(communityId: $c, first: 1) { nodes { action clause }"
                + " } }",
            Map.of("c", place.globalId()));
  }

  private static void reviewed(String id, String decision, Map<String, String> why) {
    var input = new HashMap<String, String>(why);
    input.put("proposalId", id);
    input.put("decision", decision);
    assertThat(
            DeskTest.act(moderator.api(), "reviewProposal", "proposal", input)
                .refusals("reviewProposal"))
        .isEmpty();
  }

  private static String created() {
    var input =
        Map.of(
            "communityId", place.globalId(),
            "category", "clean",
            "title", "楼下垃圾桶挪远一点",
            "body", "夏天味道大，一楼住户开不了窗。");
    var id =
        author
            .api()
            .run(
                "mutation($i: CreateProposalInput!) { createProposal(input: $i) { proposal { id }"
                    + " refusals { code } } }",
                Map.of("i", input))
            .text("createProposal.proposal.id");
    author
        .api()
        .run(
            "mutation($id: ID!) { submitProposal(input: {proposalId: $id}) { refusals { code } } }",
            Map.of("id", id));
    return id;
  }
}
