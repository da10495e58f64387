package cn.yunshequ.identity;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of this portal, 32 bytes each.
 *
 * @param phoneSeal encrypts numbers at rest
 * @param lookup keys the hashes numbers and codes are found by; never changes while data lives
 * @param token signs access tokens; changing it ends them
 */
public record Secrets(byte[] phoneSeal, byte[] lookup, byte[] token) {
  public static final int LENGTH = 32;

  public Secrets {
    if (phoneSeal.length != LENGTH || lookup.length != LENGTH || token.length != LENGTH) {
      throw new IllegalArgumentException("each secret has 32 bytes");
    }
  }

  /** HMAC-SHA256 under the lookup key. */
  byte[] keyedHash(byte[] of) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(lookup, "HmacSHA256"));
      return mac.doFinal(of);
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return "Secrets[…]";
  }
}
