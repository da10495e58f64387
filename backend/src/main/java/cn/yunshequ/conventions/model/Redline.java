package cn.yunshequ.conventions.model;

import cn.yunshequ.kernel.TextChange;
import cn.yunshequ.kernel.WordDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two wordings of a convention, article by article; the API's {@code
 * ConventionDiff}. Articles are followed by identity, so a moved article is not one gone and one
 * new.
 */
public record Redline(
    int from, int to, List<TextChange> title, List<TextChange> preamble, List<Line> articles) {
  public Redline {
    title = List.copyOf(title);
    preamble = List.copyOf(preamble);
    articles = List.copyOf(articles);
  }

  /**
   * One article between two versions; the API's {@code ArticleDiff}.
   *
   * @param numberBefore null when it is new
   * @param numberAfter null when it is gone
   * @param moved whether it stands in another order among those that stayed
   */
  public record Line(
      UUID article,
      @Nullable Integer numberBefore,
      @Nullable Integer numberAfter,
      boolean moved,
      List<TextChange> heading,
      List<TextChange> text) {
    public Line {
      heading = List.copyOf(heading);
      text = List.copyOf(text);
    }

    /** False when it reads as before and stands where it stood. */
    public boolean changed() {
      return moved || isReworded();
    }

    boolean isReworded() {
      return differs(heading) || differs(text);
    }

    private static boolean differs(List<TextChange> runs) {
      return runs.stream().anyMatch(run -> run.kind() != TextChange.Kind.SAME);
    }
  }

  /** Compares two wordings. Articles that read alike cost no comparison of words. */
  public static Redline between(int from, ConventionText before, int to, ConventionText after) {
    var old = byId(before);
    var moved = moved(before, after);
    var lines = new ArrayList<Line>();
    // What is gone stands where it stood: before the first article that followed it and stayed.
    int gone = 0;
    for (int i = 0; i < after.articles().size(); i++) {
      var article = after.articles().get(i);
      var was = old.get(article.id());
      if (was != null && !moved.contains(article.id())) {
        gone = emitGone(lines, before, after, gone, before.numberOf(article.id()) - 1);
      }
      Integer numberBefore = was == null ? null : Integer.valueOf(before.numberOf(article.id()));
      lines.add(
          line(article.id(), numberBefore, i + 1, moved.contains(article.id()), was, article));
    }
    emitGone(lines, before, after, gone, before.articles().size());
    return new Redline(
        from,
        to,
        WordDiff.between(before.title(), after.title()),
        WordDiff.between(before.preamble(), after.preamble()),
        lines);
  }

  private static int emitGone(
      List<Line> lines, ConventionText before, ConventionText after, int from, int to) {
    for (int i = from; i < to; i++) {
      var article = before.articles().get(i);
      if (after.find(article.id()).isEmpty()) {
        lines.add(line(article.id(), i + 1, null, false, article, null));
      }
    }
    return Math.max(from, to);
  }

  private static Line line(
      UUID id,
      @Nullable Integer numberBefore,
      @Nullable Integer numberAfter,
      boolean moved,
      @Nullable ArticleText before,
      @Nullable ArticleText after) {
    return new Line(
        id,
        numberBefore,
        numberAfter,
        moved,
        WordDiff.between(
            before == null ? "" : before.heading(), after == null ? "" : after.heading()),
        WordDiff.between(before == null ? "" : before.words(), after == null ? "" : after.words()));
  }

  private static Map<UUID, ArticleText> byId(ConventionText text) {
    var byId = new HashMap<UUID, ArticleText>();
    text.articles().forEach(article -> byId.put(article.id(), article));
    return byId;
  }

  // As few as possible are called moved: all but a longest run that kept its order.
  private static Set<UUID> moved(ConventionText before, ConventionText after) {
    var stayed =
        after.articles().stream()
            .map(ArticleText::id)
            .filter(id -> before.numberOf(id) > 0)
            .toList();
    int[] number = stayed.stream().mapToInt(before::numberOf).toArray();
    int[] length = new int[number.length];
    int[] previous = new int[number.length];
    int best = -1;
    for (int i = 0; i < number.length; i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (number[j] < number[i] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    var moved = new HashSet<>(stayed);
    for (int i = best; i >= 0; i = previous[i]) {
      moved.remove(stayed.get(i));
    }
    return moved;
  }

  /** How many articles came, went, moved or were worded anew. */
  public int changedCount() {
    return (int) articles.stream().filter(line -> line.changed() || isNewOrGone(line)).count();
  }

  private static boolean isNewOrGone(Line line) {
    return line.numberBefore() == null || line.numberAfter() == null;
  }

  /** In one sentence, to be read out first. */
  public String summary() {
    var parts = new ArrayList<String>();
    part(parts, "改了", articles.stream().filter(l -> !isNewOrGone(l) && l.isReworded()).count());
    part(parts, "新增", articles.stream().filter(l -> l.numberBefore() == null).count());
    part(parts, "删去", articles.stream().filter(l -> l.numberAfter() == null).count());
    part(parts, "挪动", articles.stream().filter(l -> l.moved() && !l.isReworded()).count());
    if (title.stream().anyMatch(run -> run.kind() != TextChange.Kind.SAME)) {
      parts.add("改了标题");
    }
    if (preamble.stream().anyMatch(run -> run.kind() != TextChange.Kind.SAME)) {
      parts.add("改了开头");
    }
    return parts.isEmpty() ? "两个版本没有不同。" : String.join("，", parts) + "。";
  }

  private static void part(List<String> parts, String verb, long n) {
    if (n > 0) {
      parts.add(verb + n + "条");
    }
  }
}
