package cn.yunshequ.search.contract;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.IndexNode;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.Things;
import cn.yunshequ.search.opensearch.OpenSearchEngine;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on servers, on a real node. */
class OpenSearchAnswersTest extends EngineAnswers {
  @TempDir static Path folder;
  private static @Nullable OpenSearchNode node;
  private static int made;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    node = new OpenSearchNode(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    if (node != null) {
      node.close();
    }
  }

  @Override
  Duration patience() {
    return Duration.ofMinutes(1);
  }

  @Override
  SearchEngine made(String name) {
    return new OpenSearchEngine(
        java.util.Objects.requireNonNull(node).url(), "index-" + name + made++, "", patience());
  }

  @Test
  void what_was_taken_is_there_after_opening_again_with_its_position() {
    var engine = started("again");
    engine.apply(List.of(open(1, "电梯", "")), List.of());
    engine.commit(new OutboxPosition(7, 8));
    engine.close();
    assertThat(engine.canServe()).isFalse();
    assertThatThrownBy(engine::size).isInstanceOf(RefusedException.class);
    assertThat(engine.open()).isTrue();
    assertThat(engine.position()).isEqualTo(new OutboxPosition(7, 8));
    assertThat(engine.size()).isEqualTo(1);
    assertThat(engine.isWhole(true)).isTrue();
  }

  @Test
  void a_question_that_takes_too_long_is_refused() {
    var url = java.util.Objects.requireNonNull(node).url();
    var engine = new OpenSearchEngine(url, "hurried", "", Duration.ofNanos(1));
    engine.rebuild(new OutboxPosition(1, 1), put -> put.accept(List.of(open(1, "电梯", ""))));
    assertThatThrownBy(engine::size)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("SEARCH_BUSY");
  }

  @Test
  void by_its_address_in_the_settings_the_portal_chooses_it_and_residents_find_by_it() {
    var url = java.util.Objects.requireNonNull(node).url().toString();
    Map<String, Object> settings =
        Map.of(
            "search.opensearch.url", url,
            "search.opensearch.index", "chosen",
            "search.longest", "60s");
    try (var portal = Portal.start(settings)) {
      assertThat(portal.bean(SearchEngine.class).name()).isEqualTo("opensearch");
      var place = new Neighbourhood(portal);
      var author = place.resident("张秀英", "7栋2单元", "101");
      var chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
      var proposal = Published.proposal(place, author, chair, "电梯门夹人", "电梯门关得太快，夹过老人");
      var query = "query($t: String!) { search(text: $t, first: 5) { totalCount } }";
      IntSupplier found =
          () -> portal.guest().run(query, Map.of("t", "電梯夾人")).at("search.totalCount").asInt(-1);
      until(() -> found.getAsInt() == 1);
      Published.hide(chair, proposal);
      assertThat(found.getAsInt()).isZero();
    }
  }

  @Test
  void a_rebuild_swaps_and_tells_whose_head_changed_afterwards() {
    var engine = started("swap");
    engine.apply(List.of(open(1, "电梯", "")), List.of());
    engine.rebuild(
        new OutboxPosition(1, 1), put -> put.accept(List.of(open(2, "路灯", ""), open(3, "门禁", ""))));
    assertThat(engine.size()).isEqualTo(2);
    var changed =
        engine.apply(
            List.of(open(2, "路灯", "换了正文"), open(3, "新门禁", "")),
            List.of(new SubjectRef("thing", new UUID(0, 1))));
    assertThat(changed).containsExactly(new SubjectRef("thing", new UUID(0, 3)));
    assertThat(made("nothing").open()).isFalse();
  }

  private static IndexNode nodeOf(Portal portal, String index, Things things) {
    var url = java.util.Objects.requireNonNull(node).url();
    return IndexNode.start(
        portal, new OpenSearchEngine(url, index, "", Duration.ofMinutes(1)), things);
  }

  @Test
  void of_nodes_that_share_it_one_feeds_and_another_goes_on_when_it_ends() {
    var things = new Things("thing");
    try (var portal = Portal.start();
        var first = nodeOf(portal, "shared", things);
        var second = nodeOf(portal, "shared", things)) {
      first.write(1, "电梯坏了");
      until(() -> first.found("电梯").size() == 1 && second.found("电梯").size() == 1);
      assertThat(List.of(first.feeder.feeds(), second.feeder.feeds())).containsExactly(true, false);
      assertThat(second.feeder.rebuilds()).isZero();
      second.write(2, "路灯不亮");
      until(() -> second.found("路灯").size() == 1);
      first.close();
      second.write(3, "门禁失灵");
      until(() -> second.found("门禁").size() == 1);
      assertThat(second.feeder.feeds()).isTrue();
      assertThat(second.feeder.rebuilds()).isZero();
      assertThat(second.inIndex()).isEqualTo(3);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void who_does_not_feed_counts_nothing_hidden_before_the_index_has_heard_of_it() {
    var things = new Things("thing");
    var held = new CountDownLatch(1);
    try (var portal = Portal.start();
        var feeding = nodeOf(portal, "behind", things);
        var asking = nodeOf(portal, "behind", things)) {
      // The one to be hidden stands behind everything a page looks at.
      for (int i = 1; i < 30; i++) {
        feeding.write(i, "鸽子");
      }
      feeding.write(30, "楼顶养鸽子味道很大，请大家都来说一说怎么办才好");
      until(() -> asking.counted("鸽子") == 30);
      // The one that feeds gets no further; who asks does.
      things.beforeDocuments(() -> {
        if (Thread.currentThread().getName().equals("index-feeder")) {
          await(held);
        }
      });
      things.all().remove(IndexNode.id(30));
      feeding.sayElsewhere(30);
      until(() -> asking.counted("鸽子") == 29);
      assertThat(asking.inIndex()).isEqualTo(30);
      held.countDown();
      until(() -> asking.inIndex() == 29);
      assertThat(asking.counted("鸽子")).isEqualTo(29);
    }
  }
}
