package cn.yunshequ.search.lucene;

import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.wanted.Fields;
import java.time.Instant;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Who may see it and where to look, inside the query. */
final class Filters {
  private Filters() {}

  static Query within(SearchFilter filter, BooleanQuery.Builder query) {
    query.add(in(Fields.VISIBLE, filter.audience()), Occur.FILTER);
    if (filter.communityId() != null) {
      query.add(Translation.term(Fields.COMMUNITY, filter.communityId().toString()), Occur.FILTER);
    }
    if (!filter.kinds().isEmpty()) {
      query.add(in(Fields.KIND, filter.kinds()), Occur.FILTER);
    }
    if (filter.scope() != null) {
      query.add(Translation.term(Fields.AREA, filter.scope().value()), Occur.FILTER);
    }
    if (filter.since() != null || filter.until() != null) {
      query.add(written(filter.since(), filter.until()), Occur.FILTER);
    }
    if (!filter.without().isEmpty()) {
      var ids = filter.without().stream().map(SearchEngine::idOf).map(BytesRef::new).toList();
      query.add(new TermInSetQuery(Fields.ID, ids), Occur.MUST_NOT);
    }
    return query.build();
  }

  private static Query in(String field, Set<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static Query written(@Nullable Instant since, @Nullable Instant until) {
    return LongPoint.newRangeQuery(
        Fields.CREATED,
        since == null ? Long.MIN_VALUE : since.toEpochMilli(),
        until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1);
  }
}
