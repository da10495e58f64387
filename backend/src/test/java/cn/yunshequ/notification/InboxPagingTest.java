package cn.yunshequ.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** An inbox is read to its end, whatever is out of sight in between. */
@NullUnmarked
class InboxPagingTest {
  @Test
  void what_is_older_than_many_groups_out_of_sight_is_still_reached() {
    try (var portal = News.quietPortal()) {
      readToTheEnd(portal, new Neighbourhood(portal));
    }
  }

  private static void readToTheEnd(Portal portal, Neighbourhood place) {
    var author = place.resident("张秀英", "7栋2单元", "101");
    var in =
        Map.of(
            "communityId",
            place.globalId(),
            "category",
            "lift",
            "title",
            "加装电梯",
            "body",
            "老人上下楼不方便。");
    var id =
        author
            .api()
            .run(
                "mutation($in: CreateProposalInput!) { createProposal(input: $in) { proposal { id }"
                    + " } }",
                Map.of("in", in))
            .text("createProposal.proposal.id");
    portal
        .bean(Notices.class)
        .say(
            Message.of(
                    "old-" + id,
                    new SubjectRef("proposal", GlobalId.decode(id).id()),
                    Weight.STEP,
                    "很早以前的进展。")
                .to(List.of(author.account())));
    new News(portal).settle();
    portal
        .db()
        .sql()
        .execute(
            "insert into notification.inbox select gen_random_uuid(), account_id, subject_kind,"
                + " gen_random_uuid(), latest_notice_id, latest_at + n * interval '1 second', 1"
                + " from notification.inbox, generate_series(1, 40) n where account_id = ?",
            author.account());
    var seen = new ArrayList<String>();
    String after = null;
    for (boolean more = true; more; ) {
      var input = new HashMap<String, Object>();
      input.put("a", after);
      var page =
          author
              .api()
              .run(
                  "query($a: String) { notifications(first: 3, after: $a) { nodes { text } pageInfo"
                      + " { hasNextPage endCursor } } }",
                  input);
      page.at("notifications.nodes").forEach(node -> seen.add(node.path("text").asString()));
      more = page.at("notifications.pageInfo.hasNextPage").asBoolean();
      var next = page.text("notifications.pageInfo.endCursor");
      assertThat(next).isNotEqualTo(after);
      after = next;
    }
    assertThat(seen).containsExactly("很早以前的进展。");
  }
}
