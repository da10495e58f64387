package cn.yunshequ.search.wanted;

import cn.yunshequ.search.analysis.Pinyin;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Run;
import cn.yunshequ.search.analysis.Sound;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.analysis.Units.Unit;
import cn.yunshequ.search.wanted.Wanted.All;
import cn.yunshequ.search.wanted.Wanted.Some;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question as what it wants, with the words that the index knows. See the decision on ranking.
 */
public final class Wording {
  private static final float SINGLE = .12f;
  private static final float OTHERWISE = .85f;
  private static final float HALF_PAIR = .4f;
  private static final float SPOKEN = 2f;
  private static final float SPOKEN_BODY = .4f;
  private static final float MISTYPED = .7f;

  /** Units of a question that is no talk. */
  private static final float PLAIN = 8f;

  /** Longer sentences in letters are talk; two of their syllables sound like much. */
  private static final float SPELT = 2f;

  /** Across two words: 会改 in 业委会改选. */
  private static final float SEAM = .3f;

  /** Where anything will do, what says more of it together comes before what says one thing. */
  private static final float TOGETHER = 4f;

  private static final float SHORTENED = .7f;

  private static final float PIECE = .3f;

  /** Longer runs are no shortened words. */
  private static final int LONGEST_SHORTENED = 4;

  private static final int MOST_CLAUSES = 64;
  private static final int ALTERNATIVES = 3;

  private final Question question;
  private final Meant meant;

  /** What a guess counts: the longer the question, the more of it is talk that sounds like it. */
  private final float mistyped;

  public Wording(Question question, Lexicon lexicon) {
    this.question = question;
    this.meant = new Meant(lexicon);
    int units = question.runs().stream().mapToInt(Run::size).sum();
    this.mistyped = MISTYPED * Math.min(1, PLAIN / Math.max(1, units));
  }

  /** What the question wants when it is relaxed so far. */
  public Wanted at(Depth depth) throws IOException {
    return depth.isWhole() ? whole(depth) : loose(depth);
  }

  // Every word of the question stands there as a whole, or said otherwise.
  private Wanted whole(Depth depth) throws IOException {
    var all = new ArrayList<Wanted>();
    for (var run : question.runs()) {
      all.add(whole(run, depth));
    }
    return all.size() == 1 ? all.getFirst() : new All(all, List.of());
  }

  private Wanted whole(Run run, Depth depth) throws IOException {
    var ways = new ArrayList<Wanted>();
    ways.add(Texts.phrase(run.units()));
    for (var way : run.ways()) {
      // Where 旧楼加装电梯 stands, 加装电梯 stands already.
      if (!Run.textOf(way).contains(run.text())) {
        var other = depth == Depth.PLENTY ? Texts.headPhrase(way) : Texts.phrase(way);
        ways.add(Texts.boosted(other, OTHERWISE));
      }
    }
    addSpoken(run.sounds(), 1, ways);
    return Texts.best(ways);
  }

  private void addSpoken(List<List<Sound>> sounds, float weight, List<Wanted> ways)
      throws IOException {
    for (var way : sounds) {
      ways.add(Texts.boosted(Texts.spoken(way), weight * SPOKEN));
      var bodies = spokenAnywhere(way);
      if (!bodies.isEmpty()) {
        var body = bodies.size() == 1 ? bodies.getFirst() : new All(bodies, List.of());
        ways.add(Texts.boosted(body, weight * SPOKEN_BODY));
      }
    }
  }

  // All pairs of syllables, by the words of the index that sound so.
  private List<Wanted> spokenAnywhere(List<Sound> way) throws IOException {
    if (!isSyllables(way)) {
      return List.of();
    }
    var all = new ArrayList<Wanted>();
    for (int i = 0; i + 1 < way.size(); i++) {
      var words = meant.heard(Pinyin.key(way.get(i).text(), way.get(i + 1).text()), ALTERNATIVES);
      if (words.isEmpty()) {
        return List.of();
      }
      all.add(Texts.best(words.stream().map(Texts::either).toList()));
    }
    return all;
  }

