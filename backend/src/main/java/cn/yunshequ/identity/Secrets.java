package cn.yunshequ.identity;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of this portal, 32 bytes each.
 *
 * @param phone encrypts numbers at rest
 * @param hash keys the hashes numbers and codes are found by; never changes while data lives
 * @param token signs access tokens; changing it ends them
 */
public record Secrets(byte[] phone, byte[] hash, byte[] token) {
  public static final int LENGTH = 32;

  public Secrets {
    if (phone.length != LENGTH || hash.length != LENGTH || token.length != LENGTH) {
      throw new IllegalArgumentException("each secret has 32 bytes");
    }
  }

  /** HMAC-SHA256 under the hash key. */
  byte[] keyedHash(byte[] of) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(hash, "HmacSHA256"));
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
