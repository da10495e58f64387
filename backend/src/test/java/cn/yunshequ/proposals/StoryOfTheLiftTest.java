package cn.yunshequ.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A lift for 7栋2单元, from the proposal to the records (L-10, L-11, L-40): seconds, a council of the
 * stairwell, a hearing of the ground floor, a straw poll of the fourteen homes, a notice of fifteen
 * days with an objection that is answered, works that are late, a review. Everybody acts through
 * the API; only the clock is moved, and what days bring is done by the portal's own chores.
 */
@org.jspecify.annotations.NullUnmarked
class StoryOfTheLiftTest extends LiftStairwell {
  @Test
  void from_a_proposal_to_the_records() {
    var id = proposedAndSeconded();
    var council = stairwellCouncil();
    groundFloorIsHeard(id, council);
    fourteenHomesAreAsked(id);
    opinionGoesOnNotice(id);
    objectionIsAnswered(id);
    carriedOutLate(id);
    lookedBackOn(id, council);
    wholeLife(id);
  }

  private static String proposedAndSeconded() {
    var author = HOMES.get(11);
    var id =
        done(
                api(author),
                "createProposal",
                "proposal { id }",
                "communityId",
                place.globalId(),
                "scopeId",
                area,
                "category",
                "lift",
                "title",
                "加装电梯意向征集：七层老楼住着三户八旬老人",
                "body",
                "我们单元共14户，一楼到七楼只有楼梯，三户老人上下楼困难。")
            .text("createProposal.proposal.id");
    onMatter(api(author), "submitProposal", id);
    var due = see(id, "stage").at("proposal");
    assertThat(due.isNull()).as("nobody else sees it before the desk has").isTrue();
    daysPass(1);
    onMatter(people.by(chair), "reviewProposal", id, "decision", "ACCEPT");
    assertThat(stage(id)).isEqualTo("ACCEPTED");
    onMatter(api(HOMES.get(8)), "endorseProposal", id);
    onMatter(api(HOMES.get(9)), "endorseProposal", id);
    assertThat(stage(id)).isEqualTo("TOPIC_NOTICE");
    return id;
  }

  private static String stairwellCouncil() {
    var council =
        done(
                people.by(chair),
                "createCouncil",
                "council { id rules { noticeDays } }",
                "scopeId",
                area,
                "name",
                "7栋2单元楼道议事会")
            .text("createCouncil.council.id");
    var roles = Map.of(3, "CONVENOR", 4, "SECRETARY", 5, "MEMBER", 6, "MEMBER", 7, "MEMBER");
    roles.forEach((home, role) ->
        done(
            people.by(chair),
            "seatMember",
            "seat { id }",
            "councilId",
            council,
            "residentId",
            HOMES.get(home).resident(),
            "role",
            role));
    return council;
  }

  private static void groundFloorIsHeard(String id, String council) {
    onMatter(
        people.by(convenor),
        "beginDeliberation",
        id,
        "participants",
        "2单元全体住户，一楼两户必到",
        "affectedHouseholdIds",
        List.of(household(0), household(1)));
    var at = portal.clock.instant().plus(Duration.ofDays(3)).toString();
    assertThat(
            act(
                    api(HOMES.get(3)),
                    "callMeeting",
                    "meeting { id }",
                    "councilId",
                    council,
                    "kind",
                    "HEARING",
                    "startsAt",
                    at,
                    "subjectId",
                    id)
                .refusals("callMeeting"))
        .as("seven whole days between notice and hearing (L-09)")
        .isNotEmpty();
    var hearing = meets(council, "HEARING", id, 9);
    done(
        api(HOMES.get(0)),
        "answerInvitation",
        "meeting { id }",
        "meetingId",
        hearing,
        "accept",
        true,
        "note",
        "请把采光的事放在前面说");
    daysPass(9);
    held(hearing, "一楼担心井道挡光、运行有噪声，要求把补偿和位置写进协议。");
    assertThat(stage(id)).as("a hearing decides nothing").isEqualTo("DELIBERATING");
  }

  private static void fourteenHomesAreAsked(String id) {
    var poll =
        done(
                people.by(chair),
                "openBallot",
                "ballot { id }",
                "subjectId",
                id,
                "scopeId",
                area,
                "title",
                "愿意加装电梯吗",
                "electorate",
                "HOUSEHOLDS",
                "matter",
                "STRAW_POLL",
                "secrecy",
                "NAMED",
                "closesAt",
                portal.clock.instant().plus(Duration.ofDays(3)).toString())
            .text("openBallot.ballot.id");
    for (int i = 0; i < 14; i++) {
      var choice = i < 2 ? "AGAINST" : i == 6 ? "ABSTAIN" : "FOR";
      done(api(HOMES.get(i)), "castBallot", "receipt", "ballotId", poll, "choice", choice);
    }
    daysPass(3);
    var seen =
        portal
            .guest()
            .run(
                "query($id: ID!) { ballot(id: $id) { turnout { heads } tally { choice heads }"
                    + " result { outcome working } forceNote } }",
                Map.of("id", poll));
    assertThat(seen.text("ballot.turnout.heads")).isEqualTo("14");
    assertThat(seen.at("ballot.tally").toString())
        .isEqualTo(
            """
            [{"choice":"FOR","heads":11},{"choice":"AGAINST","heads":2},\
            {"choice":"ABSTAIN","heads":1}]\
            """);
    assertThat(seen.text("ballot.result.outcome")).isEqualTo("PASSED");
    toldEachOther();
    assertThat(stage(id)).as("a straw poll moves nothing").isEqualTo("DELIBERATING");
  }

