package cn.yunshequ.cases;

import static cn.yunshequ.cases.CaseRoom.act;
import static cn.yunshequ.cases.CaseRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 我们小区也可以试试: proposals that begin with a case of another community, and how they count. */
@NullUnmarked
class CaseReferenceTest {
  private static Portal portal;
  private CaseRoom room;
  private Neighbourhood elsewhere;
  private Neighbourhood.Member other;
  private Api desk;
  private String story;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void settle() {
    room = new CaseRoom(portal);
    story = room.publishedCase();
    elsewhere = new Neighbourhood(portal);
    other = elsewhere.resident("程先生", "7栋2单元", "101");
    desk = elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "别处主任").api();
  }

  private static Api.Answer refer(Api by, String proposal, String to) {
    return act(by, "referToCase", "proposalId", proposal, "caseId", to);
  }

  private int referredBy() {
    return see(portal.guest(), story, "referredBy").at("node.referredBy").asInt();
  }

  private static Api.Answer reference(Api by, String proposal) {
    return by.run(
        "query($id: ID!) { proposal(id: $id) { referenceCase { id title } } }",
        Map.of("id", proposal));
  }

  @Test
  void a_proposal_that_began_with_a_case_shows_it_and_counts_once_it_is_published() {
    var draft = room.proposed(other, elsewhere);
    assertThat(refer(other.api(), draft, story).refusals("referToCase")).isEmpty();
    assertThat(refer(other.api(), draft, story).refusals("referToCase")).isEmpty();
    assertThat(reference(other.api(), draft).text("proposal.referenceCase.id")).isEqualTo(story);
    assertThat(referredBy()).isZero();
    CaseRoom.publish(other, draft, desk);
    assertThat(referredBy()).isEqualTo(1);
    assertThat(reference(portal.guest(), draft).text("proposal.referenceCase.title"))
        .isEqualTo("装修时间邻里约定");
    // A second one of the same community is not a second community.
    var neighbour = elsewhere.resident("程太太", "7栋2单元", "102");
    var second = room.proposed(neighbour, elsewhere);
    refer(neighbour.api(), second, story).done("referToCase");
    CaseRoom.publish(neighbour, second, desk);
    assertThat(referredBy()).isEqualTo(1);
  }

  @Test
  void what_is_hidden_or_taken_back_does_not_count_and_does_not_tell_the_case() {
    var draft = room.proposed(other, elsewhere);
    refer(other.api(), draft, story).done("referToCase");
    CaseRoom.publish(other, draft, desk);
    desk.act(
            "hideContent",
            "decision { id }",
            Api.input("subjectId", draft, "reasonCode", "PRIVACY", "note", "写了别人家的门牌"))
        .done("hideContent");
    assertThat(referredBy()).isZero();
    assertThat(reference(portal.guest(), draft).at("proposal.referenceCase").isNull()).isTrue();
    desk.act("restoreContent", "decision { id }", Api.input("subjectId", draft, "note", "看错了，没有门牌"))
        .done("restoreContent");
    assertThat(referredBy()).isEqualTo(1);
    other
        .api()
        .act("withdrawProposal", "proposal { id }", Api.input("proposalId", draft, "reason", "不提了"))
        .done("withdrawProposal");
    assertThat(referredBy()).isZero();
  }

  @Test
  void a_case_that_is_taken_back_stands_on_no_proposal_any_more() {
    var draft = room.proposed(other, elsewhere);
    refer(other.api(), draft, story).done("referToCase");
    act(room.chair.api(), "withdrawCase", "caseId", story, "reason", "不合适").done("withdrawCase");
    assertThat(reference(other.api(), draft).at("proposal.referenceCase").isNull()).isTrue();
    assertThat(refer(other.api(), draft, story).refusals("referToCase"))
        .containsExactly("CASE_STAGE_FORBIDS");
  }

  @Test
  void only_its_author_says_so_of_a_draft_of_another_community() {
    var draft = room.proposed(other, elsewhere);
    var neighbour = elsewhere.resident("程太太", "7栋2单元", "102");
    for (var stranger : java.util.List.of(neighbour.api(), desk, room.author.api())) {
      assertThat(refer(stranger, draft, story).refusals("referToCase"))
          .containsExactly("NOT_FOUND");
    }
    assertThat(refer(portal.guest(), draft, story).status()).isEqualTo(401);
    var here = room.proposed(room.author, room.place);
    assertThat(refer(room.author.api(), here, story).refusals("referToCase"))
        .containsExactly("CASE_FROM_HERE");
    assertThat(refer(other.api(), draft, room.drafted()).refusals("referToCase"))
        .containsExactly("NOT_FOUND");
    CaseRoom.publish(other, draft, desk);
    assertThat(refer(other.api(), draft, story).refusals("referToCase"))
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void the_button_is_for_verified_residents_of_other_communities() {
    var may = "viewerMayTry";
    assertThat(see(other.api(), story, may).at("node.viewerMayTry").asBoolean()).isTrue();
    for (var no : java.util.List.of(room.author.api(), portal.guest(), desk)) {
      assertThat(see(no, story, may).at("node.viewerMayTry").asBoolean()).isFalse();
    }
  }
}
