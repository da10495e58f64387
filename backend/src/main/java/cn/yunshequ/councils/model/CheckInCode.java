package cn.yunshequ.councils.model;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits shown in the room, another every 45 seconds. The one before is still taken, for
 * whoever types slowly; a photo sent to somebody at home is worth at most 90 seconds.
 *
 * @param changesAt from then on another one is shown
 */
public record CheckInCode(String code, Instant changesAt) {
  public static final int STEP_SECONDS = 45;

  /** What is shown at that moment. */
  public static CheckInCode at(byte[] secret, Instant now) {
    long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    return new CheckInCode(digits(secret, step), Instant.ofEpochSecond((step + 1) * STEP_SECONDS));
  }

  /** True for what is shown now and what was shown just before. */
  public static boolean matches(byte[] secret, Instant now, String typed) {
    long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    // Both are always compared: the time taken tells nothing.
    return same(digits(secret, step), typed) | same(digits(secret, step - 1), typed);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String digits(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt() & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
