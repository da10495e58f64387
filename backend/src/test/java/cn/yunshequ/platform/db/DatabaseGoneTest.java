package cn.yunshequ.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.LiveDatabase;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While PostgreSQL is away the portal says so plainly, and it recovers by itself. */
class DatabaseGoneTest {
  private static final String READ = "{ communities(first: 1) { nodes { slug } } }";
  private static final String WRITE =
      "mutation { updateProfile(input: {elderMode: true}) { viewer { elderMode } refusals { code }"
          + " } }";

  @TempDir Path folder;

  private static int health(Portal portal, String what) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.address() + "/health/" + what)).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static void saysSo(Api.Answer answer) {
    var told = answer.body().toString();
    assertThat(answer.status()).as(told).isEqualTo(200);
    assertThat(answer.errors()).as(told).isNotEmpty().containsOnly("UNAVAILABLE");
    var error = answer.body().path("errors").path(0);
    assertThat(error.path("message").asString()).contains("数据库暂时连不上").contains("没有提交");
    assertThat(error.path("extensions").path("traceId").asString()).hasSize(36);
    assertThat(told).doesNotContain("PSQL").doesNotContain("jooq").doesNotContain("127.0.0.1");
  }

  @Test
  void reads_and_writes_say_unavailable_readiness_turns_red_and_all_comes_back() throws Exception {
    try (var database = new LiveDatabase(folder);
        var portal = Portal.start(Map.of("db.url", database.url()))) {
      var place = new Neighbourhood(portal);
      var resident = place.resident("张秀英", "7栋2单元", "101").api();
      assertThat(resident.run(WRITE).refusals("updateProfile")).isEmpty();
      assertThat(health(portal, "readiness")).isEqualTo(200);

      var restart = database.gone();
      saysSo(portal.guest().run(READ));
      saysSo(resident.run(WRITE));
      assertThat(health(portal, "readiness")).isEqualTo(503);
      assertThat(health(portal, "liveness")).isEqualTo(200);

      restart.run();
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (health(portal, "readiness") != 200) {
        assertThat(System.nanoTime()).as("recovers within 30 s").isLessThan(end);
        LockSupport.parkNanos(50_000_000);
      }
      assertThat(portal.guest().run(READ).text("communities.nodes.0.slug")).isNotEmpty();
      assertThat(resident.run(WRITE).at("updateProfile.viewer.elderMode").asBoolean()).isTrue();
    }
  }
}
