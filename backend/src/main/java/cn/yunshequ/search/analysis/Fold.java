package cn.yunshequ.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings all ways of writing the same to one: full and half width, case, traditional and simplified
 * characters, tones and accents of letters, ways of saying a house number.
 */
public final class Fold {
  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;
  private static final char COMMA = '，';
  private static final char DOTS = '\u0308';
  private static final String DASHES = "‐‑‒–—―−﹣－";
  private static final char[] SIMPLE = readTable();

  private Fold() {}

  public static Folded fold(String text) {
    var out = new Folded.Builder(text.length() + 8);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < 0x80 && !isMark(text, i + 1)) {
        out.add(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, i, i + 1);
        i++;
      } else if (c == COMMA) {
        // Between digits the narrow one joins thousands, the wide one parts numbers.
        out.add(c, i, i + 1);
        i++;
      } else if (DASHES.indexOf(c) >= 0 && out.endsInDigit() && isDigit(text, i + 1)) {
        out.add('-', i, i + 1);
        i++;
      } else if (c >= FIRST && c <= LAST) {
        out.add(SIMPLE[c - FIRST], i, i + 1);
        i++;
      } else {
        i = foldCluster(text, i, out);
      }
    }
    return HouseNumbers.fold(out.build());
  }

  /** The folded text alone. */
  public static String text(String text) {
    return fold(text).text();
  }

  /** Traditional characters as simplified ones; everything else stays, each at its place. */
  public static String simplified(String text) {
    var out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= FIRST && c <= LAST) {
        out.setCharAt(i, SIMPLE[c - FIRST]);
      }
    }
    return out.toString();
  }

  /** The traditional characters that are simplified to one in that text, each once. */
  public static String traditional(String simplified) {
    var out = new StringBuilder();
    for (int c = FIRST; c <= LAST; c++) {
      char simple = SIMPLE[c - FIRST];
      if (simple != c && simplified.indexOf(simple) >= 0) {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean isMark(String text, int at) {
    return at < text.length() && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
  }

  // Latin letters without tones and accents; ü as keyboards have it, v.
  private static String letters(String text) {
    if (text.equals("ɡ")) {
      return "g";
    }
    if (text.isEmpty() || UnicodeScript.of(text.codePointAt(0)) != UnicodeScript.LATIN) {
      return text;
    }
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    var plain = new StringBuilder();
    for (char c : apart.toCharArray()) {
      if (c == DOTS && plain.toString().endsWith("u")) {
        plain.setCharAt(plain.length() - 1, 'v');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  // A code point with the marks that stand on it: é may be one character or two.
  private static int foldCluster(String text, int from, Folded.Builder out) {
    int to = from + Character.charCount(text.codePointAt(from));
    while (isMark(text, to)) {
      to++;
    }
    // Nobody sees the zero-width spaces and joiners that come along with copied text.
    if (Character.getType(text.codePointAt(from)) == Character.FORMAT) {
      return to;
    }
    if (Character.isSurrogate(text.charAt(from)) && to - from == 1) {
      out.add(' ', from, to);
      return to;
    }
    var form = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKC);
    var lower = letters(form.toLowerCase(Locale.ROOT));
    for (int j = 0; j < lower.length(); j++) {
      char c = lower.charAt(j);
      out.add(c >= FIRST && c <= LAST ? SIMPLE[c - FIRST] : c, from, to);
    }
    return to;
  }

  // Pairs of traditional and simplified, made by OpenCC; a test compares the file with it.
  private static char[] readTable() {
    var table = new char[LAST - FIRST + 1];
    for (int c = FIRST; c <= LAST; c++) {
      table[c - FIRST] = (char) c;
    }
    try (InputStream in = Fold.class.getResourceAsStream("/search/traditional.txt")) {
      if (in == null) {
        throw new IllegalStateException("no search/traditional.txt");
      }
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        for (int i = 0; i + 1 < line.length(); i += 2) {
          table[line.charAt(i) - FIRST] = line.charAt(i + 1);
        }
      }
      return table;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
