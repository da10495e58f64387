package cn.yunshequ.identity.model;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * A code on its way to a phone.
 *
 * @param hash keyed hash of the code
 * @param tries wrong ones so far
 */
public record PhoneCode(byte[] hash, Instant expiresAt, int tries) {
  public static final Duration LIFE = Duration.ofMinutes(5);
  public static final Duration RESEND_AFTER = Duration.ofSeconds(60);
  public static final int MAX_TRIES = 5;

  /** Whether that code, shown now, is this one. */
  public Verdict mayBeUsed(byte[] shownHash, Instant now) {
    boolean good =
        tries < MAX_TRIES && now.isBefore(expiresAt) && MessageDigest.isEqual(hash, shownHash);
    return good ? Verdict.ALLOWED : Verdict.refused(Refusal.of(IdentityRefusal.CODE_WRONG, "code"));
  }
}
