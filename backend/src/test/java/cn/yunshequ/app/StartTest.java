package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.app.sample.SampleCommunities;
import cn.yunshequ.community.Communities;
import cn.yunshequ.kernel.CannotStartException;
import cn.yunshequ.support.LivePortal;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set wrongly keeps the portal from starting, and is told in one line. */
class StartTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path folder;

  private Map<String, String> production() {
    return new HashMap<>(
        Map.of(
            "PORTAL_MODE",
            "production",
            "HOST",
            "127.0.0.1",
            "PORT",
            "0",
            "PORTAL_DATA",
            folder.toString(),
            "DB_URL",
            Portal.Postgres.newDatabase(),
            "PORTAL_SECRETS_PHONE_KEY",
            KEY,
            "PORTAL_SECRETS_HASH_KEY",
            KEY,
            "PORTAL_SECRETS_TOKEN_KEY",
            KEY));
  }

  // Runs it as production does, to its end, and hands over the last thing it said.
  private static String refused(Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                LivePortal.classpath(),
                "cn.yunshequ.app.Main"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    var lines =
        said.lines().filter(line -> !line.contains(" INFO ") && !line.contains(" WARN ")).toList();
    assertThat(lines).as("all that is said").hasSize(1);
    return lines.getFirst();
  }

  @Test
  void without_a_key() throws IOException, InterruptedException {
    var settings = production();
    settings.put("PORTAL_SECRETS_HASH_KEY", "");
    assertThat(refused(settings))
        .startsWith("没有启动：缺少密钥")
        .contains("PORTAL_SECRETS_HASH_KEY")
        .doesNotContain(KEY);
  }

  @Test
  void with_a_key_that_is_none() throws IOException, InterruptedException {
    var settings = production();
    settings.put("PORTAL_SECRETS_TOKEN_KEY", "not base64");
    assertThat(refused(settings)).contains("PORTAL_SECRETS_TOKEN_KEY").doesNotContain("not base64");
  }

  @Test
  void without_a_database_of_its_own() throws IOException, InterruptedException {
    var settings = production();
    settings.put("DB_URL", "");
    assertThat(refused(settings)).contains("DB_URL");
  }

  @Test
  void when_the_database_is_not_reached() throws IOException, InterruptedException {
    var settings = production();
    settings.put("DB_URL", "jdbc:postgresql://127.0.0.1:1/portal?password=secret-word");
    assertThat(refused(settings))
        .contains("连不上数据库 jdbc:postgresql://127.0.0.1:1/portal")
        .doesNotContain("secret-word");
  }

  @Test
  void production_does_not_go_on_with_the_sample_communities() {
    var url = Portal.Postgres.newDatabase();
    try (var demo = Portal.start(Map.of("db.url", url))) {
      var communities = demo.bean(Communities.class);
      SampleCommunities.SITES.forEach(site -> communities.found(site, List.of()));
    }
    var production =
        Map.<String, Object>of(
            "db.url", url,
            "portal.mode", "production",
            "portal.secrets.phone-key", KEY,
            "portal.secrets.hash-key", KEY,
            "portal.secrets.token-key", KEY);
    assertThatThrownBy(() -> Portal.start(production).close())
        .rootCause()
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("示例社区");
  }

  @Test
  void the_line_is_found_under_whatever_wrapped_it() {
    var line = new CannotStartException("一行\n  里说完");
    assertThat(CannotStartException.in(new RuntimeException(new IOException(line))))
        .contains("一行 里说完");
    assertThat(CannotStartException.in(new IllegalStateException("something else"))).isEmpty();
  }
}
