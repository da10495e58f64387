package cn.yunshequ.search.wanted;

import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Run;
import cn.yunshequ.search.analysis.Sound;
import cn.yunshequ.search.analysis.Units.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Other ways to write a question with words of the index: characters of the same sound or shape,
 * two the wrong way round, one wrong between two right ones, letters one slip away from syllables.
 */
public final class Corrections {
  private static final int EACH = 3;

  private final Meant meant;
  private int looked;

  public Corrections(Lexicon lexicon) {
    this.meant = new Meant(lexicon);
  }

  public List<String> of(Question question, int limit) throws IOException {
    var ways = List.of("");
    for (var run : question.runs()) {
      var longer = new ArrayList<String>();
      var texts = others(run);
      if (texts.isEmpty()) {
        texts = Set.of(run.text());
      }
      for (var way : ways) {
        texts.stream()
            .limit(limit)
            .forEach(text -> longer.add(way.isEmpty() ? text : way + " " + text));
      }
      ways = longer.subList(0, Math.min(limit, longer.size()));
    }
    var asked = String.join(" ", question.runs().stream().map(Run::text).toList());
    return ways.stream().filter(way -> !way.equals(asked)).toList();
  }

  private Set<String> others(Run run) throws IOException {
    if (run.literal()) {
      return Set.of();
    }
    if (run.size() > 1 && run.units().stream().allMatch(Unit::han)) {
      return corrected(run);
    }
    if (run.size() == 1 && !run.units().getFirst().han()) {
      var spelt = new LinkedHashSet<String>();
      for (var way : meant.byLetters(run.text(), EACH)) {
        spelt.add(way.stream().map(Sound::text).collect(Collectors.joining()));
      }
      return spelt;
    }
    return Set.of();
  }

  private Set<String> corrected(Run run) throws IOException {
    var characters = run.units().stream().map(Unit::text).toList();
    var found = new LinkedHashSet<String>();
    var others = meant.byPairs(characters, run::isSure, EACH);
    for (int choice = 0; choice < EACH; choice++) {
      var text = new StringBuilder();
      int i = 0;
      boolean changed = false;
      while (i < characters.size()) {
        var here = others.getOrDefault(i, List.of());
        if (here.isEmpty()) {
          text.append(characters.get(i++));
        } else {
          text.append(here.get(Math.min(choice, here.size() - 1)));
          changed = true;
          i += 2;
        }
      }
      if (changed) {
        found.add(text.toString());
      }
    }
    for (int i = 1; looked < Meant.STRANGE && i + 1 < characters.size(); i++) {
      if (meant.isStrange(characters, i)) {
        looked++;
        for (var middle : meant.between(characters.get(i - 1), characters.get(i + 1), EACH)) {
          var other = new ArrayList<>(characters);
          other.set(i, middle);
          found.add(String.join("", other));
        }
      }
    }
    return found;
  }
}
