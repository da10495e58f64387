package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.expect;
import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.Communities;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A grid worker answers and reports for the grid, and judges nothing. */
class GridWorkerTest {
  private static Portal portal;
  private static Desk desk;
  private static Api worker;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new Desk(portal);
    var communities = portal.bean(Communities.class);
    var place = desk.place.communityId;
    var grid = communities.layGrid(place, "第二网格", List.of(desk.place.area("7栋")));
    var member = desk.place.stranger();
    communities.appointToGrid(member.account(), place, grid, 3);
    worker = member.api();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String topic(String scope) {
    var id = desk.accepted(scope);
    portal
        .db()
        .sql()
        .query("update proposals.proposal set stage = 'TOPIC_NOTICE' where id = ?", Desk.uuid(id))
        .execute();
    return id;
  }

  @Test
  void in_the_grid_the_worker_answers_and_reports_as_grid_worker() {
    var id = topic("7栋2单元");
    assertThat(see(worker, id, "viewerMay").at("proposal.viewerMay").toString())
        .contains("ANSWER")
        .doesNotContain("MERGE");
    expect(
        act(worker, "answerProposal", input("proposalId", id, "text", "已约电梯公司看现场。")),
        "answerProposal");
    expect(act(worker, "addProgress", input("proposalId", id, "text", "现场已看。")), "addProgress");
    var seen = see(portal.guest(), id, "officialAnswer { by } timeline { kind by }");
    assertThat(seen.text("proposal.officialAnswer.by")).isEqualTo("网格员");
    assertThat(seen.at("proposal.timeline").toString())
        .contains("{\"kind\":\"PROGRESS\",\"by\":\"网格员\"}");
  }

  @Test
  void outside_the_grid_and_for_the_whole_community_the_worker_may_nothing() {
    for (var scope : List.of("8栋1单元", "")) {
      var id = topic(scope);
      var before = desk.events(id);
      assertThat(
              act(worker, "answerProposal", input("proposalId", id, "text", "越界答复"))
                  .refusals("answerProposal"))
          .containsExactly("NOT_ALLOWED");
      assertThat(desk.events(id)).isEqualTo(before);
    }
  }

  @Test
  void the_worker_neither_reviews_nor_hides_nor_reads_the_desk() {
    var waiting = desk.submitted("7栋2单元");
    assertThat(see(worker, waiting, "id").at("proposal").isNull()).isTrue();
    var shown = desk.accepted("7栋2单元");
    var before = desk.events(shown);
    var hide =
        worker.run(
            "mutation($s: ID!) { hideContent(input: {subjectId: $s, reasonCode: OTHER, note:"
                + " \"不该由网格员隐藏\"}) { refusals { code } } }",
            Map.of("s", shown));
    assertThat(hide.refusals("hideContent")).containsExactly("NOT_ALLOWED");
    assertThat(desk.events(shown)).isEqualTo(before);
    assertThat(
            worker
                .run(
                    "query($c: ID!) { moderationQueue(communityId: $c) { totalCount } }",
                    Map.of("c", desk.place.globalId()))
                .errors())
        .contains("NOT_ALLOWED");
  }
}
