package cn.yunshequ.search.lucene;

import cn.yunshequ.search.SearchDocument.Standing;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.wanted.Fields;
import cn.yunshequ.search.wanted.Wanted;
import cn.yunshequ.search.wanted.Weights;
import java.time.Instant;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** What is wanted, within a filter; among likes the recent and the living come first. */
final class Ranking {
  private Ranking() {}

  static Query ranked(Wanted wanted, SearchFilter filter, Instant asked) {
    var query = new BooleanQuery.Builder();
    query.add(Translation.of(wanted), Occur.MUST);
    query.add(
        LongField.newDistanceFeatureQuery(
            Fields.ACTIVITY,
            Weights.RECENCY,
            asked.toEpochMilli(),
            Weights.RECENCY_HALVES.toMillis()),
        Occur.SHOULD);
    query.add(
        new BoostQuery(new ConstantScoreQuery(standing(Standing.OFFICIAL)), Weights.OFFICIAL),
        Occur.SHOULD);
    var living = new BooleanQuery.Builder();
    living.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    living.add(standing(Standing.FADED), Occur.MUST_NOT);
    query.add(new BoostQuery(new ConstantScoreQuery(living.build()), Weights.LIVING), Occur.SHOULD);
    return Filters.within(filter, query);
  }

  private static Query standing(Standing standing) {
    return Translation.term(Fields.STANDING, standing.name());
  }

  /** Without an order, for counting. */
  static Query matching(Wanted wanted, SearchFilter filter) {
    var query = new BooleanQuery.Builder();
    query.add(Translation.of(wanted), Occur.FILTER);
    return Filters.within(filter, query);
  }
}
