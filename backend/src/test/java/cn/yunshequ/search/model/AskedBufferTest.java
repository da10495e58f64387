package cn.yunshequ.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Counting in memory, without persons and without end. */
class AskedBufferTest {
  private static final UUID HERE = new UUID(1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private final AskedBuffer buffer = new AskedBuffer(10);

  private static AskedText text(String words) {
    return new AskedText(HERE, DAY, words);
  }

  private boolean ask(String words, int source, int found) {
    return buffer.add(
        text(words),
        asked -> asked.words().hashCode() * 1000L + source,
        1 << source % 32,
        AskedCounts.one(found));
  }

  @Test
  void a_text_is_known_from_the_third_source_on() {
    ask("电梯", 1, 5);
    ask("电梯", 2, 5);
    assertThat(buffer.waiting()).singleElement().matches(waiting -> !waiting.known());
    ask("电梯", 3, 0);
    assertThat(buffer.waiting())
        .containsExactly(
            new AskedBuffer.Waiting(text("电梯"), new AskedCounts(1, 2, 0), true, 0b1110, true));
  }

  @Test
  void one_source_counts_once_a_day_however_often_it_asks() {
    assertThat(ask("电梯", 1, 5)).isTrue();
    assertThat(ask("电梯", 1, 5)).isFalse();
    assertThat(ask("停车", 1, 5)).isTrue();
    assertThat(buffer.waiting()).allMatch(waiting -> waiting.counts().all() == 1);
    var tomorrow = new AskedText(HERE, DAY.plusDays(1), "电梯");
    assertThat(buffer.add(tomorrow, asked -> 1L, 1, AskedCounts.one(0))).isTrue();
  }

  @Test
  void what_was_written_waits_no_more_and_what_came_meanwhile_does() {
    for (int source = 1; source <= 3; source++) {
      ask("电梯", source, 20);
    }
    var waiting = buffer.waiting();
    ask("电梯", 4, 20);
    buffer.settle(waiting, List.of(), waiting, DAY);
    assertThat(buffer.waiting())
        .containsExactly(
            new AskedBuffer.Waiting(text("电梯"), new AskedCounts(0, 0, 1), true, 0b11110, true));
  }

  @Test
  void what_was_barred_is_not_counted_any_more() {
    ask("张秀英", 1, 0);
    buffer.settle(List.of(), buffer.waiting(), List.of(), DAY);
    assertThat(ask("张秀英", 2, 0)).isFalse();
    assertThat(buffer.waiting()).isEmpty();
  }

  @Test
  void what_too_few_asked_is_forgotten_with_the_day() {
    ask("电梯", 1, 5);
    buffer.settle(List.of(), List.of(), List.of(), DAY);
    assertThat(buffer.size(HERE)).isEqualTo(1);
    buffer.settle(List.of(), List.of(), List.of(), DAY.plusDays(1));
    assertThat(buffer.size(HERE)).isZero();
  }

  @Test
  void the_memory_is_bounded_in_texts_and_in_sources() {
    for (int i = 0; i < 1_000; i++) {
      ask("词" + i, 1, 0);
    }
    assertThat(buffer.size(HERE)).isEqualTo(10);
    for (int source = 2; source < 1_000; source++) {
      ask("词0", source, 0);
    }
    assertThat(buffer.waiting().stream().mapToInt(w -> w.counts().all()).sum())
        .isLessThanOrEqualTo(100);
  }

  @Test
  void marks_are_fresh_until_they_are_in_the_database_and_stay_when_the_text_does() {
    ask("电梯", 1, 5);
    var first = buffer.waiting();
    assertThat(first).singleElement().matches(AskedBuffer.Waiting::fresh);
    buffer.settle(List.of(), List.of(), first, DAY);
    assertThat(buffer.waiting()).singleElement().matches(w -> !w.fresh() && w.marks() == 0b10);
    ask("电梯", 2, 5);
    assertThat(buffer.waiting()).singleElement().matches(w -> w.fresh() && w.marks() == 0b110);
  }
}
