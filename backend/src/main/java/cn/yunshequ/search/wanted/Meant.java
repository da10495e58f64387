package cn.yunshequ.search.wanted;

import cn.yunshequ.search.analysis.Misspelt;
import cn.yunshequ.search.analysis.Pinyin;
import cn.yunshequ.search.analysis.Shapes;
import cn.yunshequ.search.analysis.Sound;
import cn.yunshequ.search.analysis.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** What was probably meant by pairs and letters that the index hardly knows. */
record Meant(Lexicon lexicon) {
  // A word that another outnumbers so often is probably mistyped.
  private static final int RARER = 40;
  private static final int UNKNOWN = 100_000;
  private static final int WORD = 3;

  /** So many strange characters of a question are looked at for slips; more are none. */
  static final int STRANGE = 12;

  /** Small words stand beside anything: 死得 is no slip for 室的, nor 太吓 for 台和. */
  private static final String SMALL = "的得了地着把被给跟和与是在我你您他她它这那些么吗呢吧啊呀都也就还又太很最";

  /** Pairs that sound like this key, the commonest first. */
  List<String> heard(String key, int limit) throws IOException {
    return lexicon.heard(key).stream().limit(limit).map(Lexicon.Pair::text).toList();
  }

  int uses(String pair) throws IOException {
    return lexicon.uses(pair);
  }

  /**
   * Pairs of the same sound, the two the other way round, what looks alike, or one wrong character
   * between two right ones.
   *
   * @param characters of the run
   * @param sure whether the character there is part of a word that everybody writes so
   * @return by the index of the pair's first character, likeliest first
   */
  Map<Integer, List<String>> byPairs(List<String> characters, IntPredicate sure, int limit)
      throws IOException {
    var meant = new LinkedHashMap<Integer, List<String>>();
    for (int i = 0; i + 1 < characters.size(); i++) {
      var others = instead(characters, i, sure, limit);
      if (!others.isEmpty()) {
        meant.put(i, others);
      }
    }
    for (int i = 1; i + 1 < characters.size(); i++) {
      if (meant.get(i) == null && meant.get(i - 1) == null) {
        addBetween(characters, i, limit, meant);
      }
    }
    return meant;
  }

  private List<String> instead(List<String> characters, int at, IntPredicate sure, int limit)
      throws IOException {
    var first = characters.get(at);
    var second = characters.get(at + 1);
    if (sure.test(at) && sure.test(at + 1)
        || isSmall(first)
        || isSmall(second)
        || characters.size() > WORD && Words.isWord(first + second)) {
      return List.of();
    }
    // 上扔 in 楼上扔 is no slip for 商人: 上 has its place already.
    boolean before = sure.test(at) || (at > 0 && uses(characters.get(at - 1) + first) > 0);
    boolean after =
        sure.test(at + 1)
            || (at + 2 < characters.size() && uses(second + characters.get(at + 2)) > 0);
    int uses = uses(first + second);
    // Nothing in the index can outnumber it.
    if ((long) uses * RARER >= 2L * lexicon.size()) {
      return List.of();
    }
    var others = new LinkedHashSet<String>();
    for (var other : alike(first, second, 2 * limit)) {
      if (uses(other) > uses * RARER) {
        others.add(other);
      }
    }
    if (others.isEmpty() && uses <= lexicon.size() / UNKNOWN) {
      others.addAll(looksLike(first, second));
    }
    others.remove(first + second);
    others.removeIf(other -> other.codePoints().anyMatch(c -> SMALL.indexOf(c) >= 0));
    return others.stream()
        .filter(other -> {
          boolean firstStays = other.startsWith(first);
          boolean secondStays = other.endsWith(second);
          return firstStays ? !sure.test(at + 1) : secondStays ? !sure.test(at) : !before && !after;
        })
        .limit(limit)
        .toList();
  }

  private static boolean isSmall(String character) {
    return SMALL.contains(character);
  }

