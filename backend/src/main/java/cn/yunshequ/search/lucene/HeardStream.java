package cn.yunshequ.search.lucene;

import cn.yunshequ.search.analysis.Pinyin;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.analysis.Units.Unit;
import cn.yunshequ.search.wanted.Fields;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Each pair of neighbours once, behind the key of its sound: {@code dian'ti|电梯}. */
final class HeardStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Set<String> tokens = new LinkedHashSet<>();
  private Iterator<String> next = tokens.iterator();

  HeardStream(List<List<List<Unit>>> texts) {
    for (var text : texts) {
      for (var run : text) {
        for (int i = 0; i + 1 < run.size(); i++) {
          if (run.get(i).han() && run.get(i + 1).han()) {
            var pair = Units.pair(run.get(i), run.get(i + 1));
            int second = pair.offsetByCodePoints(0, 1);
            for (var key : Pinyin.keys(pair.codePointAt(0), pair.codePointAt(second))) {
              tokens.add(key + Fields.BAR + pair);
            }
          }
        }
      }
    }
  }

  @Override
  public boolean incrementToken() {
    if (!next.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(next.next());
    return true;
  }

  @Override
  public void reset() {
    next = tokens.iterator();
  }
}
