package cn.yunshequ.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Paths, their ranges and their lineage. */
class AreaPathTest {
  private static final AreaPath NODE = new AreaPath("1/4/");

  @Test
  void the_range_holds_the_node_and_what_is_under_it_and_nothing_else() {
    for (var inside : new String[] {"1/4/", "1/4/9/", "1/4/99/1/"}) {
      assertThat(inside).isGreaterThanOrEqualTo(NODE.value()).isLessThan(NODE.rangeEnd());
      assertThat(new AreaPath(inside).isUnder(NODE)).isTrue();
    }
    for (var outside : new String[] {"1/", "1/3/", "1/40/", "1/5/", "2/4/"}) {
      boolean inRange =
          outside.compareTo(NODE.value()) >= 0 && outside.compareTo(NODE.rangeEnd()) < 0;
      assertThat(inRange).isFalse();
      assertThat(new AreaPath(outside).isUnder(NODE)).isFalse();
    }
  }

  @Test
  void the_lineage_runs_from_the_root_to_the_node() {
    assertThat(new AreaPath("1/4/12/").lineage()).containsExactly("1/", "1/4/", "1/4/12/");
  }
}
