package cn.yunshequ.search.lucene;

import cn.yunshequ.search.wanted.Wanted;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What is wanted, as queries of Lucene. */
final class Translation {
  private Translation() {}

  static Query of(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Term(String field, String text) -> term(field, text);
      case Wanted.Phrase phrase -> phrase(phrase);
      case Wanted.Best(List<Wanted> ways) ->
          new DisjunctionMaxQuery(ways.stream().map(Translation::of).toList(), Wanted.TIE);
      case Wanted.Boosted(Wanted inner, float weight) -> new BoostQuery(of(inner), weight);
      case Wanted.Flat(Wanted inner) -> new ConstantScoreQuery(of(inner));
      case Wanted.All(List<Wanted> must, List<Wanted> may) -> {
        var all = new BooleanQuery.Builder();
        must.forEach(each -> all.add(of(each), Occur.MUST));
        may.forEach(each -> all.add(of(each), Occur.SHOULD));
        yield all.build();
      }
      case Wanted.Some(List<Wanted> ways, int needed) -> {
        var some = new BooleanQuery.Builder();
        ways.forEach(each -> some.add(of(each), Occur.SHOULD));
        yield some.setMinimumNumberShouldMatch(needed).build();
      }
    };
  }

  static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static Query phrase(Wanted.Phrase wanted) {
    if (wanted.slots().stream().allMatch(slot -> slot.texts().size() == 1)) {
      var phrase = new PhraseQuery.Builder();
      wanted
          .slots()
          .forEach(
              slot -> phrase.add(new Term(wanted.field(), slot.texts().getFirst()), slot.at()));
      return phrase.build();
    }
    var phrase = new MultiPhraseQuery.Builder();
    for (var slot : wanted.slots()) {
      phrase.add(
          slot.texts().stream().map(text -> new Term(wanted.field(), text)).toArray(Term[]::new),
          slot.at());
    }
    return phrase.build();
  }
}
