package cn.yunshequ.search.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Text cut into runs of units. A unit is one Han character, one word of letters or one number; a
 * run ends at anything else, so that no phrase reaches across punctuation.
 */
public final class Units {
  private static final int MAX_WORD = 64;

  private Units() {}

  /**
   * @param from in the folded text
   * @param to exclusive
   */
  public record Unit(String text, int from, int to, boolean han) {}

  public static List<List<Unit>> runs(Folded folded) {
    var runs = new ArrayList<List<Unit>>();
    var run = new ArrayList<Unit>();
    String text = folded.text();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int to = i + Character.charCount(c);
      if (Character.isIdeographic(c)) {
        run.add(new Unit(text.substring(i, to), i, to, true));
      } else if (Character.isLetterOrDigit(c)) {
        to = endOfWord(text, i);
        int kept = Math.min(to, i + MAX_WORD);
        run.add(new Unit(text.substring(i, kept), i, to, false));
      } else if (!run.isEmpty()) {
        runs.add(List.copyOf(run));
        run.clear();
      }
      i = to;
    }
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
    }
    return runs;
  }

  /** The pair of a unit and the next one, as it stands in the index. */
  public static String pair(Unit first, Unit second) {
    return first.text() + second.text();
  }

  private static int endOfWord(String text, int from) {
    boolean digits = Character.isDigit(text.codePointAt(from));
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean word = Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
      if (!word || Character.isDigit(c) != digits) {
        break;
      }
      i += Character.charCount(c);
    }
    return digits ? endOfFraction(text, from, i) : i;
  }

  // 1.05 is one number; 192.168.1.1 and 2026.11.23 are several.
  private static int endOfFraction(String text, int from, int point) {
    if (!isPoint(text, point) || isPoint(text, from - 1)) {
      return point;
    }
    int end = point + 1;
    while (isDigit(text, end)) {
      end++;
    }
    return isPoint(text, end) ? point : end;
  }

  private static boolean isPoint(String text, int at) {
    return at > 0
        && at < text.length()
        && text.charAt(at) == '.'
        && isDigit(text, at - 1)
        && isDigit(text, at + 1);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
