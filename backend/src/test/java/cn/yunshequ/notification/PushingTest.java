package cn.yunshequ.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.Viewers;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Outgoing;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.RecordingChannel;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When people are reached outside the portal: never at night, never without news. */
class PushingTest {
  private static Portal portal;
  private static News news;
  private static RecordingChannel channel;
  private static int number;
  private Neighbourhood.Member author;
  private SubjectRef subject;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    news = new News(portal);
    channel = portal.bean(RecordingChannel.class);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void settle() {
    at("10:00");
    var place = new Neighbourhood(portal);
    author = place.resident("张秀英", "7栋2单元", "101");
    subject =
        GlobalId.decode(
            author
                .api()
                .run(
                    "mutation($in: CreateProposalInput!) { createProposal(input: $in) { proposal {"
                        + " id } } }",
                    Map.of(
                        "in",
                        Map.of(
                            "communityId", place.globalId(),
                            "category", "lift",
                            "title", "给7栋加装电梯",
                            "body", "老人上下楼不方便。")))
                .text("createProposal.proposal.id"));
    portal.bean(Reaches.class).gained(author.account(), "recording");
    channel.sent.clear();
    channel.next = Channel.Outcome.SENT;
  }

  /** Today at that time, or tomorrow when it is over. */
  private static void at(String time) {
    var now = portal.clock.instant().atZone(CivicTime.ZONE);
    var then = now.with(LocalTime.parse(time));
    portal.clock.set((then.isBefore(now) ? then.plusDays(1) : then).toInstant());
  }

  private void prefer(String settings) {
    author
        .api()
        .run(
            "mutation { updateNotificationSettings(input: {%s}) { refusals { code } } }"
                .formatted(settings));
  }

  private void say(Weight weight) {
    portal.clock.advance(Duration.ofSeconds(1));
    portal
        .bean(Notices.class)
        .say(
            Message.of("push-" + ++number, subject, weight, "有了正式答复。")
                .to(List.of(author.account())));
    news.settle();
  }

  private List<Outgoing> sent() {
    var pushing = portal.bean(Pushing.class);
    while (pushing.send() > 0) {
      continue;
    }
    return channel.sent.stream().filter(o -> o.accountId().equals(author.account())).toList();
  }

  @Test
  void at_once_means_at_once_by_day() {
    prefer("push: AT_ONCE");
    say(Weight.STEP);
    assertThat(sent()).hasSize(1).first().extracting(Outgoing::title).isEqualTo("给7栋加装电梯");
    assertThat(sent()).as("not again").hasSize(1);
    say(Weight.TALK);
    assertThat(sent()).as("talk alone is no message").hasSize(1);
  }

  @Test
  void at_night_it_waits_for_the_morning_and_an_alert_does_not() {
    prefer("push: AT_ONCE, quietFrom: \"22:00\", quietTo: \"07:00\"");
    at("23:30");
    say(Weight.STEP);
    assertThat(sent()).isEmpty();
    say(Weight.ALERT);
    assertThat(sent()).hasSize(1);
    at("07:01");
    assertThat(sent()).hasSize(2);
  }

  @Test
  void the_digest_comes_once_a_day_and_only_with_news() {
    var pushing = portal.bean(Pushing.class);
    at("19:01");
    pushing.enqueueDigests();
    assertThat(sent()).as("no news").isEmpty();
    say(Weight.STEP);
    say(Weight.TALK);
    pushing.enqueueDigests();
    pushing.enqueueDigests();
    assertThat(sent()).hasSize(1);
    assertThat(sent().getFirst().digest()).isTrue();
    assertThat(sent().getFirst().title()).contains("您关注的1件事有新进展");
    at("19:02");
    portal.clock.advance(Duration.ofDays(1));
    pushing.enqueueDigests();
    assertThat(sent()).as("nothing new since").hasSize(1);
  }

