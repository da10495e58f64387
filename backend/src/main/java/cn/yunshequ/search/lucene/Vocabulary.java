package cn.yunshequ.search.lucene;

import cn.yunshequ.search.analysis.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Pairs of characters that the index knows. It knows those of hidden things too: what comes from
 * here is only asked as a question, never shown.
 */
final class Vocabulary {
  // A word that another of the same sound outnumbers so often is probably mistyped.
  private static final int RARER = 40;
  private static final int SEEN = 400;
  private static final int WORD = 3;

  private final IndexReader reader;

  Vocabulary(IndexReader reader) {
    this.reader = reader;
  }

  /** In how many titles and bodies it stands. */
  int uses(String pair) throws IOException {
    return reader.docFreq(new Term(Names.TITLE, pair)) + reader.docFreq(new Term(Names.BODY, pair));
  }

  /** Pairs that sound like this key, the commonest first. */
  List<String> heard(String key, int limit) throws IOException {
    var found = new TreeMap<String, Integer>();
    collect(key + HeardStream.BAR, Names.HEARD, found);
    return found.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(entry -> entry.getKey().substring(entry.getKey().indexOf(HeardStream.BAR) + 1))
        .toList();
  }

  private void collect(String prefix, String field, Map<String, Integer> found) throws IOException {
    var terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    if (each.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) {
      return;
    }
    do {
      var text = each.term().utf8ToString();
      if (!text.startsWith(prefix) || found.size() >= SEEN) {
        return;
      }
      found.merge(text, each.docFreq(), Integer::sum);
    } while (each.next() != null);
  }

  /**
   * What may have been meant by pairs of this run that the index hardly knows: pairs of the same
   * sound, the two the other way round, or one wrong character between two right ones.
   *
   * @param characters of the run
   * @return by the index of the pair's first character, likeliest first
   */
  Map<Integer, List<String>> meantBy(List<String> characters, int limit) throws IOException {
    var meant = new LinkedHashMap<Integer, List<String>>();
    for (int i = 0; i + 1 < characters.size(); i++) {
      var pair = characters.get(i) + characters.get(i + 1);
      int uses = uses(pair);
      var others = new ArrayList<String>();
      for (var other : alike(characters.get(i), characters.get(i + 1), limit + 1)) {
        if (!other.equals(pair) && uses(other) > uses * RARER) {
          others.add(other);
        }
      }
      if (!others.isEmpty()) {
        meant.put(i, List.copyOf(others.subList(0, Math.min(limit, others.size()))));
      }
    }
    for (int i = 1; i + 1 < characters.size(); i++) {
      if (meant.get(i) == null && meant.get(i - 1) == null) {
        addBetween(characters, i, limit, meant);
      }
    }
    return meant;
  }

  private void addBetween(
      List<String> characters, int at, int limit, Map<Integer, List<String>> meant)
      throws IOException {
    var before = characters.get(at - 1);
    var after = characters.get(at + 1);
    boolean strange =
        uses(before + characters.get(at)) == 0 || uses(characters.get(at) + after) == 0;
    boolean word = characters.size() == WORD;
    if (strange && word) {
      var middles = between(before, after, limit);
      if (!middles.isEmpty()) {
        meant.put(at - 1, middles.stream().map(middle -> before + middle).toList());
        meant.put(at, middles.stream().map(middle -> middle + after).toList());
      }
    }
  }

  private Set<String> alike(String first, String second, int limit) throws IOException {
    var others = new java.util.LinkedHashSet<String>();
    for (var key : Pinyin.keys(first.codePointAt(0), second.codePointAt(0))) {
      others.addAll(heard(key, limit));
    }
    if (!first.equals(second)) {
      others.add(second + first);
    }
    return others;
  }

  /** Characters that stand between these two somewhere, the commonest first. */
  List<String> between(String before, String after, int limit) throws IOException {
    var found = new TreeMap<String, Integer>();
    collect(before, Names.BODY, found);
    collect(before, Names.TITLE, found);
    var fitting = new TreeMap<Integer, TreeSet<String>>(Comparator.reverseOrder());
    for (var pair : found.keySet()) {
      var middle = pair.substring(before.length());
      if (middle.codePointCount(0, middle.length()) == 1) {
        int both = Math.min(found.get(pair), uses(middle + after));
        if (both > 0) {
          fitting.computeIfAbsent(both, b -> new TreeSet<>()).add(middle);
        }
      }
    }
    return fitting.values().stream().flatMap(Set::stream).limit(limit).toList();
  }
}
