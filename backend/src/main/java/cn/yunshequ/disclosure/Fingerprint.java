package cn.yunshequ.disclosure;

import cn.yunshequ.kernel.Sha256;

/** By which anybody sees that a published text is the one published then. */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of number, title and body, each on lines of its own, in hex. */
  static String of(String number, String title, String body) {
    return Sha256.hex(String.join("\n", number, title, body));
  }
}
