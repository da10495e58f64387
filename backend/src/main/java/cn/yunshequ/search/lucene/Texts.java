package cn.yunshequ.search.lucene;

import cn.yunshequ.search.analysis.Pinyin;
import cn.yunshequ.search.analysis.Sound;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.analysis.Units.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Words and phrases as queries. Terms are put together here, never by a parser, so nothing can
 * explode.
 */
final class Texts {
  private static final float TITLE = 3f;
  private static final float ABOUT = 1.5f;
  private static final float TIE = .1f;

  private Texts() {}

  /** The best of several ways to be found; the others count a little. */
  static Query best(List<Query> ways) {
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, TIE);
  }

  /** One term in title, body or place; the best counts. */
  static Query either(String text) {
    return best(
        List.of(
            new BoostQuery(term(Names.TITLE, text), TITLE),
            term(Names.BODY, text),
            new BoostQuery(term(Names.ABOUT, text), ABOUT)));
  }

  /** Neighbours in title, body or place. */
  static Query phrase(List<Unit> run) {
    return best(
        List.of(
            new BoostQuery(phrase(Names.TITLE, run), TITLE),
            phrase(Names.BODY, run),
            new BoostQuery(phrase(Names.ABOUT, run), ABOUT)));
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

  /** Sounds that follow each other in a title or a name. */
  static Query spoken(List<Sound> way) {
    return spoken(way, false);
  }

  /**
   * @param atStart only at the beginning of a title or a name
   */
  static Query spoken(List<Sound> way, boolean atStart) {
    var phrase = new MultiPhraseQuery.Builder();
    if (atStart) {
      phrase.add(new Term(Names.SOUND, SoundStream.START));
    }
    for (var sound : way) {
      phrase.add(terms(sound));
    }
    return phrase.build();
  }

  private static Term[] terms(Sound sound) {
    var texts = new ArrayList<String>();
    switch (sound.kind()) {
      case CHARACTER, SYLLABLE -> texts.add(sound.text());
      case INITIAL -> {
        texts.add(SoundStream.initial(sound.text()));
        texts.add(sound.text());
      }
      case BEGINNING -> texts.addAll(Pinyin.syllablesFrom(sound.text()));
    }
    return texts.stream().map(text -> new Term(Names.SOUND, text)).toArray(Term[]::new);
  }

  static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
