package cn.yunshequ.search.wanted;

import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Found;
import java.io.IOException;

/**
 * Asks a question as it stands, with other names in the texts only when the very words do not fill
 * what is counted anyway, and relaxes it only while too little is found: few short words until
 * something is, a longer text that somebody may have written just so until there is a page of it.
 */
public final class Relaxing {
  /** A page of what was asked word for word is enough. */
  private static final int ENOUGH = 20;

  private static final int FEW = 5;

  /** Of a longer question; fewer are filled up with what says anything of it. */
  private static final int HARDLY_ANY = 3;

  /** Totals are counted up to here. */
  public static final int COUNTED = 1000;

  private Relaxing() {}

  /** One way to ask. */
  @FunctionalInterface
  public interface Asking {
    Found at(Depth depth) throws IOException;
  }

  public static Found answer(Question question, Asking asking) throws IOException {
    if (question.mayStandWhole()) {
      var plenty = asking.at(Depth.PLENTY);
      if (plenty.total() >= COUNTED) {
        return plenty;
      }
      var whole = asking.at(Depth.WHOLE);
      if (whole.total() >= (question.isShort() ? 1 : ENOUGH)) {
        return whole;
      }
    }
    if (question.isLiteral()) {
      return Found.NOTHING;
    }
    var most = asking.at(Depth.MOST);
    if (most.total() >= FEW) {
      return most;
    }
    var less = asking.at(Depth.LESS);
    return less.total() >= HARDLY_ANY ? less : asking.at(Depth.ANY);
  }
}
