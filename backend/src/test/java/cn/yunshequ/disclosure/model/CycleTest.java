package cn.yunshequ.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Which period is over, and by when it must be public (rules 2.8). */
@NullUnmarked
class CycleTest {
  private static String last(Cycle cycle, String today) {
    var span = cycle.lastFinished(LocalDate.parse(today)).orElseThrow();
    return span.code() + " " + span.dueOn();
  }

  @Test
  void the_last_period_that_is_over_is_due_by_the_fifteenth_day_after_it() {
    assertThat(last(Cycle.MONTH, "2026-11-28")).isEqualTo("2026年10月 2026-11-15");
    assertThat(last(Cycle.MONTH, "2026-01-01")).isEqualTo("2025年12月 2026-01-15");
    assertThat(last(Cycle.QUARTER, "2026-11-28")).isEqualTo("2026年第3季度 2026-10-15");
    assertThat(last(Cycle.QUARTER, "2026-01-31")).isEqualTo("2025年第4季度 2026-01-15");
    assertThat(last(Cycle.HALF_YEAR, "2026-11-28")).isEqualTo("2026年上半年 2026-07-15");
    assertThat(last(Cycle.HALF_YEAR, "2026-06-30")).isEqualTo("2025年下半年 2026-01-15");
    assertThat(last(Cycle.YEAR, "2026-11-28")).isEqualTo("2025年 2026-01-15");
    assertThat(Cycle.ON_OCCASION.lastFinished(LocalDate.parse("2026-11-28"))).isEmpty();
  }
}
