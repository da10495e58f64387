package cn.yunshequ.moderation;

import static cn.yunshequ.moderation.DeskTest.act;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.GlobalId;
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

/** What the desk takes up it can put down again: claims, filters, watched words, silences. */
@NullUnmarked
class DeskToolsTest {
  private static Portal portal;
  private Neighbourhood place;
  private Neighbourhood.Member chair;
  private Neighbourhood.Member colleague;
  private Neighbourhood.Member neighbour;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void meet() {
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "顾国强");
    colleague = place.officer(OfficeKind.MODERATOR, "叶青青");
    neighbour = place.resident("马师傅", "8栋1单元", "201");
  }

  private static Api.Answer say(Neighbourhood.Member by, String subject, String body) {
    return by.api()
        .run(
            "mutation($s: ID!, $b: String!) { postComment(input: {subjectId: $s, body: $b}) {"
                + " refusals { code } } }",
            Map.of("s", subject, "b", body));
  }

  @Test
  void an_item_that_is_given_back_can_be_taken_by_a_colleague() {
    DeskTest.comment(place.stranger().api(), place, "排队等审核");
    var queue = "query($c: ID!) { moderationQueue(communityId: $c) { nodes { id } } }";
    var item =
        Map.of(
            "itemId",
            chair
                .api()
                .run(queue, Map.of("c", place.globalId()))
                .text("moderationQueue.nodes.0.id"));
    assertThat(act(chair.api(), "claimItem", "item", item).refusals("claimItem")).isEmpty();
    for (var tool : new String[] {"claimItem", "releaseItem"}) {
      assertThat(act(colleague.api(), tool, "item", item).refusals(tool))
          .containsExactly("CLAIMED_BY_OTHER");
      assertThat(act(neighbour.api(), tool, "item", item).refusals(tool))
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(act(chair.api(), "releaseItem", "item", item).refusals("releaseItem")).isEmpty();
    assertThat(act(colleague.api(), "claimItem", "item", item).refusals("claimItem")).isEmpty();
  }

  @Test
  void a_filter_is_removed_by_its_owner_only() {
    var saved =
        chair
            .api()
            .run(
                "mutation { saveFilter(input: {name: \"举报\", query: \"kind=REPORT\"}) { filters {"
                    + " id } } }");
    var filter = Map.of("filterId", saved.text("saveFilter.filters.0.id"));
    act(colleague.api(), "removeFilter", "filters", filter);
    assertThat(chair.api().run("{ savedFilters { id } }").at("savedFilters").size()).isOne();
    var removed = act(chair.api(), "removeFilter", "filters", filter);
    assertThat(removed.refusals("removeFilter")).isEmpty();
    assertThat(removed.at("removeFilter.filters").size()).isZero();
    assertThat(chair.api().run("{ savedFilters { id } }").at("savedFilters").size()).isZero();
  }

  @Test
  void a_word_that_is_watched_no_longer_can_be_said_again() {
    var subject = CommentsTest.thing(place, true);
    var watched =
        act(
            chair.api(),
            "watchWord",
            "word",
            Map.of("communityId", place.globalId(), "word", "接龙群", "action", "BLOCK"));
    var word = Map.of("communityId", place.globalId(), "wordId", watched.text("watchWord.word.id"));
    assertThat(act(neighbour.api(), "unwatchWord", "word", word).refusals("unwatchWord"))
        .containsExactly("NOT_ALLOWED");
    assertThat(say(neighbour, subject, "进接龙群").refusals("postComment"))
        .containsExactly("TEXT_BLOCKED");
    assertThat(act(chair.api(), "unwatchWord", "word", word).refusals("unwatchWord")).isEmpty();
    assertThat(say(neighbour, subject, "进接龙群").refusals("postComment")).isEmpty();
  }

  @Test
  void a_silence_is_lifted_early_by_the_desk_with_a_reason() {
    var subject = CommentsTest.thing(place, true);
    var who = GlobalId.encode("resident", neighbour.account());
    act(
        chair.api(),
        "silenceResident",
        "decision",
        Map.of(
            "communityId",
            place.globalId(),
            "residentId",
            who,
            "days",
            7,
            "reasonCode",
            "ABUSE",
            "note",
            "多次辱骂邻居，提醒后仍不改"));
    var silences =
        "query($c: ID!) { silences(communityId: $c) { until decision { note clause author {"
            + " displayName } decidedBy { displayName } } } }";
    var c = Map.of("c", place.globalId());
    var listed = colleague.api().run(silences, c);
    assertThat(listed.at("silences").size()).isOne();
    assertThat(listed.text("silences.0.decision.author.displayName")).isEqualTo("马师傅");
    assertThat(listed.text("silences.0.decision.decidedBy.displayName")).isEqualTo("顾国强");
    assertThat(listed.text("silences.0.decision.clause")).contains("第二条");
    assertThat(neighbour.api().run(silences, c).errors()).contains("NOT_ALLOWED");
    var own =
        neighbour
            .api()
            .run(
                "{ myDecisions { nodes { note author { displayName } decidedBy { displayName } } }"
                    + " }");
    assertThat(own.at("myDecisions.nodes.0.decidedBy").isNull()).as("no moderator's name").isTrue();
    var lift = Map.of("communityId", place.globalId(), "residentId", who, "note", "当面道了歉");
    assertThat(act(neighbour.api(), "liftSilence", "decision", lift).refusals("liftSilence"))
        .containsExactly("NOT_ALLOWED");
    assertThat(say(neighbour, subject, "还能说吗").refusals("postComment")).containsExactly("SILENCED");
    assertThat(act(chair.api(), "liftSilence", "decision", lift).refusals("liftSilence")).isEmpty();
    assertThat(say(neighbour, subject, "谢谢大家").refusals("postComment")).isEmpty();
    assertThat(colleague.api().run(silences, c).at("silences").size()).isZero();
  }

  @Test
  void what_is_still_hidden_is_listed_with_who_hid_it_until_it_is_shown_again() {
    var decisions =
        "query($c: ID!, $h: Boolean) { deskDecisions(communityId: $c, stillHidden: $h) { nodes {"
            + " action author { displayName } decidedBy { displayName } subject { id } } } }";
    var hidden = Map.of("c", place.globalId(), "h", true);
    var said = DeskTest.comment(neighbour.api(), place, "你们都是……");
    var hide = Map.of("subjectId", said, "reasonCode", "ABUSE", "note", "出现人身攻击");
    for (int times = 0; times < 2; times++) {
      act(chair.api(), "hideContent", "decision", hide);
      portal.clock.advance(java.time.Duration.ofSeconds(1));
      var listed = colleague.api().run(decisions, hidden);
      assertThat(listed.at("deskDecisions.nodes").size()).isOne();
      assertThat(listed.text("deskDecisions.nodes.0.author.displayName")).isEqualTo("马师傅");
      assertThat(listed.text("deskDecisions.nodes.0.decidedBy.displayName")).isEqualTo("顾国强");
      act(
          colleague.api(),
          "restoreContent",
          "decision",
          Map.of("subjectId", said, "note", "作者已说明情况"));
      portal.clock.advance(java.time.Duration.ofSeconds(1));
      assertThat(colleague.api().run(decisions, hidden).at("deskDecisions.nodes").size()).isZero();
    }
    assertThat(
            colleague
                .api()
                .run(decisions, Map.of("c", place.globalId()))
                .at("deskDecisions.nodes")
                .size())
        .as("everything that was decided")
        .isEqualTo(4);
    assertThat(neighbour.api().run(decisions, hidden).errors()).contains("NOT_ALLOWED");
  }
}
