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
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real provider's client, against a provider of the test's own. */
class AliyunSmsTest {
  private static final AcsSignature KEY =
      new AcsSignature("YourAccessKeyId", "YourAccessKeySecret");

  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-23T01:00:00Z"));
  private HttpServer provider;
  private int status = 200;
  private String says = "{\"Code\":\"OK\",\"Message\":\"OK\"}";
  private String query = "";
  private Headers headers = new Headers();

  @BeforeEach
  void start() throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/",
        exchange -> {
          query = exchange.getRequestURI().getRawQuery();
          headers = exchange.getRequestHeaders();
          var answer = says.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    provider.start();
  }

  @AfterEach
  void stop() {
    provider.stop(0);
  }

  private AliyunSms sms() {
    var url = URI.create("http://127.0.0.1:" + provider.getAddress().getPort());
    return new AliyunSms(url, KEY, "云社区", "SMS_154950909", clock);
  }

  @Test
  void the_signature_is_the_one_of_the_providers_own_example() {
    var headers = new TreeMap<String, String>();
    headers.put("host", "ecs.cn-shanghai.aliyuncs.com");
    headers.put("x-acs-action", "RunInstances");
    headers.put("x-acs-content-sha256", AcsSignature.EMPTY);
    headers.put("x-acs-date", "2023-10-26T10:22:32Z");
    headers.put("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d");
    headers.put("x-acs-version", "2014-05-26");
    assertThat(
            KEY.authorization(
                "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai",
                headers))
        .isEqualTo(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature="
                + "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
  }

  @Test
  void a_code_is_sent_signed_over_what_arrives() {
    sms().sendCode("19912345678", "012345");
    assertThat(query)
        .isEqualTo(
            "PhoneNumbers=19912345678&SignName=%E4%BA%91%E7%A4%BE%E5%8C%BA&TemplateCode="
                + "SMS_154950909&TemplateParam=%7B%22code%22%3A%22012345%22%7D");
    assertThat(headers.getFirst("x-acs-date")).isEqualTo("2026-11-23T01:00:00Z");
    var signed = new TreeMap<String, String>();
    for (var name :
        List.of(
            "host",
            "x-acs-action",
            "x-acs-content-sha256",
            "x-acs-date",
            "x-acs-signature-nonce",
            "x-acs-version")) {
      signed.put(name, headers.getFirst(name));
    }
    assertThat(headers.getFirst("Authorization")).isEqualTo(KEY.authorization(query, signed));
  }

  @Test
  void what_the_provider_refuses_in_words_has_failed() {
    says = "{\"Code\":\"isv.BUSINESS_LIMIT_CONTROL\",\"Message\":\"触发天级流控\"}";
    assertThatThrownBy(() -> sms().sendCode("19912345678", "012345"))
        .isInstanceOf(SmsFailedException.class)
        .hasMessageContaining("isv.BUSINESS_LIMIT_CONTROL");
  }

  @Test
  void what_the_provider_does_not_take_has_failed() {
    status = 503;
    says = "<html>busy</html>";
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
    assertThat(query).isEmpty();
  }
}
