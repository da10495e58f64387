package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.expect;
import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static cn.yunshequ.proposals.MatterRoom.object;
import static cn.yunshequ.proposals.MatterRoom.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 议–决–办–评: a topic is deliberated, decided, carried out and looked back on (L-10, L-11). */
class MatterLifeTest {
  private static Portal portal;
  private static MatterRoom room;
  private static Desk desk;
  private static Neighbourhood.Member convenor;
  private static Neighbourhood.Member ground;
  private static Neighbourhood.Member upstairs;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new MatterRoom(portal);
    desk = room.desk;
    convenor = room.convenor;
    ground = room.ground;
    upstairs = room.upstairs;
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void a_matter_is_agreed_objected_answered_carried_out_and_looked_back_on() {
    var id = room.onNotice(room.affectedGroundFloor());
    expect(object(ground, id, "井道挡了我家的光", false), "objectToResult");
    assertThat(object(ground, id, "再说一次", false).refusals("objectToResult"))
        .containsExactly("ALREADY_OBJECTED");
    room.noticeOver(id);
    assertThat(desk.stage(id)).as("an affected household waits").isEqualTo("RESULT_NOTICE");
    var seen =
        see(
            portal.guest(),
            id,
            "deliberation { openAffectedObjections } objections { id affected text author {"
                + " displayName } } nextStep { overdue }");
    assertThat(seen.text("proposal.deliberation.openAffectedObjections")).isEqualTo("1");
    assertThat(seen.text("proposal.objections.0.author.displayName")).isEqualTo("许*爷");
    assertThat(seen.text("proposal.nextStep.overdue")).isEqualTo("true");
    var objection = seen.text("proposal.objections.0.id");
    run(convenor.api(), "answerObjection", "objectionId", objection, "text", "井道改到北面，不挡光");
    room.noticeOver(id);
    assertThat(desk.stage(id)).isEqualTo("IMPLEMENTING");
    run(desk.chair.api(), "answerProposal", "proposalId", id, "text", "街道城管科施工");
    run(desk.chair.api(), "addProgress", "proposalId", id, "text", "已装好", "stage", "FEEDBACK");
    room.ratingsOver(id);
    assertThat(desk.stage(id)).as("not looked back on yet").isEqualTo("FEEDBACK");
    run(desk.chair.api(), "waiveReview", "proposalId", id, "reason", "已逐户回访，没有不同意见");
    room.ratingsOver(id);
    run(desk.chair.api(), "archiveProposal", "proposalId", id);
    assertThat(desk.stage(id)).isEqualTo("ARCHIVED");
    assertThat(desk.events(id))
        .containsSubsequence(
            "DeliberationBegun",
            "OpinionFormed",
            "OpinionAmended",
            "ResultPublished",
            "ResultObjected",
            "ObjectionAnswered",
            "ProposalNoticeOver",
            "ProposalDone",
            "ReviewWaived",
            "ProposalEvaluated",
            "ProposalArchived");
  }

  @Test
  void an_objection_of_a_household_not_affected_is_heard_and_holds_nothing_back() {
    var id = room.onNotice(room.affectedGroundFloor());
    expect(object(upstairs, id, "希望早点装", false), "objectToResult");
    room.noticeOver(id);
    assertThat(desk.stage(id)).isEqualTo("IMPLEMENTING");
    assertThat(object(ground, id, "太晚了", false).refusals("objectToResult"))
        .containsExactly("STAGE_FORBIDS");
  }

  @Test
  void the_share_of_affected_households_brings_a_result_back_once() {
    var id = room.onNotice(room.affectedGroundFloor());
    var asked = object(upstairs, id, "重来", true);
    assertThat(asked.text("objectToResult.proposal.stage"))
        .as("a household that is not affected does not count")
        .isEqualTo("RESULT_NOTICE");
    var back = object(ground, id, "补偿没谈清楚，请重新协商", true);
    assertThat(back.text("objectToResult.proposal.stage")).isEqualTo("DELIBERATING");
    run(convenor.api(), "formOpinion", "proposalId", id, "text", "补偿写进协议");
    run(convenor.api(), "publishResult", "proposalId", id, "outcome", "AGREED", "text", "同意");
    assertThat(object(ground, id, "再重来", true).refusals("objectToResult"))
        .containsExactly("ALREADY_REDELIBERATED");
    assertThat(
            see(portal.guest(), id, "deliberation { round requestsNeeded redeliberationRequests }")
                .body()
                .toString())
        .contains("\"round\":2", "\"requestsNeeded\":1", "\"redeliberationRequests\":0");
  }

