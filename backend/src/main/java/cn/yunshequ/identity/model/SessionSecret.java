package cn.yunshequ.identity.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a device keeps to stay signed in: a refresh token, or the cookie of our own page.
 *
 * @param value 256 random bits in base64url; a plain hash of so much chance needs no key
 */
public record SessionSecret(String value) {
  /** As stored and looked up. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return "SessionSecret[…]";
  }
}
