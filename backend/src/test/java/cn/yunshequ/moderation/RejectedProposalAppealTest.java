package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
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
