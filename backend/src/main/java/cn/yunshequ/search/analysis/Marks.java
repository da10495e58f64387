package cn.yunshequ.search.analysis;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a found text says what was asked, and the part of it worth showing. */
public final class Marks {
  private static final int SNIPPET = 100;

  private Marks() {}

  /** Half-open, in UTF-16 units. */
  public record Range(int start, int end) {}

  public record Marked(String text, List<Range> highlights) {}

  /** The whole text with its marks. */
  public static Marked whole(String text, Question.Marked asked) {
    return new Marked(text, ranges(text, asked));
  }

  /** Sentences of the text, about a hundred characters, from the one that says most of it. */
  public static Marked snippet(String text, Question.Marked asked) {
    var ranges = ranges(text, asked);
    int start = bestSentence(text, ranges);
    int end = Math.min(text.length(), start + SNIPPET);
    int shortest = start;
    for (var range : ranges) {
      if (range.start() >= start) {
        if (range.end() > end) {
          start = Cuts.start(text, start, range.start(), SNIPPET);
          end = Math.min(text.length(), start + SNIPPET);
        }
        shortest = Math.min(range.end(), end);
        break;
      }
    }
    int least = Math.min(end, Math.max(shortest, start + SNIPPET / 2));
    return cut(text, start, Cuts.end(text, least, end), ranges);
  }

  private static Marked cut(String text, int from, int to, List<Range> ranges) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean before = start > 0 && !endsSentence(text.charAt(start - 1));
    boolean after = end < text.length() && !endsSentence(text.charAt(end - 1));
    var shown = (before ? "…" : "") + text.substring(start, end) + (after ? "…" : "");
    int shift = (before ? 1 : 0) - start;
    var inside = new ArrayList<Range>();
    for (var range : ranges) {
      if (range.start() >= start && range.end() <= end) {
        inside.add(new Range(range.start() + shift, range.end() + shift));
      }
    }
    return new Marked(shown, inside);
  }

  private static boolean endsSentence(char c) {
    return "。！？；.!?;\n \u3000".indexOf(c) >= 0;
  }

  private static int bestSentence(String text, List<Range> ranges) {
    var sentences = BreakIterator.getSentenceInstance(Locale.CHINESE);
    sentences.setText(text);
    int best = 0;
    int most = 0;
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      int marked = 0;
      for (var range : ranges) {
        marked += range.start() >= start && range.end() <= end ? range.end() - range.start() : 0;
      }
      if (marked > most) {
        most = marked;
        best = start;
      }
      start = end;
    }
    return best;
  }

  static List<Range> ranges(String text, Question.Marked asked) {
    var folded = Fold.fold(text);
    var ranges = new ArrayList<Range>();
    for (var run : Units.runs(folded)) {
      for (int i = 0; i < run.size(); i++) {
        int to = endOfMark(run, i, asked);
        if (to > i) {
          add(folded, run.get(i).from(), run.get(to - 1).to(), ranges);
        }
      }
    }
    return ranges;
  }

  // The unit after the longest mark that begins here; here when there is none.
  private static int endOfMark(List<Units.Unit> run, int at, Question.Marked asked) {
    int end = at;
    var unit = run.get(at);
    if (asked.words().contains(unit.text())) {
      end = at + 1;
    }
    if (at + 1 < run.size() && asked.words().contains(Units.pair(unit, run.get(at + 1)))) {
      end = at + 2;
    }
    for (var sounds : asked.sounds()) {
      if (at + sounds.size() <= run.size() && sounds.size() > end - at) {
        boolean all = true;
        for (int i = 0; all && i < sounds.size(); i++) {
          all = sounds.get(i).isOf(run.get(at + i));
        }
        end = all ? at + sounds.size() : end;
      }
    }
    return end;
  }

  private static void add(Folded folded, int from, int to, List<Range> ranges) {
    var range = new Range(folded.starts()[from], folded.ends()[to - 1]);
    if (!ranges.isEmpty() && ranges.getLast().end() >= range.start()) {
      var last = ranges.removeLast();
      range = new Range(last.start(), Math.max(last.end(), range.end()));
    }
    ranges.add(range);
  }
}
