package cn.yunshequ.search.lucene;

import cn.yunshequ.search.wanted.Fields;
import cn.yunshequ.search.wanted.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Pairs that one state of the index knows; what was asked of it is kept as long as that state. */
final class Vocabulary implements Lexicon {
  private static final int SEEN = 2000;
  private static final int KEPT = 20_000;

  private final LiveCounts searcher;
  private final Map<String, List<Pair>> heard = new ConcurrentHashMap<>();

  Vocabulary(LiveCounts searcher) {
    this.searcher = searcher;
  }

  @Override
  public int size() {
    return searcher.getIndexReader().numDocs();
  }

  @Override
  public int uses(String term) throws IOException {
    return uses(Fields.TITLE, term) + uses(Fields.BODY, term);
  }

  /** Whether some document has that term in that field. */
  boolean stands(String field, String text) throws IOException {
    return uses(field, text) > 0;
  }

  private int uses(String field, String text) throws IOException {
    return (int) searcher.living(new Term(field, text));
  }

  @Override
  public List<Pair> heard(String key) throws IOException {
    var known = heard.get(key);
    if (known == null) {
      var found = new HashMap<String, Integer>();
      for (var leaf : searcher.getIndexReader().leaves()) {
        Sounds.of(leaf.reader()).addTo(key, found);
      }
      // Those of deleted texts are counted there too, and each node has others of them.
      for (var pair : found.entrySet()) {
        pair.setValue(uses(pair.getKey()));
      }
      known = sorted(found);
      if (heard.size() < KEPT) {
        heard.put(key, known);
      }
    }
    return known;
  }

  @Override
  public List<Pair> beginning(String character) throws IOException {
    return sorted(collect(character, Fields.TITLE, Fields.BODY));
  }

  private static List<Pair> sorted(Map<String, Integer> found) {
    return found.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Pair(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing((Pair pair) -> -pair.uses()).thenComparing(Pair::text))
        .toList();
  }

  private Map<String, Integer> collect(String prefix, String... fields) throws IOException {
    var found = new HashMap<String, Integer>();
    var beginning = new BytesRef(prefix);
    for (var leaf : searcher.getIndexReader().leaves()) {
      for (var field : fields) {
        var terms = leaf.reader().terms(field);
        if (terms != null) {
          for (var pair : beginningWith(beginning, terms)) {
            found.merge(pair.text(), pair.uses(), Integer::sum);
          }
        }
      }
    }
    return found;
  }

  private static List<Pair> beginningWith(BytesRef prefix, Terms terms) throws IOException {
    var found = new ArrayList<Pair>();
    TermsEnum each = terms.iterator();
    if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return found;
    }
    do {
      var term = each.term();
      if (!org.apache.lucene.util.StringHelper.startsWith(term, prefix)) {
        return found;
      }
      found.add(new Pair(term.utf8ToString(), each.docFreq()));
    } while (found.size() < SEEN && each.next() != null);
    return found;
  }
}
