package cn.yunshequ.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.MutableClock;
import cn.yunshequ.support.Portal;
import cn.yunshequ.wechat.fake.FakeWeChat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes on one database have one token, asked of WeChat once for each of its lives. */
@NullUnmarked
class SharedTokenTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static MutableClock clock;
  private static FakeWeChat wechat;
  private static Portal one;
  private static Portal two;

  @BeforeAll
  static void start() {
    clock = new MutableClock(Instant.now());
    wechat = FakeWeChat.start(0, JSON, clock);
    var settings =
        Map.<String, Object>of(
            "db.url",
            Portal.Postgres.newDatabase(),
            "wechat.url",
            wechat.address(),
            "wechat.apps",
            FakeWeChat.APPS);
    one = Portal.start(settings);
    two = Portal.start(settings);
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    wechat.close();
  }

  private static void goesOn(Duration by) {
    clock.advance(by);
    one.clock.advance(by);
    two.clock.advance(by);
  }

  private static int asked() {
    try {
      var request = HttpRequest.newBuilder(URI.create(wechat.address() + "/fake/tokens")).build();
      return JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .path(FakeWeChat.MINI)
          .asInt(0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Sixteen calls that need a token, eight at each node, all in the same moment. */
  private static List<String> callsOfBoth() throws InterruptedException {
    var go = new CountDownLatch(1);
    Queue<String> links = new ConcurrentLinkedQueue<>();
    var threads =
        IntStream.range(0, 16)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() -> {
                      var node = i % 2 == 0 ? one : two;
                      var app = node.bean(WechatApps.class).mini(FakeWeChat.MINI);
                      try {
                        go.await();
                        links.add(
                            node.bean(WeChatGateway.class)
                                .urlLink(app, "pages/feed/feed", "", Duration.ofDays(1)));
                      } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                      } catch (WeChatException failed) {
                        links.add("failed: " + failed.getMessage());
                      }
                    }))
            .toList();
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
    return List.copyOf(links);
  }

  @Test
  void one_token_for_both_and_one_more_when_its_time_has_come() throws InterruptedException {
    assertThat(callsOfBoth()).hasSize(16).allMatch(link -> link.startsWith("https://"));
    assertThat(asked()).as("the first token").isEqualTo(1);
    assertThat(callsOfBoth()).allMatch(link -> link.startsWith("https://"));
    assertThat(asked()).as("the same one").isEqualTo(1);

    goesOn(Duration.ofSeconds(5_800));
    assertThat(callsOfBoth()).allMatch(link -> link.startsWith("https://"));
    assertThat(asked()).as("after four fifths of its life one node asks").isEqualTo(2);

    goesOn(Duration.ofSeconds(7_300));
    assertThat(callsOfBoth()).hasSize(16).allMatch(link -> link.startsWith("https://"));
    assertThat(asked()).as("over: one asks, the others wait for it").isEqualTo(3);
    assertThat(
            one.db()
                .sql()
                .fetchValue("select count(*) from wechat.token where value is not null")
                .toString())
        .isEqualTo("1");
  }
}
