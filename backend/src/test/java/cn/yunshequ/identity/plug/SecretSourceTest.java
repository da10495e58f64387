package cn.yunshequ.identity.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where keys come from, and that production never makes its own. */
class SecretSourceTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path folder;

  @Test
  void the_demo_makes_a_key_once_for_its_owner_only() throws IOException {
    var source = new SecretSource(folder.resolve("secrets"), true);
    var made = source.secret("token-key", "");
    assertThat(made).hasSize(32);
    assertThat(source.secret("token-key", "")).isEqualTo(made);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secrets/token-key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_configured_key_wins_and_must_have_32_bytes() {
    var source = new SecretSource(folder, false);
    assertThat(source.secret("token-key", KEY)).isEqualTo(new byte[32]);
    assertThatThrownBy(() -> source.secret("token-key", "c2hvcnQ="))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void production_without_its_keys_does_not_start() {
    assertThatThrownBy(() -> Portal.start(Map.of("portal.mode", "production")).close())
        .rootCause()
        .hasMessageContaining("portal.secrets.phone-key");
  }

  @Test
  void the_session_cookie_travels_over_tls_only_in_production()
      throws IOException, InterruptedException {
    assertThat(signedInCookie(Map.of())).doesNotContainIgnoringCase("secure");
    assertThat(
            signedInCookie(
                Map.of(
                    "portal.mode", "production",
                    "portal.secrets.phone-key", KEY,
                    "portal.secrets.hash-key", KEY,
                    "portal.secrets.token-key", KEY)))
        .containsIgnoringCase("; secure");
  }

  private static String signedInCookie(Map<String, Object> settings)
      throws IOException, InterruptedException {
    try (var portal = Portal.start(settings)) {
      portal
          .guest()
          .run(
              "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent } }",
              Map.of("p", "19912345673"));
      var signIn =
          "{\"query\":\"mutation { signInWithPhone(input: {phone: \\\"19912345673\\\", code:"
              + " \\\"%s\\\"}) { session { expiresAt } refusals { code } } }\"}";
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(portal.address() + "/graphql"))
                      .header("Content-Type", "application/json")
                      .header("X-Yunshequ-Client", "web")
                      .POST(
                          HttpRequest.BodyPublishers.ofString(
                              signIn.formatted(portal.sms.codeFor("19912345673"))))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }
  }

  @Test
  void production_has_no_known_code() {
    var keys =
        Map.<String, Object>of(
            "portal.mode", "production",
            "portal.secrets.phone-key", KEY,
            "portal.secrets.hash-key", KEY,
            "portal.secrets.token-key", KEY,
            "sign-in.codes-per-address-and-hour", 3);
    try (var portal = Portal.start(keys)) {
      var ask =
          "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent refusals { code } }"
              + " }";
      portal.guest().run(ask, Map.of("p", "19900000002"));
      var first = portal.sms.codeFor("19900000002");
      portal.clock.advance(java.time.Duration.ofMinutes(1));
      portal.guest().run(ask, Map.of("p", "19900000002"));
      // One chance in 10^12 that a fair draw gives the demo's code twice.
      assertThat(first + portal.sms.codeFor("19900000002")).isNotEqualTo("246810246810");

      portal.guest().run(ask, Map.of("p", "19912345671"));
      assertThat(portal.guest().run(ask, Map.of("p", "19912345672")).refusals("requestPhoneCode"))
          .as("the fourth code of one address in an hour")
          .containsExactly("TOO_MANY_REQUESTS");
    }
  }
}
