package cn.yunshequ.conventions.model;

/**
 * A share to be reached, compared by cross-multiplication of whole numbers.
 *
 * @param strict true for more than, false for at least
 */
public record CountShare(int part, int of, boolean strict) {
  /** Whether so many of so many are enough. */
  public boolean reachedBy(int some, int all) {
    long left = (long) some * of;
    long right = (long) all * part;
    return strict ? left > right : left >= right;
  }

  /** As said to people. */
  public String zh() {
    return (strict ? "超过" : "不少于") + (part == 1 && of == 2 ? "半数" : of + "分之" + part);
  }

  /** The comparison, to be checked with a pencil. */
  public String working(int some, int all) {
    boolean reached = reachedBy(some, all);
    var sign = strict ? (reached ? ">" : "≤") : (reached ? "≥" : "<");
    return "%d×%d=%d %s %d×%d=%d"
        .formatted(some, of, (long) some * of, sign, all, part, (long) all * part);
  }
}
