package cn.yunshequ.volunteering.model;

import java.time.Duration;
import java.time.Instant;

/** Counted time in whole minutes: never from before the shift, at most a little beyond its end. */
public final class ServiceTime {
  private ServiceTime() {}

  /**
   * What counts of a presence (L-52): the time there, without waiting before the beginning and
   * without more than {@code lateMinutes} after the end. Started minutes do not count.
   */
  public static int minutes(
      Instant startsAt, Instant endsAt, Instant in, Instant out, int lateMinutes) {
    var from = in.isBefore(startsAt) ? startsAt : in;
    var last = endsAt.plus(Duration.ofMinutes(lateMinutes));
    var to = out.isAfter(last) ? last : out;
    return to.isAfter(from) ? Math.toIntExact(Duration.between(from, to).toMinutes()) : 0;
  }

  /** The most an organiser may confirm for a shift. */
  public static int most(Instant startsAt, Instant endsAt, int lateMinutes) {
    return minutes(
        startsAt, endsAt, startsAt, endsAt.plus(Duration.ofMinutes(lateMinutes)), lateMinutes);
  }

  /**
   * Hours with one decimal, rounded down: 119 minutes are 1.9. What is taken back is what was given
   * with a sign: -119 are -1.9.
   */
  public static String hours(int minutes) {
    long tenths = Math.abs((long) minutes) / 6;
    return (minutes < 0 && tenths > 0 ? "-" : "") + tenths / 10 + "." + tenths % 10;
  }
}
