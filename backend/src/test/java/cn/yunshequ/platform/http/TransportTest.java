package cn.yunshequ.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the edge promises every client, well-meaning or not. */
class TransportTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query",
        "[]",
        "null",
        "{}",
        "{\"query\":5}",
        "\"x\"",
        "{\"query\":\"{ping}\",\"variables\":[]}"
      })
  void malformed_bodies_are_a_400(String body) {
    var answer = portal.guest().post(body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errors()).containsExactly("BAD_REQUEST");
  }

  @Test
  void a_body_over_the_limit_is_a_413() {
    var answer = portal.guest().post("{\"query\":\"" + "x".repeat(300_000) + "\"}");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.errors()).containsExactly("TOO_LARGE");
  }

  @Test
  void an_ended_session_is_answered_as_a_guest_and_told_so() {
    var ended = new Api(portal.address(), "no-longer-known").run("{ viewer { maskedPhone } }");
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.at("viewer").isNull()).isTrue();
    assertThat(ended.body().at("/extensions/session").asString("")).isEqualTo("ENDED");
    assertThat(ended.body().at("/extensions/sql").isInt()).isTrue();
    var guest = portal.guest().run("{ viewer { maskedPhone } }");
    assertThat(guest.body().at("/extensions/session").isMissingNode()).isTrue();
    var lives = new cn.yunshequ.support.Neighbourhood(portal).stranger().api();
    assertThat(
            lives
                .run("{ viewer { maskedPhone } }")
                .body()
                .at("/extensions/session")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void unknown_fields_are_told_with_a_200() {
    var answer = portal.guest().run("{ nothingLikeThis }");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("errors").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ communities { nodes { id }",
        "{ nothingLikeThis }",
        "{ viewer { nothingLikeThis } }",
        "{ community(slug: 5) { id } }",
        "{ community { id } }",
        "{ proposals(orderBy: NEVER) { nodes { id } } }",
        "query($n: Int) { communities(first: $n) { nodes { id } } }",
        "query($n: Int!) { communities(first: $n) { nodes { id } } }",
        "query($n: Nothing) { communities(first: $n) { nodes { id } } }",
        "query A { __typename } query B { __typename }",
        "subscription { nothingLikeThis }"
      })
  void what_is_wrong_with_a_query_or_its_variables_has_a_code(String query) {
    boolean given = query.contains("$n: Int)") || query.contains("$n: Nothing");
    var variables = given ? ",\"variables\":{\"n\":\"many\"}" : "";
    var answer = portal.guest().post("{\"query\":\"" + query + "\"" + variables + "}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.errors())
        .as(answer.body().toString())
        .isNotEmpty()
        .containsOnly("BAD_REQUEST");
    assertThat(answer.body().path("errors").get(0).path("extensions").path("classification"))
        .as("what GraphQL calls it stays")
        .isNotNull();
  }

  private static void isOurs(HttpRequest request, int status, String code)
      throws IOException, InterruptedException {
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(answer.body()).startsWith("{\"errors\":[{").contains("\"code\":\"" + code + "\"");
    assertThat(answer.body()).containsPattern("\"message\":\"\\p{IsHan}+");
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(portal.address() + path));
  }

  /** Refused by the server itself, and told like everything else. */
  @Test
  void what_never_reaches_us_is_told_in_the_same_form() throws IOException, InterruptedException {
    var nothing = HttpRequest.BodyPublishers.noBody();
    isOurs(to("/graphql").method("DELETE", nothing).build(), 405, "METHOD_NOT_ALLOWED");
    var text = HttpRequest.BodyPublishers.ofString("hello");
    isOurs(
        to("/graphql/stream").header("Content-Type", "text/plain").POST(text).build(),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    var huge = HttpRequest.BodyPublishers.ofByteArray(new byte[41 * 1024 * 1024]);
    isOurs(to("/graphql").POST(huge).build(), 413, "TOO_LARGE");
  }

  @Test
  void an_unknown_persisted_id_is_told() {
    var answer = portal.guest().post("{\"id\":\"" + "0".repeat(64) + "\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errors()).containsExactly("PersistedQueryNotFound");
  }

  @Test
  void deep_queries_are_refused() {
    var inner = "id";
    for (int i = 0; i < 20; i++) {
      inner = "parent { " + inner + " }";
    }
    assertThat(portal.guest().run("{ area(id: \"x\") { " + inner + " } }").errors())
        .containsExactly("QUERY_TOO_DEEP");
  }

  @Test
  void costly_queries_are_refused_and_the_cost_is_told() {
    var answer =
        portal
            .guest()
            .run(
                "{ communities(first: 50) { nodes { area { children { households(first: 50) { nodes"
                    + " { stairwell { households(first: 50) { nodes { id door } } } } } } } } } }");
    assertThat(answer.errors()).containsExactly("QUERY_TOO_COSTLY");
    assertThat(
            portal
                .guest()
                .run("{ communities(first: 2) { nodes { id } } }")
                .body()
                .at("/extensions/cost")
                .asInt())
        .isPositive();
  }

  @Test
  void wide_queries_are_refused() {
    var fields = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      fields.append(" a").append(i).append(": __typename");
    }
    assertThat(portal.guest().run("{ x: viewer { maskedPhone }" + fields + " }").errors())
        .containsExactly("QUERY_TOO_WIDE");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 51, 1_000_000})
  void pages_have_1_to_50_items(int first) {
    assertThat(
            portal
                .guest()
                .run(
                    "query($n: Int) { communities(first: $n) { nodes { id } } }",
                    Map.of("n", first))
                .errors())
        .containsAnyOf("VALUE_OUT_OF_RANGE", "QUERY_TOO_COSTLY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "proposal_",
        "proposal_AAAAAAAAAAAAAAAAAAAAAA",
        "nothing_AAAAAAAAAAAAAAAAAAAAAA",
        "../../etc/passwd",
        "😀"
      })
  void ids_that_name_nothing_find_nothing(String id) {
    var answer = portal.guest().run("query($i: ID!) { node(id: $i) { id } }", Map.of("i", id));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("node").isNull()).isTrue();
    assertThat(answer.errors()).isEmpty();
  }

  @Test
  void forged_tokens_read_as_guests_and_write_nothing() {
    var forged = new Api(portal.address(), "eyJhbGciOiJub25lIn0.e30.");
    assertThat(forged.run("{ communities { nodes { id } } }").status()).isEqualTo(200);
    var write =
        forged.run("mutation { updateProfile(input: {elderMode: true}) { refusals { code } } }");
    assertThat(write.status()).isEqualTo(401);
    assertThat(write.errors()).containsExactly("UNAUTHENTICATED");
  }

  @Test
  void every_answer_carries_the_security_headers() throws IOException, InterruptedException {
    var answer = get("/health/liveness");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
  }

  @Test
  void unknown_assets_are_a_404_and_never_a_page() throws IOException, InterruptedException {
    assertThat(get("/assets/old-chunk.js").statusCode()).isEqualTo(404);
    assertThat(get("/missing.png").statusCode()).isEqualTo(404);
  }

  @Test
  void readiness_and_metrics_answer() throws IOException, InterruptedException {
    assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get("/health/readiness").body()).contains("\"search\":\"");
    assertThat(get("/prometheus").body())
        .contains("jvm_memory_used_bytes")
        .contains("search_index_lag_seconds ")
        .contains("search_index_age_seconds ")
        .contains("search_index_serving ")
        .contains("search_index_writable ")
        .contains("search_index_documents ");
  }

  @Test
  void what_is_asked_for_is_counted_for_operators() throws IOException, InterruptedException {
    portal.guest().run("query Mine { community(slug: \"nowhere\") { id } }");
    portal.guest().run("{ community }");
    assertThat(get("/prometheus").body())
        .contains(
            "graphql_adhoc_fields_seconds_count{field=\"Query.community\",outcome=\"answered\"}")
        // A client's own names would be without bound.
        .doesNotContain("Mine");
  }

  @Test
  void the_developers_console_is_a_part_of_the_demo() {
    var json = portal.bean(tools.jackson.databind.ObjectMapper.class);
    assertThat(new Assets(json, new PortalMode("demo", "127.0.0.1", false)).find(GRAPHIQL))
        .isPresent();
    assertThat(new Assets(json, new PortalMode("production", "0.0.0.0", false)).find(GRAPHIQL))
        .isEmpty();
  }

  private static final String GRAPHIQL = "/graphiql/index.html";

  @Test
  void the_demo_does_not_start_on_an_address_others_can_reach() {
    assertThatThrownBy(() -> Portal.start(Map.of("micronaut.server.host", "0.0.0.0")))
        .hasStackTraceContaining("演示模式");
  }

  @Test
  void too_many_adhoc_queries_are_a_429_that_says_when_to_come_back() throws Exception {
    try (var small = Portal.start(Map.of("portal.adhoc-per-second", 1))) {
      Api.Answer last = small.guest().run("{ __typename }");
      for (int i = 0; i < 12; i++) {
        last = small.guest().run("{ __typename }");
      }
      assertThat(last.status()).isEqualTo(429);
      assertThat(last.errors()).containsExactly("TOO_MANY_REQUESTS");
    }
  }
}
