package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Run;
import cn.yunshequ.search.analysis.Sound;
import cn.yunshequ.search.model.SearchFilter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * Titles for what is being typed: those that begin with it, then those that hold it; among equals
 * what more residents took part in, then what happened lately. Nothing typed gives what is lively.
 */
record Suggesting(IndexSearcher searcher, SearchFilter filter, Instant asked) {
  private static final Sort BEST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Names.WEIGHT, SortField.Type.LONG, true),
          new SortField(Names.CREATED, SortField.Type.LONG, true),
          new SortField(Names.ID, SortField.Type.STRING));
  private static final float BEGINS = 2;
  private static final long LATELY = Duration.ofDays(14).toMillis();

  List<SubjectRef> find(Question typed, int limit) throws IOException {
    var query = new BooleanQuery.Builder();
    if (typed.isEmpty()) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
      query.add(
          LongField.newDistanceFeatureQuery(Names.ACTIVITY, 1, asked.toEpochMilli(), LATELY),
          Occur.SHOULD);
    } else {
      for (var run : typed.runs()) {
        query.add(titled(run), Occur.MUST);
      }
    }
    var top = searcher.search(Filters.within(filter, query), limit, BEST);
    var found = new ArrayList<SubjectRef>();
    for (var hit : top.scoreDocs) {
      var stored = searcher.storedFields().document(hit.doc, Set.of(Names.ID));
      found.add(SearchEngine.refOf(stored.get(Names.ID)));
    }
    return found;
  }

  private static Query titled(Run run) {
    var ways = new ArrayList<Query>();
    List<List<Sound>> sounds =
        run.sounds().isEmpty()
            ? List.of(
                run.units().stream()
                    .map(unit -> new Sound(Sound.Kind.CHARACTER, unit.text()))
                    .toList())
            : run.sounds();
    for (var way : sounds) {
      ways.add(new BoostQuery(new ConstantScoreQuery(Texts.spoken(way, true)), BEGINS));
      ways.add(new ConstantScoreQuery(Texts.spoken(way)));
    }
    return Texts.best(ways);
  }
}
