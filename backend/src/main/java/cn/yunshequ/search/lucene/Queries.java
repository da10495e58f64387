package cn.yunshequ.search.lucene;

import cn.yunshequ.search.SearchDocument.Standing;
import cn.yunshequ.search.analysis.Pinyin;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Run;
import cn.yunshequ.search.analysis.Sound;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.analysis.Units.Unit;
import cn.yunshequ.search.model.SearchFilter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** One question as queries, with the words that the index knows. See the decision on ranking. */
final class Queries {
  static final int WHOLE = 0;
  static final int MOST = 1;
  static final int ANY = 2;

  private static final float SINGLE = .12f;
  private static final float PHRASE = .6f;
  private static final float OTHERWISE = .85f;
  private static final float HALF = .4f;
  private static final float SPOKEN = .9f;
  private static final float INITIALS = .4f;
  private static final float SPOKEN_BODY = .4f;
  private static final float MISTYPED = .7f;
  private static final float RECENCY = .3f;
  private static final float FADED = .6f;
  private static final float OFFICIAL = .3f;
  private static final long RECENCY_HALVES = Duration.ofDays(90).toMillis();
  private static final int MOST_CLAUSES = 64;
  private static final int ALTERNATIVES = 3;

  private final Question question;
  private final Vocabulary vocabulary;

  Queries(Question question, Vocabulary vocabulary) {
    this.question = question;
    this.vocabulary = vocabulary;
  }

  /** The question at that depth, within the filter. */
  Query ranked(int depth, SearchFilter filter, Instant asked) throws IOException {
    var query = new BooleanQuery.Builder();
    query.add(depth == WHOLE ? whole() : loose(depth), Occur.MUST);
    query.add(
        LongField.newDistanceFeatureQuery(
            Names.ACTIVITY, RECENCY, asked.toEpochMilli(), RECENCY_HALVES),
        Occur.SHOULD);
    query.add(
        new BoostQuery(new ConstantScoreQuery(standing(Standing.OFFICIAL)), OFFICIAL),
        Occur.SHOULD);
    var living = new BooleanQuery.Builder();
    living.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    living.add(standing(Standing.FADED), Occur.MUST_NOT);
    query.add(new BoostQuery(new ConstantScoreQuery(living.build()), FADED), Occur.SHOULD);
    return Filters.within(filter, query);
  }

  private static Query standing(Standing standing) {
    return new TermQuery(new Term(Names.STANDING, standing.name()));
  }

  /** What the question finds at that depth, for counting. */
  Query matching(int depth, SearchFilter filter) throws IOException {
    var query = new BooleanQuery.Builder();
    query.add(depth == WHOLE ? whole() : loose(depth), Occur.FILTER);
    return Filters.within(filter, query);
  }

  // Every word of the question stands there as a whole, or said otherwise.
  private Query whole() throws IOException {
    var all = new BooleanQuery.Builder();
    for (var run : question.runs()) {
      var ways = new ArrayList<Query>();
      ways.add(Texts.phrase(run.units()));
      run.ways().forEach(way -> ways.add(new BoostQuery(Texts.phrase(way), OTHERWISE)));
      addSpoken(run.sounds(), ways);
      all.add(Texts.best(ways), Occur.MUST);
    }
    return all.build();
  }

  private void addSpoken(List<List<Sound>> sounds, List<Query> ways) throws IOException {
    for (var way : sounds) {
      boolean initials = way.stream().allMatch(sound -> sound.kind() == Sound.Kind.INITIAL);
      ways.add(new BoostQuery(Texts.spoken(way), initials ? INITIALS : SPOKEN));
      var body = spokenAnywhere(way);
      if (body != null) {
        ways.add(new BoostQuery(body, SPOKEN_BODY));
      }
    }
  }

