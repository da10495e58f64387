package cn.yunshequ.identity.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.identity.SmsGateway.SmsFailedException;
import cn.yunshequ.support.MutableClock;
import cn.yunshequ.support.Portal;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real provider's client, against a provider of the test's own. */
class HttpSmsTest {
  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-23T01:00:00Z"));
  private HttpServer provider;
  private int status = 200;
  private String body = "";
  private Headers headers = new Headers();

  @BeforeEach
  void start() throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/send",
        exchange -> {
          body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          headers = exchange.getRequestHeaders();
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    provider.start();
  }

  @AfterEach
  void stop() {
    provider.stop(0);
  }

  private HttpSms sms() {
    var url = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/send");
    return new HttpSms(url, "portal", "shared secret", clock);
  }

  @Test
  void a_code_is_sent_signed() throws GeneralSecurityException {
    sms().sendCode("19912345678", "012345");
    assertThat(body).isEqualTo("{\"phone\":\"19912345678\",\"code\":\"012345\"}");
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("shared secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var signed =
        "portal\n2026-11-23T01:00:00Z\n%s\n%s".formatted(headers.getFirst("X-Nonce"), body);
    assertThat(headers.getFirst("X-Signature"))
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void what_the_provider_does_not_take_has_failed() {
    status = 503;
    assertThatThrownBy(() -> sms().sendCode("19912345678", "012345"))
        .isInstanceOf(SmsFailedException.class)
        .hasMessageContaining("503");
  }

  @Test
  void a_provider_out_of_reach_has_failed() {
    var client = sms();
    provider.stop(0);
    assertThatThrownBy(() -> client.sendCode("19912345678", "012345"))
        .isInstanceOf(SmsFailedException.class);
  }

  @Test
  void nothing_is_sent_inside_a_transaction() {
    try (var portal = Portal.start()) {
      assertThatThrownBy(() ->
              portal
                  .db()
                  .write(() -> {
                    sms().sendCode("19912345678", "012345");
                    return true;
                  }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(body).isEmpty();
  }
}