  @Test
  void what_was_read_meanwhile_is_not_sent_and_a_digest_of_it_is_none() {
    prefer("push: AT_ONCE");
    say(Weight.STEP);
    author.api().run("mutation { markRead(input: {all: true}) { unreadCount } }");
    assertThat(sent()).isEmpty();
    prefer("push: DAILY");
    say(Weight.STEP);
    at("19:30");
    portal.bean(Pushing.class).enqueueDigests();
    portal
        .bean(Inbox.class)
        .markAllRead(portal.bean(Viewers.class).of(author.account()).orElseThrow());
    assertThat(sent()).isEmpty();
  }

  @Test
  void who_may_not_see_it_any_more_is_not_sent_it() {
    prefer("push: AT_ONCE");
    say(Weight.STEP);
    portal
        .db()
        .sql()
        .execute(
            "update proposals.proposal set author_account_id = (select id from identity.account"
                + " where id <> author_account_id limit 1), author_person_id = (select id from"
                + " community.person where id <> author_person_id limit 1) where id = ?",
            subject.id());
    assertThat(sent()).isEmpty();
    assertThat(state()).isEqualTo("SKIPPED");
  }

  @Test
  void a_failure_is_tried_again_and_given_up_in_the_end() {
    prefer("push: AT_ONCE");
    channel.next = Channel.Outcome.LATER;
    say(Weight.STEP);
    for (int i = 0; i < 10; i++) {
      sent();
      portal.clock.advance(Duration.ofMinutes(20));
    }
    assertThat(channel.sent).hasSize(6);
    assertThat(state()).isEqualTo("FAILED");
  }

  @Test
  void out_of_reach_ends_the_channel_for_that_account() {
    prefer("push: AT_ONCE");
    channel.next = Channel.Outcome.OUT_OF_REACH;
    say(Weight.STEP);
    assertThat(sent()).hasSize(1);
    channel.next = Channel.Outcome.SENT;
    say(Weight.STEP);
    assertThat(sent()).hasSize(1);
    assertThat(author.api().run("{ notificationSettings { channels } }").body().toString())
        .doesNotContain("recording");
  }

  private String state() {
    return String.valueOf(
        portal
            .db()
            .sql()
            .fetchValue(
                "select state from notification.push where account_id = ? order by id limit 1",
                author.account()));
  }

  @Test
  void settings_are_ones_own_and_checked() {
    prefer("push: OFF, quietFrom: \"21:30\", digestAt: \"08:00\"");
    var seen =
        author.api().run("{ notificationSettings { push quietFrom quietTo digestAt channels } }");
    assertThat(seen.text("notificationSettings.push")).isEqualTo("OFF");
    assertThat(seen.text("notificationSettings.quietFrom")).isEqualTo("21:30");
    assertThat(seen.text("notificationSettings.quietTo")).isEqualTo("07:00");
    var wrong =
        author
            .api()
            .run(
                "mutation { updateNotificationSettings(input: {digestAt: \"25:00\"}) { refusals {"
                    + " code path } } }");
    assertThat(wrong.refusals("updateNotificationSettings")).containsExactly("VALUE_OUT_OF_RANGE");
  }

  @Test
  void a_channel_this_portal_does_not_have_reaches_nobody_and_nothing_waits_for_it() {
    var reaches = portal.bean(Reaches.class);
    reaches.lost(author.account(), "recording");
    reaches.gained(author.account(), "pigeon");
    assertThat(
            author
                .api()
                .run("{ notificationSettings { channels } }")
                .at("notificationSettings.channels")
                .size())
        .as("the settings say that nothing is connected")
        .isZero();
    prefer("push: AT_ONCE");
    say(Weight.STEP);
    prefer("push: DAILY, digestAt: \"00:00\"");
    portal.bean(Pushing.class).enqueueDigests();
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from notification.push where account_id = ?",
                    author.account()))
        .isEqualTo(0L);
  }
}
