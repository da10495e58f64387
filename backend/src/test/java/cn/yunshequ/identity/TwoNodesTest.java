package cn.yunshequ.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits on codes are those of the portal, not of each of its nodes. */
class TwoNodesTest {
  @TempDir Path folder;

  private static Api.Answer ask(Portal node, String phone) {
    return node.guest()
        .run(
            "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent refusals { code }"
                + " } }",
            Map.of("p", phone));
  }

  // The second node has the first one's keys, as a deployment gives them, and a folder of its own.
  private void copySecrets(Portal from) throws IOException {
    var to = Files.createDirectories(folder.resolve("secrets"));
    try (var keys = Files.list(from.folder().resolve("secrets"))) {
      for (var key : keys.toList()) {
        Files.copy(key, to.resolve(key.getFileName()));
      }
    }
  }

  @Test
  void codes_are_counted_over_both_nodes() throws IOException {
    var database = Portal.Postgres.newDatabase();
    Map<String, Object> shared =
        Map.of("db.url", database, "sign-in.codes-per-address-and-hour", 6);
    try (var one = Portal.start(shared)) {
      copySecrets(one);
      var own = new java.util.HashMap<String, Object>(shared);
      own.put("portal.data", folder.toString());
      try (var two = Portal.start(own)) {
        two.clock.set(one.clock.instant());
        var phone = "13900000001";
        for (var node : List.of(one, two, one, two, one)) {
          assertThat(ask(node, phone).refusals("requestPhoneCode")).isEmpty();
          one.clock.advance(Duration.ofSeconds(61));
          two.clock.advance(Duration.ofSeconds(61));
        }
        assertThat(ask(two, phone).refusals("requestPhoneCode"))
            .as("the number asked five times")
            .containsExactly("TOO_MANY_REQUESTS");
        assertThat(ask(two, "13900000002").refusals("requestPhoneCode"))
            .as("the address asked six times")
            .containsExactly("TOO_MANY_REQUESTS");
        assertThat(signIn(two, phone, two.sms.codeFor(phone))).isEqualTo("CODE_WRONG");
        assertThat(signIn(two, phone, one.sms.codeFor(phone)))
            .as("a code sent by one node is good at the other")
            .isEqualTo("");
      }
    }
  }

  private static String signIn(Portal node, String phone, String code) {
    return String.join(
        ",",
        node.guest()
            .run(
                "mutation($p: String!, $c: String!) { signInWithPhone(input: {phone: $p, code: $c})"
                    + " { session { expiresAt } refusals { code } } }",
                Map.of("p", phone, "c", code))
            .refusals("signInWithPhone"));
  }
}