  private static boolean isSyllables(List<Sound> way) {
    return way.size() > 1 && way.stream().allMatch(s -> s.kind() == Sound.Kind.SYLLABLE);
  }

  private Wanted loose(Depth depth) throws IOException {
    var must = new ArrayList<Wanted>();
    for (var run : question.runs()) {
      if (run.literal()) {
        must.add(Texts.phrase(run.units()));
      }
    }
    var clauses = clauses();
    if (depth == Depth.ANY && question.isShort()) {
      clauses = withPieces(clauses);
    }
    if (!clauses.isEmpty()) {
      must.add(new Some(clauses, depth.needed(clauses.size())));
    }
    var may = new ArrayList<Wanted>();
    if (depth == Depth.ANY && Depth.LESS.needed(clauses.size()) > 1) {
      may.add(Texts.boosted(new Some(clauses, Depth.LESS.needed(clauses.size())), TOGETHER));
    }
    question.singles().forEach(text -> may.add(Texts.boosted(Texts.either(text), SINGLE)));
    return new All(must, may);
  }

  /** One for each pair of neighbours and each lone unit: it, its other names, what was meant. */
  private List<Wanted> clauses() throws IOException {
    var clauses = new LinkedHashMap<String, Wanted>();
    for (var run : question.runs()) {
      if (run.literal()) {
        continue;
      }
      if (!run.sounds().isEmpty() || isLetters(run)) {
        addLetters(run, clauses);
      } else if (run.size() == 1) {
        clauses.putIfAbsent(run.text(), lone(run));
      } else {
        addPairs(run, clauses);
      }
    }
    return List.copyOf(clauses.values()).subList(0, Math.min(MOST_CLAUSES, clauses.size()));
  }

  // 消通 where nobody says 消防通道: then whoever speaks of 消防 or of 通道.
  private List<Wanted> withPieces(List<Wanted> clauses) {
    var pieces = new LinkedHashMap<String, Wanted>();
    for (var run : question.runs()) {
      for (var concept : run.concepts()) {
        for (var other : concept.others()) {
          for (int i = 0; other.size() > 2 && i + 1 < other.size(); i++) {
            var pair = Units.pair(other.get(i), other.get(i + 1));
            pieces.putIfAbsent(pair, Texts.boosted(Texts.either(pair), PIECE));
          }
        }
      }
    }
    var all = new ArrayList<>(clauses);
    all.addAll(pieces.values());
    return List.copyOf(all.subList(0, Math.min(MOST_CLAUSES, all.size())));
  }

