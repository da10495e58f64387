package cn.yunshequ.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody typed, as units. Any text is a question; one without a unit finds nothing.
 *
 * @param text folded
 * @param runs units as typed, without gaps inside a run
 * @param others other ways to say words of it
 * @param variants the whole of it said otherwise
 */
public record Question(
    String text,
    List<List<Units.Unit>> runs,
    List<List<Units.Unit>> others,
    List<Question> variants) {
  /** Longer questions are cut, in UTF-16 units. */
  public static final int MAX_LENGTH = 100;

  private static final int MAX_TERMS = 64;
  private static final int SHORT = 3;

  /** Reads what somebody typed, with the synonyms of the product. */
  public static Question of(String typed) {
    return of(typed, Synonyms.shipped());
  }

  /** Reads what somebody typed. */
  public static Question of(String typed, Synonyms synonyms) {
    var folded = Fold.fold(typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed);
    var text = folded.text();
    var others = synonyms.othersOf(text).stream().flatMap(w -> runs(w).stream()).toList();
    var variants =
        synonyms.variantsOf(text).stream()
            .map(other -> new Question(other, runs(other), List.of(), List.of()))
            .toList();
    return new Question(text, Units.runs(folded), others, variants);
  }

  private static List<List<Units.Unit>> runs(String text) {
    return Units.runs(Fold.fold(text));
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Few words of at most three units each: they must be found whole before anything is relaxed. */
  public boolean isShort() {
    return runs.size() <= 4 && runs.stream().allMatch(run -> run.size() <= SHORT);
  }

  /** Pairs, words and lone characters: what a document should share. */
  public List<String> terms() {
    var terms = new LinkedHashSet<String>();
    for (var run : runs) {
      if (run.size() == 1) {
        terms.add(run.getFirst().text());
      }
      for (int i = 0; i + 1 < run.size(); i++) {
        terms.add(Units.pair(run.get(i), run.get(i + 1)));
      }
    }
    return List.copyOf(terms).subList(0, Math.min(MAX_TERMS, terms.size()));
  }

  /** Single units of longer runs: weak evidence. */
  public List<String> singles() {
    var singles = new LinkedHashSet<String>();
    for (var run : runs) {
      if (run.size() > 1) {
        run.forEach(unit -> singles.add(unit.text()));
      }
    }
    return List.copyOf(singles).subList(0, Math.min(MAX_TERMS, singles.size()));
  }

  /** What lights up in a found text: lone characters would glitter everywhere. */
  public Set<String> marked() {
    var marked = new LinkedHashSet<>(terms());
    var words = new ArrayList<>(runs);
    words.addAll(others);
    for (var run : words) {
      for (int i = 0; i + 1 < run.size(); i++) {
        marked.add(Units.pair(run.get(i), run.get(i + 1)));
      }
      run.stream()
          .filter(u -> !u.han() && u.text().length() > 1)
          .forEach(u -> marked.add(u.text()));
    }
    return marked;
  }
}
