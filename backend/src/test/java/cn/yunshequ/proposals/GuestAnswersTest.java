package cn.yunshequ.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.graphql.PersistedOperations;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages of guests come from memory on two nodes; what is hidden is in neither. */
@NullUnmarked
class GuestAnswersTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Portal portal;
  private static Portal other;
  private static Desk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    var url = portal.context.getProperty("db.url", String.class).orElseThrow();
    other = Portal.start(Map.of("db.url", url));
    desk = new Desk(portal);
  }

  @AfterAll
  static void stop() {
    other.close();
    portal.close();
  }

  private static HttpRequest.Builder page(Portal node, String id) {
    var all = portal.bean(PersistedOperations.class).all();
    var hash =
        all.keySet().stream()
            .filter(key -> all.get(key).startsWith("query ProposalPage("))
            .findFirst()
            .orElseThrow();
    var variables = URLEncoder.encode("{\"id\":\"" + id + "\"}", StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(
        URI.create(node.address() + "/graphql?id=" + hash + "&variables=" + variables));
  }

  private static HttpResponse<String> get(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void hide(String id) {
    var answer =
        desk.chair
            .api()
            .run(
                "mutation($s: ID!) { hideContent(input: {subjectId: $s, reasonCode: PRIVACY, note:"
                    + " \"写出了邻居的门牌号\"}) { refusals { code } } }",
                Map.of("s", id));
    assertThat(answer.refusals("hideContent")).as(answer.body().toString()).isEmpty();
  }

  @Test
  void once_the_moderator_is_told_that_it_is_hidden_no_node_shows_it() throws Exception {
    for (int round = 0; round < 4; round++) {
      var id = desk.accepted("7栋");
      var hidden = new AtomicBoolean();
      var done = new AtomicBoolean();
      var shown = new AtomicInteger();
      var late = new ConcurrentLinkedQueue<String>();
      var readers = new ArrayList<Thread>();
      for (var node : List.of(portal, other, portal, other)) {
        readers.add(
            Thread.ofVirtual()
                .start(() -> {
                  while (!done.get()) {
                    boolean told = hidden.get();
                    var body = get(page(node, id)).body();
                    boolean hasWords = body.contains("上下楼");
                    shown.addAndGet(hasWords ? 1 : 0);
                    if (told && hasWords) {
                      late.add(node.address());
                    }
                  }
                }));
      }
      while (shown.get() < 50) {
        Thread.onSpinWait();
      }
      hide(id);
      hidden.set(true);
      for (int i = 0; i < 20; i++) {
        assertThat(get(page(other, id)).body()).doesNotContain("上下楼");
      }
      done.set(true);
      for (var reader : readers) {
        reader.join();
      }
      assertThat(late).isEmpty();
    }
  }

  @Test
  void a_kept_answer_costs_the_database_nothing_and_is_known_by_its_tag() {
    var id = desk.accepted("8栋");
    var statements = new AtomicInteger();
    var first = get(page(portal, id));
    var stop =
        portal
            .db()
            .watch(sql -> {
              if (sql.contains("proposals.proposal")) {
                statements.incrementAndGet();
              }
            });
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again = get(page(portal, id).header("If-None-Match", tag));
    stop.run();
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=0");
    assertThat(statements.get()).isLessThanOrEqualTo(12);
  }

  @Test
  void who_is_signed_in_gets_an_answer_of_their_own() {
    var id = desk.accepted("8栋");
    get(page(portal, id));
    var own = get(page(portal, id).header("Authorization", "Bearer " + desk.author.api().token));
    assertThat(own.body()).contains("\"viewerIsAuthor\":true");
    assertThat(own.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
    assertThat(get(page(portal, id)).body()).contains("\"viewerIsAuthor\":false");
  }
}
