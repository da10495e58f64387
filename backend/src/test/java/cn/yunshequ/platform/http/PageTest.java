package cn.yunshequ.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.graphql.PersistedOperations;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages as they are served: packed small, kept as long as they may be, and closed to foreign code.
 */
class PageTest {
  private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+\\.js)\"");
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

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String persisted(String begins) {
    return portal.bean(PersistedOperations.class).all().entrySet().stream()
        .filter(each -> each.getValue().startsWith(begins))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  // Bots that make previews of links ask for text/html alone.
  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html", "text/html,application/xhtml+xml"})
  void a_page_comes_whatever_the_reader_says_it_takes(String accept) throws Exception {
    for (var path : new String[] {"/", "/p/nothing", "/console", "/new"}) {
      var answer = get(path, "Accept", accept);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(header(answer, "Content-Type")).startsWith("text/html");
      assertThat(answer.body()).contains("<html lang=\"zh-CN\"");
    }
  }

  @Test
  void what_cannot_be_given_is_told_in_the_form_of_every_error() throws Exception {
    var answer = get("/config.json", "Accept", "image/png");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("\"code\":\"NOT_ACCEPTABLE\"", "给不出您要的格式");
  }

  // The address bar of a browser asks so for everything.
  @Test
  void what_is_no_page_stays_what_it_is_for_the_address_bar() throws Exception {
    var bar = "text/html,application/xhtml+xml,*/*;q=0.8";
    var query = "/graphql?query=%7Bcommunities%7Bid%7D%7D";
    assertThat(get(query, "Accept", bar).body()).startsWith("{");
    assertThat(get("/health/readiness", "Accept", bar).body()).startsWith("{");
  }

  @Test
  void a_question_of_a_guest_is_asked_again_cheaply_and_one_of_a_person_is_kept_nowhere()
      throws Exception {
    var query = "/graphql?id=" + persisted("query Communities ");
    var place = new Neighbourhood(portal);
    var first = get(query);
    assertThat(header(first, "Cache-Control"))
        .as(first.body())
        .isEqualTo("public, max-age=0, must-revalidate");
    assertThat(header(first, "Vary")).contains("Cookie", "Authorization");
    var again = get(query, "If-None-Match", header(first, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    var signedIn = "Bearer " + place.stranger().api().token;
    var own = get(query, "Authorization", signedIn, "If-None-Match", header(first, "ETag"));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(header(own, "Cache-Control")).isEqualTo("private, no-store");
    assertThat(header(own, "ETag")).isEmpty();
    new Neighbourhood(portal);
    var changed = get(query, "If-None-Match", header(first, "ETag"));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(header(changed, "ETag")).isNotEqualTo(header(first, "ETag"));
  }

  @Test
  void no_page_runs_foreign_code_or_stands_in_a_foreign_frame() throws Exception {
    for (var path : new String[] {"/", "/console", "/p/nothing"}) {
      var policy = header(get(path), "Content-Security-Policy");
      assertThat(policy).contains("default-src 'self'", "script-src 'self'", "object-src 'none'");
      assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("unsafe");
      assertThat(header(get(path), "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void a_page_is_asked_for_again_and_comes_only_when_it_changed() throws Exception {
    var first = get("/");
    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    var again = get("/", "If-None-Match", header(first, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"'gzip, deflate, br', br", "gzip, gzip", "identity, ''"})
  void an_asset_is_kept_for_a_year_and_packed_as_the_reader_can_unpack(String takes, String packed)
      throws Exception {
    var page = ASSET.matcher(get("/").body());
    assertThat(page.find()).isTrue();
    var asset = get(page.group(1), "Accept-Encoding", takes);
    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(header(asset, "Content-Encoding")).isEqualTo(packed);
    assertThat(header(asset, "Vary")).contains("Accept-Encoding");
    assertThat(header(asset, "Cache-Control")).contains("max-age=31536000", "immutable");
  }

  @Test
  void a_file_that_is_not_there_is_no_page() throws Exception {
    assertThat(get("/assets/nothing.js").statusCode()).isEqualTo(404);
    assertThat(get("/nothing.txt").statusCode()).isEqualTo(404);
  }
}
