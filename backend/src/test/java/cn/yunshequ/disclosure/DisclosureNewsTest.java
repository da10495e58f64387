package cn.yunshequ.disclosure;

import static cn.yunshequ.support.News.inbox;
import static cn.yunshequ.support.News.unread;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What disclosure says, to whom: read in the inbox of each. */
@NullUnmarked
class DisclosureNewsTest {
  private static Portal portal;
  private static News news;
  private Neighbourhood place;
  private Neighbourhood.Member resident;
  private Neighbourhood.Member chair;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    news = new News(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void settle() {
    place = new Neighbourhood(portal);
    resident = place.resident("张建国", "7栋2单元", "101");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  private static Api.Answer act(Api by, String act, String result, Map<String, ?> input) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
    var answer =
        by.run(
            "mutation($i: %s) { %s(input: $i) { %s refusals { code } } }"
                .formatted(type, act, result),
            Map.of("i", input));
    assertThat(answer.refusals(act)).isEmpty();
    return answer;
  }

  private void follow(Neighbourhood.Member who, String subject) {
    act(who.api(), "follow", "followState { following }", Map.of("subjectId", subject));
  }

  private String notice() {
    return act(
            chair.api(),
            "publishNotice",
            "notice { id }",
            Map.of(
                "communityId", place.globalId(),
                "kind", "PUBLIC_NOTICE",
                "title", "屋面防水表决结果公示",
                "body", "应参加五十六户，参加四十五户。",
                "objectionsUntil", CivicTime.dayOf(portal.clock.instant()).plusDays(7).toString()))
        .text("publishNotice.notice.id");
  }

  @Test
  void an_answered_objection_is_told_to_who_objected_and_to_who_follows() {
    var id = notice();
    var follower = place.stranger();
    follow(follower, id);
    var objected =
        act(
            resident.api(),
            "objectToNotice",
            "notice { objections { id } }",
            Map.of("noticeId", id, "words", "我家没有收到表决票"));
    act(
        chair.api(),
        "answerNoticeObjection",
        "notice { id }",
        Map.of(
            "objectionId",
            objected.text("objectToNotice.notice.objections.0.id"),
            "answer",
            "票已补送上门。"));
    news.settle();
    var own = inbox(resident.api());
    assertThat(own.text("notifications.nodes.0.text")).isEqualTo("您提的异议有了答复。");
    assertThat(own.text("notifications.nodes.0.path")).isEqualTo("/notice/" + id);
    assertThat(inbox(follower.api()).text("notifications.nodes.0.text")).isEqualTo("有一条异议得到了答复。");
    assertThat(unread(chair.api(), id)).isZero();
  }

  @Test
  void an_answered_question_is_told_to_who_asked() {
    var id =
        act(
                resident.api(),
                "askSupervisionQuestion",
                "question { id }",
                Map.of("communityId", place.globalId(), "words", "三季度的电费为什么多了一倍？"))
            .text("askSupervisionQuestion.question.id");
    news.settle();
    assertThat(unread(resident.api(), id)).isZero();
    act(
        chair.api(),
        "answerSupervisionQuestion",
        "question { id }",
        Map.of("questionId", id, "answer", "新装了六盏路灯。"));
    news.settle();
    assertThat(unread(resident.api(), id)).isEqualTo(1);
    assertThat(inbox(resident.api()).text("notifications.nodes.0.text")).contains("监督提问有了答复");
  }

  @Test
  void what_is_new_on_the_board_is_told_to_who_follows_the_community_and_to_nobody_else() {
    follow(resident, place.globalId());
    notice();
    news.settle();
    assertThat(unread(resident.api(), place.globalId())).isEqualTo(1);
    assertThat(inbox(resident.api()).text("notifications.nodes.0.text")).contains("新的公示");
    assertThat(unread(place.resident("邻居", "7栋2单元", "102").api(), place.globalId())).isZero();
  }

  @Test
  void a_question_and_an_objection_without_an_answer_in_time_are_told_to_both_sides_once() {
    var before = portal.clock.instant();
    var notice = notice();
    var question =
        act(
                resident.api(),
                "askSupervisionQuestion",
                "question { id }",
                Map.of("communityId", place.globalId(), "words", "三季度的电费为什么多了一倍？"))
            .text("askSupervisionQuestion.question.id");
    act(
        resident.api(),
        "objectToNotice",
        "notice { id }",
        Map.of("noticeId", notice, "words", "我家没有收到表决票"));
    news.settle();
    var notices = portal.bean(cn.yunshequ.notification.Notices.class);
    portal
        .db()
        .sql()
        .execute(
            "with q as (update disclosure.question set due_on = ?::date where account_id = ?)"
                + " update disclosure.objection set due_on = ?::date where account_id = ?",
            CivicTime.dayOf(before).minusDays(1).toString(),
            resident.account(),
            CivicTime.dayOf(before).minusDays(1).toString(),
            resident.account());
    assertThat(notices.tellDates()).isPositive();
    assertThat(notices.tellDates()).isZero();
    news.settle();
    for (var subject : java.util.List.of(question, notice)) {
      assertThat(unread(resident.api(), subject)).isEqualTo(1);
      assertThat(unread(chair.api(), subject)).isEqualTo(1);
    }
    assertThat(inbox(resident.api()).body().toString()).contains("您的监督提问已过答复期限", "您的异议已过答复期限");
    assertThat(inbox(chair.api()).body().toString()).contains("请尽快答复");
  }

  @Test
  void an_overdue_category_is_told_to_the_committee_once() {
    var before = portal.clock.instant();
    var today = CivicTime.dayOf(before);
    // The day after the register of last month was due.
    var due = LocalDate.of(today.getYear(), today.getMonth(), 1).plusMonths(1).plusDays(15);
    portal.clock.set(instantOn(due));
    var notices = portal.bean(cn.yunshequ.notification.Notices.class);
    notices.tellDates();
    assertThat(notices.tellDates()).isZero();
    portal.clock.set(before);
    news.settle();
    assertThat(inbox(chair.api()).body().toString()).contains("社区工作经费收支", "已经超期，请尽快公开");
    int told = unread(chair.api(), place.globalId());
    portal.clock.set(instantOn(due.plusDays(1)));
    notices.tellDates();
    portal.clock.set(before);
    news.settle();
    assertThat(unread(chair.api(), place.globalId())).isEqualTo(told);
    assertThat(unread(resident.api(), place.globalId())).isZero();
  }

  private static Instant instantOn(LocalDate day) {
    return day.atTime(9, 0).atZone(CivicTime.ZONE).toInstant();
  }
}
