package cn.yunshequ.search.lucene;

import cn.yunshequ.search.analysis.Pinyin;
import cn.yunshequ.search.analysis.Sound;
import cn.yunshequ.search.analysis.Units.Unit;
import cn.yunshequ.search.wanted.Fields;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Each unit of some lines as itself, its syllables and their initials, at one position. A line
 * begins with a mark, so that what begins with the typed can be told from what holds it.
 */
final class SoundStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private record Token(String text, int step) {}

  private final List<Token> tokens = new ArrayList<>();
  private Iterator<Token> next = tokens.iterator();

  SoundStream(List<List<List<Unit>>> lines) {
    for (var line : lines) {
      tokens.add(new Token(Fields.START, 2));
      boolean first = true;
      for (var run : line) {
        for (int i = 0; i < run.size(); i++) {
          add(run.get(i), first || i > 0 ? 1 : 2);
          first = false;
        }
      }
    }
  }

  private void add(Unit unit, int step) {
    tokens.add(new Token(unit.text(), step));
    if (unit.han()) {
      var sounds = new LinkedHashSet<String>();
      for (var reading : Pinyin.of(unit.text().codePointAt(0))) {
        sounds.add(reading);
        Sound.initialsOf(reading).forEach(letters -> sounds.add(Fields.initial(letters)));
      }
      sounds.forEach(sound -> tokens.add(new Token(sound, 0)));
    }
  }

  @Override
  public boolean incrementToken() {
    if (!next.hasNext()) {
      return false;
    }
    clearAttributes();
    var token = next.next();
    term.append(token.text());
    increment.setPositionIncrement(token.step());
    return true;
  }

  @Override
  public void reset() {
    next = tokens.iterator();
  }
}
