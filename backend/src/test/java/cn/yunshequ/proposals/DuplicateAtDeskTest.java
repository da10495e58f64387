package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * A proposal that looks like one there is comes before a person, who may say that it is another.
 */
class DuplicateAtDeskTest {
  private static String submitted(Desk desk, String title, String body) {
    var in = desk.draftInput("7栋");
    in.put("title", title);
    in.put("body", body);
    var id = act(desk.author.api(), "createProposal", in).text("createProposal.proposal.id");
    act(desk.author.api(), "submitProposal", input("proposalId", id));
    return id;
  }

  private static Api.Answer queue(Desk desk) {
    return desk.chair
        .api()
        .run(
            "query($c: ID!) { moderationQueue(communityId: $c, kinds: [DUPLICATE]) { nodes { id"
                + " waitsId excerpt } } deskCounts(communityId: $c) { duplicates } }",
            Map.of("c", desk.place.globalId()));
  }

  private static boolean isFound(Desk desk, String text) {
    return desk.chair
            .api()
            .run("query($t: String!) { search(text: $t) { totalCount } }", Map.of("t", text))
            .at("search.totalCount")
            .asInt()
        > 0;
  }

  @Test
  void a_likely_duplicate_waits_and_leaves_when_the_desk_says_it_is_none() {
    try (var portal = Portal.start()) {
      var desk = new Desk(portal);
      var first = submitted(desk, "北门车棚加装充电桩", "北门自行车棚没有充电桩，电瓶拎上楼充电很危险。");
      desk.review(first, "ACCEPT", null);
      long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      while (!isFound(desk, "车棚充电桩")) {
        assertThat(System.nanoTime()).as("search converges").isLessThan(end);
        LockSupport.parkNanos(20_000_000);
      }
      var second = submitted(desk, "北门车棚装充电桩", "北门自行车棚请加装充电桩，拎电瓶上楼危险。");
      new News(portal).settle();
      var waiting = queue(desk);
      assertThat(waiting.at("moderationQueue.nodes").size()).isOne();
      assertThat(waiting.text("moderationQueue.nodes.0.waitsId")).isEqualTo(second);
      assertThat(waiting.text("moderationQueue.nodes.0.excerpt")).contains("北门车棚加装充电桩");
      var item = input("itemId", waiting.text("moderationQueue.nodes.0.id"));
      var shown = "{ item { id } refusals { code } }";
      assertThat(act(desk.author.api(), "settleItem", item, shown).refusals("settleItem"))
          .containsExactly("NOT_ALLOWED");
      assertThat(queue(desk).text("deskCounts.duplicates")).isEqualTo("1");
      var settled =
          act(desk.chair.api(), "settleItem", item, "{ decision { id } refusals { code } }");
      assertThat(settled.refusals("settleItem")).isEmpty();
      assertThat(queue(desk).text("deskCounts.duplicates")).isEqualTo("0");
      var late =
          act(
              desk.chair.api(),
              "settleItem",
              input("itemId", waiting.text("moderationQueue.nodes.0.id"), "waitsId", second),
              "{ item { id } refusals { code message } }");
      assertThat(late.refusals("settleItem")).containsExactly("ALREADY_DONE");
      assertThat(late.text("settleItem.refusals.0.message")).contains("在");
      assertThat(act(desk.author.api(), "settleItem", item, shown).refusals("settleItem"))
          .containsExactly("NOT_FOUND");
      var undone =
          act(
              desk.chair.api(),
              "undoDecision",
              input("decisionId", settled.text("settleItem.decision.id")),
              "{ decision { id } refusals { code } }");
      assertThat(undone.refusals("undoDecision")).isEmpty();
      var again = queue(desk);
      assertThat(again.text("moderationQueue.nodes.0.excerpt")).contains("北门车棚加装充电桩");
      item = input("itemId", again.text("moderationQueue.nodes.0.id"));
      assertThat(act(desk.chair.api(), "settleItem", item, shown).refusals("settleItem")).isEmpty();
      assertThat(desk.stage(second)).as("it still waits to be looked at").isEqualTo("SUBMITTED");
    }
  }
}
