package cn.yunshequ.search.lucene;

import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.Spot;
import cn.yunshequ.search.wanted.Depth;
import cn.yunshequ.search.wanted.Fields;
import cn.yunshequ.search.wanted.Relaxing;
import cn.yunshequ.search.wanted.Wording;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One question asked of one state of the index, relaxed only while nothing is found. */
record Asking(
    LiveCounts searcher, Question question, SearchFilter filter, boolean byTime, int limit) {
  private static final int COUNTED = Relaxing.COUNTED;
  private static final Sort BEST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.CREATED, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.STRING));
  private static final Sort NEWEST =
      new Sort(
          new SortField(Fields.CREATED, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.STRING));

  Found answer(@Nullable Spot after, Instant asked) throws IOException {
    return after == null
        ? Relaxing.answer(question, depth -> at(depth, null, asked))
        : at(Depth.of(after.depth()), after, after.asked());
  }

  private Found at(Depth depth, @Nullable Spot after, Instant asked) throws IOException {
    var wanted = new Wording(question, searcher.vocabulary()).at(depth);
    var query = Ranking.ranked(wanted, searcher.vocabulary(), filter, asked);
    var manager =
        new TopFieldCollectorManager(
            byTime ? NEWEST : BEST, limit, after == null ? null : place(after), COUNTED);
    TopFieldDocs top = searcher.search(query, manager);
    var candidates = new ArrayList<Found.Candidate>();
    for (var hit : top.scoreDocs) {
      var values = java.util.Objects.requireNonNull(((FieldDoc) hit).fields);
      int i = byTime ? 0 : 1;
      float score = byTime ? 0 : (Float) values[0];
      String id = ((BytesRef) values[i + 1]).utf8ToString();
      candidates.add(
          new Found.Candidate(
              SearchEngine.refOf(id),
              new Spot(depth.number(), asked, score, (Long) values[i], id)));
    }
    return new Found(candidates, (int) Math.min(COUNTED, top.totalHits.value()), depth.number());
  }

  private FieldDoc place(Spot spot) {
    var id = new BytesRef(spot.id());
    Object[] values =
        byTime
            ? new Object[] {spot.createdMillis(), id}
            : new Object[] {spot.score(), spot.createdMillis(), id};
    // The last possible document number: among equals by value, Lucene would compare numbers.
    return new FieldDoc(Integer.MAX_VALUE, spot.score(), values);
  }
}
