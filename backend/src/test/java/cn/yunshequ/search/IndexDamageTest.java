package cn.yunshequ.search;

import static cn.yunshequ.search.IndexNode.id;
import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.search.lucene.LuceneEngine;
import cn.yunshequ.search.model.IndexStatus;
import cn.yunshequ.search.model.IndexStatus.State;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damage to the index is noticed, told, and healed without anybody's help. */
class IndexDamageTest {
  private static Portal portal;

  @TempDir Path folder;
  private final Things things = new Things("thing");

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** What may happen to files. */
  private enum Blow {
    BITS_FLIPPED {
      @Override
      void strike(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
          for (long at = open.length() / 4; at < open.length() / 2; at += 7) {
            open.seek(at);
            int before = open.read();
            open.seek(at);
            open.write(before ^ 0x55);
          }
        }
      }
    },
    CUT_SHORT {
      @Override
      void strike(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
          open.setLength(open.length() / 2);
        }
      }
    },
    DELETED {
      @Override
      void strike(Path file) throws IOException {
        Files.delete(file);
      }
    };

    abstract void strike(Path file) throws IOException;
  }

  private IndexNode node() {
    return IndexNode.start(portal, new LuceneEngine(folder), things);
  }

  private void fill(int count) {
    for (int i = 0; i < count; i++) {
      things.put(id(i), "香樟" + i, "楼下的第" + i + "棵香樟该修剪了");
    }
  }

  private Path biggestFile() {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void expectHealed(IndexNode node, int documents) {
    until(() -> {
      var status = node.feeder.status();
      return status.state() == State.SERVING
          && !status.rebuilding()
          && status.trouble() == null
          && status.documents() == documents
          && node.feeder.rebuilds() > 1;
    });
    assertThat(node.found("香樟")).hasSize(50);
  }

  @ParameterizedTest
  @EnumSource
  void damage_while_serving_is_found_and_healed_and_never_answered_empty(Blow blow)
      throws IOException {
    fill(300);
    try (var node = node()) {
      blow.strike(biggestFile());
      node.feeder.wantInspection();
      var empty = new AtomicInteger();
      until(() -> {
        // Each answer is the whole truth or a refusal.
        if (!node.refuses("香樟") && node.found("香樟").size() < 50) {
          empty.incrementAndGet();
        }
        return node.feeder.rebuilds() > 1;
      });
      assertThat(empty).hasValue(0);
      expectHealed(node, 300);
    }
  }

  @ParameterizedTest
  @EnumSource
  void damage_while_stopped_is_found_at_the_start(Blow blow) throws IOException {
    fill(300);
    node().close();
    blow.strike(biggestFile());
    try (var node = node()) {
      // The documents are there a moment before the rebuild is counted.
      until(() -> node.inIndex() == 300 && node.feeder.rebuilds() > 0);
      assertThat(node.feeder.rebuilds()).isEqualTo(1);
      assertThat(node.found("香樟")).hasSize(50);
    }
  }

  @Test
  void a_missing_file_is_noticed_without_being_asked_and_the_old_index_answers_meanwhile()
      throws IOException {
    fill(300);
    try (var node = node()) {
      Files.delete(biggestFile());
      until(() -> {
        assertThat(node.refuses("香樟")).isFalse();
        return node.feeder.rebuilds() > 1;
      });
      expectHealed(node, 300);
    }
  }

  @Test
  void a_wrong_word_in_the_pointer_or_no_pointer_at_all_means_a_rebuild() throws IOException {
    fill(60);
    for (var words : List.of("", "../../etc", "index-of-nobody", "\0")) {
      node().close();
      Files.writeString(folder.resolve("current"), words);
      try (var node = node()) {
        assertThat(node.feeder.rebuilds()).isEqualTo(1);
        assertThat(node.found("香樟")).hasSize(50);
      }
    }
  }

  @Test
  void questions_are_answered_without_a_gap_while_the_index_is_rebuilt_again_and_again()
      throws InterruptedException {
    fill(2_000);
    try (var node = node()) {
      var over = new AtomicBoolean();
      var asked = new AtomicInteger();
      var wrong = new AtomicInteger();
      var begun = new CountDownLatch(3);
      var askers =
          IntStream.range(0, 3)
              .mapToObj(each ->
                  Thread.ofPlatform()
                      .start(() -> {
                        while (!over.get()) {
                          boolean good = !node.refuses("香樟") && node.found("香樟").size() == 50;
                          wrong.addAndGet(good ? 0 : 1);
                          asked.incrementAndGet();
                          begun.countDown();
                        }
                      }))
              .toList();
      begun.await();
      for (int round = 0; round < 8; round++) {
        long before = node.feeder.rebuilds();
        node.feeder.wantRebuild();
        node.write(5_000 + round, "新栽的香樟");
        until(() -> node.feeder.rebuilds() > before);
      }
      over.set(true);
      for (var asker : askers) {
        asker.join();
      }
      assertThat(wrong).as("of %s questions", asked).hasValue(0);
      assertThat(asked).hasValueGreaterThan(100);
      until(() -> node.inIndex() == 2_008);
    }
  }

  @Test
  void a_rebuild_that_fails_is_tried_again_while_the_old_index_is_fed_on() {
    fill(60);
    try (var node = node()) {
      var failing = new AtomicBoolean(true);
      things.beforeEachPage(() -> {
        if (failing.get()) {
          throw new IllegalStateException("this page cannot be read");
        }
      });
      node.feeder.wantRebuild();
      until(() -> node.feeder.failures() > 0);
      node.write(100, "刚种的香樟");
      until(() -> node.inIndex() == 61);
      assertThat(node.feeder.rebuilds()).isEqualTo(1);
      failing.set(false);
      until(() -> node.feeder.rebuilds() == 2);
      IndexStatus status = node.feeder.status();
      assertThat(status.state()).isEqualTo(State.SERVING);
    }
  }
}
