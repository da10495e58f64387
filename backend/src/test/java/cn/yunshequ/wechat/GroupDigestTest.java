package cn.yunshequ.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.moderation.DeskDigest.Counted;
import cn.yunshequ.moderation.DeskQueue.Kind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.wechat.fake.FakeWeChat;
import cn.yunshequ.wechat.model.DigestWords;
import cn.yunshequ.wechat.model.GroupRobot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A committee's WeCom group hears that something came to its desk, and not what. */
@NullUnmarked
class GroupDigestTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private Portal portal;
  private FakeWeChat wechat;
  private Neighbourhood place;

  @BeforeEach
  void start() {
    wechat = FakeWeChat.start(0, JSON, Clock.systemUTC());
    portal =
        Portal.start(
            Map.of(
                "wechat.url",
                wechat.address(),
                "wechat.robots",
                "robots-test:key-1, gone:key-2",
                "portal.address",
                "https://portal.example",
                "wechat.chores",
                false));
    place = new Neighbourhood(portal);
    portal
        .db()
        .sql()
        .query(
            "update community.community set slug = 'robots-test' where id = ?", place.communityId)
        .execute();
    at(10);
    tell();
    portal.clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void stop() {
    portal.close();
    wechat.close();
  }

  private void at(int hour) {
    var now = portal.clock.instant().atZone(CivicTime.ZONE);
    var then = now.withHour(hour).withMinute(0).withSecond(0);
    portal.clock.set((then.isAfter(now) ? then : then.plusDays(1)).toInstant());
  }

  private void tell() {
    portal.clock.advance(Duration.ofSeconds(6));
    portal.bean(GroupDigests.class).tell();
  }

  private String knob(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(wechat.address() + "/fake/" + path)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private JsonNode told() {
    return JSON.readTree(knob("robots"));
  }

  private void somethingComes(String words) {
    portal
        .db()
        .sql()
        .query(
            "insert into moderation.item (id, kind, subject_kind, subject_id, area_path, title,"
                + " excerpt, waiting_since, due_at) values (gen_random_uuid(), 'COMMENT',"
                + " 'comment', gen_random_uuid(), ?, '评论', ?, ?::timestamptz, ?::timestamptz)",
            place.path,
            words,
            portal.clock.instant().toString(),
            portal.clock.instant().plus(Duration.ofDays(1)).toString())
        .execute();
  }

  @Test
  void news_of_the_desk_is_told_once_together_and_in_numbers_only() {
    assertThat(told()).as("nothing came").isEmpty();
    somethingComes("张建国说的话，谁都不该在群里看到");
    somethingComes("另一句");
    tell();
    tell();
    assertThat(told()).hasSize(1);
    var text = told().get(0).path("text").asString();
    assertThat(told().get(0).path("key").asString()).isEqualTo("key-1");
    assertThat(text)
        .contains("新到2件待办：评论2件")
        .contains("现在共有2件")
        .contains("https://portal.example/console")
        .doesNotContain("张建国");
    somethingComes("又一句");
    tell();
    assertThat(told()).as("ten minutes are not over").hasSize(1);
    portal.clock.advance(Duration.ofMinutes(10));
    tell();
    assertThat(told()).hasSize(2);
    assertThat(told().get(1).path("text").asString()).contains("新到1件").contains("共有3件");
  }

  @Test
  void at_night_the_group_sleeps_and_hears_of_it_in_the_morning() {
    at(21);
    somethingComes("夜里的一句");
    tell();
    assertThat(told()).isEmpty();
    at(8);
    tell();
    assertThat(told()).hasSize(1);
  }

  @Test
  void what_wecom_cannot_take_just_now_is_told_later_and_nothing_is_lost() {
    somethingComes("一句");
    knob("trouble?codes=45009");
    tell();
    assertThat(told()).isEmpty();
    portal.clock.advance(Duration.ofMinutes(10));
    somethingComes("两句");
    tell();
    assertThat(told()).hasSize(1);
    assertThat(told().get(0).path("text").asString()).contains("新到2件");
  }

  @Test
  void communities_that_share_a_group_stay_within_its_limit_together() {
    for (int i = 0; i < 20; i++) {
      portal
          .bean(cn.yunshequ.platform.db.Quotas.class)
          .take("wecom:robot", cn.yunshequ.kernel.Sha256.of("key-1"), 20, Duration.ofMinutes(1));
    }
    somethingComes("一句");
    tell();
    assertThat(told()).isEmpty();
    portal.clock.advance(Duration.ofMinutes(1));
    tell();
    assertThat(told()).hasSize(1);
  }

  @Test
  void a_real_comment_held_for_the_desk_reaches_the_group() {
    place.officer(OfficeKind.MODERATOR, "沈主任");
    place
        .stranger()
        .api()
        .run(
            "mutation($s: ID!) { postComment(input: {subjectId: $s, body: \"我刚搬来\"}) { comment {"
                + " status } refusals { code } } }",
            Map.of("s", CommentsTest.thing(place, true)));
    tell();
    assertThat(told()).hasSize(1);
  }

  @Test
  void the_longest_words_fit_and_the_key_is_in_no_words() {
    var all = new EnumMap<Kind, Integer>(Kind.class);
    for (var kind : Kind.values()) {
      all.put(kind, 1_000_000);
    }
    var words =
        DigestWords.of(
            "社".repeat(100), new Counted(all, 9_999_999, 9), "https://" + "a".repeat(200));
    assertThat(words.getBytes(StandardCharsets.UTF_8).length).isLessThan(DigestWords.MOST_BYTES);
    assertThat(GroupRobot.parse("zilu:secret-key").getFirst().toString())
        .doesNotContain("secret-key");
    assertThatThrownBy(() -> GroupRobot.parse("zilu")).hasMessageContaining("密钥");
  }
}
