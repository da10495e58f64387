package cn.yunshequ.identity.plug;

import cn.yunshequ.identity.SmsGateway;
import cn.yunshequ.platform.db.Db;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A provider over HTTP: a JSON POST {@code {"phone","code"}} whose headers X-Key, X-Timestamp and
 * X-Nonce are signed with the body under the shared secret (X-Signature, hex HMAC-SHA256 of the
 * four, joined by line feeds). Any 2xx answer within five seconds means taken.
 */
class HttpSms implements SmsGateway {
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(DEADLINE).build();
  private final URI url;
  private final String key;
  private final String secret;
  private final Clock clock;

  HttpSms(URI url, String key, String secret, Clock clock) {
    if (key.isBlank() || secret.isBlank()) {
      throw new IllegalStateException("短信服务缺少 sms.key 或 sms.secret。");
    }
    this.url = url;
    this.key = key;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public void sendCode(String phone, String code) {
    if (Db.inTransaction()) {
      throw new IllegalStateException("no network inside a transaction");
    }
    // Both are digits only, so nothing needs escaping.
    var body = "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, code);
    int status = post(body);
    if (status / 100 != 2) {
      throw new SmsFailedException("provider answered " + status, null);
    }
  }

  private int post(String body) {
    var time = clock.instant().toString();
    var nonce = UUID.randomUUID().toString();
    var request =
        HttpRequest.newBuilder(url)
            .timeout(DEADLINE)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("X-Key", key)
            .header("X-Timestamp", time)
            .header("X-Nonce", nonce)
            .header("X-Signature", signature(String.join("\n", key, time, nonce, body)))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException unreachable) {
      throw new SmsFailedException("provider not reached", unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new SmsFailedException("stopped", stopping);
    }
  }

  private String signature(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