  @Test
  void a_result_without_agreement_is_archived_after_its_notice() {
    var id = room.opinion(List.of());
    run(convenor.api(), "publishResult", "proposalId", id, "outcome", "DECLINED", "text", "意见不一");
    room.noticeOver(id);
    assertThat(desk.stage(id)).isEqualTo("ARCHIVED");
  }

  // However many are held back: whoever comes behind them is reached.
  @Test
  void results_whose_notice_is_over_come_in_order_page_by_page() {
    var ids = new java.util.ArrayList<java.util.UUID>();
    for (int ago : new int[] {9, 8}) {
      var id = room.opinion(List.of());
      run(convenor.api(), "publishResult", "proposalId", id, "outcome", "AGREED", "text", "同意");
      portal
          .db()
          .sql()
          .query(
              "update proposals.deliberation set notice_ends = current_date - ? where proposal_id"
                  + " = ?",
              ago,
              Desk.uuid(id))
          .execute();
      ids.add(Desk.uuid(id));
    }
    var store = portal.bean(cn.yunshequ.proposals.store.MatterStore.class);
    var today = cn.yunshequ.platform.time.CivicTime.dayOf(portal.clock.instant());
    var reached = new java.util.ArrayList<java.util.UUID>();
    var page = store.noticesOver(today, null, 1);
    while (!page.isEmpty()) {
      reached.add(page.getFirst().proposal());
      page = store.noticesOver(today, page.getFirst(), 1);
    }
    assertThat(reached).containsSubsequence(ids);
  }

  @Test
  void a_stale_wording_and_a_household_elsewhere_are_refused_and_nothing_is_lost() {
    var id = room.opinion(List.of());
    var stale =
        act(
            convenor.api(),
            "amendOpinion",
            input("proposalId", id, "text", "改", "expectedVersion", 7));
    assertThat(stale.refusals("amendOpinion")).containsExactly("CHANGED_MEANWHILE");
    var topic = room.topic();
    var elsewhere = GlobalId.encode("household", desk.place.household("8栋1单元", "101"));
    var begun =
        act(
            convenor.api(),
            "beginDeliberation",
            input(
                "proposalId",
                topic,
                "participants",
                "住户",
                "affectedHouseholdIds",
                List.of(elsewhere)));
    assertThat(begun.refusals("beginDeliberation")).containsExactly("NOT_FOUND");
    assertThat(desk.stage(topic)).isEqualTo("TOPIC_NOTICE");
    assertThat(
            see(portal.guest(), topic, "deliberation { round }")
                .at("proposal.deliberation")
                .isNull())
        .isTrue();
  }

  @Test
  void without_a_quorum_the_matter_goes_back_and_a_second_report_changes_nothing() {
    var id = room.opinion(List.of());
    var ballot = UUID.randomUUID();
    var decisions = portal.bean(Decisions.class);
    portal
        .db()
        .sql()
        .query("update proposals.proposal set stage = 'BALLOT' where id = ?", Desk.uuid(id))
        .execute();
    portal
        .db()
        .sql()
        .query(
            "update proposals.deliberation set ballot_id = ? where proposal_id = ?",
            ballot,
            Desk.uuid(id))
        .execute();
    decisions.ballotClosed(Desk.uuid(id), ballot, Decisions.BallotEnd.INVALID_TURNOUT, "到会不足");
    decisions.ballotClosed(Desk.uuid(id), ballot, Decisions.BallotEnd.PASSED, "重复的消息");
    assertThat(desk.stage(id)).isEqualTo("OPINION_FORMED");
  }

  @Test
  void eight_objections_at_once_bring_a_result_back_exactly_once() throws Exception {
    var id = room.onNotice(List.of());
    var residents = new ArrayList<Neighbourhood.Member>();
    for (int i = 0; i < 8; i++) {
      residents.add(desk.place.resident("邻居" + i, "7栋2单元", i % 2 == 0 ? "101" : "202"));
    }
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var calls =
          residents.stream()
              .<Callable<Api.Answer>>map(who ->
                  () -> {
                    start.await();
                    return object(who, id, "请重新协商", true);
                  })
              .map(threads::submit)
              .toList();
      start.countDown();
      for (var call : calls) {
        assertThat(call.get().errors()).isEmpty();
      }
    }
    assertThat(desk.events(id)).containsOnlyOnce("ProposalRedeliberated");
    assertThat(
            see(portal.guest(), id, "deliberation { round }").text("proposal.deliberation.round"))
        .isEqualTo("2");
  }
}
