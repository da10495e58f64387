package cn.yunshequ.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two wordings, readable in Chinese: Myers' shortest edit script over words,
 * where a word is one Han character, a run of Latin letters or digits, or one other sign; then
 * single unchanged characters between changes are taken into the change, because 把「新」字 left
 * standing alone among strokes reads worse than the whole phrase replaced.
 */
public final class WordDiff {
  private static final int MOST_EDITS = 600;

  private WordDiff() {}

  /** The changes in reading order; concatenating SAME and ADDED gives {@code after}. */
  public static List<TextChange> between(String before, String after) {
    return merged(script(words(before), words(after)));
  }

  static List<String> words(String text) {
    var words = new ArrayList<String>();
    int from = 0;
    while (from < text.length()) {
      int first = text.codePointAt(from);
      int to = from + Character.charCount(first);
      while (to < text.length() && isRun(first) && isRun(text.codePointAt(to))) {
        to += Character.charCount(text.codePointAt(to));
      }
      words.add(text.substring(from, to));
      from = to;
    }
    return words;
  }

  private static boolean isRun(int c) {
    return Character.isLetterOrDigit(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
  }

  // Myers 1986. The frontier of every depth is kept to walk back on; depth is bounded, so memory
  // is too. More edits than that are a new text, and are shown as one.
  private static List<TextChange> script(List<String> a, List<String> b) {
    int max = Math.min(a.size() + b.size(), MOST_EDITS);
    var frontiers = new ArrayList<int[]>();
    int[] reach = new int[2 * max + 3];
    for (int depth = 0; depth <= max; depth++) {
      frontiers.add(reach.clone());
      for (int k = -depth; k <= depth; k += 2) {
        int x = isDown(reach, max, k, depth) ? reach[max + k + 2] : reach[max + k] + 1;
        while (x < a.size() && x - k < b.size() && a.get(x).equals(b.get(x - k))) {
          x++;
        }
        reach[max + k + 1] = x;
        if (x >= a.size() && x - k >= b.size()) {
          return walkBack(a, b, frontiers, max);
        }
      }
    }
    return List.of(
        new TextChange(TextChange.Kind.REMOVED, String.join("", a)),
        new TextChange(TextChange.Kind.ADDED, String.join("", b)));
  }

  // Whether diagonal k is reached by adding (from the one above) rather than by removing.
  private static boolean isDown(int[] reach, int max, int k, int depth) {
    return k == -depth || (k != depth && reach[max + k] < reach[max + k + 2]);
  }

  private static List<TextChange> walkBack(
      List<String> a, List<String> b, List<int[]> frontiers, int max) {
    var reversed = new ArrayList<TextChange>();
    int x = a.size();
    int y = b.size();
    for (int depth = frontiers.size() - 1; depth > 0; depth--) {
      int[] reach = frontiers.get(depth);
      int k = x - y;
      boolean down = isDown(reach, max, k, depth);
      int edited = down ? reach[max + k + 2] : reach[max + k] + 1;
      while (x > edited) {
        reversed.add(new TextChange(TextChange.Kind.SAME, a.get(--x)));
        y--;
      }
      reversed.add(
          down
              ? new TextChange(TextChange.Kind.ADDED, b.get(--y))
              : new TextChange(TextChange.Kind.REMOVED, a.get(--x)));
    }
    while (x > 0) {
      reversed.add(new TextChange(TextChange.Kind.SAME, a.get(--x)));
    }
    return reversed.reversed();
  }

  private static List<TextChange> merged(List<TextChange> script) {
    var out = new ArrayList<TextChange>();
    var removed = new StringBuilder();
    var added = new StringBuilder();
    var same = new StringBuilder();
    for (var change : script) {
      switch (change.kind()) {
        case SAME -> same.append(change.text());
        case ADDED, REMOVED -> {
          boolean inside = !removed.isEmpty() || !added.isEmpty();
          if (same.isEmpty() || (inside && isIsland(same))) {
            removed.append(same);
            added.append(same);
          } else {
            flush(out, removed, added);
            emit(out, TextChange.Kind.SAME, same);
          }
          same.setLength(0);
          (change.kind() == TextChange.Kind.ADDED ? added : removed).append(change.text());
        }
      }
    }
    flush(out, removed, added);
    emit(out, TextChange.Kind.SAME, same);
    return out;
  }

  // One Han character, not punctuation: sentence ends stay as anchors for the eye.
  private static boolean isIsland(StringBuilder same) {
    return same.length() > 0
        && same.codePointCount(0, same.length()) == 1
        && Character.isLetterOrDigit(same.codePointAt(0));
  }

  private static void flush(List<TextChange> out, StringBuilder removed, StringBuilder added) {
    emit(out, TextChange.Kind.REMOVED, removed);
    emit(out, TextChange.Kind.ADDED, added);
    removed.setLength(0);
    added.setLength(0);
  }

  private static void emit(List<TextChange> out, TextChange.Kind kind, StringBuilder text) {
    if (!text.isEmpty()) {
      out.add(new TextChange(kind, text.toString()));
    }
  }
}
