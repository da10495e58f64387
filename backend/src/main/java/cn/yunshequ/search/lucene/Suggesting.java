package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.wanted.Fields;
import cn.yunshequ.search.wanted.Titles;
import cn.yunshequ.search.wanted.Weights;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;

/**
 * Titles for what is being typed: those that begin with it, then those that hold it; among equals
 * what more residents took part in, then what happened lately. Nothing typed gives what is lively.
 */
record Suggesting(LiveCounts searcher, SearchFilter filter, Instant asked) {
  private static final Sort BEST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.WEIGHT, SortField.Type.LONG, true),
          new SortField(Fields.CREATED, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.STRING));

  List<SubjectRef> find(Question typed, int limit) throws IOException {
    var query = new BooleanQuery.Builder();
    if (typed.isEmpty()) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
      query.add(
          LongField.newDistanceFeatureQuery(
              Fields.ACTIVITY, 1, asked.toEpochMilli(), Weights.LATELY.toMillis()),
          Occur.SHOULD);
    } else {
      query.add(new Translation(searcher.vocabulary()).of(Titles.of(typed)), Occur.MUST);
    }
    var top = searcher.search(Filters.within(filter, query), limit, BEST);
    return refs(searcher, top);
  }

  static List<SubjectRef> refs(LiveCounts searcher, TopDocs top) throws IOException {
    var found = new ArrayList<SubjectRef>();
    for (var hit : top.scoreDocs) {
      found.add(SearchEngine.refOf(searcher.idOf(hit.doc)));
    }
    return found;
  }
}
