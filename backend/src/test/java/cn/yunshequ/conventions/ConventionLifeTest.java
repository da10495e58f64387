package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.counts;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static cn.yunshequ.conventions.ConventionRoom.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A convention from its draft to its repeal, in a stairwell and in a whole community. */
@org.jspecify.annotations.NullUnmarked
class ConventionLifeTest {
  private static Portal portal;
  private static ConventionRoom room;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new ConventionRoom(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void a_stairwell_talks_votes_and_its_convention_is_in_force() {
    var id = room.consulted();
    assertThat(room.stage(id)).isEqualTo("CONSULTATION");
    var early = act(room.chair.api(), "openAdoption", input("conventionId", id));
    assertThat(early.refusals("openAdoption")).containsExactly("CONSULTATION_RUNNING");
    room.over(id);
    must(room.chair.api(), "openAdoption", "conventionId", id);
    assertThat(room.stage(id)).isEqualTo("ADOPTION");
    var early2 = act(room.neighbour.api(), "signConvention", input("conventionId", id));
    assertThat(early2.refusals("signConvention")).containsExactly("CONVENTION_STAGE_FORBIDS");
    var ballot = room.ballotOf(id);
    for (var who : List.of(room.drafter, room.neighbour, room.third)) {
      room.cast(who, ballot, "FOR");
    }
    room.closed(ballot);
    var seen =
        see(
            portal.guest(),
            id,
            "stage inForceNow filingMissing inForceSince reviewOn adoptions { state outcome }"
                + " editions { stage adoptedVersion adoptedHash } current { contentHash }");
    assertThat(seen.text("convention.stage")).isEqualTo("IN_FORCE");
    assertThat(seen.text("convention.adoptions.0.outcome")).contains("各户表决通过", "三分之二");
    assertThat(seen.text("convention.editions.0.adoptedHash"))
        .isEqualTo(seen.text("convention.current.contentHash"));
    assertThat(seen.text("convention.inForceSince")).isEqualTo(room.today().toString());
  }

  @Test
  void an_edit_during_the_vote_voids_it_for_everybody_to_see() {
    var id = room.opened();
    var ballot = room.ballotOf(id);
    room.cast(room.neighbour, ballot, "FOR");
    must(
        room.drafter.api(),
        "reviseConvention",
        "conventionId",
        id,
        "expectedVersion",
        1,
        "articles",
        List.of(Map.of("text", "偷偷改成别的。")));
    var seen =
        see(
            portal.guest(),
            id,
            "stage adoptions { state outcome version contentHash } versions {"
                + " number contentHash }");
    assertThat(seen.text("convention.stage")).isEqualTo("CONSULTATION");
    assertThat(seen.text("convention.adoptions.0.state")).isEqualTo("VOIDED");
    assertThat(seen.text("convention.adoptions.0.outcome")).contains("表决作废", "第1版改为第2版");
    var voided =
        portal
            .guest()
            .run(
                "query($id: ID!) { ballot(id: $id) { status voidedReason result { outcome } tally"
                    + " { heads } notices { text } } }",
                Map.of("id", ballot));
    assertThat(voided.text("ballot.status")).isEqualTo("CLOSED");
    assertThat(voided.text("ballot.voidedReason")).contains("已不是现在的文字");
    assertThat(voided.at("ballot.result").isNull()).isTrue();
    assertThat(voided.body().toString()).contains("本次表决作废");
    room.handled();
    assertThat(room.stage(id)).isEqualTo("CONSULTATION");
  }

  @Test
  void a_ballot_on_a_convention_is_opened_by_the_convention_only() {
    var id = room.consulted();
    var answer =
        room.chair
            .api()
            .run(
                "mutation($in: OpenBallotInput!) { openBallot(input: $in) { ballot { id } refusals"
                    + " { code } } }",
                Map.of(
                    "in",
                    Map.of(
                        "subjectId", id,
                        "title", "同意吗",
                        "electorate", "HOUSEHOLDS",
                        "scopeId", room.area("7栋2单元"),
                        "matter", "STAIRWELL_DECISION",
                        "secrecy", "NAMED",
                        "closesAt",
                            portal.clock.instant().plus(java.time.Duration.ofDays(7)).toString())));
    assertThat(answer.refusals("openBallot")).containsExactly("OPEN_BY_CONVENTION");
  }

  @Test
  void a_whole_community_meets_counts_files_and_only_then_it_holds() {
    var scope = room.place.globalId();
    var refused = ConventionRoom.drafted(room.drafter.api(), scope, "白天车位错时开放给访客。");
    assertThat(
            act(room.drafter.api(), "publishDraft", input("conventionId", refused))
                .refusals("publishDraft"))
        .containsExactly("COMMITTEE_PUBLISHES");
    var id = ConventionRoom.drafted(room.chair.api(), scope, "白天车位错时开放给访客。");
    assertThat(
            act(room.chair.api(), "publishDraft", input("conventionId", id, "days", 7))
                .refusals("publishDraft"))
        .containsExactly("VALUE_OUT_OF_RANGE");
    must(room.chair.api(), "publishDraft", "conventionId", id);
    room.over(id);
    must(room.chair.api(), "openAdoption", "conventionId", id, "place", "党群服务中心二楼");
    var wrong = counts(id, 40, 50, 30);
    assertThat(
            act(room.chair.api(), "recordResidentsMeeting", wrong)
                .refusals("recordResidentsMeeting"))
        .containsExactly("COUNTS_WRONG");
    ConventionRoom.done(
        act(room.chair.api(), "recordResidentsMeeting", counts(id, 100, 50, 50)),
        "recordResidentsMeeting");
    assertThat(see(room.chair.api(), id, "stage").text("convention.stage"))
        .isEqualTo("CONSULTATION");
    portal.clock.advance(java.time.Duration.ofMinutes(5));
    must(room.chair.api(), "openAdoption", "conventionId", id);
    ConventionRoom.done(
        act(room.chair.api(), "recordResidentsMeeting", counts(id, 100, 61, 40)),
        "recordResidentsMeeting");
    var adopted =
        see(
            portal.guest(),
            id,
            "stage filingMissing inForceNow adoptions { outcome counts {"
                + " present votesFor } }");
    assertThat(adopted.text("convention.stage")).isEqualTo("ADOPTED");
    assertThat(adopted.at("convention.filingMissing").asBoolean()).isTrue();
    assertThat(adopted.text("convention.adoptions.0.outcome")).contains("61×2=122 > 100");
    assertThat(
            act(room.chair.api(), "putConventionIntoForce", input("conventionId", id))
                .refusals("putConventionIntoForce"))
        .containsExactly("CONVENTION_STAGE_FORBIDS");
    var officer = room.place.officer(OfficeKind.SUBDISTRICT_OFFICER, "严文");
    must(
        officer.api(),
        "recordFiling",
        "conventionId",
        id,
        "number",
        "仙林备〔2026〕12号",
        "office",
        "仙林街道办事处");
    var filed =
        see(
            portal.guest(),
            id,
            "stage filingMissing effectiveOn editions { filing { number office" + " filedOn } }");
    assertThat(filed.text("convention.stage")).isEqualTo("FILED");
    assertThat(filed.at("convention.filingMissing").asBoolean()).isFalse();
    assertThat(filed.text("convention.effectiveOn")).isEqualTo(room.today().plusDays(1).toString());
    must(room.chair.api(), "putConventionIntoForce", "conventionId", id);
    assertThat(see(portal.guest(), id, "stage").text("convention.stage")).isEqualTo("IN_FORCE");
  }

  @Test
  void a_review_comes_near_a_revision_is_adopted_and_households_sign_anew() {
    var id = room.inForce();
    must(room.neighbour.api(), "signConvention", "conventionId", id);
    portal
        .db()
        .sql()
        .query(
            "update conventions.edition set review_on = current_date + 20 where convention_id = ?",
            uuid(id))
        .execute();
    assertThat(portal.bean(Force.class).remindOfReviews()).isPositive();
    portal.bean(Force.class).remindOfReviews();
    assertThat(events(id, "ConventionReviewDue")).isEqualTo(1);
    assertThat(see(portal.guest(), id, "reviewDue").at("convention.reviewDue").asBoolean())
        .isTrue();
    must(room.chair.api(), "startConventionReview", "conventionId", id);
    must(
        room.chair.api(),
        "concludeConventionReview",
        "conventionId",
        id,
        "conclusion",
        "REVISE",
        "reason",
        "大家想加一条");
    var words = List.of(Map.of("articleId", room.article(id, 0), "text", "通道、门厅都不堆物。"));
    must(
        room.drafter.api(),
        "reviseConvention",
        "conventionId",
        id,
        "expectedVersion",
        1,
        "articles",
        words);
    var guest = see(portal.guest(), id, "inForceNow stage current { number } newest { number }");
    assertThat(guest.text("convention.newest.number")).isEqualTo("1");
    must(room.drafter.api(), "publishDraft", "conventionId", id);
    room.over(id);
    must(room.chair.api(), "openAdoption", "conventionId", id);
    var ballot = room.ballotOf(id);
    for (var who : List.of(room.drafter, room.neighbour, room.third)) {
      room.cast(who, ballot, "FOR");
    }
    room.closed(ballot);
    var amended =
        see(
            room.neighbour.api(),
            id,
            "current { number } editions { number stage } viewerHouseholds { signedVersion current"
                + " maySign } signatures { count earlierOnly households }");
    assertThat(amended.text("convention.current.number")).isEqualTo("2");
    assertThat(amended.text("convention.editions.1.stage")).isEqualTo("AMENDED");
    assertThat(amended.at("convention.viewerHouseholds.0.maySign").asBoolean()).isTrue();
    assertThat(amended.text("convention.viewerHouseholds.0.signedVersion")).isEqualTo("1");
    assertThat(amended.text("convention.signatures.earlierOnly")).isEqualTo("1");
    must(room.neighbour.api(), "signConvention", "conventionId", id);
    assertThat(see(portal.guest(), id, "signatures { count }").text("convention.signatures.count"))
        .isEqualTo("1");
    repealed(id);
  }

  private static void repealed(String id) {
    must(room.chair.api(), "startConventionReview", "conventionId", id);
    must(
        room.chair.api(),
        "concludeConventionReview",
        "conventionId",
        id,
        "conclusion",
        "REPEAL",
        "reason",
        "已并入全社区公约");
    must(room.chair.api(), "publishDraft", "conventionId", id);
    room.over(id);
    must(room.chair.api(), "openAdoption", "conventionId", id);
    var ballot = room.ballotOf(id);
    for (var who : List.of(room.drafter, room.neighbour, room.third)) {
      room.cast(who, ballot, "FOR");
    }
    room.closed(ballot);
    var over = see(portal.guest(), id, "stage inForceNow editions { stage }");
    assertThat(over.text("convention.stage")).isEqualTo("REPEALED");
    assertThat(over.at("convention.inForceNow").asBoolean()).isFalse();
  }

  private static int events(String id, String kind) {
    return ((Number)
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from platform.outbox where subject_id = ? and kind = ?",
                    uuid(id),
                    kind))
        .intValue();
  }
}
