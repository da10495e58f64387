package cn.yunshequ.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.notification.Notices;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report nobody answered in time: told once, to those who answer for it. */
@NullUnmarked
class AdmissionNewsTest {
  private static Portal portal;
  private static News news;
  private Neighbourhood place;
  private Api chair;
  private Api member;

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
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任").api();
    member = place.officer(OfficeKind.COMMITTEE_MEMBER, "许委员").api();
  }

  private String asked(int days) {
    var input = new HashMap<String, Object>();
    input.put("communityId", place.globalId());
    input.put("title", "垃圾分类宣传周报表");
    input.put("askedBy", "区城管局");
    input.put("basis", "没有说明");
    input.put("dueOn", CivicTime.dayOf(portal.clock.instant()).plusDays(days).toString());
    return chair
        .act("registerReportRequest", "reportRequest { id }", input)
        .done("registerReportRequest")
        .text("registerReportRequest.reportRequest.id");
  }

  // The calendar comes round twice a day, as on two nodes; the inbox is read on the first day.
  private void inDays(int... days) {
    var before = portal.clock.instant();
    var notices = portal.bean(Notices.class);
    for (int day : days) {
      portal.clock.set(before.plus(Duration.ofDays(day)));
      notices.tellDates();
      notices.tellDates();
    }
    portal.clock.set(before);
    news.settle();
  }

  @Test
  void what_nobody_answered_by_its_day_is_told_once_to_chair_and_members() {
    var moderator = place.officer(OfficeKind.MODERATOR, "叶审核").api();
    var resident = place.resident("张建国", "7栋2单元", "101").api();
    var late = asked(1);
    inDays(0, 1);
    assertThat(News.unread(chair, late)).as("its day counts").isZero();
    inDays(2, 3, 4);
    for (var who : List.of(chair, member)) {
      assertThat(News.unread(who, late)).isEqualTo(1);
      assertThat(News.inbox(who).body().toString()).contains("还没有人办", "可以写明理由退回", "/console/asked");
    }
    for (var who : List.of(moderator, resident)) {
      assertThat(News.unread(who, late)).isZero();
    }
  }

  @Test
  void what_was_answered_in_time_is_told_to_nobody() {
    var request = asked(1);
    member
        .act(
            "answerReportRequest",
            "reportRequest { id }",
            Api.input("requestId", request, "deliver", true))
        .done("answerReportRequest");
    inDays(2, 3);
    assertThat(News.unread(chair, request)).isZero();
    assertThat(News.unread(member, request)).isZero();
  }
}
