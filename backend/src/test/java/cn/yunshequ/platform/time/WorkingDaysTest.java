package cn.yunshequ.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.WorkingDays;
import cn.yunshequ.support.Portal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Terms in working days, over weekends, holidays and the weekends worked in their place. */
class WorkingDaysTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void three_working_days_leave_out_the_weekend() {
    var week = WorkingDays.MONDAY_TO_FRIDAY;
    assertThat(week.after(LocalDate.of(2026, 11, 19), 3)).isEqualTo(LocalDate.parse("2026-11-24"));
    assertThat(week.after(LocalDate.of(2026, 11, 21), 1)).isEqualTo(LocalDate.parse("2026-11-23"));
  }

  @Test
  void the_national_day_week_is_left_out_and_the_saturday_worked_for_it_counts() {
    var days = calendar();
    assertThat(days.after(LocalDate.of(2026, 9, 30), 1)).isEqualTo(LocalDate.parse("2026-10-08"));
    assertThat(days.after(LocalDate.of(2026, 9, 30), 3)).isEqualTo(LocalDate.parse("2026-10-10"));
    assertThat(days.isWorkingDay(LocalDate.of(2026, 9, 20))).isTrue();
  }

  @Test
  void fifteen_working_days_from_before_spring_festival_end_in_march() {
    assertThat(calendar().after(LocalDate.of(2026, 2, 11), 15))
        .isEqualTo(LocalDate.parse("2026-03-10"));
  }

  @Test
  void a_year_not_announced_yet_has_its_statutory_days() {
    assertThat(calendar().isWorkingDay(LocalDate.of(2027, 2, 8))).isFalse();
    assertThat(calendar().isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(calendar().isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
  }

  private static WorkingDays calendar() {
    return portal.bean(HolidayCalendar.class).workingDays();
  }
}
