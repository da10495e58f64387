package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Fold;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.model.SearchFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;

/** Documents that share the telling words of a draft: those it repeats and others seldom use. */
final class Alike {
  private static final int TERMS = 24;
  private static final float NEEDED = .2f;

  private Alike() {}

  static List<SubjectRef> find(
      IndexSearcher searcher, String title, String body, SearchFilter filter, int limit)
      throws IOException {
    var weights = new HashMap<String, Float>();
    count(title, 3, weights);
    count(body, 1, weights);
    var telling = new ArrayList<Map.Entry<String, Float>>();
    int all = Math.max(1, searcher.getIndexReader().numDocs());
    for (var entry : weights.entrySet()) {
      int uses =
          searcher.getIndexReader().docFreq(new Term(Names.TITLE, entry.getKey()))
              + searcher.getIndexReader().docFreq(new Term(Names.BODY, entry.getKey()));
      if (uses > 0) {
        float rarity = (float) Math.log(1 + (double) all / uses);
        telling.add(Map.entry(entry.getKey(), entry.getValue() * rarity));
      }
    }
    telling.sort(
        Comparator.comparing((Map.Entry<String, Float> e) -> -e.getValue())
            .thenComparing(Map.Entry::getKey));
    var terms = telling.subList(0, Math.min(TERMS, telling.size()));
    if (terms.isEmpty()) {
      return List.of();
    }
    var most = new BooleanQuery.Builder();
    terms.forEach(term ->
        most.add(new BoostQuery(Texts.either(term.getKey()), term.getValue()), Occur.SHOULD));
    most.setMinimumNumberShouldMatch(Math.max(1, Math.round(terms.size() * NEEDED)));
    var query = new BooleanQuery.Builder().add(most.build(), Occur.MUST);
    var top = searcher.search(Filters.within(filter, query), limit);
    var found = new ArrayList<SubjectRef>();
    for (var hit : top.scoreDocs) {
      var stored = searcher.storedFields().document(hit.doc, Set.of(Names.ID));
      found.add(SearchEngine.refOf(stored.get(Names.ID)));
    }
    return found;
  }

  private static void count(String text, float weight, Map<String, Float> weights) {
    for (var run : Units.runs(Fold.fold(text))) {
      for (int i = 0; i + 1 < run.size(); i++) {
        weights.merge(Units.pair(run.get(i), run.get(i + 1)), weight, Float::sum);
      }
    }
  }
}