  // All pairs of syllables, by the words of the index that sound so.
  private @Nullable Query spokenAnywhere(List<Sound> way) throws IOException {
    if (way.size() < 2 || !way.stream().allMatch(s -> s.kind() == Sound.Kind.SYLLABLE)) {
      return null;
    }
    var all = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < way.size(); i++) {
      var words =
          vocabulary.heard(Pinyin.key(way.get(i).text(), way.get(i + 1).text()), ALTERNATIVES);
      if (words.isEmpty()) {
        return null;
      }
      all.add(Texts.best(words.stream().map(Texts::either).toList()), Occur.MUST);
    }
    return all.build();
  }

  private Query loose(int depth) throws IOException {
    var clauses = clauses();
    var most = new BooleanQuery.Builder();
    clauses.forEach(clause -> most.add(clause, Occur.SHOULD));
    most.setMinimumNumberShouldMatch(depth == ANY ? 1 : needed(clauses.size()));
    var query = new BooleanQuery.Builder();
    query.add(most.build(), Occur.MUST);
    question
        .singles()
        .forEach(text -> query.add(new BoostQuery(Texts.either(text), SINGLE), Occur.SHOULD));
    for (var run : question.runs()) {
      if (run.size() > 2) {
        query.add(new BoostQuery(Texts.phrase(run.units()), PHRASE), Occur.SHOULD);
      }
    }
    return query.build();
  }

  // The longer the question, the more of it is talk.
  private static int needed(int clauses) {
    float share = clauses <= 6 ? .4f : .25f;
    return Math.clamp(Math.round(clauses * share), 1, 4);
  }

  /** One for each pair of neighbours and each lone unit: it, its other names, what was meant. */
  private List<Query> clauses() throws IOException {
    var clauses = new LinkedHashMap<String, Query>();
    for (var run : question.runs()) {
      if (!run.sounds().isEmpty()) {
        var ways = new ArrayList<Query>();
        ways.add(Texts.phrase(run.units()));
        run.ways().forEach(way -> ways.add(new BoostQuery(Texts.phrase(way), OTHERWISE)));
        addSpoken(run.sounds(), ways);
        clauses.putIfAbsent(run.text(), Texts.best(ways));
        addParts(run, clauses);
      } else if (run.size() == 1) {
        clauses.putIfAbsent(run.text(), lone(run));
      } else {
        addPairs(run, clauses);
      }
    }
    return List.copyOf(clauses.values()).subList(0, Math.min(MOST_CLAUSES, clauses.size()));
  }

  // Letters amid characters: with the neighbour before, after, or alone; and the other pairs.
  private void addParts(Run run, Map<String, Query> clauses) throws IOException {
    for (int i = 0; run.size() > 1 && i < run.size(); i++) {
      var unit = run.units().get(i);
      if (unit.han() && i + 1 < run.size() && run.units().get(i + 1).han()) {
        var pair = Units.pair(unit, run.units().get(i + 1));
        clauses.putIfAbsent(pair, Texts.either(pair));
      } else if (!unit.han()) {
        var sounds = new ArrayList<List<Sound>>();
        for (var way : Pinyin.cut(unit.text())) {
          if (i + 1 < run.size()) {
            sounds.add(joined(way, List.of(character(run.units().get(i + 1)))));
          }
          if (i > 0) {
            sounds.add(joined(List.of(character(run.units().get(i - 1))), way));
          }
          if (way.size() > 1) {
            sounds.add(way);
          }
        }
        if (!sounds.isEmpty()) {
          var ways = new ArrayList<Query>();
          addSpoken(sounds, ways);
          clauses.putIfAbsent(unit.text(), Texts.best(ways));
        }
      }
    }
  }

  private static Sound character(Unit unit) {
    return new Sound(Sound.Kind.CHARACTER, unit.text());
  }

  private static List<Sound> joined(List<Sound> first, List<Sound> second) {
    var joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  private static Query lone(Run run) {
    var ways = new ArrayList<Query>();
    ways.add(Texts.either(run.text()));
    run.ways().forEach(way -> ways.add(new BoostQuery(Texts.phrase(way), OTHERWISE)));
    return Texts.best(ways);
  }

  private void addPairs(Run run, Map<String, Query> clauses) throws IOException {
    var characters = run.units().stream().map(Unit::text).toList();
    boolean han = run.units().stream().allMatch(Unit::han);
    var meant =
        han ? vocabulary.meantBy(characters, ALTERNATIVES) : Map.<Integer, List<String>>of();
    for (int i = 0; i + 1 < run.size(); i++) {
      var pair = Units.pair(run.units().get(i), run.units().get(i + 1));
      var ways = new ArrayList<Query>();
      ways.add(Texts.either(pair));
      for (var concept : run.concepts()) {
        if (concept.holdsPair(i) || concept.isHalfOf(i)) {
          float share = concept.isHalfOf(i) ? HALF : OTHERWISE / concept.pairs();
          concept.others().forEach(other -> ways.add(new BoostQuery(Texts.phrase(other), share)));
        }
      }
      for (var other : meant.getOrDefault(i, List.of())) {
        ways.add(new BoostQuery(Texts.either(other), MISTYPED));
      }
      clauses.putIfAbsent(pair, Texts.best(ways));
    }
  }
}