  private static void opinionGoesOnNotice(String id) {
    onMatter(people.by(convenor), "formOpinion", id, "text", "加装一部电梯，一楼每户补偿两万元");
    onMatter(
        people.by(convenor),
        "amendOpinion",
        id,
        "text",
        "加装一部电梯，一楼每户补偿三万元，位置写进协议",
        "expectedVersion",
        1);
    onMatter(
        people.by(convenor),
        "publishResult",
        id,
        "outcome",
        "AGREED",
        "text",
        "14户中11户愿意，一楼两户提出采光和噪声，补偿写进协议。");
    assertThat(stage(id)).isEqualTo("RESULT_NOTICE");
    assertThat(see(id, "deliberation { noticeEnds }").text("proposal.deliberation.noticeEnds"))
        .isEqualTo(today().plusDays(15).toString());
  }

  private static void objectionIsAnswered(String id) {
    daysPass(15);
    assertThat(stage(id)).as("the last day counts whole").isEqualTo("RESULT_NOTICE");
    onMatter(api(HOMES.get(0)), "objectToResult", id, "text", "井道还是挡了我家的光");
    daysPass(1);
    assertThat(stage(id)).as("an affected home waits for its answer").isEqualTo("RESULT_NOTICE");
    assertThat(
            act(
                    api(HOMES.get(13)),
                    "objectToResult",
                    "proposal { id }",
                    "proposalId",
                    id,
                    "text",
                    "我也说一句")
                .refusals("objectToResult"))
        .containsExactly("NOTICE_CLOSED");
    var seen =
        see(
            id,
            "nextStep { owner overdue } objections { id affected author { displayName } }"
                + " deliberation { openAffectedObjections }");
    assertThat(seen.text("proposal.nextStep.overdue")).isEqualTo("true");
    assertThat(seen.text("proposal.deliberation.openAffectedObjections")).isEqualTo("1");
    assertThat(seen.text("proposal.objections.0.author.displayName")).isEqualTo("许*爷");
    done(
        people.by(convenor),
        "answerObjection",
        "proposal { id }",
        "objectionId",
        seen.text("proposal.objections.0.id"),
        "text",
        "井道改到北面，采光测过，不挡光。");
    daysPass(1);
    assertThat(stage(id)).isEqualTo("IMPLEMENTING");
  }

  private static void carriedOutLate(String id) {
    onMatter(
        people.by(chair),
        "answerProposal",
        id,
        "text",
        "街道城管科办理施工手续",
        "responsible",
        "街道城管科",
        "dueOn",
        today().plusDays(30).toString());
    daysPass(30);
    assertThat(overdue(id)).as("the promised day itself").isFalse();
    daysPass(1);
    assertThat(overdue(id)).as("a day later everybody sees it").isTrue();
    onMatter(people.by(chair), "addProgress", id, "text", "电梯装好，已验收", "stage", "FEEDBACK");
    assertThat(stage(id)).isEqualTo("FEEDBACK");
    assertThat(overdue(id)).isFalse();
    onMatter(api(HOMES.get(13)), "rateOutcome", id, "score", 5, "comment", "上下楼方便多了");
    onMatter(api(HOMES.get(0)), "rateOutcome", id, "score", 3);
  }

  private static boolean overdue(String id) {
    return see(id, "nextStep { overdue }").at("proposal.nextStep.overdue").asBoolean();
  }

  private static void lookedBackOn(String id, String council) {
    daysPass(31);
    assertThat(stage(id)).as("no review yet").isEqualTo("FEEDBACK");
    assertThat(
            act(people.by(chair), "archiveProposal", "proposal { id }", "proposalId", id)
                .refusals("archiveProposal"))
        .containsExactly("STAGE_FORBIDS");
    var review = meets(council, "REVIEW", id, 9);
    daysPass(9);
    held(review, "电梯运行正常，一楼补偿已付清。", "votesFor", 5, "votesAgainst", 0, "votesAbstain", 0);
    daysPass(1);
    assertThat(stage(id)).isEqualTo("EVALUATED");
    assertThat(
            see(id, "deliberation { reviewedAt } rating { count average }")
                .at("proposal.rating")
                .toString())
        .isEqualTo("{\"count\":2,\"average\":\"4.0\"}");
    onMatter(people.by(chair), "archiveProposal", id);
    assertThat(stage(id)).isEqualTo("ARCHIVED");
  }

  // One public timeline, in order.
  private static void wholeLife(String id) {
    var kinds = new ArrayList<String>();
    for (var line : see(id, "timeline { kind }").at("proposal.timeline")) {
      kinds.add(line.path("kind").asString());
    }
    assertThat(kinds)
        .containsSubsequence(
            List.of(
                "SUBMITTED",
                "ACCEPTED",
                "BECAME_TOPIC",
                "DELIBERATION_BEGUN",
                "ON_AGENDA",
                "RESOLVED",
                "OPINION_FORMED",
                "OPINION_AMENDED",
                "AGREED",
                "OBJECTION_ANSWERED",
                "NOTICE_OVER",
                "ANSWERED",
                "DONE",
                "ON_AGENDA",
                "RESOLVED",
                "EVALUATED",
                "ARCHIVED"))
        .containsOnlyOnce("REVIEWED")
        .hasSize(18);
  }
}
