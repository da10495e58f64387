package cn.yunshequ.search.model;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusalCode;
import cn.yunshequ.kernel.Verdict;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a group of synonyms may be. All words are given folded, as questions are, so that two ways
 * of writing one word count as one.
 */
public final class SynonymRules {
  /** In code points; one character alone stands in too many words. */
  public static final int SHORTEST = 2;

  /** In code points. */
  public static final int LONGEST = 20;

  /** Words of one group, both sides together. */
  public static final int MOST_WORDS = 20;

  /** Groups of one community, and those for all. */
  public static final int MOST_GROUPS = 1000;

  private SynonymRules() {}

  /**
   * @param words what is asked
   * @param finds what is found besides; empty when the words find each other
   */
  public record Meaning(List<String> words, List<String> finds) {
    public Meaning {
      words = List.copyOf(words);
      finds = List.copyOf(finds);
    }

    boolean bothWays() {
      return finds.isEmpty();
    }

    public List<String> all() {
      return Stream.concat(words.stream(), finds.stream()).toList();
    }
  }

  /** Whether these words make a group at all. */
  public static Verdict mayStand(Meaning draft) {
    var all = draft.all();
    if (all.size() < 2 || draft.words().isEmpty()) {
      return refused(SearchRefusal.SYNONYM_TOO_FEW, "");
    }
    if (all.size() > MOST_WORDS) {
      return Verdict.refused(
          Refusal.of(SearchRefusal.SYNONYM_TOO_MANY, "words").with("max", MOST_WORDS));
    }
    var seen = new HashSet<String>();
    for (var word : all) {
      int length = word.codePointCount(0, word.length());
      if (!word.codePoints().allMatch(Character::isLetterOrDigit)) {
        return refused(SearchRefusal.SYNONYM_WORD_INVALID, word);
      }
      if (length < SHORTEST) {
        return refused(SearchRefusal.SYNONYM_WORD_TOO_SHORT, word);
      }
      if (length > LONGEST) {
        return Verdict.refused(
            Refusal.of(SearchRefusal.SYNONYM_WORD_TOO_LONG, "words")
                .with("word", word.substring(0, word.offsetByCodePoints(0, LONGEST)) + "…")
                .with("max", LONGEST));
      }
      if (!seen.add(word)) {
        return refused(SearchRefusal.SYNONYM_REPEATED, word);
      }
    }
    return Verdict.ALLOWED;
  }

  /**
   * Whether a group may stand beside the others that hold in the same community. A word belongs to
   * one group of equals; what is found one way never leads back.
   *
   * @param before the group as it was, whose words are not asked about again; empty for a new one
   */
  public static Verdict mayJoin(Meaning draft, Set<String> before, Collection<Meaning> others) {
    if (draft.bothWays()) {
      for (var word : draft.words()) {
        boolean taken =
            !before.contains(word)
                && others.stream().anyMatch(o -> o.bothWays() && o.words().contains(word));
        if (taken) {
          return refused(SearchRefusal.SYNONYM_ELSEWHERE, word);
        }
      }
    }
    var asked = new HashSet<>(draft.words());
    for (var word : draft.bothWays() ? draft.words() : draft.finds()) {
      var back = leadsBack(word, asked, draft, others);
      if (!back.isEmpty() && !before.containsAll(draft.all())) {
        return refused(SearchRefusal.SYNONYM_LOOP, back);
      }
    }
    return Verdict.ALLOWED;
  }

  // The word that leads back to what is asked by way of one-way groups; empty when none does.
  private static String leadsBack(
      String from, Set<String> asked, Meaning draft, Collection<Meaning> others) {
    var open = new ArrayDeque<>(List.of(from));
    var seen = new HashSet<>(List.of(from));
    while (!open.isEmpty()) {
      var word = open.pop();
      for (var other : others) {
        if (!other.words().contains(word)) {
          continue;
        }
        var next = other.bothWays() ? other.words() : other.finds();
        for (var found : next) {
          boolean oneWay = !draft.bothWays() || !other.bothWays();
          if (oneWay && asked.contains(found) && !found.equals(from)) {
            return found;
          }
          if (seen.add(found)) {
            open.push(found);
          }
        }
      }
    }
    return "";
  }

  private static Verdict refused(RefusalCode code, String word) {
    return Verdict.refused(Refusal.of(code, "words").with("word", word));
  }
}
