package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static cn.yunshequ.proposals.MatterRoom.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.paper.Papers;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.BallotPapers;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 决: a ballot on the opinion of a proposal, from freezing the wording to the result on notice. */
@org.jspecify.annotations.NullUnmarked
class MatterBallotTest {
  private static Portal portal;
  private static MatterRoom room;
  private static Desk desk;
  private static Neighbourhood.Member convenor;
  private static Neighbourhood.Member one;
  private static Neighbourhood.Member two;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new MatterRoom(portal);
    desk = room.desk;
    convenor = room.convenor;
    one = room.ground;
    two = room.upstairs;
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void the_wording_is_frozen_while_it_is_voted_on_and_a_passed_ballot_goes_on_notice() {
    var id = room.opinion(List.of());
    var ballot = open(id, "STAIRWELL_DECISION");
    assertThat(desk.stage(id)).isEqualTo("BALLOT");
    var frozen =
        act(
            convenor.api(),
            "amendOpinion",
            input("proposalId", id, "text", "改", "expectedVersion", 1));
    assertThat(frozen.refusals("amendOpinion")).containsExactly("STAGE_FORBIDS");
    for (var who : new Neighbourhood.Member[] {desk.author, one, two}) {
      cast(who, ballot, "FOR");
    }
    dissent(two, ballot, "补偿的钱什么时候到，没有写清楚。");
    close(ballot);
    assertThat(desk.stage(id)).isEqualTo("RESULT_NOTICE");
    var seen = see(portal.guest(), id, "deliberation { outcome resultText } ballots { id }");
    assertThat(seen.text("proposal.deliberation.outcome")).isEqualTo("AGREED");
    assertThat(seen.text("proposal.deliberation.resultText"))
        .as("the minority's reasons stand in the notice, without a neighbour's whole name")
        .contains("3", "不同意见", "补偿的钱什么时候到")
        .doesNotContain("马小军");
    assertThat(seen.text("proposal.ballots.0.id")).isEqualTo(ballot);
    dissent(one, ballot, "施工时间没有说。");
    new News(portal).handledBy("proposals.dissent-stated");
    assertThat(
            see(portal.guest(), id, "deliberation { resultText }")
                .text("proposal.deliberation.resultText"))
        .as("what is stated in the days after the close, too, and nothing twice")
        .contains("补偿的钱什么时候到", "施工时间没有说")
        .containsOnlyOnce("不同意见");
  }

  // Wherever the portal shows it: the ballot, its printed result, the notice, the timeline.
  @Test
  void a_dissent_that_a_moderator_hides_is_a_stub_everywhere() throws IOException {
    var id = room.opinion(List.of());
    var ballot = open(id, "STAIRWELL_DECISION");
    for (var who : new Neighbourhood.Member[] {desk.author, one, two}) {
      cast(who, ballot, "FOR");
    }
    dissent(two, ballot, "三楼老王欠着物业费，凭什么他说了算。");
    dissent(one, ballot, "施工时间没有说。");
    close(ballot);
    assertThat(everywhere(id, ballot)).allMatch(shown -> shown.contains("老王"));
    moderate("hideContent", "reasonCode: PRIVACY, note: \"写了邻居的私事\"", ballot);
    assertThat(everywhere(id, ballot))
        .noneMatch(shown -> shown.contains("老王"))
        .allMatch(shown -> shown.contains("写了邻居的私事") && shown.contains("施工时间没有说"));
    room.noticeOver(id);
    assertThat(everywhere(id, ballot)).noneMatch(shown -> shown.contains("老王"));
    portal.clock.advance(Duration.ofSeconds(1));
    moderate("restoreContent", "note: \"本人同意公开\"", ballot);
    assertThat(everywhere(id, ballot))
        .as("restored, the notice is over")
        .allMatch(shown -> shown.contains("老王"));
    assertThat(see(portal.guest(), id, "timeline { text }").body().toString())
        .as("the timeline never changes, and so never held it")
        .doesNotContain("老王", "施工时间没有说");
  }

