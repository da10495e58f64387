package cn.yunshequ.ledgers.model;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whole months of one year. Periods that could differ by a day would tell what one home did on it.
 *
 * @param first 1 to 12
 * @param last not before the first
 */
public record Months(int year, int first, int last) {
  /** Before this nothing was written down here. */
  private static final int BEGINNING = 2020;

  private static final int END = 2100;

  /**
   * @throws cn.yunshequ.kernel.RefusedException VALUE_OUT_OF_RANGE on {@code year}, {@code
   *     firstMonth} or {@code lastMonth}
   */
  public static Months of(int year, int first, int last) {
    within(year, BEGINNING, END, "year");
    within(first, 1, 12, "firstMonth");
    within(last, first, 12, "lastMonth");
    return new Months(year, first, last);
  }

  private static void within(int value, int least, int most, String field) {
    if (value < least || value > most) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, field).asException();
    }
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, first, 1);
  }

  public LocalDate lastDay() {
    return YearMonth.of(year, last).atEndOfMonth();
  }

  /** As on the sheet: 2026年1月至3月. */
  public String zh() {
    return first == last
        ? "%d年%d月".formatted(year, first)
        : "%d年%d月至%d月".formatted(year, first, last);
  }
}
