package cn.yunshequ.search.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds figures against those landed last, each row against its own. */
final class Gate {
  /** Figures are written with three places. */
  private static final double ROUNDED = .0015;

  private static final int EMPTY = 5;

  private Gate() {}

  /**
   * What got worse, and rows that stand on one side only or count other questions. No class may
   * lose a question, not even one: the next change would lose another.
   *
   * @param landed by part and class: its name, how many were asked, and the figures
   * @param now by part and class: how many were asked, and the figures
   */
  static List<String> worse(Map<String, String[]> landed, Map<String, String[]> now) {
    var worse = new ArrayList<String>();
    new TreeMap<>(landed)
        .forEach((row, cells) -> {
          var today = now.get(row);
          if (today == null) {
            worse.add(row + " is asked no more");
            return;
          }
          if (!today[0].equals(cells[1])) {
            worse.add(row + " has other questions: " + cells[1] + " → " + today[0]);
          }
          for (int i = 1; i <= EMPTY; i++) {
            double before = Double.parseDouble(cells[i + 1]);
            double got = Double.parseDouble(today[i]);
            if (i == EMPTY ? got > before + ROUNDED : got < before - ROUNDED) {
              worse.add(row + ": " + cells[i + 1] + " → " + today[i]);
            }
          }
        });
    now.keySet().stream()
        .filter(row -> !landed.containsKey(row))
        .sorted()
        .forEach(row -> worse.add(row + " is new: land its figures"));
    return worse;
  }
}
