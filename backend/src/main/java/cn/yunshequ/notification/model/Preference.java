package cn.yunshequ.notification.model;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;

/**
 * How somebody wants to be reached. Times are minutes of the civil day.
 *
 * @param quietFrom first quiet minute
 * @param quietTo first minute that is not quiet; the same as quietFrom: never quiet
 */
public record Preference(PushMode push, int quietFrom, int quietTo, int digestAt) {
  public static final Preference USUAL = new Preference(PushMode.DAILY, 22 * 60, 7 * 60, 19 * 60);

  private static final int DAY = 24 * 60;

  /** Minutes until the quiet hours end; 0 when they are not on. */
  public int quietFor(int minute) {
    boolean quiet =
        quietFrom <= quietTo
            ? minute >= quietFrom && minute < quietTo
            : minute >= quietFrom || minute < quietTo;
    return quiet ? (quietTo - minute + DAY) % DAY : 0;
  }

  /** As {@code HH:mm}. */
  public static String clock(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  /**
   * @throws cn.yunshequ.kernel.RefusedException VALUE_OUT_OF_RANGE on the field
   */
  public static int minute(String clock, String field) {
    try {
      var time = LocalTime.parse(clock);
      return time.getHour() * 60 + time.getMinute();
    } catch (DateTimeException noTime) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, field).asException();
    }
  }
}
