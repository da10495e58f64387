package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Facets;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.SearchPeriod;
import cn.yunshequ.search.wanted.Depth;
import cn.yunshequ.search.wanted.Fields;
import cn.yunshequ.search.wanted.Wording;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts everything a question finds, one narrowing at a time. */
record Counting(LiveCounts searcher, Question question, int depth, Instant asked) {
  Facets facets(SearchFilter filter, @Nullable AreaPath under) throws IOException {
    var kinds = count(query(filter.ofAnyKind()), Fields.KIND, kind -> kind);
    var places =
        under == null
            ? count(query(filter), Fields.COMMUNITY, community -> community)
            : count(query(filter), Fields.AREA, path -> childOf(under, path));
    var periods = new EnumMap<SearchPeriod, Integer>(SearchPeriod.class);
    for (var period : SearchPeriod.values()) {
      var within = filter.since(asked.minus(period.length()));
      periods.put(period, searcher.count(query(within)));
    }
    return new Facets(kinds, places, periods);
  }

  private Query query(SearchFilter filter) throws IOException {
    var wanted = new Wording(question, searcher.vocabulary()).at(Depth.of(depth));
    return Ranking.matching(wanted, searcher.vocabulary(), filter);
  }

  // What applies to the chosen node itself belongs to none of its children.
  private static @Nullable String childOf(AreaPath parent, String path) {
    int from = parent.value().length();
    if (!path.startsWith(parent.value()) || path.length() == from) {
      return null;
    }
    return path.substring(0, path.indexOf('/', from) + 1);
  }

  private Map<String, Integer> count(
      Query query, String field, Function<String, @Nullable String> keyOf) throws IOException {
    var byValue = searcher.search(query, new Values(field));
    var counts = new HashMap<String, Integer>();
    byValue.forEach((value, count) -> {
      var key = keyOf.apply(value);
      if (key != null) {
        counts.merge(key, count, Integer::sum);
      }
    });
    return counts;
  }

  /** How often each value of a field occurs among what a query finds. */
  private record Values(String field) implements CollectorManager<Tally, Map<String, Integer>> {
    @Override
    public Tally newCollector() {
      return new Tally(field);
    }

    @Override
    public Map<String, Integer> reduce(Collection<Tally> tallies) throws IOException {
      var counts = new HashMap<String, Integer>();
      for (var tally : List.copyOf(tallies)) {
        tally.addTo(counts);
      }
      return counts;
    }
  }

  /** Counts by ordinal and turns ordinals into words once a segment is done. */
  private static final class Tally extends SimpleCollector {
    private final String field;
    private final Map<String, Integer> counts = new HashMap<>();
    private @Nullable SortedDocValues values;
    private int[] byOrdinal = new int[0];

    Tally(String field) {
      this.field = field;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      finishSegment();
      var sorted = DocValues.getSorted(context.reader(), field);
      values = sorted;
      byOrdinal = new int[sorted.getValueCount()];
    }

    @Override
    public void collect(int doc) throws IOException {
      var sorted = java.util.Objects.requireNonNull(values);
      if (sorted.advanceExact(doc)) {
        byOrdinal[sorted.ordValue()]++;
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    void addTo(Map<String, Integer> sums) throws IOException {
      finishSegment();
      counts.forEach((value, count) -> sums.merge(value, count, Integer::sum));
    }

    private void finishSegment() throws IOException {
      var sorted = values;
      if (sorted != null) {
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
          if (byOrdinal[ordinal] > 0) {
            counts.merge(
                sorted.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
          }
        }
        values = null;
      }
    }
  }
}
