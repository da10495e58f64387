package cn.yunshequ.moderation;

import static cn.yunshequ.support.News.inbox;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.notification.Notices;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a decision concerns hears of it, and who is to hear an appeal that it waits (L-75). */
@NullUnmarked
class DecisionNewsTest {
  private static Portal portal;
  private static News news;
  private Neighbourhood place;
  private Neighbourhood.Member author;
  private Neighbourhood.Member moderator;
  private Neighbourhood.Member reviewer;

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
    author = place.resident("马师傅", "8栋1单元", "201");
    moderator = place.officer(OfficeKind.MODERATOR, "沈主任");
    reviewer = place.officer(OfficeKind.APPEAL_REVIEWER, "叶青");
  }

  private static List<String> told(Neighbourhood.Member who) {
    return inbox(who.api()).at("notifications.nodes").findValuesAsString("text").stream()
        .distinct()
        .toList();
  }

  private String silence() {
    return moderator
        .api()
        .act(
            "silenceResident",
            "decision { id }",
            Api.input(
                "communityId",
                place.globalId(),
                "residentId",
                GlobalId.encode("resident", author.account()),
                "days",
                7,
                "reasonCode",
                "ABUSE",
                "note",
                "多次辱骂邻居，提醒后仍不改"))
        .done("silenceResident")
        .text("silenceResident.decision.id");
  }

  private void appeal(String decision) {
    author
        .api()
        .act(
            "appealDecision",
            "decision { id }",
            Api.input("decisionId", decision, "note", "我已经道歉了"))
        .done("appealDecision");
  }

  @Test
  void who_is_silenced_hears_so_and_the_one_who_hears_appeals_that_one_waits() {
    var decision = silence();
    news.settle();
    var own = inbox(author.api());
    assertThat(own.text("notifications.nodes.0.text")).contains("暂时不能发言", "15天内申诉");
    assertThat(own.text("notifications.nodes.0.path")).isEqualTo("/mine/decisions");
    assertThat(told(moderator)).isEmpty();
    assertThat(told(reviewer)).isEmpty();
    appeal(decision);
    news.settle();
    var waits = inbox(reviewer.api());
    assertThat(waits.text("notifications.nodes.0.text")).contains("申诉等您听取");
    assertThat(waits.text("notifications.nodes.0.path")).isEqualTo("/console/appeals");
    assertThat(told(moderator)).as("never hears it").isEmpty();
    reviewer
        .api()
        .act(
            "decideAppeal",
            "decision { id }",
            Api.input("decisionId", decision, "grant", true, "note", "已经道歉，恢复发言"))
        .done("decideAppeal");
    news.settle();
    assertThat(told(author)).anyMatch(text -> text.contains("您的申诉有了答复"));
    assertThat(told(reviewer)).noneMatch(text -> text.contains("您的申诉"));
  }

  @Test
  void who_may_speak_again_hears_so() {
    silence();
    moderator
        .api()
        .act(
            "liftSilence",
            "decision { id }",
            Api.input(
                "communityId",
                place.globalId(),
                "residentId",
                GlobalId.encode("resident", author.account()),
                "note",
                "已经当面道歉"))
        .done("liftSilence");
    news.settle();
    assertThat(told(author)).contains("您可以重新发言了。");
  }

  @Test
  void an_appeal_that_is_due_and_one_that_is_late_are_told_once() {
    var before = portal.clock.instant();
    var subject = CommentsTest.thing(place, true);
    var comment =
        author
            .api()
            .act("postComment", "comment { id }", Api.input("subjectId", subject, "body", "楼上太吵了"))
            .done("postComment")
            .text("postComment.comment.id");
    var decision =
        moderator
            .api()
            .act(
                "hideContent",
                "decision { id }",
                Api.input("subjectId", comment, "reasonCode", "ABUSE", "note", "语气太重了"))
            .done("hideContent")
            .text("hideContent.decision.id");
    appeal(decision);
    tellDatesIn(Duration.ofDays(14), before);
    assertThat(told(reviewer)).anyMatch(text -> text.contains("明天就要答复"));
    assertThat(told(author)).noneMatch(text -> text.contains("已过十五天"));
    tellDatesIn(Duration.ofDays(16), before);
    assertThat(told(reviewer)).anyMatch(text -> text.contains("已过十五天"));
    assertThat(told(author)).anyMatch(text -> text.contains("已过十五天"));
  }

  // Sessions live by the portal's clock too: inboxes are read today.
  private static void tellDatesIn(Duration ahead, Instant today) {
    portal.clock.set(today.plus(ahead));
    try {
      assertThat(portal.bean(Notices.class).tellDates()).isPositive();
      assertThat(portal.bean(Notices.class).tellDates()).as("once").isZero();
    } finally {
      portal.clock.set(today);
    }
    news.settle();
  }
}
