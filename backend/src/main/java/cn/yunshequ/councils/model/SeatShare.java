package cn.yunshequ.councils.model;

/**
 * A share of seats that must be reached, compared in whole numbers only.
 *
 * @param numerator at least half of the denominator
 * @param strict whether exactly this share is not enough (过半数, L-09)
 */
public record SeatShare(int numerator, int denominator, boolean strict) {
  /** True when {@code seats} of {@code total} reach it; never of none. */
  public boolean reached(int seats, int total) {
    long have = (long) seats * denominator;
    long need = (long) total * numerator;
    return total > 0 && (strict ? have > need : have >= need);
  }

  /** The fewest seats of {@code total} that reach it; {@code total + 1} when none can. */
  public int needed(int total) {
    int seats = 0;
    while (seats <= total && !reached(seats, total)) {
      seats++;
    }
    return seats;
  }

  /** A share that can be asked for: between one half and all, and not more than all. */
  public boolean isSound() {
    return denominator >= 1
        && denominator <= 100
        && numerator >= 1
        && 2 * numerator >= denominator
        && (strict ? numerator < denominator : numerator <= denominator);
  }

  /** In words, e.g. 不少于2/3, 超过1/2, 全体. */
  public String text() {
    if (numerator == denominator) {
      return "全体";
    }
    return (strict ? "超过" : "不少于") + numerator + "/" + denominator;
  }
}
