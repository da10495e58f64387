package cn.yunshequ.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.notification.Channel;
import cn.yunshequ.notification.Pushing;
import cn.yunshequ.notification.Reaches;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.RecordingChannel;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the committee reads of a notice that went out: board, inboxes, and a channel. */
@NullUnmarked
class PublicationTest {
  private static final String WAYS =
      "query($id: ID!) { node(id: $id) { ... on Notice { deliveries { channel state at reached"
          + " waiting later skipped retryable failures { reason count } } } } }";

  private static Portal portal;
  private static News news;
  private static RecordingChannel channel;
  private Neighbourhood place;
  private Neighbourhood.Member chair;
  private Neighbourhood.Member atOnce;
  private Neighbourhood.Member daily;

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
    var now = portal.clock.instant().atZone(CivicTime.ZONE);
    portal.clock.set(now.plusDays(1).with(LocalTime.of(10, 0)).toInstant());
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    atOnce = follower("张建国", "101", "AT_ONCE");
    daily = follower("李秀英", "102", "DAILY");
    channel.sent.clear();
    channel.next = Channel.Outcome.SENT;
  }

  private Neighbourhood.Member follower(String name, String door, String push) {
    var who = place.resident(name, "7栋2单元", door);
    act(who.api(), "follow", Map.of("subjectId", place.globalId()), "followState { following }");
    who.api()
        .run(
            "mutation { updateNotificationSettings(input: {push: %s}) { refusals { code } } }"
                .formatted(push));
    portal.bean(Reaches.class).gained(who.account(), "recording");
    return who;
  }

  private static Api.Answer act(Api by, String act, Map<String, ?> input, String result) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
    return by.run(
        "mutation($i: %s) { %s(input: $i) { %s refusals { code } } }".formatted(type, act, result),
        Map.of("i", input));
  }

  private String publish() {
    return act(
            chair.api(),
            "publishNotice",
            Map.of(
                "communityId", place.globalId(),
                "kind", "ANNOUNCEMENT",
                "title", "周三停水",
                "body", "水箱清洗，上午九点到十一点停水。"),
            "notice { id }")
        .text("publishNotice.notice.id");
  }

  private static void send() {
    var pushing = portal.bean(Pushing.class);
    while (pushing.send() > 0) {
      continue;
    }
  }

  private static List<String> again(Api by, String notice) {
    return act(
            by,
            "sendNoticeAgain",
            Map.of("noticeId", notice, "channel", "recording"),
            "notice { id }")
        .refusals("sendNoticeAgain");
  }

  /** One way out as the chair reads it: state, reached, waiting, later, skipped. */
  private String way(String notice, String name) {
    var ways = chair.api().run(WAYS, Map.of("id", notice)).at("node.deliveries");
    return StreamSupport.stream(ways.spliterator(), false)
        .filter(way -> way.path("channel").asString().equals(name))
        .map(way ->
            "%s %s/%s/%s/%s %s"
                .formatted(
                    way.path("state").asString(),
                    way.path("reached").asInt(),
                    way.path("waiting").asInt(),
                    way.path("later").asInt(),
                    way.path("skipped").asInt(),
                    way.path("failures").toString().replace("\"", "")))
        .findFirst()
        .orElse("none");
  }

  @Test
  void each_way_tells_how_far_it_has_come() {
    var notice = publish();
    assertThat(way(notice, "board")).isEqualTo("DONE 0/0/0/0 []");
    assertThat(way(notice, "inbox")).isEqualTo("WAITING 0/0/0/0 []");
    assertThat(way(notice, "recording")).isEqualTo("WAITING 0/0/0/0 []");
    news.settle();
    assertThat(way(notice, "inbox")).isEqualTo("DONE 2/0/0/0 []");
    assertThat(way(notice, "recording")).isEqualTo("WAITING 0/1/1/0 []");
    send();
    act(atOnce.api(), "markNoticeRead", Map.of("noticeId", notice), "notice { id }");
    assertThat(way(notice, "recording")).isEqualTo("DONE 1/0/1/0 []");
    assertThat(way(notice, "board")).isEqualTo("DONE 1/0/0/0 []");
    var sent = chair.api().run(WAYS, Map.of("id", notice)).at("node.deliveries");
    assertThat(sent.path(2).path("channel").asString()).isEqualTo("recording");
    assertThat(sent.path(2).path("at").asString())
        .startsWith(portal.clock.instant().atZone(CivicTime.ZONE).toLocalDate() + "T10:00");
  }

  @Test
  void who_read_it_before_is_told_apart_and_nobody_to_tell_is_no_fault() {
    var notice = publish();
    news.settle();
    atOnce.api().run("mutation { markRead(input: {all: true}) { refusals { code } } }");
    send();
    assertThat(channel.sent).isEmpty();
    assertThat(way(notice, "recording")).isEqualTo("NOBODY 0/0/1/1 []");
    channel.open = false;
    assertThat(way(notice, "recording")).as("not set up").isEqualTo("OFF 0/0/0/0 []");
    channel.open = true;
  }

  @Test
  void what_failed_by_trouble_on_the_way_is_sent_again_once() {
    channel.next = Channel.Outcome.REFUSED;
    var notice = publish();
    news.settle();
    send();
    assertThat(way(notice, "recording")).isEqualTo("FAILED 0/0/1/0 [{reason:REFUSED,count:1}]");
    channel.next = Channel.Outcome.SENT;
    assertThat(again(chair.api(), notice)).isEmpty();
    assertThat(again(chair.api(), notice)).containsExactly("NOTHING_TO_SEND_AGAIN");
    assertThat(way(notice, "recording")).isEqualTo("WAITING 0/1/1/0 []");
    channel.sent.clear();
    send();
    assertThat(channel.sent).hasSize(1);
    assertThat(way(notice, "recording")).isEqualTo("DONE 1/0/1/0 []");
  }

  @Test
  void who_allows_nothing_any_more_is_not_tried_again() {
    channel.next = Channel.Outcome.OUT_OF_REACH;
    var notice = publish();
    news.settle();
    send();
    assertThat(way(notice, "recording")).contains("{reason:OUT_OF_REACH,count:1}");
    assertThat(again(chair.api(), notice)).containsExactly("NOTHING_TO_SEND_AGAIN");
  }

  @Test
  void after_a_month_it_says_that_nothing_is_kept() {
    var notice = publish();
    news.settle();
    send();
    portal.clock.advance(Duration.ofDays(31));
    // A session does not last that long.
    chair = place.officer(OfficeKind.COMMITTEE_MEMBER, "沈委员");
    assertThat(way(notice, "recording")).startsWith("NOT_KEPT");
    assertThat(way(notice, "inbox")).isEqualTo("DONE 2/0/0/0 []");
  }

  /** Who reads it, and who may send again. */
  @ParameterizedTest
  @EnumSource(
      value = OfficeKind.class,
      names = {
        "COMMITTEE_CHAIR",
        "COMMITTEE_MEMBER",
        "MODERATOR",
        "SUBDISTRICT_OFFICER",
        "GRID_WORKER",
        "APPEAL_REVIEWER"
      })
  void only_who_publishes_there_reads_it_and_sends_again(OfficeKind office) {
    var notice = publish();
    news.settle();
    var who = place.officer(office, "同事");
    var read = who.api().run(WAYS, Map.of("id", notice)).at("node.deliveries");
    boolean publishes =
        List.of("COMMITTEE_CHAIR", "COMMITTEE_MEMBER", "MODERATOR", "SUBDISTRICT_OFFICER")
            .contains(office.name());
    assertThat(read.isNull()).isEqualTo(!publishes);
    assertThat(again(who.api(), notice))
        .containsExactly(publishes ? "NOTHING_TO_SEND_AGAIN" : "NOT_ALLOWED");
    for (var other :
        List.of(
            daily,
            place.stranger(),
            new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "别处"))) {
      assertThat(other.api().run(WAYS, Map.of("id", notice)).at("node.deliveries").isNull())
          .isTrue();
      assertThat(again(other.api(), notice)).containsExactly("NOT_ALLOWED");
    }
    assertThat(portal.guest().run(WAYS, Map.of("id", notice)).at("node.deliveries").isNull())
        .isTrue();
  }
}
