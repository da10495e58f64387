package cn.yunshequ.disclosure.model;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which days a calendar has, and when it may be published, moved and closed with its turnout. */
public final class ElectionCalendarRules {
  private ElectionCalendarRules() {}

  /**
   * The days of a calendar: each counted from the day of voting. When the day is moved, what is
   * over by the calendar before keeps the day it had.
   *
   * @param before the calendar it takes the place of; null for the first
   */
  public static List<ElectionDay> days(
      List<ElectionStep> steps,
      LocalDate votingDay,
      @Nullable ElectionCalendar before,
      LocalDate today) {
    Map<String, LocalDate> over =
        before == null
            ? Map.of()
            : before.days().stream()
                .filter(each -> each.day().isBefore(today))
                .collect(Collectors.toMap(ElectionDay::code, ElectionDay::day));
    return steps.stream()
        .sorted(Comparator.comparingInt(ElectionStep::position))
        .map(step ->
            new ElectionDay(
                step.position(),
                step.code(),
                step.name(),
                over.getOrDefault(step.code(), step.on(votingDay)),
                step.citation()))
        .toList();
  }

  /** The first day of voting that leaves every step its time. */
  public static LocalDate earliest(List<ElectionStep> steps, LocalDate today) {
    return today.plusDays(
        Math.max(0, steps.stream().mapToInt(ElectionStep::daysBefore).max().orElse(0)));
  }

  /** A first calendar leaves every step its time (rules 2.8, L-34). */
  public static Verdict mayPublish(
      List<ElectionStep> steps,
      LocalDate votingDay,
      @Nullable ElectionCalendar current,
      LocalDate today) {
    if (current != null && !current.isOver(today)) {
      return refused(DisclosureRefusal.ELECTION_ANNOUNCED);
    }
    var earliest = earliest(steps, today);
    return votingDay.isBefore(earliest)
        ? Verdict.refused(
            Refusal.of(DisclosureRefusal.ELECTION_DAY_TOO_SOON, "votingDay")
                .with("day", CivilDay.zhWithYear(earliest)))
        : Verdict.ALLOWED;
  }

  /** The day is only put off, before it comes; nobody loses time that was announced. */
  public static Verdict mayMove(
      LocalDate votingDay, ElectionCalendar moved, ElectionCalendar current, LocalDate today) {
    if (!moved.calendarId().equals(current.calendarId()) || !today.isBefore(current.votingDay())) {
      return refused(DisclosureRefusal.ELECTION_OVER);
    }
    return votingDay.isAfter(current.votingDay())
        ? Verdict.ALLOWED
        : Verdict.refused(
            Refusal.of(DisclosureRefusal.ELECTION_DAY_TOO_SOON, "votingDay")
                .with("day", CivilDay.zhWithYear(current.votingDay().plusDays(1))));
  }

  /** From the day of voting on, of the calendar in force. */
  public static Verdict mayTellTurnout(
      ElectionCalendar asked, ElectionCalendar current, LocalDate today) {
    return asked.calendarId().equals(current.calendarId()) && !today.isBefore(asked.votingDay())
        ? Verdict.ALLOWED
        : refused(DisclosureRefusal.ELECTION_NOT_YET);
  }

  /** The day through which the roll is open to objections; long ago where no step says so. */
  public static LocalDate objectionsUntil(List<ElectionDay> days) {
    return days.stream()
        .filter(each -> each.code().equals(ElectionStep.ROLL_OBJECTION))
        .findFirst()
        .map(ElectionDay::day)
        .orElse(LocalDate.MIN);
  }

  private static Verdict refused(DisclosureRefusal code) {
    return Verdict.refused(Refusal.of(code));
  }
}
