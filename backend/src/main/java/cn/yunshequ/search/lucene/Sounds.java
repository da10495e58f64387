package cn.yunshequ.search.lucene;

import cn.yunshequ.search.analysis.Pinyin;
import cn.yunshequ.search.wanted.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;

/**
 * Pairs of characters of one segment by how they sound: read once from its terms, kept as long as
 * the segment lives, about twelve bytes for each pair.
 */
final class Sounds {
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final int[][] BY_CHARACTER = byCharacter();
  private static final Map<CacheKey, Sounds> KEPT = new ConcurrentHashMap<>();

  // Number of the first sound, of the second, the two characters; and in how many documents.
  private final long[] pairs;
  private final int[] uses;

  private Sounds(long[] pairs, int[] uses) {
    this.pairs = pairs;
    this.uses = uses;
  }

  static Sounds of(LeafReader reader) throws IOException {
    var helper = reader.getCoreCacheHelper();
    if (helper == null) {
      return read(reader);
    }
    var known = KEPT.get(helper.getKey());
    if (known == null) {
      known = read(reader);
      // Two readers of one segment at once count it twice, and keep one.
      if (KEPT.putIfAbsent(helper.getKey(), known) == null) {
        helper.addClosedListener(KEPT::remove);
      }
    }
    return known;
  }

  /** Reads a merged segment before anybody asks. */
  static void warm(LeafReader reader) {
    try {
      of(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Adds the pairs behind this key and how often each stands there. */
  void addTo(String key, Map<String, Integer> found) {
    int middle = key.indexOf('\'');
    var first = NUMBERS.get(key.substring(0, middle));
    var second = NUMBERS.get(key.substring(middle + 1));
    if (first == null || second == null) {
      return;
    }
    long from = packed(first, second, 0, 0);
    int at = Arrays.binarySearch(pairs, from);
    for (int i = at < 0 ? -at - 1 : at; i < pairs.length && pairs[i] >> 32 == from >> 32; i++) {
      var pair = new char[] {(char) (pairs[i] >> 16), (char) pairs[i]};
      found.merge(new String(pair), uses[i], Integer::sum);
    }
  }

  private static long packed(int first, int second, int one, int other) {
    return (long) first << 42 | (long) second << 32 | (long) one << 16 | other;
  }

  private static Sounds read(LeafReader reader) throws IOException {
    var counted = new Counted();
    for (var field : List.of(Fields.TITLE, Fields.BODY)) {
      var terms = reader.terms(field);
      if (terms != null) {
        counted.add(terms);
      }
    }
    return counted.sorted();
  }

  /** Pairs as they come, in two columns. */
  private static final class Counted {
    private long[] pairs = new long[1024];
    private int[] uses = new int[1024];
    private int size;

    void add(Terms terms) throws IOException {
      var each = terms.iterator();
      for (var term = each.next(); term != null; term = each.next()) {
        if (isTwoOfThreeBytes(term)) {
          int one = character(term, 0);
          int other = character(term, 3);
          for (int first : soundsOf(one)) {
            for (int second : soundsOf(other)) {
              put(packed(first, second, one, other), each.docFreq());
            }
          }
        }
      }
    }

    // 栋501 and eighth are as long as two Chinese characters.
    private static boolean isTwoOfThreeBytes(BytesRef term) {
      return term.length == 6 && beginsThree(term, 0) && beginsThree(term, 3);
    }

    private static boolean beginsThree(BytesRef term, int at) {
      return (term.bytes[term.offset + at] & 0xF0) == 0xE0;
    }

    private static int character(BytesRef term, int at) {
      int from = term.offset + at;
      return (term.bytes[from] & 0xF) << 12
          | (term.bytes[from + 1] & 0x3F) << 6
          | term.bytes[from + 2] & 0x3F;
    }

    private void put(long pair, int count) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
        uses = Arrays.copyOf(uses, size * 2);
      }
      pairs[size] = pair;
      uses[size++] = count;
    }

    // The same pair of title and body becomes one.
    Sounds sorted() {
      var order = new Integer[size];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Long.compare(pairs[a], pairs[b]));
      var sorted = new long[size];
      var counts = new int[size];
      int kept = 0;
      for (int at : order) {
        if (kept > 0 && sorted[kept - 1] == pairs[at]) {
          counts[kept - 1] += uses[at];
        } else {
          sorted[kept] = pairs[at];
          counts[kept++] = uses[at];
        }
      }
      return new Sounds(Arrays.copyOf(sorted, kept), Arrays.copyOf(counts, kept));
    }
  }

  private static int[] soundsOf(int character) {
    return character >= FIRST && character <= LAST ? BY_CHARACTER[character - FIRST] : new int[0];
  }

  private static Map<String, Integer> numbers() {
    var numbers = new HashMap<String, Integer>();
    for (var sound : Pinyin.sounds()) {
      numbers.put(sound, numbers.size());
    }
    return Map.copyOf(numbers);
  }

  private static int[][] byCharacter() {
    var table = new int[LAST - FIRST + 1][];
    for (int c = FIRST; c <= LAST; c++) {
      table[c - FIRST] =
          Pinyin.soundsOf(c).stream().mapToInt(NUMBERS::get).distinct().sorted().toArray();
    }
    return table;
  }
}
