package cn.yunshequ.disclosure.model;

import java.time.LocalDate;

/**
 * A step the law or custom asks for before or after the day of voting.
 *
 * @param daysBefore the day of voting, negative after it
 * @param citation which text says so, in words
 */
public record ElectionStep(
    String code, int position, String name, int daysBefore, String citation) {
  /** Objections to the roll are taken through this day (rules 2.8). */
  public static final String ROLL_OBJECTION = "ROLL_OBJECTION";

  public static final String VOTING = "VOTING";

  /** Its day when voting is on that day. */
  public LocalDate on(LocalDate votingDay) {
    return votingDay.minusDays(daysBefore);
  }
}
