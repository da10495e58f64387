package cn.yunshequ.platform.graphql;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.live.Live;
import cn.yunshequ.platform.live.LiveListener;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Published;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What many guests read is made once, and yet nobody reads what is true no more. */
class GuestPagesTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static Portal first;
  private static Portal second;
  private static Neighbourhood place;
  private static Neighbourhood.Member author;
  private static Neighbourhood.Member chair;

  @BeforeAll
  static void start() {
    var database = Portal.Postgres.newDatabase();
    first = Portal.start(Map.of("db.url", database));
    second = Portal.start(Map.of("db.url", database));
    place = new Neighbourhood(first);
    author = place.resident("张秀英", "7栋2单元", "101");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  @AfterAll
  static void stop() {
    second.close();
    first.close();
  }

  private static String page(String proposal) {
    var id =
        first.bean(PersistedOperations.class).all().entrySet().stream()
            .filter(each -> each.getValue().startsWith("query ProposalPage("))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    var variables = URLEncoder.encode("{\"id\":\"" + proposal + "\"}", StandardCharsets.UTF_8);
    return "/graphql?id=" + id + "&variables=" + variables;
  }

  private static <T> HttpResponse<T> get(
      Portal node, String path, HttpResponse.BodyHandler<T> as, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(node.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), as);
    } catch (java.io.IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String read(Portal node, String path) {
    var answer = get(node, path, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static double count(Portal node, String from) {
    return read(node, "/prometheus")
        .lines()
        .filter(line -> line.startsWith("guest_pages_total{from=\"" + from + "\"}"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static String proposal(String title) {
    return Published.proposal(place, author, chair, title, "请大家看看，" + title + "，怎么办才好");
  }

  @Test
  void what_a_moderator_hid_no_guest_of_any_node_is_shown_from_then_on() throws Exception {
    var proposal = proposal("楼道里的灯坏了三盏");
    var path = page(proposal);
    var hidden = new AtomicReference<>("还没有隐藏任何话");
    var running = new AtomicBoolean(true);
    var answers = new AtomicLong();
    var readers = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        var node = i % 2 == 0 ? first : second;
        readers.add(
            threads.submit(() -> {
              while (running.get()) {
                var words = hidden.get(); // before it is asked
                assertThat(read(node, path)).doesNotContain(words);
                answers.incrementAndGet();
              }
            }));
      }
      try {
        for (int i = 0; i < 6; i++) {
          var words = "第" + i + "盏灯是三楼那家弄坏的";
          // Whose words were hidden before waits for the desk.
          var neighbour = place.resident("邻居" + i, "7栋2单元", "101");
          var comment = Published.comment(neighbour, proposal, words);
          until(() -> read(second, path).contains(words));
          Published.hide(chair, comment);
          hidden.set(words);
          long before = answers.get();
          until(() -> answers.get() > before + 40 || readers.stream().anyMatch(Future::isDone));
        }
      } finally {
        running.set(false);
      }
    }
    for (var reader : readers) {
      reader.get();
    }
  }

  @Test
  void who_acts_reads_at_once_what_the_act_made_true() {
    var proposal = proposal("门口的坡道太陡");
    for (int i = 0; i < 12; i++) {
      var words = "坡道第" + i + "次有人摔倒";
      Published.comment(author, proposal, words);
      assertThat(read(first, page(proposal))).contains(words);
    }
  }

  @Test
  void who_asks_a_second_later_reads_what_another_node_changed() {
    var proposal = proposal("快递柜放在哪里");
    read(second, page(proposal));
    Published.comment(author, proposal, "放在东门传达室旁边");
    long changed = System.nanoTime();
    boolean read = false;
    while (!read) {
      boolean asksASecondLater = System.nanoTime() - changed > Duration.ofSeconds(1).toNanos();
      read = read(second, page(proposal)).contains("放在东门传达室旁边");
      assertThat(read || !asksASecondLater).isTrue();
    }
  }

  private static GuestPages pages(LongSupplier nanos) {
    return new GuestPages(
        first.db(), first.bean(Live.class), first.bean(LiveListener.class), nanos);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static GuestPage made(String words) {
    return GuestPage.of(words.getBytes(StandardCharsets.UTF_8), false, true);
  }

  @Test
  void many_who_ask_the_same_at_once_are_answered_from_one_making() throws Exception {
    var pages = pages(() -> 0);
    var made = new AtomicLong();
    var waiting = new CountDownLatch(49);
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<GuestPage>>();
      var makes = new CountDownLatch(1);
      Supplier<GuestPage> make =
          () -> {
            makes.countDown();
            await(waiting);
            return made("第" + made.incrementAndGet() + "次");
          };
      asked.add(crowd.submit(() -> pages.page("花坛里种什么", make)));
      makes.await();
      for (int i = 0; i < 49; i++) {
        asked.add(
            crowd.submit(() -> {
              waiting.countDown();
              return pages.page("花坛里种什么", make);
            }));
      }
      for (var each : asked) {
        assertThat(each.get()).isSameAs(asked.getFirst().get());
      }
    }
    assertThat(made.get()).isEqualTo(1);
  }

  @Test
  void a_page_lives_for_a_moment_and_no_longer_than_until_the_next_commit() {
    var now = new AtomicLong();
    var pages = pages(now::get);
    pages.page("长椅", () -> made("要修"));
    now.set(GuestPages.LIFE.toNanos() - 1);
    assertThat(pages.ready("长椅")).isPresent();
    now.set(GuestPages.LIFE.toNanos());
    assertThat(pages.ready("长椅")).isEmpty();
    pages.page("长椅", () -> made("已修"));
    assertThat(pages.ready("长椅")).isPresent();
    first.db().write(() -> 0);
    assertThat(pages.ready("长椅")).isEmpty();
  }

  @Test
  void what_was_committed_while_a_page_was_made_is_not_on_it_and_it_is_shown_to_nobody_else() {
    var pages = pages(() -> 0);
    pages.page("长椅", () -> first.db().write(() -> made("要修")));
    assertThat(pages.ready("长椅")).isEmpty();
  }

  @Test
  void what_failed_or_is_for_one_alone_is_made_again_for_the_next() {
    var pages = pages(() -> 0);
    assertThatThrownBy(() ->
            pages.page(
                "长椅",
                () -> {
                  throw new IllegalStateException("away");
                }))
        .hasMessage("away");
    var alone = GuestPage.of("{}".getBytes(StandardCharsets.UTF_8), false, false);
    assertThat(pages.page("长椅", () -> alone)).isSameAs(alone);
    var next = made("要修");
    assertThat(pages.page("长椅", () -> next)).isSameAs(next);
  }

  @Test
  void what_is_shown_from_memory_is_the_same_answer_in_every_coding() throws Exception {
    var path = page(proposal("雨棚漏水"));
    var plain = get(second, path, HttpResponse.BodyHandlers.ofString());
    var zipped =
        get(second, path, HttpResponse.BodyHandlers.ofInputStream(), "Accept-Encoding", "gzip");
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(zipped.body()).readAllBytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(plain.body());
    for (var header : List.of("Cache-Control", "Vary", "Content-Type", "X-Content-Type-Options")) {
      assertThat(zipped.headers().allValues(header))
          .as(header)
          .isNotEmpty()
          .isEqualTo(plain.headers().allValues(header));
    }
    var tag = zipped.headers().firstValue("ETag").orElseThrow();
    var again =
        get(
            second,
            path,
            HttpResponse.BodyHandlers.ofString(),
            "Accept-Encoding",
            "gzip",
            "If-None-Match",
            tag);
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void who_shows_who_they_are_is_neither_shown_a_page_of_guests_nor_makes_one() {
    var proposal = proposal("长椅要不要修");
    var path = page(proposal);
    double before = count(first, "database") + count(first, "memory");
    var signedIn = "Bearer " + author.api().token;
    for (int i = 0; i < 3; i++) {
      var own = get(first, path, HttpResponse.BodyHandlers.ofString(), "Authorization", signedIn);
      assertThat(own.body()).contains("\"viewerIsAuthor\":true");
      var cookie = get(first, path, HttpResponse.BodyHandlers.ofString(), "Cookie", "portal=x");
      assertThat(cookie.statusCode()).isEqualTo(200);
    }
    assertThat(count(first, "database") + count(first, "memory")).isEqualTo(before);
    assertThat(read(first, path)).contains("\"viewerIsAuthor\":false");
  }

  @Test
  void what_is_counted_by_the_address_that_asks_is_made_for_each() {
    var id =
        first.bean(PersistedOperations.class).all().entrySet().stream()
            .filter(each -> each.getValue().startsWith("query Search("))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    var variables =
        "{\"text\":\"电梯\",\"filter\":{\"communityId\":\"%s\"},\"begin\":true}"
            .formatted(GlobalId.encode("community", place.communityId));
    var path =
        "/graphql?id=" + id + "&variables=" + URLEncoder.encode(variables, StandardCharsets.UTF_8);
    double memory = count(first, "memory");
    double database = count(first, "database");
    assertThat(read(first, path)).contains("totalCount").doesNotContain("errors");
    read(first, path);
    assertThat(count(first, "memory")).isEqualTo(memory);
    assertThat(count(first, "database")).isEqualTo(database + 2);
  }
}
