package cn.yunshequ.search.wanted;

import cn.yunshequ.search.analysis.Pinyin;
import cn.yunshequ.search.analysis.Sound;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.analysis.Units.Unit;
import cn.yunshequ.search.wanted.Wanted.Best;
import cn.yunshequ.search.wanted.Wanted.Boosted;
import cn.yunshequ.search.wanted.Wanted.Phrase;
import cn.yunshequ.search.wanted.Wanted.Slot;
import cn.yunshequ.search.wanted.Wanted.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Words and phrases. Terms are put together here, never by a parser, so nothing can explode. */
final class Texts {
  private static final float TITLE = 3f;
  private static final float ABOUT = 1.5f;

  /** Nobody says more in one breath; of more, the beginning is enough. */
  private static final int LONGEST_SPOKEN = 24;

  /**
   * So often the same term is looked for in one phrase: each place of it goes through all documents
   * that hold it, and whoever types 电 a hundred times would make the index do so a hundred times.
   * What was found as a whole is compared with the texts anyway.
   */
  private static final int REPEATED = 3;

  private Texts() {}

  static Wanted best(List<Wanted> ways) {
    return ways.size() == 1 ? ways.getFirst() : new Best(ways);
  }

  static Wanted boosted(Wanted wanted, float weight) {
    return new Boosted(wanted, weight);
  }

  /** One term in title, body or place; the best counts. */
  static Wanted either(String text) {
    return best(
        List.of(
            new Boosted(new Term(Fields.TITLE, text), TITLE),
            new Term(Fields.BODY, text),
            new Boosted(new Term(Fields.ABOUT, text), ABOUT)));
  }

  /** Neighbours in title, body or place. */
  static Wanted phrase(List<Unit> run) {
    return best(
        List.of(
            new Boosted(phrase(Fields.TITLE, run), TITLE),
            phrase(Fields.BODY, run),
            new Boosted(phrase(Fields.ABOUT, run), ABOUT)));
  }

  /** The first characters of two words of two: 消通 for 消防通道. */
  static Wanted shortened(List<Unit> pair) {
    var slots =
        List.of(
            new Slot(0, List.of(pair.getFirst().text())),
            new Slot(2, List.of(pair.getLast().text())));
    return best(
        List.of(
            new Boosted(new Phrase(Fields.TITLE, slots), TITLE), new Phrase(Fields.BODY, slots)));
  }

  /** Neighbours in title or place. */
  static Wanted headPhrase(List<Unit> run) {
    return best(
        List.of(
            new Boosted(phrase(Fields.TITLE, run), TITLE),
            new Boosted(phrase(Fields.ABOUT, run), ABOUT)));
  }

  private static Wanted phrase(String field, List<Unit> run) {
    if (run.size() == 1) {
      return new Term(field, run.getFirst().text());
    }
    if (run.size() == 2) {
      return new Term(field, Units.pair(run.get(0), run.get(1)));
    }
    var slots = new ArrayList<Slot>();
    // Every second pair covers the run; the last one may overlap.
    for (int i = 0; i + 1 < run.size(); i += 2) {
      slots.add(new Slot(i, List.of(Units.pair(run.get(i), run.get(i + 1)))));
    }
    if (run.size() % 2 == 1) {
      int last = run.size() - 2;
      slots.add(new Slot(last, List.of(Units.pair(run.get(last), run.get(last + 1)))));
    }
    return new Phrase(field, withoutRepeats(slots));
  }

  private static List<Slot> withoutRepeats(List<Slot> slots) {
    var seen = new HashMap<List<String>, Integer>();
    return slots.stream()
        .filter(slot -> seen.merge(slot.texts(), 1, Integer::sum) <= REPEATED)
        .toList();
  }

  /** Sounds that follow each other in a title or a name. */
  static Wanted spoken(List<Sound> way) {
    return spoken(way, false);
  }

  /**
   * @param atStart only at the beginning of a title or a name
   */
  static Wanted spoken(List<Sound> way, boolean atStart) {
    var slots = new ArrayList<Slot>();
    if (atStart) {
      slots.add(new Slot(0, List.of(Fields.START)));
    }
    for (var sound : way.subList(0, Math.min(LONGEST_SPOKEN, way.size()))) {
      slots.add(new Slot(slots.size(), terms(sound)));
    }
    return new Phrase(Fields.SOUND, withoutRepeats(slots));
  }

  private static List<String> terms(Sound sound) {
    return switch (sound.kind()) {
      case CHARACTER, SYLLABLE -> List.of(sound.text());
      case INITIAL -> List.of(Fields.initial(sound.text()), sound.text());
      case BEGINNING -> Pinyin.syllablesFrom(sound.text());
    };
  }
}
