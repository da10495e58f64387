package cn.yunshequ.search.lucene;

import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.analysis.Units.Unit;
import cn.yunshequ.search.model.SearchFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Questions as queries. Terms are put together here, never by a parser, so nothing can explode. */
final class Queries {
  static final int WHOLE = 0;
  static final int MOST = 1;
  static final int ANY = 2;

  private static final float TITLE = 3f;
  private static final float TIE = .1f;
  private static final float SINGLE = .12f;
  private static final float PHRASE = .6f;
  private static final float SYNONYM = 1.5f;
  private static final float RECENCY = .3f;
  private static final long RECENCY_HALVES = Duration.ofDays(90).toMillis();

  private Queries() {}

  /** The question at that depth, within the filter. */
  static Query of(Question question, int depth, SearchFilter filter, Instant asked) {
    var query = new BooleanQuery.Builder();
    query.add(depth == WHOLE ? whole(question) : loose(question, depth), Occur.MUST);
    query.add(
        LongField.newDistanceFeatureQuery(
            Names.ACTIVITY, RECENCY, asked.toEpochMilli(), RECENCY_HALVES),
        Occur.SHOULD);
    return within(filter, query);
  }

  /** What the question finds at that depth, for counting. */
  static Query matching(Question question, int depth, SearchFilter filter) {
    var query = new BooleanQuery.Builder();
    query.add(depth == WHOLE ? whole(question) : loose(question, depth), Occur.FILTER);
    return within(filter, query);
  }

  static Query within(SearchFilter filter, BooleanQuery.Builder query) {
    query.add(
        new TermInSetQuery(Names.VISIBLE, filter.audience().stream().map(BytesRef::new).toList()),
        Occur.FILTER);
    if (filter.communityId() != null) {
      query.add(term(Names.COMMUNITY, filter.communityId().toString()), Occur.FILTER);
    }
    if (!filter.kinds().isEmpty()) {
      query.add(
          new TermInSetQuery(Names.KIND, filter.kinds().stream().map(BytesRef::new).toList()),
          Occur.FILTER);
    }
    if (filter.scope() != null) {
      query.add(term(Names.AREA, filter.scope().value()), Occur.FILTER);
    }
    if (filter.since() != null || filter.until() != null) {
      query.add(written(filter.since(), filter.until()), Occur.FILTER);
    }
    if (!filter.without().isEmpty()) {
      var ids = filter.without().stream().map(SearchEngine::idOf).map(BytesRef::new).toList();
      query.add(new TermInSetQuery(Names.ID, ids), Occur.MUST_NOT);
    }
    return query.build();
  }

  private static Query written(@Nullable Instant since, @Nullable Instant until) {
    return LongPoint.newRangeQuery(
        Names.CREATED,
        since == null ? Long.MIN_VALUE : since.toEpochMilli(),
        until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1);
  }

  // Every word of the question stands there as a whole; or the question said otherwise does.
  private static Query whole(Question question) {
    var ways = new ArrayList<Query>();
    ways.add(all(question.runs()));
    for (var variant : question.variants()) {
      ways.add(new BoostQuery(all(variant.runs()), .8f));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query all(List<List<Unit>> runs) {
    var all = new BooleanQuery.Builder();
    runs.forEach(run -> all.add(phrase(run), Occur.MUST));
    return all.build();
  }

  /** Every word of it stands in the title. */
  static Query inTitle(Question question) {
    var all = new BooleanQuery.Builder();
    question.runs().forEach(run -> all.add(phrase(Names.TITLE, run), Occur.MUST));
    return all.build();
  }

  private static Query loose(Question question, int depth) {
    var most = new BooleanQuery.Builder();
    var terms = question.terms();
    terms.forEach(text -> most.add(either(text), Occur.SHOULD));
    question.others().forEach(run -> most.add(new BoostQuery(phrase(run), SYNONYM), Occur.SHOULD));
    int needed = depth == ANY ? 1 : Math.max(1, Math.round(terms.size() * .4f));
    most.setMinimumNumberShouldMatch(needed);
    var query = new BooleanQuery.Builder();
    query.add(most.build(), Occur.MUST);
    question
        .singles()
        .forEach(text -> query.add(new BoostQuery(either(text), SINGLE), Occur.SHOULD));
    for (var run : question.runs()) {
      if (run.size() > 2) {
        query.add(new BoostQuery(phrase(run), PHRASE), Occur.SHOULD);
      }
    }
    return query.build();
  }

  /** One term in title or body; the better place counts. */
  static Query either(String text) {
    return new DisjunctionMaxQuery(
        List.of(new BoostQuery(term(Names.TITLE, text), TITLE), term(Names.BODY, text)), TIE);
  }

  private static Query phrase(List<Unit> run) {
    return new DisjunctionMaxQuery(
        List.of(new BoostQuery(phrase(Names.TITLE, run), TITLE), phrase(Names.BODY, run)), TIE);
  }

  private static Query phrase(String field, List<Unit> run) {
    if (run.size() == 1) {
      return term(field, run.getFirst().text());
    }
    if (run.size() == 2) {
      return term(field, Units.pair(run.get(0), run.get(1)));
    }
    var phrase = new PhraseQuery.Builder();
    // Every second pair covers the run; the last one may overlap.
    for (int i = 0; i + 1 < run.size(); i += 2) {
      phrase.add(new Term(field, Units.pair(run.get(i), run.get(i + 1))), i);
    }
    if (run.size() % 2 == 1) {
      int last = run.size() - 2;
      phrase.add(new Term(field, Units.pair(run.get(last), run.get(last + 1))), last);
    }
    return phrase.build();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
