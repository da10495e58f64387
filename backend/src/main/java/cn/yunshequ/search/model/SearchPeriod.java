package cn.yunshequ.search.model;

import java.time.Duration;

/** Periods that reach back from now. */
public enum SearchPeriod {
  WEEK(7),
  MONTH(30),
  HALF_YEAR(182),
  YEAR(365);

  private final Duration length;

  SearchPeriod(int days) {
    length = Duration.ofDays(days);
  }

  public Duration length() {
    return length;
  }
}
