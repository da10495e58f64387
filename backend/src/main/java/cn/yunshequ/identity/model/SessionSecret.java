package cn.yunshequ.identity.model;

import cn.yunshequ.kernel.Sha256;

/**
 * What a device keeps to stay signed in: a refresh token, or the cookie of our own page.
 *
 * @param value 256 random bits in base64url; a plain hash of so much chance needs no key
 */
public record SessionSecret(String value) {
  /** As stored and looked up. */
  public byte[] hash() {
    return Sha256.of(value);
  }

  @Override
  public String toString() {
    return "SessionSecret[…]";
  }
}
