package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
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
}
