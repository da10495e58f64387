package cn.yunshequ.search.lucene;

import cn.yunshequ.search.wanted.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What is wanted, as queries of Lucene. Words that the index does not know are left out: most other
 * names of a thing stand in no document, and each would be looked up in each segment.
 */
record Translation(Vocabulary known) {
  private static final Query NOTHING = MatchNoDocsQuery.INSTANCE;

  Query of(Wanted wanted) throws IOException {
    return switch (wanted) {
      case Wanted.Term(String field, String text) ->
          known.stands(field, text) ? term(field, text) : NOTHING;
      case Wanted.Phrase phrase -> phrase(phrase);
      case Wanted.Best(List<Wanted> ways) -> best(all(ways));
      case Wanted.Boosted(Wanted inner, float weight) -> {
        var query = of(inner);
        yield query == NOTHING ? query : new BoostQuery(query, weight);
      }
      case Wanted.Flat(Wanted inner) -> {
        var query = of(inner);
        yield query == NOTHING ? query : new ConstantScoreQuery(query);
      }
      case Wanted.All(List<Wanted> must, List<Wanted> may) -> every(all(must), all(may));
      case Wanted.Some(List<Wanted> ways, int needed) -> some(all(ways), needed);
    };
  }

  private List<Query> all(List<Wanted> wanted) throws IOException {
    var queries = new ArrayList<Query>();
    for (var each : wanted) {
      queries.add(of(each));
    }
    return queries;
  }

  private static Query best(List<Query> ways) {
    var possible = ways.stream().filter(way -> way != NOTHING).toList();
    return switch (possible.size()) {
      case 0 -> NOTHING;
      case 1 -> possible.getFirst();
      default -> new DisjunctionMaxQuery(possible, Wanted.TIE);
    };
  }

  private static Query every(List<Query> must, List<Query> may) {
    if (must.contains(NOTHING)) {
      return NOTHING;
    }
    var all = new BooleanQuery.Builder();
    must.forEach(each -> all.add(each, Occur.MUST));
    may.stream().filter(each -> each != NOTHING).forEach(each -> all.add(each, Occur.SHOULD));
    return all.build();
  }

  private static Query some(List<Query> ways, int needed) {
    var possible = ways.stream().filter(way -> way != NOTHING).toList();
    if (possible.size() < needed) {
      return NOTHING;
    }
    var some = new BooleanQuery.Builder();
    possible.forEach(each -> some.add(each, Occur.SHOULD));
    return some.setMinimumNumberShouldMatch(needed).build();
  }

  static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private Query phrase(Wanted.Phrase wanted) throws IOException {
    var field = wanted.field();
    var multi = new MultiPhraseQuery.Builder();
    var plain = new PhraseQuery.Builder();
    boolean isPlain = true;
    for (var slot : wanted.slots()) {
      var terms = new ArrayList<Term>();
      for (var text : slot.texts()) {
        if (known.stands(field, text)) {
          terms.add(new Term(field, text));
        }
      }
      if (terms.isEmpty()) {
        return NOTHING;
      }
      isPlain &= terms.size() == 1;
      multi.add(terms.toArray(Term[]::new), slot.at());
      if (isPlain) {
        plain.add(terms.getFirst(), slot.at());
      }
    }
    return isPlain ? plain.build() : multi.build();
  }
}
