package cn.yunshequ.voting;

import cn.yunshequ.kernel.Sha256;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;

/** Receipts and change secrets: chance alone, in letters that are not mistaken for each other. */
@Singleton
class Codes {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RECEIPT = 12;
  private static final int SECRET = 20;

  private final SecureRandom random = new SecureRandom();

  /** 60 bits, in groups of four. */
  String receipt() {
    return code(RECEIPT);
  }

  /** 100 bits, in groups of four. */
  String changeSecret() {
    return code(SECRET);
  }

  /** An id that tells neither time nor sequence. */
  UUID id() {
    return UUID.randomUUID();
  }

  private String code(int letters) {
    var code = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "");
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** The sign that stands for five bits of a byte. */
  static char letter(byte bits) {
    return LETTERS.charAt(bits & 31);
  }

  /** What is kept of a change secret. */
  static byte[] hash(String changeSecret) {
    return Sha256.of(changeSecret.strip());
  }
}
