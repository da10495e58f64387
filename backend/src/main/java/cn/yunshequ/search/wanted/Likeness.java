package cn.yunshequ.search.wanted;

import cn.yunshequ.search.analysis.Fold;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.wanted.Wanted.All;
import cn.yunshequ.search.wanted.Wanted.Some;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What shares the telling words of a text: those it repeats and others seldom use. Words nobody
 * used yet count among them, so that a text about something new is like nothing.
 */
public final class Likeness {
  private static final int TERMS = 24;
  private static final int LOOKED_AT = 400;
  // Of the more telling half, so that politeness and common words make nothing alike.
  private static final float NEEDED = .2f;
  private static final int FEW = 4;

  private Likeness() {}

  /** Empty when the index knows none of its words. */
  public static Optional<Wanted> of(String title, String body, Lexicon lexicon) throws IOException {
    var weights = new HashMap<String, Float>();
    count(title, 3, weights);
    count(body, 1, weights);
    var telling = new ArrayList<Map.Entry<String, Float>>();
    int all = Math.max(1, lexicon.size());
    var pairs = weights.entrySet().stream().sorted(HEAVIEST).limit(LOOKED_AT).toList();
    boolean known = false;
    lexicon.expect(pairs.stream().map(Map.Entry::getKey).toList());
    for (var entry : pairs) {
      int uses = lexicon.uses(entry.getKey());
      float rarity = (float) Math.log(1 + (double) all / Math.max(1, uses));
      telling.add(Map.entry(entry.getKey(), entry.getValue() * rarity));
      known |= uses > 0;
    }
    telling.sort(HEAVIEST);
    var terms = telling.subList(0, Math.min(TERMS, telling.size()));
    if (!known) {
      return Optional.empty();
    }
    int half = (terms.size() + 1) / 2;
    int needed = half < FEW ? 1 : Math.max(2, Math.round(half * NEEDED));
    return Optional.of(
        new All(
            List.of(new Some(ways(terms.subList(0, half)), needed)),
            ways(terms.subList(half, terms.size()))));
  }

  private static List<Wanted> ways(List<Map.Entry<String, Float>> terms) {
    return terms.stream()
        .<Wanted>map(term -> Texts.boosted(Texts.either(term.getKey()), term.getValue()))
        .toList();
  }

  private static final Comparator<Map.Entry<String, Float>> HEAVIEST =
      Comparator.comparing((Map.Entry<String, Float> e) -> -e.getValue())
          .thenComparing(Map.Entry::getKey);

  private static void count(String text, float weight, Map<String, Float> weights) {
    for (var run : Units.runs(Fold.fold(text))) {
      for (int i = 0; i + 1 < run.size(); i++) {
        weights.merge(Units.pair(run.get(i), run.get(i + 1)), weight, Float::sum);
      }
    }
  }
}
