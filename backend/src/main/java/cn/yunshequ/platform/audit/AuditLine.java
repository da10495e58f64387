package cn.yunshequ.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the log with everything its seal is about. */
record AuditLine(
    long id,
    Instant at,
    @Nullable UUID account,
    @Nullable String areaPath,
    String act,
    String objectKind,
    @Nullable UUID objectId,
    @Nullable String detail,
    String result,
    @Nullable UUID about,
    @Nullable String address) {

  /** SHA-256 over the seal before and this line, each part with its length before it. */
  byte[] sealedAfter(byte[] before) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      add(digest, Long.toString(id));
      // The database keeps microseconds.
      add(digest, Long.toString(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000));
      add(digest, account);
      add(digest, areaPath);
      add(digest, act);
      add(digest, objectKind);
      add(digest, objectId);
      add(digest, detail);
      add(digest, result);
      add(digest, about);
      add(digest, address);
      return digest.digest();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static void add(MessageDigest digest, @Nullable Object part) {
    if (part == null) {
      digest.update("-;".getBytes(StandardCharsets.US_ASCII));
      return;
    }
    var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
