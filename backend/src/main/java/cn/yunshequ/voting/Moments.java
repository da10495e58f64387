package cn.yunshequ.voting;

import cn.yunshequ.platform.time.CivicTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Moments as notices write them: 11月23日9时30分. */
final class Moments {
  private Moments() {}

  static String text(Instant moment) {
    ZonedDateTime civil = moment.atZone(CivicTime.ZONE);
    return String.format(
        Locale.ROOT,
        "%d月%d日%d时%02d分",
        civil.getMonthValue(),
        civil.getDayOfMonth(),
        civil.getHour(),
        civil.getMinute());
  }
}