  private static List<String> everywhere(String id, String ballot) throws IOException {
    var notice = see(portal.guest(), id, "deliberation { resultText }").body().toString();
    var seen =
        portal
            .guest()
            .run(
                "query($id: ID!) { ballot(id: $id) { dissents { text hiddenReason } } }",
                Map.of("id", ballot))
            .body()
            .toString();
    var sheet =
        portal
            .bean(BallotPapers.class)
            .result(Viewer.GUEST, GlobalId.decode(ballot).id(), "http://portal")
            .orElseThrow();
    try (var read = Loader.loadPDF(portal.bean(Papers.class).pdf(sheet))) {
      var printed = Normalizer.normalize(new PDFTextStripper().getText(read), Normalizer.Form.NFKC);
      return List.of(notice, seen, printed.replaceAll("\\s", ""));
    }
  }

  private static void moderate(String act, String how, String ballot) {
    var dissent =
        portal
            .db()
            .sql()
            .resultQuery(
                "select id from voting.dissent where ballot_id = ? and text like '%老王%'",
                GlobalId.decode(ballot).id())
            .fetchSingle(0, UUID.class);
    var done =
        desk.chair
            .api()
            .run(
                "mutation($s: ID!) { %s(input: {subjectId: $s, %s}) { refusals { code } } }"
                    .formatted(act, how),
                Map.of("s", GlobalId.encode("dissent", dissent)));
    assertThat(done.refusals(act)).as(done.body().toString()).isEmpty();
    new News(portal).handledBy("proposals.dissent-stated");
  }

  private static void dissent(Neighbourhood.Member who, String ballot, String text) {
    var stated =
        who.api()
            .run(
                "mutation($i: StateDissentInput!) { stateDissent(input: $i) { refusals { code } }"
                    + " }",
                Map.of("i", Map.of("ballotId", ballot, "text", text)));
    assertThat(stated.refusals("stateDissent")).as(stated.body().toString()).isEmpty();
  }

  @Test
  void what_an_affected_home_objected_to_is_answered_before_the_matter_is_closed() {
    var id = room.opinion(List.of());
    var ballot = open(id, "STAIRWELL_DECISION");
    var home = GlobalId.encode("household", desk.place.household("7栋2单元", "102"));
    vote(
        convenor.api(),
        "flagAffected",
        Map.of("ballotId", ballot, "householdId", home, "note", "一楼，采光"));
    for (var who : new Neighbourhood.Member[] {desk.author, one, two}) {
      cast(who, ballot, "FOR");
    }
    close(ballot);
    room.noticeOver(id);
    run(desk.chair.api(), "answerProposal", "proposalId", id, "text", "街道城管科施工");
    run(desk.chair.api(), "addProgress", "proposalId", id, "text", "已装好", "stage", "FEEDBACK");
    run(desk.chair.api(), "waiveReview", "proposalId", id, "reason", "已逐户回访，没有不同意见");
    vote(
        one.api(),
        "raiseBallotObjection",
        Map.of("ballotId", ballot, "kind", "AFFECTED", "text", "井道比图纸宽，挡了我家的光。"));
    room.ratingsOver(id);
    assertThat(desk.stage(id)).as("an affected home waits").isEqualTo("FEEDBACK");
    var objection =
        (UUID)
            portal.db().sql().fetchValue("select id from voting.objection where kind = 'AFFECTED'");
    vote(
        convenor.api(),
        "answerBallotObjection",
        Map.of(
            "objectionId",
            GlobalId.encode("ballotobjection", java.util.Objects.requireNonNull(objection)),
            "answer",
            "已请施工方改窄，下周复测。"));
    room.ratingsOver(id);
    assertThat(desk.stage(id)).isEqualTo("EVALUATED");
    archivedOnlyOnceAnswered(id, ballot);
  }

  // Evaluated already, and another affected home speaks before the records are closed.
  private static void archivedOnlyOnceAnswered(String id, String ballot) {
    var home = GlobalId.encode("household", desk.place.household("7栋2单元", "201"));
    vote(
        convenor.api(),
        "flagAffected",
        Map.of("ballotId", ballot, "householdId", home, "note", "二楼，噪声"));
    vote(
        two.api(),
        "raiseBallotObjection",
        Map.of("ballotId", ballot, "kind", "AFFECTED", "text", "夜里电梯的声音太响。"));
    var events = desk.events(id);
    assertThat(
            act(desk.chair.api(), "archiveProposal", input("proposalId", id))
                .refusals("archiveProposal"))
        .containsExactly("OBJECTION_WAITS");
    assertThat(desk.stage(id)).as("nothing moved").isEqualTo("EVALUATED");
    assertThat(desk.events(id)).isEqualTo(events);
    var waiting =
        (UUID)
            portal
                .db()
                .sql()
                .fetchValue(
                    "select id from voting.objection where kind = 'AFFECTED' and answer is null");
    vote(
        convenor.api(),
        "answerBallotObjection",
        Map.of(
            "objectionId",
            GlobalId.encode("ballotobjection", java.util.Objects.requireNonNull(waiting)),
            "answer",
            "已请维保单位加装减震垫。"));
    run(desk.chair.api(), "archiveProposal", "proposalId", id);
    assertThat(desk.stage(id)).isEqualTo("ARCHIVED");
  }

