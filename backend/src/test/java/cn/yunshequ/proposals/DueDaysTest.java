package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.see;
import static cn.yunshequ.proposals.MatterRoom.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the timeline promises, and when it is late (rules 2.8). The days are counted by hand on the
 * calendar of autumn 2026: the Mid-Autumn Festival is over, 1 to 7 October is the National Day, and
 * Saturday 10 October is worked in its place.
 */
@NullUnmarked
class DueDaysTest {
  private static Portal portal;
  private final Map<String, SignedIn> signedIn = new HashMap<>();
  private Desk desk;
  private String authorPhone;
  private String chairPhone;
  private List<String> seconders;

  private record SignedIn(Api api, Instant at) {}

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  // People of their own for each test: the clock goes back for it.
  @BeforeEach
  void settle() {
    morningOf("2026-09-28");
    desk = new Desk(portal);
    var place = desk.place;
    authorPhone = place.newPhone();
    place.resident(authorPhone, "张建国", "7栋2单元", "101", "OWNER");
    chairPhone = place.newPhone();
    place.officer(chairPhone, OfficeKind.COMMITTEE_MEMBER, "沈副主任");
    portal.db().sql().execute("update community.office set term_starts = '2026-01-01'");
    seconders = List.of(place.newPhone(), place.newPhone());
    place.resident(seconders.get(0), "许大爷", "7栋2单元", "102", "OWNER");
    place.resident(seconders.get(1), "马小军", "7栋2单元", "201", "TENANT");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void morningOf(String day) {
    var midnight = CivicTime.endOf(LocalDate.parse(day).minusDays(1));
    portal.clock.set(midnight.plus(Duration.ofHours(9)));
  }

  private static void lastSecondOf(String day) {
    portal.clock.set(CivicTime.endOf(LocalDate.parse(day)).minusSeconds(1));
  }

  private Api author() {
    return today(authorPhone);
  }

  private Api chair() {
    return today(chairPhone);
  }

  // An access token does not live for a day.
  private Api today(String phone) {
    // One act after the other: lines of the same second have no order.
    portal.clock.advance(Duration.ofMillis(1));
    var now = portal.clock.instant();
    return signedIn
        .compute(
            phone,
            (p, known) ->
                known != null
                        && known.at().isAfter(now.minusSeconds(300))
                        && !known.at().isAfter(now)
                    ? known
                    : new SignedIn(portal.signIn(p), now))
        .api();
  }

  private String submitted() {
    var id =
        Desk.act(author(), "createProposal", desk.draftInput("7栋2单元"))
            .text("createProposal.proposal.id");
    run(author(), "submitProposal", "proposalId", id);
    return id;
  }

  private void review(String id, String decision) {
    run(chair(), "reviewProposal", "proposalId", id, "decision", decision, "reason", "请写清楚位置");
  }

  private void endorsed(String id) {
    for (var phone : seconders) {
      run(today(phone), "endorseProposal", "proposalId", id);
    }
  }

  /** Each line as everybody entitled reads it: what, the last day promised, and whether late. */
  private List<String> timeline(String id) {
    var lines = new ArrayList<String>();
    see(author(), id, "timeline { kind dueOn overdue }")
        .at("proposal.timeline")
        .forEach(line ->
            lines.add(
                line.path("kind").asString()
                    + (line.path("dueOn").isNull() ? "" : " " + line.path("dueOn").asString())
                    + (line.path("overdue").asBoolean() ? " late" : "")));
    return lines;
  }

  @Test
  void every_step_has_its_own_day_and_is_late_only_after_it() {
    morningOf("2026-09-29");
    var id = submitted();
    // Three working days: 30 September, 8 and 9 October.
    assertThat(timeline(id)).containsExactly("SUBMITTED 2026-10-09");
    lastSecondOf("2026-10-09");
    assertThat(timeline(id)).as("the whole day counts").containsExactly("SUBMITTED 2026-10-09");
    morningOf("2026-10-10");
    assertThat(timeline(id)).containsExactly("SUBMITTED 2026-10-09 late");

    review(id, "ACCEPT");
    // Thirty days for seconds, weekends counted; what was promised before is kept now.
    assertThat(timeline(id)).containsExactly("SUBMITTED 2026-10-09", "ACCEPTED 2026-11-09");
    endorsed(id);
    // Fifteen working days, Saturday 10 October not among them: it is the first day.
    assertThat(timeline(id))
        .containsExactly("SUBMITTED 2026-10-09", "ACCEPTED 2026-11-09", "BECAME_TOPIC 2026-10-30");
    lastSecondOf("2026-10-30");
    assertThat(timeline(id).getLast()).isEqualTo("BECAME_TOPIC 2026-10-30");
    morningOf("2026-10-31");
    assertThat(timeline(id).getLast()).isEqualTo("BECAME_TOPIC 2026-10-30 late");

    run(chair(), "answerProposal", "proposalId", id, "text", "请电工看过", "dueOn", "2026-11-20");
    assertThat(timeline(id).subList(2, 4))
        .containsExactly("BECAME_TOPIC 2026-10-30", "ANSWERED 2026-11-20");
    morningOf("2026-11-21");
    assertThat(timeline(id).getLast()).isEqualTo("ANSWERED 2026-11-20 late");
    run(chair(), "addProgress", "proposalId", id, "text", "料到了", "dueOn", "2026-11-25");
    assertThat(timeline(id).subList(3, 5))
        .containsExactly("ANSWERED 2026-11-20", "PROGRESS 2026-11-25");
    morningOf("2026-11-26");
    assertThat(timeline(id).getLast()).isEqualTo("PROGRESS 2026-11-25 late");
    run(chair(), "addProgress", "proposalId", id, "text", "装好了", "stage", "FEEDBACK");
    // Thirty days for ratings.
    assertThat(timeline(id).subList(4, 6))
        .containsExactly("PROGRESS 2026-11-25", "DONE 2026-12-26");
    reopened(id);
    // Fifteen working days.
    assertThat(timeline(id).getLast()).isEqualTo("REOPENED 2026-12-17");
    morningOf("2026-12-18");
    assertThat(timeline(id))
        .containsExactly(
            "SUBMITTED 2026-10-09",
            "ACCEPTED 2026-11-09",
            "BECAME_TOPIC 2026-10-30",
            "ANSWERED 2026-11-20",
            "PROGRESS 2026-11-25",
            "DONE 2026-12-26",
            "REOPENED 2026-12-17 late");
  }

  private void reopened(String id) {
    var api = today(seconders.getFirst());
    run(api, "rateOutcome", "proposalId", id, "score", 2, "reopen", true, "comment", "灯不亮");
  }

  @Test
  void a_deliberated_matter_has_a_day_for_each_step_too() {
    morningOf("2026-10-12");
    var id = submitted();
    review(id, "ACCEPT");
    endorsed(id);
    run(chair(), "beginDeliberation", "proposalId", id, "participants", "全体住户");
    morningOf("2026-10-13");
    run(chair(), "formOpinion", "proposalId", id, "text", "装一盏声控灯");
    morningOf("2026-10-14");
    run(chair(), "publishResult", "proposalId", id, "outcome", "AGREED", "text", "大家同意");
    assertThat(timeline(id))
        .containsExactly(
            "SUBMITTED 2026-10-15",
            "ACCEPTED 2026-11-11",
            "BECAME_TOPIC 2026-11-02",
            "DELIBERATION_BEGUN 2026-11-02",
            "OPINION_FORMED 2026-11-03",
            // Seven days of notice, weekends counted.
            "AGREED 2026-10-21");
    lastSecondOf("2026-10-21");
    portal.bean(Decisions.class).endNotices();
    assertThat(timeline(id).getLast()).as("the last day is not over").startsWith("AGREED");
    morningOf("2026-10-22");
    assertThat(timeline(id).getLast()).isEqualTo("AGREED 2026-10-21 late");
    portal.bean(Decisions.class).endNotices();
    assertThat(timeline(id).subList(5, 7))
        .containsExactly("AGREED 2026-10-21", "NOTICE_OVER 2026-11-12");
  }

  @Test
  void what_is_returned_or_withdrawn_is_never_late() {
    morningOf("2026-10-12");
    var returned = submitted();
    review(returned, "RETURN");
    var withdrawn = submitted();
    run(author(), "withdrawProposal", "proposalId", withdrawn);
    morningOf("2026-12-01");
    assertThat(timeline(returned)).containsExactly("SUBMITTED 2026-10-15", "RETURNED");
    assertThat(timeline(withdrawn)).containsExactly("SUBMITTED 2026-10-15", "WITHDRAWN");
  }

  /** A day promised twice is owed once: only the newest promise of it can be late. */
  @Test
  void a_promise_that_was_kept_is_not_late_when_another_falls_on_the_same_day() {
    morningOf("2026-10-12");
    var id = submitted();
    review(id, "ACCEPT");
    endorsed(id);
    run(chair(), "answerProposal", "proposalId", id, "text", "下周看", "dueOn", "2026-11-02");
    morningOf("2026-11-03");
    assertThat(timeline(id))
        .containsExactly(
            "SUBMITTED 2026-10-15",
            "ACCEPTED 2026-11-11",
            "BECAME_TOPIC 2026-11-02",
            "ANSWERED 2026-11-02 late");
  }
}
