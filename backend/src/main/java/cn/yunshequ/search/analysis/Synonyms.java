package cn.yunshequ.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that residents use for the same thing. Applied to the question only, as whole words before
 * it is cut into units, so the list can change without rebuilding the index. Unchangeable.
 */
public final class Synonyms {
  private static final int MOST = 12;

  private static final int MOST_INITIALS = 8;

  /** Shorter words seldom consist of others. */
  private static final int PUT_TOGETHER = 4;

  private static final Synonyms SHIPPED = read();

  private final List<Rule> rules;
  private final Map<Integer, List<Named>> byFirst = new HashMap<>();
  private final Map<String, Set<String>> bySound = new HashMap<>();

  private Synonyms(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    var meant = new HashMap<String, Set<String>>();
    for (var rule : rules) {
      for (var word : rule.asked()) {
        meant.computeIfAbsent(word, w -> new LinkedHashSet<>()).addAll(rule.meant());
      }
    }
    meant.forEach((word, others) -> {
      if (!word.isEmpty()) {
        var list = others.stream().filter(other -> !other.equals(word)).limit(MOST).toList();
        byFirst
            .computeIfAbsent(word.codePointAt(0), c -> new ArrayList<>())
            .add(new Named(0, word.length(), word, list));
        namesOf(Runs.units(word))
            .forEach(sound -> bySound.computeIfAbsent(sound, s -> new LinkedHashSet<>()).add(word));
      }
    });
    byFirst
        .values()
        .forEach(words ->
            words.sort(
                Comparator.comparing((Named named) -> -named.word().length())
                    .thenComparing(Named::word)));
  }

  /**
   * Who asks for one of {@code asked} means any of {@code meant} too.
   *
   * @param asked words as they stand in a question
   * @param meant words as they stand in what is to be found; the same list for equal words
   */
  public record Rule(List<String> asked, List<String> meant) {
    public Rule {
      asked = asked.stream().map(Fold::text).toList();
      meant = meant.stream().map(Fold::text).toList();
    }

    /** Words that all mean the same. */
    public static Rule equal(List<String> words) {
      return new Rule(words, words);
    }

    /**
     * Reads a line: words with blanks between; {@code asked > meant} when it holds in one direction
     * only.
     */
    public static Rule parse(String line) {
      int arrow = line.indexOf('>');
      return arrow < 0
          ? equal(words(line))
          : new Rule(words(line.substring(0, arrow)), words(line.substring(arrow + 1)));
    }

    private static List<String> words(String text) {
      return List.of(text.strip().split("[ \u3000]+", -1));
    }
  }

  /**
   * A word with other names in a text.
   *
   * @param from where it begins
   * @param to where it ends, exclusive
   */
  record Named(int from, int to, String word, List<String> others) {
    /** Whether it would be broken by taking that part out; a part that swallows it whole may go. */
    boolean needs(int start, int end) {
      boolean meets = start < to && from < end;
      boolean swallows = start <= from && to <= end && end - start > to - from;
      return to - from > 1 && meets && !swallows;
    }

    private Named movedBy(int offset) {
      return new Named(from + offset, to + offset, word, others);
    }

    // What the text says already needs no other name: 路灯 holds 灯.
    private Named in(String text, int at) {
      return new Named(
          at,
          at + word.length(),
          word,
          others.stream().filter(other -> !text.contains(other)).toList());
    }
  }

  public static Synonyms of(List<Rule> rules) {
    return new Synonyms(rules);
  }

  /** Those that come with the product. */
  public static Synonyms shipped() {
    return SHIPPED;
  }

  public List<Rule> rules() {
    return rules;
  }

  /**
   * Words with other names in this folded text, from left to right, the longest at each place and
   * none inside another; two may share a character: 私家车 and 车位 in 私家车位.
   */
  List<Named> namedIn(String text) {
    var found = new ArrayList<Named>();
    int end = 0;
    for (int i = 0; i < text.length() && found.size() < MOST; i++) {
      int from = i;
      int covered = end;
      var named =
          byFirst.getOrDefault(text.codePointAt(i), List.of()).stream()
              .filter(each -> text.startsWith(each.word(), from))
              .filter(each -> from + each.word().length() > covered)
              .findFirst();
      if (named.isPresent()) {
        found.add(named.get().in(text, i));
        end = i + named.get().word().length();
      }
    }
    return found;
  }