  private static void vote(Api by, String act, Map<String, ?> in) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
    var answer =
        by.run(
            "mutation($i: %s) { %s(input: $i) { refusals { code } } }".formatted(type, act),
            Map.of("i", in));
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    assertThat(answer.refusals(act)).isEmpty();
  }

  @Test
  void without_a_quorum_the_matter_goes_back_to_its_opinion() {
    var id = room.opinion(List.of());
    var ballot = open(id, "STAIRWELL_DECISION");
    cast(one, ballot, "AGAINST");
    close(ballot);
    assertThat(desk.stage(id)).isEqualTo("OPINION_FORMED");
  }

  @Test
  void a_straw_poll_moves_nothing_and_may_be_taken_while_it_is_talked_about() {
    var id = room.topic();
    var poll = open(id, "STRAW_POLL");
    assertThat(desk.stage(id)).isEqualTo("TOPIC_NOTICE");
    cast(one, poll, "FOR");
    close(poll);
    assertThat(desk.stage(id)).isEqualTo("TOPIC_NOTICE");
  }

  @Test
  void a_ballot_that_decides_is_refused_before_there_is_an_opinion_and_leaves_no_trace() {
    var id = room.topic();
    long before = ballots();
    assertThat(announce(convenor.api(), id, "STAIRWELL_DECISION").refusals("openBallot"))
        .containsExactly("STAGE_FORBIDS");
    assertThat(announce(one.api(), id, "STRAW_POLL").refusals("openBallot"))
        .containsExactly("NOT_ALLOWED");
    assertThat(ballots()).isEqualTo(before);
  }

  private static long ballots() {
    return (Long) portal.db().sql().fetchValue("select count(*) from voting.ballot");
  }

  private static Api.Answer announce(Api api, String proposal, String matter) {
    var terms =
        input(
            "subjectId",
            proposal,
            "title",
            "同意加装电梯吗",
            "electorate",
            "HOUSEHOLDS",
            "scopeId",
            GlobalId.encode("area", desk.place.area("7栋2单元")),
            "matter",
            matter,
            "secrecy",
            "NAMED",
            "closesAt",
            portal.clock.instant().plus(Duration.ofDays(20)).toString());
    return api.run(
        "mutation($i: OpenBallotInput!) { openBallot(input: $i) { ballot { id } refusals { code"
            + " path } } }",
        Map.of("i", terms));
  }

  private static String open(String proposal, String matter) {
    var answer = announce(convenor.api(), proposal, matter);
    assertThat(answer.refusals("openBallot")).as(answer.body().toString()).isEmpty();
    return answer.text("openBallot.ballot.id");
  }

  private static void cast(Neighbourhood.Member who, String ballot, String choice) {
    var answer =
        who.api()
            .run(
                "mutation($i: CastBallotInput!) { castBallot(input: $i) { receipt refusals { code"
                    + " path } } }",
                Map.of("i", Map.of("ballotId", ballot, "choice", choice)));
    assertThat(answer.refusals("castBallot")).as(answer.body().toString()).isEmpty();
  }

  private static void close(String ballot) {
    Closing.comes(portal, ballot);
    var answer =
        convenor
            .api()
            .run(
                "mutation($i: CloseBallotInput!) { closeBallot(input: $i) { ballot { id }"
                    + " refusals { code path } } }",
                Map.of("i", Map.of("ballotId", ballot, "reason", "大家都投过了")));
    assertThat(answer.refusals("closeBallot")).as(answer.body().toString()).isEmpty();
    // The result arrives by the outbox, in a transaction of its own.
    new News(portal).handledBy("proposals.ballot-closed");
  }
}
