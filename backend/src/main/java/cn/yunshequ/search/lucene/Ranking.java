package cn.yunshequ.search.lucene;

import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.wanted.Wanted;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What is wanted, within a filter; among likes the recent and the living come first. */
final class Ranking {
  private Ranking() {}

  static Query ranked(Wanted wanted, Vocabulary known, SearchFilter filter, Instant asked)
      throws IOException {
    var query = new BooleanQuery.Builder();
    query.add(new Translation(known).of(wanted), Occur.MUST);
    return new AmongLikes(Filters.within(filter, query), asked.toEpochMilli());
  }

  /** Without an order, for counting. */
  static Query matching(Wanted wanted, Vocabulary known, SearchFilter filter) throws IOException {
    var query = new BooleanQuery.Builder();
    query.add(new Translation(known).of(wanted), Occur.FILTER);
    return Filters.within(filter, query);
  }
}