  private static boolean isLetters(Run run) {
    return run.size() == 1 && run.text().chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private void addLetters(Run run, Map<String, Wanted> clauses) throws IOException {
    var ways = new ArrayList<Wanted>();
    ways.add(Texts.phrase(run.units()));
    run.ways().forEach(way -> ways.add(Texts.boosted(Texts.phrase(way), OTHERWISE)));
    addSpoken(run.sounds(), 1, ways);
    if (run.size() == 1) {
      addSpoken(respelt(run.text()), MISTYPED, ways);
    }
    clauses.putIfAbsent(run.text(), Texts.best(ways));
    for (var concept : run.concepts()) {
      var words = concept.others().stream().map(Texts::phrase).toList();
      clauses.putIfAbsent(
          Run.textOf(concept.others().getFirst()), Texts.boosted(Texts.best(words), OTHERWISE));
    }
    addParts(run, clauses);
  }

  // What these letters are one slip away from, unless they are right.
  private List<List<Sound>> respelt(String letters) throws IOException {
    for (var way : Pinyin.cut(letters)) {
      if (isSyllables(way) && meant.isKnown(way)) {
        return List.of();
      }
    }
    return meant.byLetters(letters, ALTERNATIVES);
  }

  // Letters amid characters: with the neighbour before, after, or alone; and the other pairs. Of
  // many syllables, each two neighbours.
  private void addParts(Run run, Map<String, Wanted> clauses) throws IOException {
    for (int i = 0; i < run.size(); i++) {
      var unit = run.units().get(i);
      if (unit.han()) {
        if (i + 1 < run.size() && run.units().get(i + 1).han()) {
          var pair = Units.pair(unit, run.units().get(i + 1));
          clauses.putIfAbsent(pair, Texts.either(pair));
        }
        continue;
      }
      var ways = new ArrayList<>(Pinyin.cut(unit.text()));
      ways.addAll(run.size() == 1 ? List.of() : respelt(unit.text()));
      for (var way : ways) {
        if (i + 1 < run.size()) {
          putSpoken(joined(way.subList(way.size() - 1, way.size()), after(run, i)), 1, clauses);
        }
        if (i > 0) {
          putSpoken(joined(before(run, i), way.subList(0, 1)), 1, clauses);
        }
        for (int s = 0; s + 1 < way.size() && (run.size() > 1 || way.size() > 2); s++) {
          putSpoken(way.subList(s, s + 2), Math.min(1, SPELT / way.size()), clauses);
        }
      }
    }
  }

  private void putSpoken(List<Sound> pair, float weight, Map<String, Wanted> clauses)
      throws IOException {
    if (pair.stream().anyMatch(s -> s.kind() == Sound.Kind.INITIAL)) {
      return;
    }
    var ways = new ArrayList<Wanted>();
    addSpoken(List.of(pair), weight, ways);
    clauses.putIfAbsent(pair.getFirst().text() + '\'' + pair.getLast().text(), Texts.best(ways));
  }

  private static List<Sound> after(Run run, int at) {
    return List.of(new Sound(Sound.Kind.CHARACTER, run.units().get(at + 1).text()));
  }

  private static List<Sound> before(Run run, int at) {
    return List.of(new Sound(Sound.Kind.CHARACTER, run.units().get(at - 1).text()));
  }

  private static List<Sound> joined(List<Sound> first, List<Sound> second) {
    var joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  private static Wanted lone(Run run) {
    var ways = new ArrayList<Wanted>();
    ways.add(Texts.either(run.text()));
    run.ways().forEach(way -> ways.add(Texts.boosted(Texts.phrase(way), OTHERWISE)));
    return Texts.best(ways);
  }

  private void addPairs(Run run, Map<String, Wanted> clauses) throws IOException {
    var characters = run.units().stream().map(Unit::text).toList();
    boolean han = run.units().stream().allMatch(Unit::han);
    var others =
        han
            ? meant.byPairs(characters, run::isSure, ALTERNATIVES)
            : Map.<Integer, List<String>>of();
    for (int i = 0; i + 1 < run.size(); i++) {
      var pair = Units.pair(run.units().get(i), run.units().get(i + 1));
      var ways = new ArrayList<Wanted>();
      ways.add(Texts.either(pair));
      for (var concept : run.concepts()) {
        if (concept.holdsPair(i) || concept.isHalfOf(i)) {
          float share = concept.isHalfOf(i) ? HALF_PAIR : OTHERWISE / concept.pairs();
          concept.others().forEach(other -> ways.add(Texts.boosted(Texts.phrase(other), share)));
        }
      }
      for (var other : others.getOrDefault(i, List.of())) {
        ways.add(Texts.boosted(Texts.either(other), mistyped));
      }
      if (han && run.size() <= LONGEST_SHORTENED && meant.uses(pair) == 0) {
        var longer = List.of(run.units().get(i), run.units().get(i + 1));
        ways.add(Texts.boosted(Texts.shortened(longer), SHORTENED));
      }
      var clause = Texts.best(ways);
      clauses.putIfAbsent(pair, run.isSeam(i) ? Texts.boosted(clause, SEAM) : clause);
    }
  }
}
