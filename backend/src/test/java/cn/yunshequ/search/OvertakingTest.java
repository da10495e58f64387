package cn.yunshequ.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a changed order the preview tells the fewest that explain it. */
class OvertakingTest {
  private static List<Integer> overtaking(List<Integer> today, List<Integer> then) {
    return SynonymPreviews.overtaking(today, then);
  }

  @Test
  void the_same_order_tells_nothing() {
    assertThat(overtaking(List.of(1, 2, 3), List.of(1, 2, 3))).isEmpty();
    assertThat(overtaking(List.of(), List.of())).isEmpty();
  }

  @Test
  void who_comes_up_from_below_is_told_and_not_all_it_passed() {
    assertThat(overtaking(List.of(1, 2, 3, 4, 5), List.of(5, 1, 2, 3, 4))).containsExactly(5);
    assertThat(overtaking(List.of(1, 2, 3, 4, 5), List.of(2, 3, 4, 5, 1))).containsExactly(1);
  }

  @Test
  void an_order_turned_over_is_told_but_for_one() {
    assertThat(overtaking(List.of(1, 2, 3, 4), List.of(4, 3, 2, 1))).hasSize(3);
  }
}
