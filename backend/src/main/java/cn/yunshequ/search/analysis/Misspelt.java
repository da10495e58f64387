package cn.yunshequ.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Letters one slip away from whole syllables: {@code dainti} for {@code dianti}. */
public final class Misspelt {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 24;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  // Which slips are likelier: two letters the wrong way round, one too many, one left out, another.
  private static final int SWAPPED = 12;
  private static final int TOO_MANY = 4;
  private static final int LEFT_OUT = 3;
  private static final int ANOTHER = 1;

  private Misspelt() {}

  /**
   * What may have been meant, each with how likely such a slip is. Nothing for initials and for
   * what is too short to tell.
   */
  public static Map<List<Sound>, Integer> of(String letters) {
    int length = letters.length();
    boolean vowels = letters.chars().anyMatch(c -> "aeiouv".indexOf(c) >= 0);
    if (length < SHORTEST || length > LONGEST || !vowels) {
      return Map.of();
    }
    var meant = new LinkedHashMap<List<Sound>, Integer>();
    for (int i = 0; i < length; i++) {
      var before = letters.substring(0, i);
      var after = letters.substring(i + 1);
      if (i + 1 < length && letters.charAt(i) != letters.charAt(i + 1)) {
        add(
            before + letters.charAt(i + 1) + letters.charAt(i) + letters.substring(i + 2),
            SWAPPED,
            meant);
      }
      add(before + after, TOO_MANY, meant);
      for (int k = 0; k < LETTERS.length(); k++) {
        add(before + LETTERS.charAt(k) + letters.substring(i), LEFT_OUT, meant);
        add(before + LETTERS.charAt(k) + after, ANOTHER, meant);
      }
    }
    LETTERS.chars().forEach(other -> add(letters + (char) other, LEFT_OUT, meant));
    return meant;
  }

  private static void add(String letters, int likely, Map<List<Sound>, Integer> meant) {
    if (Pinyin.mayBeWhole(letters)) {
      for (var way : Pinyin.cut(letters)) {
        if (way.size() > 1 && way.stream().allMatch(s -> s.kind() == Sound.Kind.SYLLABLE)) {
          meant.merge(new ArrayList<>(way), likely, Math::max);
        }
      }
    }
  }
}
