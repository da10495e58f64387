package cn.yunshequ.search.lucene;

import cn.yunshequ.search.analysis.Units.Unit;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Units and pairs of neighbours, both at the position of the (first) unit. Runs are one position
 * apart, so no phrase reaches across.
 */
final class UnitStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<List<Unit>> runs;
  private int run;
  private int unit;
  private boolean pairIsNext;

  UnitStream(List<List<Unit>> runs) {
    this.runs = runs;
  }

  @Override
  public boolean incrementToken() {
    if (run == runs.size()) {
      return false;
    }
    clearAttributes();
    var units = runs.get(run);
    var current = units.get(unit);
    boolean last = unit + 1 == units.size();
    term.append(current.text());
    if (pairIsNext) {
      term.append(units.get(unit + 1).text());
      increment.setPositionIncrement(0);
      pairIsNext = false;
      unit++;
      return true;
    }
    increment.setPositionIncrement(unit == 0 && run > 0 ? 2 : 1);
    if (last) {
      run++;
      unit = 0;
    } else {
      pairIsNext = true;
    }
    return true;
  }

  @Override
  public void reset() {
    run = 0;
    unit = 0;
    pairIsNext = false;
  }
}
