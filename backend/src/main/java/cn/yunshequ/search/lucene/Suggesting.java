package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.SearchFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Titles for what is being typed. */
final class Suggesting {
  private static final Sort LIVELY =
      new Sort(
          new SortField(Names.ACTIVITY, SortField.Type.LONG, true),
          new SortField(Names.ID, SortField.Type.STRING));

  private Suggesting() {}

  static List<SubjectRef> find(
      IndexSearcher searcher, Question typed, SearchFilter filter, int limit) throws IOException {
    var query = new BooleanQuery.Builder();
    query.add(typed.isEmpty() ? MatchAllDocsQuery.INSTANCE : Queries.inTitle(typed), Occur.FILTER);
    var top = searcher.search(Queries.within(filter, query), limit, LIVELY);
    var found = new ArrayList<SubjectRef>();
    for (var hit : top.scoreDocs) {
      var stored = searcher.storedFields().document(hit.doc, Set.of(Names.ID));
      found.add(SearchEngine.refOf(stored.get(Names.ID)));
    }
    return found;
  }
}
