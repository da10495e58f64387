package cn.yunshequ.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How characters are read aloud, and letters as somebody meant them. Without tones. */
public final class Pinyin {
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final int LONGEST = 6;
  private static final int MAX_LETTERS = 48;
  private static final int MAX_WAYS = 3;
  private static final TreeSet<String> SYLLABLES = new TreeSet<>();
  private static final List<List<String>> READINGS = readTable();
  private static final Map<String, String> LOOSE =
      SYLLABLES.stream().collect(Collectors.toUnmodifiableMap(s -> s, Pinyin::loose));

  private Pinyin() {}

  /** All usual readings of a simplified character, the first the commonest; often one. */
  public static List<String> of(int character) {
    return character >= FIRST && character <= LAST ? READINGS.get(character - FIRST) : List.of();
  }

  /** Syllables that begin with these letters. */
  public static List<String> syllablesFrom(String letters) {
    return List.copyOf(SYLLABLES.subSet(letters, letters + '{'));
  }

  /** What many people do not tell apart: zh and z, ch and c, sh and s, ng and n after e and i. */
  static String loose(String syllable) {
    var out = new StringBuilder(syllable);
    if (out.length() > 1 && out.charAt(1) == 'h') {
      out.deleteCharAt(1);
    }
    if (syllable.endsWith("ing") || syllable.endsWith("eng")) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  /** All sounds that are told apart, in order. */
  public static List<String> sounds() {
    return LOOSE.values().stream().distinct().sorted().toList();
  }

  /** Which of them a character may have. */
  public static List<String> soundsOf(int character) {
    return of(character).stream().map(reading -> LOOSE.getOrDefault(reading, reading)).toList();
  }

  /** The sounds of two characters as one key, for each of their readings. */
  public static List<String> keys(int first, int second) {
    var ones = of(first);
    var twos = of(second);
    if (ones.size() == 1 && twos.size() == 1) {
      return List.of(key(ones.getFirst(), twos.getFirst()));
    }
    var keys = new TreeSet<String>();
    for (var one : ones) {
      for (var two : twos) {
        keys.add(key(one, two));
      }
    }
    return List.copyOf(keys);
  }

  /** The sounds of two syllables as one key. */
  public static String key(String first, String second) {
    return LOOSE.getOrDefault(first, first) + '\'' + LOOSE.getOrDefault(second, second);
  }

  /**
   * Ways to cut letters into sounds, likeliest first: as few and as whole syllables as possible;
   * the last may be unfinished. Empty when the letters are no pinyin.
   */
  public static List<List<Sound>> cut(String letters) {
    int length = letters.length();
    if (length > MAX_LETTERS) {
      return List.of();
    }
    var best = new ArrayList<List<Way>>();
    best.add(List.of(new Way(0, List.of())));
    for (int end = 1; end <= length; end++) {
      var ways = new ArrayList<Way>();
      for (int from = Math.max(0, end - LONGEST); from < end; from++) {
        var sound = Sound.of(letters.substring(from, end), end == length);
        if (sound != null) {
          best.get(from).forEach(way -> ways.add(way.and(sound)));
        }
      }
      ways.sort(Comparator.comparingInt(Way::cost));
      best.add(List.copyOf(ways.subList(0, Math.min(MAX_WAYS, ways.size()))));
    }
    return best.get(length).stream().map(Way::sounds).toList();
  }

  /** Nothing but whole syllables. */
  static boolean isWhole(String letters) {
    var ways = cut(letters);
    return letters.isEmpty()
        || !ways.isEmpty()
            && ways.getFirst().stream().allMatch(s -> s.kind() == Sound.Kind.SYLLABLE);
  }

  /** As {@link #isWhole}, quicker and without telling how. */
  static boolean mayBeWhole(String letters) {
    int length = letters.length();
    var ends = new boolean[length + 1];
    ends[0] = true;
    for (int end = 1; end <= length; end++) {
      for (int from = Math.max(0, end - LONGEST); from < end && !ends[end]; from++) {
        ends[end] = ends[from] && SYLLABLES.contains(letters.substring(from, end));
      }
    }
    return ends[length];
  }

  static boolean isSyllable(String letters) {
    return SYLLABLES.contains(letters);
  }

  private record Way(int cost, List<Sound> sounds) {
    Way and(Sound sound) {
      var longer = new ArrayList<>(sounds);
      longer.add(sound);
      return new Way(cost + sound.cost(), List.copyOf(longer));
    }
  }

  // A line is a syllable, the characters it is the usual reading of, and those it is another
  // reading of. Made by pinyin4j; a test compares the file with it.
  private static List<List<String>> readTable() {
    var readings = new ArrayList<List<String>>();
    for (int c = FIRST; c <= LAST; c++) {
      readings.add(new ArrayList<>(1));
    }
    try (InputStream in = Pinyin.class.getResourceAsStream("/search/pinyin.txt")) {
      if (in == null) {
        throw new IllegalStateException("no search/pinyin.txt");
      }
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        var parts = line.split(" ", -1);
        if (parts.length == 3) {
          SYLLABLES.add(parts[0]);
          parts[1].chars().forEach(c -> readings.get(c - FIRST).addFirst(parts[0]));
          parts[2].chars().forEach(c -> readings.get(c - FIRST).add(parts[0]));
        }
      }
      return readings.stream().map(List::copyOf).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
