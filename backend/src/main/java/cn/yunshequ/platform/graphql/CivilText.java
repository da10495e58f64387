package cn.yunshequ.platform.graphql;

import cn.yunshequ.platform.time.CivicTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Instants as the API shows them, e.g. 2026-11-28T16:20:00+08:00. */
final class CivilText {
  // Since then China has had one offset all year.
  private static final long ONE_OFFSET = Instant.parse("1992-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-01-01T00:00:00Z").getEpochSecond();
  private static final int OFFSET = 8 * 3600;

  private CivilText() {}

  static String of(Instant at) {
    long second = at.getEpochSecond();
    if (second < ONE_OFFSET || second > LAST) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(CivicTime.ZONE));
    }
    long local = second + OFFSET;
    int ofDay = (int) (local % 86_400);
    var day = java.time.LocalDate.ofEpochDay(local / 86_400);
    var text = new char[35];
    int n = digits(text, 0, day.getYear(), 4);
    text[n++] = '-';
    n = digits(text, n, day.getMonthValue(), 2);
    text[n++] = '-';
    n = digits(text, n, day.getDayOfMonth(), 2);
    text[n++] = 'T';
    n = digits(text, n, ofDay / 3600, 2);
    text[n++] = ':';
    n = digits(text, n, ofDay / 60 % 60, 2);
    text[n++] = ':';
    n = digits(text, n, ofDay % 60, 2);
    if (at.getNano() > 0) {
      text[n++] = '.';
      n = digits(text, n, at.getNano(), 9);
      while (text[n - 1] == '0') {
        n--;
      }
    }
    "+08:00".getChars(0, 6, text, n);
    return new String(text, 0, n + 6);
  }

  private static int digits(char[] text, int from, int value, int width) {
    int rest = value;
    for (int i = from + width - 1; i >= from; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return from + width;
  }
}
