package cn.yunshequ.search.analysis;

import cn.yunshequ.search.analysis.Run.Concept;
import cn.yunshequ.search.analysis.Units.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads parts of a question: which words in it have other names, which letters are pinyin. */
final class Runs {
  private static final int MAX_WAYS = 16;
  private static final int SHORTEST_HEARD = 3;
  private static final int LONGEST_HEARD = 5;
  private static final int NOON = 12;

  // 一点 is a little of something.
  private static final Pattern HOUR = Pattern.compile("[2-9]|1[01]|1[3-9]|2[0-3]");

  private Runs() {}

  /** As it was put between quotation marks: nothing else is meant. */
  static Run literal(List<Unit> units) {
    return new Run(units, List.of(), List.of(), List.of(), true);
  }

  static Run of(String text, List<Unit> units, Synonyms synonyms) {
    int start = units.getFirst().from();
    int end = units.getLast().to();
    var spoken = text.substring(start, end);
    var concepts = new ArrayList<Concept>();
    var ways = new LinkedHashSet<String>();
    for (var named : withParts(synonyms.namedIn(spoken), synonyms)) {
      int from = unitAt(units, start + named.from());
      int to = unitAt(units, start + named.to());
      if (from >= 0 && to > from) {
        var others = named.others().stream().map(Runs::units).toList();
        concepts.add(new Concept(from, to, others, false));
        for (var other : named.others()) {
          ways.add(spoken.substring(0, named.from()) + other + spoken.substring(named.to()));
        }
      }
    }
    addHours(spoken, units, concepts, ways);
    ways.addAll(synonyms.soundingLike(units));
    addHeard(units, synonyms, concepts);
    addSpelt(units, synonyms, concepts);
    var otherWays =
        ways.stream()
            .filter(way -> !way.equals(spoken))
            .limit(MAX_WAYS)
            .map(Runs::units)
            .filter(way -> !way.isEmpty())
            .toList();
    return new Run(units, otherWays, concepts, sounds(units), false);
  }

  private static List<Synonyms.Named> withParts(List<Synonyms.Named> words, Synonyms synonyms) {
    var all = new ArrayList<>(words);
    words.forEach(word -> all.addAll(synonyms.namedInside(word)));
    return all;
  }

  // 3点 without a part of the day may be 15点; where somebody asks for 22点, 10点 is near.
  private static void addHours(
      String spoken, List<Unit> units, List<Concept> concepts, LinkedHashSet<String> ways) {
    int start = units.getFirst().from();
    for (int i = 0; i + 1 < units.size(); i++) {
      var hour = units.get(i);
      if (HOUR.matcher(hour.text()).matches() && units.get(i + 1).text().equals("点")) {
        int from = hour.from() - start;
        int number = Integer.parseInt(hour.text());
        boolean late = number > NOON;
        if (late || !DayParts.isEarlier(spoken.substring(0, from))) {
          var other = (late ? number - NOON : number + NOON) + "点";
          concepts.add(new Concept(i, i + 2, List.of(units(other)), false));
          if (!late) {
            ways.add(
                spoken.substring(0, from)
                    + other
                    + spoken.substring(units.get(i + 1).to() - start));
          }
        }
      }
    }
  }

  // Words of the list that were mistyped by ear inside a longer run: 物业弗涨价.
  private static void addHeard(List<Unit> units, Synonyms synonyms, List<Concept> concepts) {
    for (int from = 0; from + SHORTEST_HEARD <= units.size(); from++) {
      for (int length = LONGEST_HEARD; length >= SHORTEST_HEARD; length--) {
        int to = from + length;
        if (to <= units.size() && length < units.size() && isFree(from, to, concepts)) {
          var heard = synonyms.soundingLike(units.subList(from, to));
          if (!heard.isEmpty()) {
            concepts.add(new Concept(from, to, heard.stream().map(Runs::units).toList(), true));
            break;
          }
        }
      }
    }
  }

  // Words of the list inside a sentence in letters: 看病 in meirenpeiwokanbing.
  private static void addSpelt(List<Unit> units, Synonyms synonyms, ArrayList<Concept> concepts) {
    if (units.stream().noneMatch(Runs::isLetters)) {
      return;
    }
    var syllables = new ArrayList<String>();
    var unitOf = new ArrayList<Integer>();
    for (int i = 0; i < units.size(); i++) {
      for (var syllable : syllables(units.get(i))) {
        syllables.add(syllable);
        unitOf.add(i);
      }
    }
    int from = 0;
    while (from + 1 < syllables.size()) {
      int to = Math.min(from + LONGEST_HEARD, syllables.size());
      while (to > from + 1 && !isSpelt(from, to, syllables, unitOf, units, synonyms)) {
        to--;
      }
      if (to > from + 1) {
        var words = synonyms.spokenAs(syllables.subList(from, to));
        var others = words.stream().map(Runs::units).toList();
        concepts.add(new Concept(unitOf.get(from), unitOf.get(to - 1) + 1, others, true));
      }
      from = to;
    }
  }

  // A word of the list, some of it in letters: what is all in characters is read as it stands.
  private static boolean isSpelt(
      int from,
      int to,
      List<String> syllables,
      List<Integer> unitOf,
      List<Unit> units,
      Synonyms synonyms) {
    return unitOf.subList(from, to).stream().anyMatch(i -> isLetters(units.get(i)))
        && !synonyms.spokenAs(syllables.subList(from, to)).isEmpty();
  }

  // Of a character the usual reading, of letters the likeliest cutting; a blank for what is
  // neither.
  private static List<String> syllables(Unit unit) {
    if (unit.han()) {
      return List.of(Pinyin.of(unit.text().codePointAt(0)).stream().findFirst().orElse(" "));
    }
    var ways = isLetters(unit) ? Pinyin.cut(unit.text()) : List.<List<Sound>>of();
    return ways.isEmpty() ? List.of(" ") : ways.getFirst().stream().map(Sound::text).toList();
  }

  // A word that is written right needs no guess beside it.
  private static boolean isFree(int from, int to, List<Concept> concepts) {
    return concepts.stream().noneMatch(c -> c.from() <= from && to <= c.to());
  }

  private static int unitAt(List<Unit> units, int offset) {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).from() == offset) {
        return i;
      }
    }
    return units.getLast().to() == offset ? units.size() : -1;
  }

  static List<Unit> units(String word) {
    var runs = Units.runs(Fold.fold(word));
    return runs.isEmpty() ? List.of() : runs.getFirst();
  }

  // One word of letters at least; characters around it stand for themselves.
  private static List<List<Sound>> sounds(List<Unit> units) {
    List<List<Sound>> ways = List.of(List.of());
    boolean letters = false;
    for (var unit : units) {
      List<List<Sound>> more;
      if (isLetters(unit)) {
        letters = true;
        more = Pinyin.cut(unit.text());
      } else {
        more = List.of(List.of(new Sound(Sound.Kind.CHARACTER, unit.text())));
      }
      ways = crossed(ways, more);
    }
    boolean lone = ways.stream().allMatch(way -> way.size() < 2);
    return letters && !(lone && units.getFirst().text().length() < 2) ? ways : List.of();
  }

  private static boolean isLetters(Unit unit) {
    return unit.text().chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static List<List<Sound>> crossed(List<List<Sound>> ways, List<List<Sound>> more) {
    var crossed = new ArrayList<List<Sound>>();
    for (var way : ways) {
      for (var next : more) {
        if (crossed.size() < 4) {
          var longer = new ArrayList<>(way);
          longer.addAll(next);
          crossed.add(List.copyOf(longer));
        }
      }
    }
    return crossed;
  }
}
