package cn.yunshequ.proposals.model;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days as neighbours count them. */
public final class CivilDay {
  private CivilDay() {}

  /** As written in sentences: 11月23日. */
  public static String zh(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** The last day of a term of so many working days, Monday to Friday; the first day is not one. */
  public static LocalDate afterWorkingDays(LocalDate from, int workingDays) {
    var day = from;
    int left = workingDays;
    while (left > 0) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day;
  }
}
