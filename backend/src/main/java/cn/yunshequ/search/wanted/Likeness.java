package cn.yunshequ.search.wanted;

import cn.yunshequ.search.analysis.Fold;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.wanted.Wanted.Some;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What shares the telling words of a text: those it repeats and others seldom use. */
public final class Likeness {
  private static final int TERMS = 24;
  private static final int LOOKED_AT = 400;
  private static final float NEEDED = .2f;

  private Likeness() {}

  /** Empty when the index knows none of its words. */
  public static Optional<Wanted> of(String title, String body, Lexicon lexicon) throws IOException {
    var weights = new HashMap<String, Float>();
    count(title, 3, weights);
    count(body, 1, weights);
    var telling = new ArrayList<Map.Entry<String, Float>>();
    int all = Math.max(1, lexicon.size());
    var pairs = weights.entrySet().stream().sorted(HEAVIEST).limit(LOOKED_AT).toList();
    lexicon.expect(pairs.stream().map(Map.Entry::getKey).toList());
    for (var entry : pairs) {
      int uses = lexicon.uses(entry.getKey());
      if (uses > 0) {
        float rarity = (float) Math.log(1 + (double) all / uses);
        telling.add(Map.entry(entry.getKey(), entry.getValue() * rarity));
      }
    }
    telling.sort(HEAVIEST);
    var terms = telling.subList(0, Math.min(TERMS, telling.size()));
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    List<Wanted> ways =
        terms.stream()
            .map(term -> Texts.boosted(Texts.either(term.getKey()), term.getValue()))
            .toList();
    return Optional.of(new Some(ways, Math.max(1, Math.round(terms.size() * NEEDED))));
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