  /** Words with other names inside such a word: 换届 in 业委会换届. */
  List<Named> namedInside(Named outer) {
    var found = new ArrayList<Named>();
    var text = outer.word();
    int i = 0;
    while (text.length() >= PUT_TOGETHER && i < text.length()) {
      int step = 1;
      for (var named : byFirst.getOrDefault(text.codePointAt(i), List.of())) {
        int length = named.word().length();
        if (length > 1 && length < text.length() && text.startsWith(named.word(), i)) {
          found.add(named.in(text, i).movedBy(outer.from()));
          step = length;
          break;
        }
      }
      i += step;
    }
    return found;
  }

  /** Words of the list that sound like this whole run, and what else they are called. */
  Set<String> soundingLike(List<Units.Unit> run) {
    var words = new LinkedHashSet<String>();
    for (var sound : soundsOf(run)) {
      words.addAll(withOthers(bySound.getOrDefault(sound, Set.of())));
    }
    return words;
  }

  /** Words of the list with exactly these syllables, and what else they are called. */
  Set<String> spokenAs(List<String> syllables) {
    var sound = new StringBuilder();
    syllables.forEach(syllable -> sound.append('\'').append(Pinyin.loose(syllable)));
    return withOthers(bySound.getOrDefault(sound.toString(), Set.of()));
  }

  private Set<String> withOthers(Set<String> heard) {
    var words = new LinkedHashSet<String>();
    for (var word : heard) {
      words.add(word);
      byFirst.getOrDefault(word.codePointAt(0), List.of()).stream()
          .filter(named -> named.word().equals(word))
          .forEach(named -> words.addAll(named.others()));
    }
    return words;
  }

  // What is asked: letters by their cuttings, three characters or more by their readings. Two
  // characters sound like too many other words.
  private static Set<String> soundsOf(List<Units.Unit> run) {
    var sounds = new LinkedHashSet<String>();
    if (run.size() == 1 && !run.getFirst().han()) {
      for (var way : Pinyin.cut(run.getFirst().text())) {
        if (way.size() > 1) {
          sounds.add(joined(way));
        }
      }
    } else if (run.size() > 2 || run.stream().anyMatch(unit -> !unit.han())) {
      sounds.add(full(run));
    }
    return sounds;
  }

  // What a word of the list is known by: its usual sound and, of three characters and more, the
  // first letters of all its readings (柜 is gui and ju).
  private static Set<String> namesOf(List<Units.Unit> word) {
    if (full(word).isEmpty()) {
      return Set.of();
    }
    var names = new LinkedHashSet<>(Set.of(full(word)));
    if (word.size() > 2) {
      names.addAll(initials(word));
    }
    return names;
  }

  private static List<String> initials(List<Units.Unit> word) {
    var ways = List.of("*");
    for (var unit : word) {
      var firsts =
          Pinyin.of(unit.text().codePointAt(0)).stream()
              .map(reading -> reading.substring(0, 1))
              .distinct()
              .toList();
      ways =
          ways.stream()
              .flatMap(way -> firsts.stream().map(way::concat))
              .limit(MOST_INITIALS)
              .toList();
    }
    return ways;
  }

  // By the first reading of each; empty when one has none.
  private static String full(List<Units.Unit> run) {
    var full = new StringBuilder();
    for (var unit : run) {
      var readings = unit.han() ? Pinyin.of(unit.text().codePointAt(0)) : syllables(unit.text());
      if (readings.isEmpty()) {
        return "";
      }
      for (var reading : unit.han() ? readings.subList(0, 1) : readings) {
        full.append('\'').append(Pinyin.loose(reading));
      }
    }
    return full.toString();
  }

  private static List<String> syllables(String letters) {
    var ways = Pinyin.cut(letters);
    return ways.isEmpty() || ways.getFirst().stream().anyMatch(s -> s.kind() != Sound.Kind.SYLLABLE)
        ? List.of()
        : ways.getFirst().stream().map(Sound::text).toList();
  }

  private static String joined(List<Sound> way) {
    boolean initials = way.stream().allMatch(sound -> sound.kind() == Sound.Kind.INITIAL);
    var joined = new StringBuilder(initials ? "*" : "");
    for (var sound : way) {
      joined.append(initials ? "" : "'");
      joined.append(initials ? sound.text() : Pinyin.loose(sound.text()));
    }
    return joined.toString();
  }

  private static Synonyms read() {
    try (InputStream in = Synonyms.class.getResourceAsStream("/search/synonyms.txt")) {
      if (in == null) {
        throw new IllegalStateException("no search/synonyms.txt");
      }
      var rules = new ArrayList<Rule>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rules.add(Rule.parse(line));
        }
      }
      return new Synonyms(rules);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
