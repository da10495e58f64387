package cn.yunshequ.disclosure.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published calendar of the statutory election of a residents' committee (换届选举). The vote
 * itself is held on paper by the election committee; the portal knows nothing of it but how many
 * took part.
 *
 * @param version the newest is in force
 * @param reason why the day was moved; null for the first
 * @param days its steps in order
 */
public record ElectionCalendar(
    UUID calendarId,
    UUID communityId,
    int version,
    String title,
    LocalDate votingDay,
    String place,
    @Nullable String note,
    @Nullable String reason,
    UUID noticeId,
    Instant publishedAt,
    List<ElectionDay> days,
    @Nullable ElectionTurnout turnout) {
  public static final String KIND = "electioncalendar";

  public ElectionCalendar {
    days = List.copyOf(days);
  }

  /** After the day of voting another election may be announced. */
  public boolean isOver(LocalDate today) {
    return today.isAfter(votingDay);
  }
}
