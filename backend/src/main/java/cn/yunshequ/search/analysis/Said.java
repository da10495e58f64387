package cn.yunshequ.search.analysis;

import cn.yunshequ.search.analysis.Units.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What some texts say, to be compared with what was asked. */
final class Said {
  private final List<Folded> texts;

  Said(List<String> texts) {
    this.texts = texts.stream().map(Fold::fold).toList();
  }

  /** Whether the run stands there as typed. */
  boolean asTyped(Run run) {
    return holds(run.text());
  }

  /** Whether the run stands there as typed or said otherwise. */
  boolean inSomeWay(Run run) {
    return Stream.concat(Stream.of(run.units()), run.ways().stream())
        .map(Run::textOf)
        .anyMatch(this::holds);
  }

  private boolean holds(String words) {
    return texts.stream().anyMatch(text -> holds(text.text(), words));
  }

  // No number is found within another: 5元 stands neither in 15元 nor in 1.5元.
  private static boolean holds(String text, String words) {
    int at = text.indexOf(words);
    while (at >= 0 && (isCut(text, at) || isCut(text, at + words.length()))) {
      at = text.indexOf(words, at + 1);
    }
    return at >= 0;
  }

  private static boolean isCut(String text, int at) {
    if (at == 0 || at >= text.length()) {
      return false;
    }
    return isDigit(text, at) && (isDigit(text, at - 1) || isPoint(text, at - 1))
        || isPoint(text, at) && isDigit(text, at - 1);
  }

  private static boolean isPoint(String text, int at) {
    return text.charAt(at) == '.' && isDigit(text, at - 1) && isDigit(text, at + 1);
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /**
   * Whether it is heard there: sound after sound, or of whole syllables each two neighbours
   * somewhere, as the index looks for them.
   */
  boolean aloud(List<Sound> way) {
    return inARow(way) || inPairs(way);
  }

  private boolean inARow(List<Sound> way) {
    return runs()
        .anyMatch(run -> {
          for (int i = 0; i + way.size() <= run.size(); i++) {
            if (isAt(run, i, way)) {
              return true;
            }
          }
          return false;
        });
  }

  private static boolean isAt(List<Unit> run, int at, List<Sound> way) {
    for (int i = 0; i < way.size(); i++) {
      if (!way.get(i).isOf(run.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private boolean inPairs(List<Sound> way) {
    if (way.size() < 2 || way.stream().anyMatch(sound -> sound.kind() != Sound.Kind.SYLLABLE)) {
      return false;
    }
    var missing = new HashSet<String>();
    for (int i = 0; i + 1 < way.size(); i++) {
      missing.add(Pinyin.key(way.get(i).text(), way.get(i + 1).text()));
    }
    runs()
        .takeWhile(run -> !missing.isEmpty())
        .forEach(run -> {
          for (int i = 0; i + 1 < run.size(); i++) {
            if (run.get(i).han() && run.get(i + 1).han()) {
              missing.removeAll(Pinyin.keys(character(run.get(i)), character(run.get(i + 1))));
            }
          }
        });
    return missing.isEmpty();
  }

  private static int character(Unit unit) {
    return unit.text().codePointAt(0);
  }

  private Stream<List<Unit>> runs() {
    return texts.stream().flatMap(text -> Units.runs(text).stream());
  }
}
