package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who knows whom by full name at the desk. */
@NullUnmarked
class ColleaguesTest {
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
  void colleagues_at_the_desk_know_each_other_by_full_name() {
    var here = new Neighbourhood(portal);
    var chair = here.officer(OfficeKind.COMMITTEE_CHAIR, "顾国强");
    var colleague = here.officer(OfficeKind.MODERATOR, "叶青青");
    DeskTest.comment(here.stranger().api(), here, "排队等审核");
    var neighbour = here.resident("马师傅", "8栋1单元", "201");
    var queue =
        "query($c: ID!) { moderationQueue(communityId: $c) { nodes { id claimedBy { displayName } }"
            + " } }";
    var c = Map.of("c", here.globalId());
    var item = chair.api().run(queue, c).text("moderationQueue.nodes.0.id");
    DeskTest.act(chair.api(), "claimItem", "item", Map.of("itemId", item));
    assertThat(colleague.api().run(queue, c).text("moderationQueue.nodes.0.claimedBy.displayName"))
        .isEqualTo("顾国强");
    var named =
        neighbour
            .api()
            .run(
                "query($id: ID!) { node(id: $id) { ... on Resident { displayName } } }",
                Map.of("id", GlobalId.encode("resident", chair.account())));
    assertThat(named.text("node.displayName")).as("residents see the mask").isEqualTo("顾*强");
  }

  @Test
  void who_hears_an_appeal_takes_it_first_and_a_colleague_sees_who() {
    var place = new Neighbourhood(portal);
    var author = place.resident("马师傅", "8栋1单元", "201");
    var moderator = place.officer(OfficeKind.MODERATOR, "沈主任");
    var reviewer = place.officer(OfficeKind.APPEAL_REVIEWER, "叶青");
    var officer = place.officer(OfficeKind.SUBDISTRICT_OFFICER, "严文");
    var comment = DeskTest.comment(author.api(), place, "车棚的钥匙在谁那里");
    DeskTest.act(
        moderator.api(),
        "hideContent",
        "decision",
        Map.of("subjectId", comment, "reasonCode", "ABUSE", "note", "出现人身攻击"));
    var decision =
        author
            .api()
            .run("{ myDecisions(first: 1) { nodes { id } } }")
            .text("myDecisions.nodes.0.id");
    DeskTest.act(
        author.api(),
        "appealDecision",
        "decision",
        Map.of("decisionId", decision, "note", "我问的是公家的钥匙"));
    var waits = waiting(reviewer.api(), place);
    assertThat(waits.at("/item/claimedBy").isNull()).isTrue();
    var claim =
        reviewer
            .api()
            .run(
                "mutation($id: ID!) { claimItem(input: {itemId: $id}) { item { claimedByViewer }"
                    + " refusals { code } } }",
                Map.of("id", waits.at("/item/id").asString()));
    assertThat(claim.refusals("claimItem")).isEmpty();
    assertThat(waiting(officer.api(), place).at("/item/claimedBy/displayName").asString())
        .contains("叶");
    var grant = Map.of("appealId", waits.at("/id").asString(), "grant", true, "note", "说的是公家的事");
    assertThat(
            DeskTest.act(officer.api(), "decideAppeal", "decision", grant).refusals("decideAppeal"))
        .containsExactly("CLAIMED_BY_OTHER");
    assertThat(
            author
                .api()
                .run("{ myDecisions(first: 1) { nodes { appeal { id item { id } } } } }")
                .at("myDecisions.nodes.0.appeal.item")
                .isNull())
        .as("who works on it is for those who hear it")
        .isTrue();
    assertThat(
            DeskTest.act(reviewer.api(), "decideAppeal", "decision", grant)
                .refusals("decideAppeal"))
        .isEmpty();
  }

  private static tools.jackson.databind.JsonNode waiting(Api who, Neighbourhood place) {
    var nodes =
        who.run(
                "query($c: ID) { appeals(communityId: $c, first: 50) { nodes { id words item { id"
                    + " claimedBy { displayName } } } } }",
                Map.of("c", place.globalId()))
            .at("appeals.nodes");
    for (var node : nodes) {
      if (node.path("words").asString().equals("我问的是公家的钥匙")) {
        return node;
      }
    }
    throw new AssertionError(nodes.toString());
  }
}
