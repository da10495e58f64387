package cn.yunshequ.kernel;

/**
 * People's own words: kept as typed, except that invisible control characters go, line ends are
 * {@code \n}, and blank edges (also U+3000) are cut. Never markup: what looks like HTML is text.
 */
public final class PlainText {
  private PlainText() {}

  /**
   * One line.
   *
   * @param max longest allowed, in code points
   * @throws RefusedException TEXT_REQUIRED or TEXT_TOO_LONG on that field
   */
  public static String line(String text, String field, int max) {
    return checked(clean(text).replaceAll("[\\n\\t]+", " "), field, max);
  }

  /** Paragraphs; otherwise as {@link #line}. */
  public static String paragraphs(String text, String field, int max) {
    return checked(clean(text).replaceAll("\\n{3,}", "\n\n"), field, max);
  }

  /** At most so many signs; what is cut ends with … */
  public static String shortened(String line, int most) {
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }

  private static String checked(String text, String field, int max) {
    if (text.isEmpty()) {
      throw Refusal.of(CommonRefusal.TEXT_REQUIRED, field).asException();
    }
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      throw Refusal.of(CommonRefusal.TEXT_TOO_LONG, field)
          .with("max", max)
          .with("length", length)
          .asException();
    }
    return text;
  }

  private static String clean(String text) {
    var out = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(PlainText::isVisible)
        .forEach(out::appendCodePoint);
    return out.toString().strip();
  }

  // Bidirectional overrides can make a sentence read as its opposite; lone surrogates and NUL
  // cannot be stored by PostgreSQL.
  private static boolean isVisible(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      case Character.FORMAT -> c == 0x200D || c == 0x200C;
      default -> true;
    };
  }
}
