package cn.yunshequ.wechat;

import cn.yunshequ.wechat.model.PushSetting;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What WeChat itself sends us. Taken only with WeChat's signature, not older than ten minutes; with
 * a key set, only sealed messages are taken, since the plain signature does not cover the words.
 */
@Singleton
public class WechatPushes {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int RANDOM = 16;
  private static final String MEDIA = "wxa_media_check";

  private final CheckSettings settings;
  private final ContentChecks checks;
  private final ObjectMapper json;
  private final Clock clock;

  WechatPushes(CheckSettings settings, ContentChecks checks, ObjectMapper json, Clock clock) {
    this.settings = settings;
    this.checks = checks;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What stands in the address of a message.
   *
   * @param sealed the signature over a sealed message; null for a plain one
   */
  public record Signed(String signature, String timestamp, String nonce, @Nullable String sealed) {}

  /** Whether it is WeChat that asks for an echo. */
  public boolean isWechat(String appId, Signed signed) {
    return settings.push(appId).filter(push -> isSigned(push, signed)).isPresent();
  }

  private boolean isSigned(PushSetting push, Signed signed) {
    return isFresh(signed.timestamp())
        && same(signature(push.token(), signed.timestamp(), signed.nonce()), signed.signature());
  }

  private boolean isFresh(String timestamp) {
    try {
      var at = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(at, clock.instant()).abs().compareTo(FRESH) <= 0;
    } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException wrong) {
      return false;
    }
  }

  /** Takes a message; false when it is not WeChat's or cannot be read. Twice is once. */
  public boolean take(String appId, Signed signed, byte[] body) {
    var push = settings.push(appId).filter(p -> isSigned(p, signed));
    if (push.isEmpty()) {
      return false;
    }
    var message = opened(push.get(), signed, body);
    message.filter(m -> m.path("Event").asString("").equals(MEDIA)).ifPresent(m -> media(appId, m));
    return message.isPresent();
  }

  // An error, such as -1008 for a photo it could not fetch, is no answer.
  private void media(String appId, JsonNode message) {
    var trace = message.path("trace_id").asString("");
    var result = message.path("result");
    boolean failed = message.path("errcode").asInt(0) != 0;
    if (!trace.isEmpty() && trace.length() <= 128) {
      checks.heard(
          appId,
          trace,
          failed ? "error" : result.path("suggest").asString("error"),
          result.path("label").asInt(0));
    }
  }

  private Optional<JsonNode> opened(PushSetting push, Signed signed, byte[] body) {
    try {
      var message = json.readTree(body);
      if (push.key().isEmpty()) {
        return Optional.of(message);
      }
      var words = message.path("Encrypt").asString("");
      var expected = signature(push.token(), signed.timestamp(), signed.nonce(), words);
      return signed.sealed() != null && same(expected, signed.sealed())
          ? Optional.of(json.readTree(open(push, words)))
          : Optional.empty();
    } catch (JacksonException | GeneralSecurityException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  // 16 random bytes, the length, the words, the app's id; padded to 32.
  private static byte[] open(PushSetting push, String sealed) throws GeneralSecurityException {
    var key = Base64.getDecoder().decode(push.key() + "=");
    var cipher = Cipher.getInstance("AES/CBC/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new IvParameterSpec(Arrays.copyOf(key, RANDOM)));
    var plain = cipher.doFinal(Base64.getDecoder().decode(sealed));
    int padding = plain.length == 0 ? 0 : plain[plain.length - 1];
    int end = plain.length - padding;
    int from = RANDOM + Integer.BYTES;
    int length = plain.length < from ? -1 : ByteBuffer.wrap(plain, RANDOM, Integer.BYTES).getInt();
    if (padding < 1 || padding > 32 || length < 0 || length > end - from) {
      throw new GeneralSecurityException("not sealed by that key");
    }
    var app = new String(plain, from + length, end - from - length, StandardCharsets.UTF_8);
    if (!app.equals(push.appId())) {
      throw new GeneralSecurityException("sealed for another app");
    }
    return Arrays.copyOfRange(plain, from, from + length);
  }

  /** sha1 over the parts in order, in hexadecimal. */
  public static String signature(String... parts) {
    var sorted = parts.clone();
    Arrays.sort(sorted);
    try {
      var sha1 = MessageDigest.getInstance("SHA-1");
      var sum = sha1.digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
