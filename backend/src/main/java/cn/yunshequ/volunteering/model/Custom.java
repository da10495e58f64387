package cn.yunshequ.volunteering.model;

import java.time.Duration;
import java.time.Instant;

/**
 * What volunteering goes by today: a row of data.
 *
 * @param noShows how many within {@code noShowDays} pause new sign-ups for {@code pauseDays}
 * @param cancelHours until then one cancels in time, where the activity does not say otherwise
 * @param earlyMinutes check-in opens that long before the beginning
 * @param lateMinutes check-out stays open that long after the end
 * @param pointsPerHour for each full hour confirmed
 */
public record Custom(
    int noShows,
    int noShowDays,
    int pauseDays,
    int cancelHours,
    int earlyMinutes,
    int lateMinutes,
    int pointsPerHour) {

  /** Where a shift stands at that moment. */
  public ShiftStage stage(boolean cancelled, Instant startsAt, Instant endsAt, Instant now) {
    if (cancelled) {
      return ShiftStage.CANCELLED;
    }
    if (now.isBefore(startsAt.minus(Duration.ofMinutes(earlyMinutes)))) {
      return ShiftStage.OPEN;
    }
    return now.isBefore(endsAt) ? ShiftStage.RUNNING : ShiftStage.ENDED;
  }

  /** Whether the code works at that moment. */
  public boolean codeWorks(Instant startsAt, Instant endsAt, Instant now) {
    return !now.isBefore(startsAt.minus(Duration.ofMinutes(earlyMinutes)))
        && now.isBefore(endsAt.plus(Duration.ofMinutes(lateMinutes)));
  }
}
