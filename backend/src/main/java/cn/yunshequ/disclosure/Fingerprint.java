package cn.yunshequ.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By which anybody sees that a published text is the one published then. */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of number, title and body, each on lines of its own, in hex. */
  static String of(String number, String title, String body) {
    try {
      var text = String.join("\n", number, title, body);
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
