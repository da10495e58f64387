package cn.yunshequ.kernel;

import java.time.LocalDate;

/** Days as neighbours write them. */
public final class CivilDay {
  private CivilDay() {}

  /** As written in sentences: 11月23日. */
  public static String zh(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** As written on paper: 2026年11月23日. */
  public static String zhWithYear(LocalDate day) {
    return day.getYear() + "年" + zh(day);
  }
}
