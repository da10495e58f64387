package cn.yunshequ.search.lucene;

import static cn.yunshequ.search.IndexNode.id;
import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.search.IndexNode;
import cn.yunshequ.search.Things;
import cn.yunshequ.search.model.IndexStatus.State;
import cn.yunshequ.search.model.IndexStatus.Trouble;
import cn.yunshequ.support.Portal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A full disk stops nothing but news: what was known is found, and news come when there is room.
 */
class FullDiskTest {
  private static Portal portal;

  @TempDir Path folder;
  private final Things things = new Things("thing");
  private final SmallDisk disk = new SmallDisk();

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private IndexNode node() {
    for (int i = 0; i < 40; i++) {
      things.put(id(i), "桂花" + i, "院子里的桂花开了");
    }
    return IndexNode.start(
        portal, new LuceneEngine(folder, Duration.ofSeconds(30), disk::open), things);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 300, 1_500, 4_000})
  void the_old_index_answers_and_the_new_is_found_when_space_is_back(long bytesLeft) {
    try (var node = node()) {
      disk.leave(bytesLeft);
      int written = 100;
      while (node.feeder.status().trouble() != Trouble.DISK_FULL) {
        node.write(written++, "后来种的桂花");
        int known = written;
        until(() ->
            node.feeder.status().trouble() == Trouble.DISK_FULL
                || node.inIndex() == 40 + known - 100);
        assertThat(written).as("the disk fills up").isLessThan(300);
      }
      assertThat(node.feeder.status().state()).isEqualTo(State.STALE);
      long failures = node.feeder.failures();
      until(() -> {
        assertThat(node.refuses("桂花")).isFalse();
        assertThat(node.found("桂花").size()).isBetween(40, 50);
        return node.feeder.failures() > failures + 1;
      });
      things.all().remove(id(3));
      node.say(3);
      assertThat(node.found("桂花")).doesNotContain(id(3));
      disk.clear();
      int expected = 39 + written - 100;
      until(() -> {
        var status = node.feeder.status();
        return status.state() == State.SERVING
            && status.trouble() == null
            && status.documents() == expected;
      });
      assertThat(node.feeder.rebuilds()).as("nothing was read anew").isEqualTo(1);
      node.write(999, "最后一棵桂花");
      until(() -> node.inIndex() == expected + 1);
    }
    // What was stored survives: the next start reads on.
    try (var again =
        IndexNode.start(
            portal, new LuceneEngine(folder, Duration.ofSeconds(30), disk::open), things)) {
      assertThat(again.feeder.rebuilds()).isZero();
      until(() -> again.inIndex() == things.all().size());
    }
  }

  @Test
  void what_this_or_another_node_hides_counts_nowhere_while_the_disk_is_full() {
    try (var node = node()) {
      disk.leave(0);
      node.write(100, "后来种的桂花");
      until(() -> node.feeder.status().trouble() == Trouble.DISK_FULL);
      // On no first page, where SQL would notice.
      things.all().remove(id(33));
      node.say(33);
      assertThat(node.counted("桂花")).isEqualTo(39);
      things.all().remove(id(34));
      node.sayElsewhere(34);
      until(() -> node.counted("桂花") == 38);
      assertThat(node.feeder.status().trouble()).isEqualTo(Trouble.DISK_FULL);
      assertThat(node.inIndex()).isEqualTo(40);
      disk.clear();
      until(() -> node.inIndex() == 39);
      assertThat(node.counted("桂花")).isEqualTo(39);
    }
  }

  @Test
  void without_space_for_a_rebuild_the_old_index_serves_and_the_rebuild_comes_later() {
    try (var node = node()) {
      disk.leave(0);
      node.feeder.wantRebuild();
      until(() -> node.feeder.failures() > 0);
      assertThat(node.feeder.status().trouble()).isIn(Trouble.DISK_FULL, null);
      assertThat(node.found("桂花")).hasSize(40);
      disk.clear();
      until(() -> node.feeder.rebuilds() == 2);
      assertThat(node.found("桂花")).hasSize(40);
      try (var left = java.nio.file.Files.list(folder)) {
        assertThat(left.filter(java.nio.file.Files::isDirectory)).hasSize(1);
      } catch (java.io.IOException gone) {
        throw new java.io.UncheckedIOException(gone);
      }
    }
  }
}
