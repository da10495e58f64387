package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProposalLifeTest {
  private static Portal portal;
  private static Desk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new Desk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void a_proposal_goes_from_draft_to_topic_and_says_so() {
    var id = desk.draft("7栋2单元");
    assertThat(see(portal.guest(), id, "id").at("proposal").isNull()).isTrue();
    act(desk.author.api(), "submitProposal", input("proposalId", id));
    assertThat(see(desk.author.api(), id, "number").text("proposal.number"))
        .matches("\\d{4}-\\d{4}");
    assertThat(see(portal.guest(), id, "id").at("proposal").isNull()).isTrue();
    desk.review(id, "ACCEPT", null);
    assertThat(see(portal.guest(), id, "stageName").text("proposal.stageName")).isEqualTo("征集附议");
    var first = desk.endorse(desk.place.resident("许大爷", "7栋2单元", "102"), id);
    assertThat(first.text("endorseProposal.proposal.stage")).isEqualTo("ACCEPTED");
    var second = desk.endorse(desk.place.resident("马小军", "7栋2单元", "201"), id);
    assertThat(second.text("endorseProposal.proposal.stage")).isEqualTo("TOPIC_NOTICE");
    assertThat(desk.events(id))
        .containsExactly(
            "ProposalDrafted",
            "ProposalSubmitted",
            "ProposalAccepted",
            "ProposalEndorsed",
            "ProposalEndorsed",
            "ProposalBecameTopic");
  }

  @Test
  void every_field_of_a_proposal_can_be_read_by_a_guest() {
    var id = desk.accepted("7栋");
    var answer =
        see(
            portal.guest(),
            id,
            "id number title body summary stage stageName category { code name } community { slug }"
                + " scope { label } author { displayName } coAuthors { displayName } photos { url }"
                + " endorsementCount endorsementsNeeded endorsementsUntil commentCount"
                + " viewerHasEndorsed viewerIsAuthor viewerInvitedAsCoAuthor viewerMay createdAt"
                + " submittedAt publishedAt lastActivityAt version timeline { id kind title text at"
                + " by dueOn overdue } nextStep { title owner dueOn overdue } officialAnswer { text"
                + " } comments(first: 5) { nodes { id } } revisions { version title changes { kind"
                + " text } } mergedInto { id } mergedFrom { id } viewerInvitedToConfirm rating {"
                + " count average viewerScore } status hiddenReason reviewReason");
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    assertThat(answer.text("proposal.scope.label")).isEqualTo("7栋");
    assertThat(answer.text("proposal.author.displayName")).isEqualTo("张*英");
    assertThat(answer.text("proposal.category.name")).isEqualTo("加装电梯");
    assertThat(answer.at("proposal.viewerMay").size()).isZero();
    assertThat(answer.at("proposal.timeline").size()).isEqualTo(2);
  }

  @Test
  void its_number_finds_it_for_everybody_who_may_see_it() {
    var id = desk.accepted("7栋");
    var number = see(portal.guest(), id, "number").text("proposal.number");
    var slug = see(portal.guest(), id, "community { slug }").text("proposal.community.slug");
    var ask = "query($n: String!, $c: String) { proposal(number: $n, communitySlug: $c) { id } }";
    // A guest, an officer and a newcomer have no home here; a neighbour has.
    for (var reader :
        List.of(portal.guest(), desk.chair.api(), desk.author.api(), desk.place.stranger().api())) {
      var found = reader.run(ask, Map.of("n", number, "c", slug));
      assertThat(found.errors()).as(found.body().toString()).isEmpty();
      assertThat(found.text("proposal.id")).isEqualTo(id);
      assertThat(reader.run(ask, Map.of("n", number)).errors()).isEmpty();
      var none = reader.run(ask, Map.of("n", "20010101-0001"));
      assertThat(none.errors()).isEmpty();
      assertThat(none.at("proposal").isNull()).isTrue();
    }
  }

  @Test
  void a_returned_proposal_is_mended_and_keeps_its_number() {
    var id = desk.submitted("7栋");
    var number = see(desk.author.api(), id, "number").text("proposal.number");
    assertThat(
            act(
                    desk.chair.api(),
                    "reviewProposal",
                    input("proposalId", id, "decision", "RETURN", "reason", "太短"))
                .refusals("reviewProposal"))
        .containsExactly("REASON_REQUIRED");
    desk.review(id, "RETURN", "请写清楚具体位置");
    var seen = see(desk.author.api(), id, "stage version reviewReason");
    assertThat(seen.text("proposal.reviewReason")).isEqualTo("请写清楚具体位置");
    var edited =
        act(
            desk.author.api(),
            "editProposal",
            input(
                "proposalId",
                id,
                "expectedVersion",
                seen.at("proposal.version").asInt(),
                "title",
                "给7栋加装电梯",
                "body",
                "7栋1单元住着不少老人，上下楼很不方便。"));
    assertThat(edited.refusals("editProposal")).isEmpty();
    act(desk.author.api(), "submitProposal", input("proposalId", id));
    assertThat(see(desk.author.api(), id, "number").text("proposal.number")).isEqualTo(number);
    assertThat(see(desk.chair.api(), id, "timeline { kind }").at("proposal.timeline").size())
        .isEqualTo(3);
  }

  @Test
  void the_outcome_is_rated_and_opened_again_only_once() {
    var id = desk.accepted("7栋2单元");
    var a = desk.place.resident("许大爷", "7栋2单元", "102");
    var b = desk.place.resident("马小军", "7栋2单元", "201");
    desk.endorse(a, id);
    desk.endorse(b, id);
    assertThat(progress(id, "IMPLEMENTING").refusals("addProgress"))
        .as("not before the official answer")
        .containsExactly("STAGE_FORBIDS");
    Desk.expect(
        act(desk.chair.api(), "answerProposal", input("proposalId", id, "text", "下月开工。")),
        "answerProposal");
    progress(id, "IMPLEMENTING");
    progress(id, "FEEDBACK");
    assertThat(desk.stage(id)).isEqualTo("FEEDBACK");
    var reopened = act(a.api(), "rateOutcome", input("proposalId", id, "score", 2, "reopen", true));
    assertThat(reopened.text("rateOutcome.proposal.stage")).isEqualTo("IMPLEMENTING");
    progress(id, "FEEDBACK");
    assertThat(
            act(b.api(), "rateOutcome", input("proposalId", id, "score", 1, "reopen", true))
                .refusals("rateOutcome"))
        .containsExactly("ALREADY_REOPENED");
    assertThat(
            act(a.api(), "rateOutcome", input("proposalId", id, "score", 5))
                .refusals("rateOutcome"))
        .containsExactly("ALREADY_RATED");
    act(b.api(), "rateOutcome", input("proposalId", id, "score", 5));
    assertThat(
            see(a.api(), id, "rating { count average viewerScore reopenedOnce }")
                .at("proposal.rating")
                .toString())
        .contains("\"count\":2")
        .contains("\"average\":\"3.5\"")
        .contains("\"viewerScore\":2");
    assertThat(desk.events(id)).containsOnlyOnce("ProposalReopened");
    closes_after_its_days(id);
  }

  private static void closes_after_its_days(String id) {
    portal.clock.advance(Duration.ofDays(31));
    try {
      portal.bean(Outcomes.class).closeRatings();
      assertThat(desk.events(id)).containsOnlyOnce("ProposalEvaluated");
    } finally {
      portal.clock.advance(Duration.ofDays(-31));
    }
  }

  private static cn.yunshequ.support.Api.Answer progress(String id, String stage) {
    return act(
        desk.chair.api(), "addProgress", input("proposalId", id, "text", "正在办理", "stage", stage));
  }
}
