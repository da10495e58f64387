package cn.yunshequ.search.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.opensearch.OpenSearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
        java.util.Objects.requireNonNull(node).url(), "index-" + name + made++, "");
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
}
