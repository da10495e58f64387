package cn.yunshequ.search.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well some questions were answered. */
final class Figures {
  private int asked;
  private int first;
  private int amongThree;
  private double recall;
  private double gain;
  private int nothing;

  /**
   * @param found the first ten, best first
   * @param wanted the best first
   */
  void add(List<String> found, List<String> wanted) {
    asked++;
    first += !found.isEmpty() && wanted.contains(found.getFirst()) ? 1 : 0;
    amongThree += found.stream().limit(3).anyMatch(wanted::contains) ? 1 : 0;
    long five = found.stream().limit(5).filter(wanted::contains).count();
    recall += (double) five / wanted.size();
    var ideal = new ArrayList<Double>();
    for (int i = 0; i < wanted.size(); i++) {
      ideal.add(i == 0 ? 3.0 : 2.0);
    }
    var got =
        found.stream()
            .map(id -> wanted.contains(id) ? wanted.indexOf(id) == 0 ? 3.0 : 2.0 : 0.0)
            .toList();
    gain += discounted(got) / discounted(ideal);
    nothing += found.isEmpty() ? 1 : 0;
  }

  private static double discounted(List<Double> gains) {
    double sum = 0;
    for (int i = 0; i < gains.size(); i++) {
      sum += gains.get(i) / (Math.log(i + 2.0) / Math.log(2));
    }
    return sum;
  }

  /** success@1, success@3, recall@5, nDCG@10 and the share of empty answers, tab between. */
  String row() {
    return String.format(
        Locale.ROOT,
        "%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f",
        asked,
        (double) first / asked,
        (double) amongThree / asked,
        recall / asked,
        gain / asked,
        (double) nothing / asked);
  }
}
