package cn.yunshequ.councils;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.councils.model.CheckInCode;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.ItemOutcome;
import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.councils.model.MeetingStage;
import cn.yunshequ.councils.model.RulesOfProcedure;
import cn.yunshequ.councils.model.SeatQuorum;
import cn.yunshequ.councils.model.SeatRole;
import cn.yunshequ.councils.model.SeatShare;
import cn.yunshequ.councils.model.SeatVotes;
import cn.yunshequ.kernel.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pure rules, with every boundary. */
class CouncilRulesTest {
  private static final SeatShare TWO_THIRDS = new SeatShare(2, 3, false);
  private static final SeatShare MORE_THAN_HALF = new SeatShare(1, 2, true);
  private static final RulesOfProcedure CUSTOM =
      new RulesOfProcedure(5, 9, 24, TWO_THIRDS, MORE_THAN_HALF, 7, 1, 10, null);

  @ParameterizedTest
  @CsvSource({"3,2", "5,4", "6,4", "7,5", "9,6", "0,1"})
  void two_thirds_of_the_seats_are_reached_exactly_at_the_boundary(int seats, int needed) {
    assertThat(TWO_THIRDS.needed(seats)).isEqualTo(needed);
    if (seats > 0) {
      assertThat(TWO_THIRDS.reached(needed, seats)).isTrue();
      assertThat(TWO_THIRDS.reached(needed - 1, seats)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"2,2", "3,2", "4,3", "9,5"})
  void more_than_half_excludes_the_half(int seats, int needed) {
    assertThat(MORE_THAN_HALF.needed(seats)).isEqualTo(needed);
  }

  @Test
  void shares_below_one_half_or_above_all_are_not_sound() {
    assertThat(new SeatShare(1, 3, false).isSound()).isFalse();
    assertThat(new SeatShare(3, 2, false).isSound()).isFalse();
    assertThat(new SeatShare(1, 1, true).isSound()).isFalse();
    assertThat(new SeatShare(1, 1, false).text()).isEqualTo("全体");
  }

  private static SeatQuorum.Place chair(UUID id, boolean attending) {
    return new SeatQuorum.Place(id, SeatRole.MEMBER, null, attending);
  }

  private static SeatQuorum.Place substitute(UUID stead, boolean attending) {
    return new SeatQuorum.Place(UUID.randomUUID(), SeatRole.SUBSTITUTE, stead, attending);
  }

  @Test
  void substitutes_fill_only_what_is_empty_and_never_count_twice() {
    var one = UUID.randomUUID();
    var two = UUID.randomUUID();
    var three = UUID.randomUUID();
    var chairs = List.of(chair(one, true), chair(two, false), chair(three, false));
    var anybody = new SeatQuorum.Place(UUID.randomUUID(), SeatRole.SUBSTITUTE, null, true);

    var ofPresent = new ArrayList<>(chairs);
    ofPresent.add(substitute(one, true));
    assertThat(SeatQuorum.of(TWO_THIRDS, ofPresent).present()).isEqualTo(1);

    var ofAbsent = new ArrayList<>(chairs);
    ofAbsent.add(substitute(two, true));
    assertThat(SeatQuorum.of(TWO_THIRDS, ofAbsent).reached()).isTrue();

    var many = new ArrayList<>(ofAbsent);
    many.add(anybody);
    many.add(new SeatQuorum.Place(UUID.randomUUID(), SeatRole.SUBSTITUTE, null, true));
    var full = SeatQuorum.of(TWO_THIRDS, many);
    assertThat(full.present()).isEqualTo(3);
    assertThat(full.seats()).isEqualTo(3);
  }

  @Test
  void a_council_without_seats_is_never_quorate() {
    assertThat(SeatQuorum.of(TWO_THIRDS, List.of()).reached()).isFalse();
  }

  @Test
  void abstentions_are_present_and_not_in_favour() {
    var votes = new SeatVotes(3, 0, 3, 6, 9);
    assertThat(votes.outcome(MORE_THAN_HALF)).isEqualTo(ItemOutcome.REJECTED);
    assertThat(votes.agreesWith(ItemOutcome.ADOPTED, MORE_THAN_HALF).isAllowed()).isFalse();
    assertThat(new SeatVotes(4, 0, 2, 6, 9).outcome(MORE_THAN_HALF)).isEqualTo(ItemOutcome.ADOPTED);
    assertThat(
            new SeatVotes(4, 3, 0, 6, 9)
                .agreesWith(ItemOutcome.ADOPTED, MORE_THAN_HALF)
                .isAllowed())
        .isFalse();
  }

  @Test
  void notice_is_counted_in_whole_days_and_the_refusal_tells_the_first_lawful_one() {
    var today = LocalDate.of(2026, 11, 1);
    assertThat(
            CouncilRules.inTime(CUSTOM, MeetingKind.REGULAR, today, today.plusDays(8)).isAllowed())
        .isTrue();
    var soon = CouncilRules.inTime(CUSTOM, MeetingKind.REGULAR, today, today.plusDays(7));
    assertThat(soon).isInstanceOf(Verdict.Refused.class);
    assertThat(((Verdict.Refused) soon).refusal().facts()).containsEntry("firstDay", "11月9日");
    assertThat(
            CouncilRules.inTime(CUSTOM, MeetingKind.MEDIATION, today, today.plusDays(2))
                .isAllowed())
        .isTrue();
    assertThat(
            CouncilRules.inTime(CUSTOM, MeetingKind.LISTENING, today, today.plusDays(1))
                .isAllowed())
        .isFalse();
  }

  @Test
  void a_meeting_runs_from_half_an_hour_before_its_beginning() {
    var startsAt = Instant.parse("2026-11-09T04:00:00Z");
    var door = startsAt.minus(Duration.ofMinutes(30));
    assertThat(CouncilRules.stage(false, false, startsAt, door.minusNanos(1)))
        .isEqualTo(MeetingStage.CALLED);
    assertThat(CouncilRules.stage(false, false, startsAt, door)).isEqualTo(MeetingStage.RUNNING);
    assertThat(CouncilRules.stage(false, true, startsAt, door)).isEqualTo(MeetingStage.CLOSED);
    assertThat(CouncilRules.stage(true, false, startsAt, door)).isEqualTo(MeetingStage.CANCELLED);
  }

  @Test
  void a_check_in_code_lives_for_its_step_and_one_more() {
    var secret = "x".repeat(32).getBytes(StandardCharsets.UTF_8);
    var shownAt = Instant.ofEpochSecond(CheckInCode.STEP_SECONDS * 1000L);
    var code = CheckInCode.at(secret, shownAt);
    assertThat(code.code()).matches("\\d{6}");
    assertThat(code.changesAt()).isEqualTo(shownAt.plusSeconds(CheckInCode.STEP_SECONDS));
    var last = shownAt.plusSeconds(2L * CheckInCode.STEP_SECONDS - 1);
    assertThat(CheckInCode.matches(secret, last, code.code())).isTrue();
    assertThat(CheckInCode.matches(secret, last.plusSeconds(1), code.code())).isFalse();
    assertThat(CheckInCode.matches(secret, shownAt.minusSeconds(1), code.code())).isFalse();
    var other = "y".repeat(32).getBytes(StandardCharsets.UTF_8);
    assertThat(CheckInCode.matches(other, shownAt, code.code())).isFalse();
  }
}
