package cn.yunshequ.search.analysis;

import java.util.List;

/**
 * Part of a question without a gap.
 *
 * @param units as typed
 * @param ways the whole of it said otherwise
 * @param concepts words of it that can be said otherwise
 * @param sounds when letters are in it: ways to read them as pinyin
 * @param literal it stood between quotation marks: found as it is or not at all
 */
public record Run(
    List<Units.Unit> units,
    List<List<Units.Unit>> ways,
    List<Concept> concepts,
    List<List<Sound>> sounds,
    boolean literal) {
  /**
   * A word of the run and what else it is called.
   *
   * @param from its first unit
   * @param to the unit after its last
   * @param heard it only sounds like a word that has other names
   */
  public record Concept(int from, int to, List<List<Units.Unit>> others, boolean heard) {
    /** How many pairs of neighbours, or the one unit, the word consists of. */
    public int pairs() {
      return Math.max(1, to - from - 1);
    }

    private boolean isWord() {
      return !heard && to - from > 1;
    }

    /** Whether the pair that begins at that unit lies in the word. */
    public boolean holdsPair(int at) {
      return at >= from && at + 1 < to;
    }

    /** Whether the word is one unit of the pair that begins at that one. */
    public boolean isHalfOf(int at) {
      return to - from == 1 && (at == from || at + 1 == from);
    }
  }

  /** Whether that unit belongs to a word of several that is written as everybody writes it. */
  public boolean isSure(int at) {
    return concepts.stream().anyMatch(c -> c.isWord() && c.from() <= at && at < c.to());
  }

  /** Whether the pair that begins there lies across the end of such a word, and in none. */
  public boolean isSeam(int at) {
    return concepts.stream().anyMatch(c -> c.isWord() && (c.to() == at + 1 || c.from() == at + 1))
        && concepts.stream().noneMatch(c -> c.holdsPair(at));
  }

  public int size() {
    return units.size();
  }

  /** Whether a word of Latin letters is in it. */
  public boolean hasLetters() {
    return text().chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  /** The run as it was typed, folded. */
  public String text() {
    return textOf(units);
  }

  /** These units in a row. */
  public static String textOf(List<Units.Unit> units) {
    var text = new StringBuilder();
    units.forEach(unit -> text.append(unit.text()));
    return text.toString();
  }
}
