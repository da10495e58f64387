package cn.yunshequ.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The days of a statutory election, counted from the day of voting (rules 2.8, L-34). */
class ElectionCalendarRulesTest {
  private static final LocalDate VOTING = LocalDate.of(2027, 1, 10);
  private static final List<ElectionStep> STEPS =
      List.of(
          new ElectionStep("VOTING", 3, "投票", 0, "试"),
          new ElectionStep("ROLL", 1, "名册", 20, "试"),
          new ElectionStep("ROLL_OBJECTION", 2, "异议", 15, "试"),
          new ElectionStep("HANDOVER", 4, "交接", -10, "试"));

  private static ElectionCalendar calendar(LocalDate voting, List<ElectionDay> days) {
    return new ElectionCalendar(
        new UUID(0, 1),
        new UUID(0, 2),
        1,
        "换届",
        voting,
        "活动室",
        null,
        null,
        new UUID(0, 3),
        Instant.EPOCH,
        days,
        null);
  }

  @Test
  void every_step_is_counted_from_the_day_of_voting_over_the_turn_of_the_year() {
    var days = ElectionCalendarRules.days(STEPS, VOTING, null, LocalDate.of(2026, 12, 1));
    assertThat(days)
        .extracting(ElectionDay::code)
        .containsExactly("ROLL", "ROLL_OBJECTION", "VOTING", "HANDOVER");
    assertThat(days)
        .extracting(ElectionDay::day)
        .containsExactly(
            LocalDate.of(2026, 12, 21),
            LocalDate.of(2026, 12, 26),
            VOTING,
            LocalDate.of(2027, 1, 20));
    assertThat(ElectionCalendarRules.objectionsUntil(days)).isEqualTo(LocalDate.of(2026, 12, 26));
  }

  @Test
  void the_longest_step_must_have_its_whole_time_and_no_day_less() {
    var last = VOTING.minusDays(20);
    assertThat(ElectionCalendarRules.mayPublish(STEPS, VOTING, null, last).isAllowed()).isTrue();
    assertThat(ElectionCalendarRules.mayPublish(STEPS, VOTING, null, last.plusDays(1)).isAllowed())
        .isFalse();
    assertThat(ElectionCalendarRules.earliest(STEPS, last)).isEqualTo(VOTING);
  }

  @Test
  void one_calendar_at_a_time_and_another_only_after_its_day() {
    var running = calendar(VOTING, List.of());
    var next = VOTING.plusYears(5);
    assertThat(ElectionCalendarRules.mayPublish(STEPS, next, running, VOTING).isAllowed())
        .isFalse();
    assertThat(
            ElectionCalendarRules.mayPublish(STEPS, next, running, VOTING.plusDays(1)).isAllowed())
        .isTrue();
  }

  @Test
  void a_day_is_only_put_off_and_what_is_over_keeps_its_day() {
    var days = ElectionCalendarRules.days(STEPS, VOTING, null, LocalDate.of(2026, 12, 1));
    var running = calendar(VOTING, days);
    var today = LocalDate.of(2026, 12, 24);
    assertThat(ElectionCalendarRules.mayMove(VOTING, running, running, today).isAllowed())
        .isFalse();
    assertThat(
            ElectionCalendarRules.mayMove(VOTING.plusDays(7), running, running, today).isAllowed())
        .isTrue();
    assertThat(
            ElectionCalendarRules.mayMove(VOTING.plusDays(7), running, running, VOTING).isAllowed())
        .as("not on the day itself")
        .isFalse();
    assertThat(ElectionCalendarRules.days(STEPS, VOTING.plusDays(7), running, today))
        .extracting(ElectionDay::day)
        .as("the roll was published; the objections go on longer")
        .containsExactly(
            LocalDate.of(2026, 12, 21),
            LocalDate.of(2027, 1, 2),
            VOTING.plusDays(7),
            LocalDate.of(2027, 1, 27));
  }

  @Test
  void a_turnout_is_rounded_down() {
    assertThat(new ElectionTurnout(1000, 899, null, new UUID(0, 1), Instant.EPOCH).percent())
        .as("ninety percent is not claimed before it is reached")
        .isEqualTo(89);
  }
}
