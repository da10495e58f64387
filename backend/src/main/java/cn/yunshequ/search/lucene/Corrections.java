package cn.yunshequ.search.lucene;

import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Units.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Other ways to write a question with words of the index: characters of the same sound, two the
 * wrong way round, one wrong between two right ones.
 */
record Corrections(Vocabulary vocabulary) {
  private static final int EACH = 3;

  List<String> of(Question question, int limit) throws IOException {
    var ways = List.of("");
    for (var run : question.runs()) {
      var longer = new ArrayList<String>();
      var texts = new LinkedHashSet<String>();
      boolean han = run.size() > 1 && run.units().stream().allMatch(Unit::han);
      if (han) {
        texts.addAll(corrected(run.units().stream().map(Unit::text).toList()));
      }
      if (texts.isEmpty()) {
        texts.add(run.text());
      }
      for (var way : ways) {
        texts.stream()
            .limit(limit)
            .forEach(text -> longer.add(way.isEmpty() ? text : way + " " + text));
      }
      ways = longer.subList(0, Math.min(limit, longer.size()));
    }
    var asked = String.join(" ", question.runs().stream().map(run -> run.text()).toList());
    return ways.stream().filter(way -> !way.equals(asked)).toList();
  }

  private List<String> corrected(List<String> characters) throws IOException {
    var found = new LinkedHashSet<String>();
    var meant = vocabulary.meantBy(characters, EACH);
    for (int choice = 0; choice < EACH; choice++) {
      var text = new StringBuilder();
      int i = 0;
      boolean changed = false;
      while (i < characters.size()) {
        var others = meant.getOrDefault(i, List.of());
        if (others.isEmpty()) {
          text.append(characters.get(i++));
        } else {
          text.append(others.get(Math.min(choice, others.size() - 1)));
          changed = true;
          i += 2;
        }
      }
      if (changed) {
        found.add(text.toString());
      }
    }
    for (int i = 1; i + 1 < characters.size(); i++) {
      if (vocabulary.uses(characters.get(i - 1) + characters.get(i)) == 0
          || vocabulary.uses(characters.get(i) + characters.get(i + 1)) == 0) {
        for (var middle : vocabulary.between(characters.get(i - 1), characters.get(i + 1), EACH)) {
          var other = new ArrayList<>(characters);
          other.set(i, middle);
          found.add(String.join("", other));
        }
      }
    }
    return List.copyOf(found);
  }
}
