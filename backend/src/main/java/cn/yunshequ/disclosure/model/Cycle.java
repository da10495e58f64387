package cn.yunshequ.disclosure.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How often something must be made public, and for which period; names as in the API. What a period
 * held is due by the fifteenth day after it.
 */
public enum Cycle {
  MONTH("每月", 1),
  QUARTER("每季度", 3),
  HALF_YEAR("每半年", 6),
  YEAR("每年", 12),
  /** Whenever there is something. */
  ON_OCCASION("随时", 0);

  static final int DAYS_TO_PUBLISH = 15;

  private final String zh;
  private final int months;

  Cycle(String zh, int months) {
    this.zh = zh;
    this.months = months;
  }

  /** As people say it. */
  public String zh() {
    return zh;
  }

  /** The last period that is over; empty for what has no cycle. */
  public Optional<Span> lastFinished(LocalDate today) {
    if (months == 0) {
      return Optional.empty();
    }
    int index = (today.getMonthValue() - 1) / months;
    var thisStart = YearMonth.of(today.getYear(), index * months + 1);
    return Optional.of(span(thisStart.minusMonths(months)));
  }

  private Span span(YearMonth start) {
    var last = start.plusMonths(months - 1L).atEndOfMonth();
    return new Span(code(start), last, last.plusDays(DAYS_TO_PUBLISH));
  }

  private String code(YearMonth start) {
    int nth = (start.getMonthValue() - 1) / Math.max(1, months) + 1;
    return switch (this) {
      case MONTH -> "%d年%d月".formatted(start.getYear(), start.getMonthValue());
      case QUARTER -> "%d年第%d季度".formatted(start.getYear(), nth);
      case HALF_YEAR -> "%d年%s半年".formatted(start.getYear(), nth == 1 ? "上" : "下");
      case YEAR, ON_OCCASION -> "%d年".formatted(start.getYear());
    };
  }

  /**
   * A period.
   *
   * @param code as people call it, e.g. 2026年第3季度
   * @param dueOn by when it must be public
   */
  public record Span(String code, LocalDate lastDay, LocalDate dueOn) {}
}
