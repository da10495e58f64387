package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Times of a vote: ballots long enough for everybody, meetings counted when they have met. */
@NullUnmarked
class ConventionVoteTest {
  private static Portal portal;
  private static ConventionRoom room;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new ConventionRoom(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Instant in(Duration time) {
    return portal.clock.instant().plus(time);
  }

  private static Api.Answer opening(String id, Instant opens, Instant closes) {
    return act(
        room.chair.api(),
        "openAdoption",
        input(
            "conventionId",
            id,
            "opensAt",
            opens == null ? null : opens.toString(),
            "closesAt",
            closes.toString()));
  }

  @Test
  void households_have_the_days_of_the_rule_to_vote_and_not_an_hour_less() {
    var id = room.consulted();
    room.over(id);
    var week = Duration.ofDays(7);
    var hurried = opening(id, null, in(week.minusHours(1)));
    assertThat(hurried.refusals("openAdoption")).containsExactly("BALLOT_TOO_SHORT");
    assertThat(hurried.body().toString()).contains("不少于7天");
    var later = opening(id, in(Duration.ofDays(2)), in(week));
    assertThat(later.refusals("openAdoption"))
        .as("counted from its opening")
        .containsExactly("BALLOT_TOO_SHORT");
    var past = opening(id, in(Duration.ofDays(-7)), in(Duration.ofHours(1)));
    assertThat(past.refusals("openAdoption"))
        .as("days before today are days for nobody")
        .containsExactly("BALLOT_TOO_SHORT");
    assertThat(room.stage(id)).isEqualTo("CONSULTATION");
    assertThat(opening(id, in(Duration.ofDays(2)), in(Duration.ofDays(9))).refusals("openAdoption"))
        .isEmpty();
    assertThat(room.stage(id)).isEqualTo("ADOPTION");
  }

  private static String meeting(String meetsAt) {
    var id = ConventionRoom.drafted(room.chair.api(), room.place.globalId(), "白天车位错时开放给访客。");
    must(room.chair.api(), "publishDraft", "conventionId", id);
    room.over(id);
    if (meetsAt != null) {
      must(room.chair.api(), "openAdoption", "conventionId", id, "meetsAt", meetsAt);
    }
    return id;
  }

  private static Api.Answer counted(String id) {
    return act(room.chair.api(), "recordResidentsMeeting", ConventionRoom.counts(id, 16, 12, 9));
  }

  @Test
  void nobody_counts_a_meeting_before_it_has_met() {
    var id = meeting(in(Duration.ofMinutes(4)).toString());
    var early = counted(id);
    assertThat(early.refusals("recordResidentsMeeting")).containsExactly("MEETING_TO_COME");
    assertThat(early.body().toString()).contains("开过会才能登记结果");
    assertThat(
            see(portal.guest(), id, "adoptions { counts { roll } }")
                .at("convention.adoptions.0.counts")
                .isNull())
        .isTrue();
    portal.clock.advance(Duration.ofMinutes(5));
    assertThat(counted(id).refusals("recordResidentsMeeting")).isEmpty();
    assertThat(room.stage(id)).isEqualTo("ADOPTED");
  }

  @Test
  void no_meeting_is_called_for_a_time_that_is_past() {
    var id = meeting(null);
    var yesterday = input("conventionId", id, "meetsAt", in(Duration.ofDays(-1)).toString());
    assertThat(act(room.chair.api(), "openAdoption", yesterday).refusals("openAdoption"))
        .containsExactly("VALUE_OUT_OF_RANGE");
    assertThat(room.stage(id)).isEqualTo("CONSULTATION");
  }
}