  private Set<String> alike(String first, String second, int limit) throws IOException {
    var others = new LinkedHashSet<String>();
    for (var key : Pinyin.keys(first.codePointAt(0), second.codePointAt(0))) {
      others.addAll(heard(key, limit));
    }
    if (!first.equals(second)) {
      others.add(second + first);
    }
    return others;
  }

  // One of the two taken for another that looks like it, the commonest pair first.
  private List<String> looksLike(String first, String second) throws IOException {
    var fitting = new TreeMap<Integer, TreeSet<String>>(Comparator.reverseOrder());
    for (var other : Shapes.like(first.codePointAt(0))) {
      put(other + second, fitting);
    }
    for (var other : Shapes.like(second.codePointAt(0))) {
      put(first + other, fitting);
    }
    return fitting.values().stream().flatMap(Set::stream).toList();
  }

  private void put(String pair, TreeMap<Integer, TreeSet<String>> fitting) throws IOException {
    int uses = uses(pair);
    if (uses > 0) {
      fitting.computeIfAbsent(uses, u -> new TreeSet<>()).add(pair);
    }
  }

  private void addBetween(
      List<String> characters, int at, int limit, Map<Integer, List<String>> meant)
      throws IOException {
    var before = characters.get(at - 1);
    var after = characters.get(at + 1);
    if (characters.size() == WORD && isStrange(characters, at)) {
      var middles = between(before, after, limit);
      if (!middles.isEmpty()) {
        meant.put(at - 1, middles.stream().map(middle -> before + middle).toList());
        meant.put(at, middles.stream().map(middle -> middle + after).toList());
      }
    }
  }

  /** Whether nobody wrote that character beside one of its neighbours. */
  boolean isStrange(List<String> characters, int at) throws IOException {
    return uses(characters.get(at - 1) + characters.get(at)) == 0
        || uses(characters.get(at) + characters.get(at + 1)) == 0;
  }

  /** Characters that stand between these two somewhere, the commonest first. */
  List<String> between(String before, String after, int limit) throws IOException {
    var fitting = new TreeMap<Integer, TreeSet<String>>(Comparator.reverseOrder());
    for (var pair : lexicon.beginning(before)) {
      var middle = pair.text().substring(before.length());
      if (middle.codePointCount(0, middle.length()) == 1) {
        int both = Math.min(uses(pair.text()), uses(middle + after));
        if (both > 0) {
          fitting.computeIfAbsent(both, b -> new TreeSet<>()).add(middle);
        }
      }
    }
    return fitting.values().stream().flatMap(Set::stream).limit(limit).toList();
  }

  /** Whether the index knows all neighbours of these syllables. */
  boolean isKnown(List<Sound> syllables) throws IOException {
    return strength(syllables) > 0;
  }

  /** Syllables that these letters are one slip away from and that the index knows, best first. */
  List<List<Sound>> byLetters(String letters, int limit) throws IOException {
    record Guess(List<Sound> way, double strength) {}
    var guesses = new ArrayList<Guess>();
    for (var other : Misspelt.of(letters).entrySet()) {
      int strength = strength(other.getKey());
      if (strength > 0) {
        guesses.add(new Guess(other.getKey(), other.getValue() * (1 + Math.log(strength))));
      }
    }
    double best = guesses.stream().mapToDouble(Guess::strength).max().orElse(0);
    return guesses.stream()
        .filter(guess -> guess.strength() > best / 2)
        .sorted(
            Comparator.comparingDouble((Guess guess) -> -guess.strength())
                .thenComparing(guess -> guess.way().toString()))
        .limit(limit)
        .map(Guess::way)
        .toList();
  }

  // How often the rarest pair of neighbours is heard.
  private int strength(List<Sound> syllables) throws IOException {
    int least = syllables.size() < 2 ? 0 : Integer.MAX_VALUE;
    for (int i = 0; least > 0 && i + 1 < syllables.size(); i++) {
      var pairs = lexicon.heard(Pinyin.key(syllables.get(i).text(), syllables.get(i + 1).text()));
      least = Math.min(least, pairs.isEmpty() ? 0 : pairs.getFirst().uses());
    }
    return least;
  }
}
