package cn.yunshequ.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days offices work: Monday to Friday, but for public holidays and the weekends worked in
 * their place (调休).
 *
 * @param exceptions days that differ from Monday-to-Friday; true where offices work
 */
public record WorkingDays(Map<LocalDate, Boolean> exceptions) {
  public static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(Map.of());

  public WorkingDays {
    exceptions = Map.copyOf(exceptions);
  }

  public boolean isWorkingDay(LocalDate day) {
    return exceptions.getOrDefault(day, !isWeekend(day));
  }

  /** The last day of a term of so many working days; the first day is not one of them. */
  public LocalDate after(LocalDate from, int workingDays) {
    var day = from;
    int left = workingDays;
    while (left > 0) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
