package cn.yunshequ.search.analysis;

/**
 * Where a text too long to be shown may be cut: after a sentence, else at a comma or a blank, else
 * between two words; never inside a character.
 */
final class Cuts {
  private static final String SENTENCE = "。！？；!?;\n";
  private static final String PART = "，、：,: \u3000\t…～~";

  /** No word is longer, nor does anybody read on for one. */
  private static final int WORD = 12;

  private Cuts() {}

  /**
   * Where to begin so that what stands at {@code mark} is seen with some of what stands before it.
   *
   * @param from where its sentence begins
   * @param length of what is shown
   */
  static int start(String text, int from, int mark, int length) {
    int earliest = Math.max(from, mark - length / 2);
    for (int i = earliest + 1; i <= mark; i++) {
      if (PART.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return betweenWords(text, Math.max(from, mark - length / 3), from);
  }

  /** The last good place after {@code least} and up to {@code end}; the text's end is one. */
  static int end(String text, int least, int end) {
    if (end == text.length()) {
      return end;
    }
    for (int i = end; i > least; i--) {
      if (SENTENCE.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    // The comma itself stays away.
    for (int i = end; i >= least && i > 0; i--) {
      if (PART.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return betweenWords(text, end, least);
  }

  private static int betweenWords(String text, int at, int least) {
    for (int i = at; i > Math.max(least, at - WORD); i--) {
      if (!splits(text, i)) {
        return i;
      }
    }
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static boolean splits(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return Character.isLowSurrogate(after)
        || isAscii(before) && isAscii(after)
        || Words.isWord(Fold.text(text.substring(at - 1, at + 1)));
  }

  private static boolean isAscii(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
