package cn.yunshequ.councils.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** One meeting as a calendar file (RFC 5545), as telephones take it up. */
public final class CalendarFile {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int MOST_OCTETS = 75;
  // Nobody says beforehand how long it takes.
  private static final Duration USUAL = Duration.ofMinutes(90);

  private CalendarFile() {}

  /**
   * The file's text.
   *
   * @param moves how often it was put off: a telephone takes the later file for the true one
   */
  public static String of(MeetingView meeting, List<String> agenda, int moves, Instant now) {
    boolean cancelled = meeting.stage() == MeetingStage.CANCELLED;
    var out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Yun Shequ//Councils//ZH");
    line(out, "METHOD:" + (cancelled ? "CANCEL" : "PUBLISH"));
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + meeting.ref().globalId() + "@yunshequ");
    line(out, "SEQUENCE:" + (moves + (cancelled ? 1 : 0)));
    line(out, "DTSTAMP:" + UTC.format(now));
    line(out, "DTSTART:" + UTC.format(meeting.startsAt()));
    line(out, "DTEND:" + UTC.format(meeting.startsAt().plus(USUAL)));
    line(out, "SUMMARY:" + text(meeting.councilName() + "：" + meeting.title()));
    if (meeting.place() != null) {
      line(out, "LOCATION:" + text(meeting.place()));
    }
    line(out, "DESCRIPTION:" + text(String.join("\n", agenda)));
    line(out, "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
    line(out, "END:VEVENT");
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private static String text(String plain) {
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  // Long lines go on after a line break and a space; a character is never cut in two.
  private static void line(StringBuilder out, String text) {
    int octets = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      var character = Character.toString(text.codePointAt(at));
      int length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > MOST_OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(character);
      octets += length;
    }
    out.append("\r\n");
  }
}
