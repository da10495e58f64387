package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Facets;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.Spot;
import cn.yunshequ.search.wanted.Corrections;
import cn.yunshequ.search.wanted.Likeness;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.jspecify.annotations.Nullable;

/** What is asked of a Lucene index, whichever serves. */
abstract class LuceneQuestions implements SearchEngine {
  /**
   * Reads from the serving index.
   *
   * @throws cn.yunshequ.kernel.RefusedException SEARCH_REBUILDING when there is none
   */
  abstract <T> T read(Folder.Use<T> use);

  @Override
  public Found find(
      Question question,
      SearchFilter filter,
      boolean byTime,
      @Nullable Spot after,
      Instant asked,
      int limit) {
    return read(searcher ->
        question.isEmpty()
            ? Found.NOTHING
            : new Asking(searcher, question, filter, byTime, limit).answer(after, asked));
  }

  @Override
  public Facets facets(
      Question question, int depth, SearchFilter filter, @Nullable AreaPath under, Instant asked) {
    return read(searcher ->
        question.isEmpty()
            ? Facets.NOTHING
            : new Counting(searcher, question, depth, asked).facets(filter, under));
  }

  @Override
  public List<SubjectRef> suggest(Question typed, SearchFilter filter, Instant asked, int limit) {
    return read(searcher -> new Suggesting(searcher, filter, asked).find(typed, limit));
  }

  @Override
  public List<String> corrections(Question question, int limit) {
    return read(searcher -> new Corrections(searcher.vocabulary()).of(question, limit));
  }

  @Override
  public List<SubjectRef> alike(String title, String body, SearchFilter filter, int limit) {
    return read(searcher -> {
      var like = Likeness.of(title, body, searcher.vocabulary());
      if (like.isEmpty()) {
        return List.of();
      }
      var query =
          new BooleanQuery.Builder()
              .add(new Translation(searcher.vocabulary()).of(like.get()), Occur.MUST);
      return Suggesting.refs(searcher, searcher.search(Filters.within(filter, query), limit));
    });
  }

  @Override
  public int size() {
    return read(searcher -> searcher.getIndexReader().numDocs());
  }
}
