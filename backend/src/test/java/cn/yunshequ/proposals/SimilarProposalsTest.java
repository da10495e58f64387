package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Before submitting, what neighbours proposed already is shown. */
class SimilarProposalsTest {
  private static Portal portal;
  private static Desk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new Desk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String written(String title, String body) {
    var in = desk.draftInput("7栋");
    in.put("title", title);
    in.put("body", body);
    return act(desk.author.api(), "createProposal", in).text("createProposal.proposal.id");
  }

  private static String published(String title, String body) {
    var id = written(title, body);
    act(desk.author.api(), "submitProposal", input("proposalId", id));
    desk.review(id, "ACCEPT", null);
    return id;
  }

  private static List<String> similar(Desk where, String title, String body) {
    Api.Answer answer =
        where
            .author
            .api()
            .run(
                "query($in: SimilarProposalsInput!) { similarProposals(input: $in) { id title"
                    + " stageName endorsementCount } }",
                Map.of(
                    "in",
                    Map.of("communityId", where.place.globalId(), "title", title, "body", body)));
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    return answer.at("similarProposals").findValuesAsString("id");
  }

  @Test
  void the_one_about_the_same_matter_is_found_and_nothing_hidden_drafted_or_elsewhere() {
    var same = published("北门车棚加装充电桩", "北门自行车棚没有充电桩，大家把电瓶拎上楼充电，很危险。");
    published("中心花园补种桂花", "去年冬天冻死了几棵桂花，请补种。");
    var draft = written("北门车棚加装充电桩", "北门车棚请装充电桩。");
    var hidden = published("北门车棚充电桩收费", "北门车棚充电桩每度电多少钱。");
    desk.chair
        .api()
        .run(
            "mutation($s: ID!) { hideContent(input: {subjectId: $s, reasonCode: OTHER, note:"
                + " \"重复发布的内容\"}) { refusals { code } } }",
            Map.of("s", hidden));
    var title = "车棚装充电桩";
    var body = "电瓶拎上楼太危险，希望北门车棚装充电桩。";
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!similar(desk, title, body).contains(same)
        || similar(desk, title, body).contains(hidden)) {
      assertThat(System.nanoTime()).as("search converges").isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
    var found = similar(desk, title, body);
    assertThat(found.getFirst()).isEqualTo(same);
    assertThat(found).doesNotContain(draft, hidden).hasSizeLessThanOrEqualTo(5);
    assertThat(similar(new Desk(portal), title, body)).as("another community").isEmpty();
  }

  @Test
  void what_is_about_something_else_is_not_like_it() {
    var lock = published("楼道信箱锁坏了请修理", "七栋一单元的信箱锁坏了好几把，希望物业尽快修理。");
    published("地下车库渗水请修理", "下雨天车库渗水，希望物业尽快修理。");
    published("晚上装修噪声扰民", "楼上晚上九点还在装修，希望社区管一管。");
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!similar(desk, "信箱锁坏了", "七栋一单元信箱的锁坏了，请修理。").contains(lock)) {
      assertThat(System.nanoTime()).as("search converges").isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
    assertThat(similar(desk, "信箱锁坏了", "七栋一单元信箱的锁坏了，请修理。")).containsExactly(lock);
    assertThat(similar(desk, "楼梯间窗户玻璃裂了", "三楼拐角的玻璃裂了一道缝，怕掉下来砸到人，希望物业换一块。")).isEmpty();
  }

  @Test
  void a_draft_of_one_letter_or_of_odd_signs_raises_no_error() {
    for (var odd : List.of("梯", "???", "\"AND(", "a:b*", "   ")) {
      similar(desk, odd, odd);
    }
  }
}
