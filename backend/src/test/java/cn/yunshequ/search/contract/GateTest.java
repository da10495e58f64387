package cn.yunshequ.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gate of the judgements shuts. */
class GateTest {
  private static final Map<String, String[]> LANDED =
      Map.of(
          "unseen slang", row("unseen slang", "10", "0.900", "1.000", "0.800", "0.900", "0.000"));

  private static String[] row(String... cells) {
    return cells;
  }

  @Test
  void the_same_and_better_pass() {
    var same = row("10", "0.900", "1.000", "0.800", "0.900", "0.000");
    var better = row("10", "1.000", "1.000", "0.801", "0.950", "0.000");
    assertThat(Gate.worse(LANDED, Map.of("unseen slang", same))).isEmpty();
    assertThat(Gate.worse(LANDED, Map.of("unseen slang", better))).isEmpty();
  }

  @Test
  void a_class_may_not_lose_one_question() {
    var lost = row("10", "0.900", "0.900", "0.800", "0.900", "0.100");
    assertThat(Gate.worse(LANDED, Map.of("unseen slang", lost)))
        .containsExactly("unseen slang: 1.000 → 0.900", "unseen slang: 0.000 → 0.100");
  }

  @Test
  void a_row_that_is_gone_or_new_or_counts_others_is_told() {
    var same = row("10", "0.900", "1.000", "0.800", "0.900", "0.000");
    var fewer = row("9", "1.000", "1.000", "1.000", "1.000", "0.000");
    assertThat(Gate.worse(LANDED, Map.of())).containsExactly("unseen slang is asked no more");
    assertThat(Gate.worse(LANDED, Map.of("unseen slang", same, "unseen letters", same)))
        .containsExactly("unseen letters is new: land its figures");
    assertThat(Gate.worse(LANDED, Map.of("unseen slang", fewer)))
        .containsExactly("unseen slang has other questions: 10 → 9");
  }
}
