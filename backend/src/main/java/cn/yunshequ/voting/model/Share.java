package cn.yunshequ.voting.model;

/**
 * A share that must be reached, compared by cross-multiplication of whole numbers (L-31).
 *
 * @param strict true when exactly this share is not enough (过半数, 民法典 1259)
 */
public record Share(int numerator, int denominator, boolean strict) {
  private static final String DIGITS = "零一二三四五六七八九";

  public Share {
    if (numerator < 1 || denominator < numerator) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
  }

  /** Whether {@code part} of {@code whole} reaches it; nothing is a share of nothing. */
  public boolean reachedBy(long part, long whole) {
    if (whole <= 0) {
      return false;
    }
    long left = Math.multiplyExact(part, denominator);
    long right = Math.multiplyExact(whole, numerator);
    return strict ? left > right : left >= right;
  }

  /** e.g. 三分之二, 全部. */
  public String words() {
    return numerator == denominator ? "全部" : digit(denominator) + "分之" + digit(numerator);
  }

  /** e.g. 不少于三分之二, 超过二分之一（过半数）. */
  public String text() {
    if (numerator == denominator) {
      return "全部";
    }
    boolean half = numerator * 2 == denominator;
    return (strict ? "超过" : "不少于") + words() + (strict && half ? "（过半数）" : "");
  }

  private static String digit(int number) {
    return number < DIGITS.length() ? DIGITS.substring(number, number + 1) : String.valueOf(number);
  }
}
