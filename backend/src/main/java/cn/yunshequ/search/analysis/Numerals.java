package cn.yunshequ.search.analysis;

import java.math.BigDecimal;

/** Numbers in Chinese characters, in digits. */
final class Numerals {
  private static final String ONES = "一二三四五六七八九";
  private static final String DIGITS = "零" + ONES;
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String POWERS = "十百千";
  private static final String FORMAL_POWERS = "拾佰仟";
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private Numerals() {}

  /** 三百二, 二〇二六, 廿三, 柒 or 007 in digits. */
  static String digits(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return number.replaceFirst("^0+(?=\\d)", "");
    }
    var plain = number.replace("廿", "二十").replace("卅", "三十");
    if (plain.chars().noneMatch(c -> power(c) > 1)) {
      var spelled = new StringBuilder();
      plain.chars().forEach(c -> spelled.append(value(c)));
      return spelled.toString();
    }
    return String.valueOf(total(plain));
  }

  /** 3.5万, 三万五 or 十万 in digits. */
  static String tenThousands(String before, String after) {
    var many = new BigDecimal(digits(before)).multiply(TEN_THOUSAND);
    // 三万五 is 35000, 三万零五 is not.
    boolean cut = after.length() == 1 && value(after.charAt(0)) > 0;
    long rest = after.isEmpty() ? 0 : cut ? value(after.charAt(0)) * 1000L : total(after);
    return many.add(BigDecimal.valueOf(rest)).stripTrailingZeros().toPlainString();
  }

  /** 五六 is the fifth and the sixth, 两三 two or three. */
  static boolean isSpan(String number) {
    if (number.length() != 2) {
      return false;
    }
    int first = ONES.indexOf(number.charAt(0) == '两' ? '二' : number.charAt(0));
    return first >= 0 && ONES.indexOf(number.charAt(1)) == first + 1;
  }

  private static long total(String number) {
    long total = 0;
    int digit = 0;
    int last = 1;
    for (char c : number.toCharArray()) {
      int power = power(c);
      if (power > 1) {
        total += (long) (digit == 0 ? 1 : digit) * power;
        digit = 0;
        last = power;
      } else {
        digit = value(c);
        last = digit == 0 ? 1 : last;
      }
    }
    // 一百二 is 120, 一百零二 is 102.
    return total + (last > 10 ? digit * (long) last / 10 : digit);
  }

  private static int power(int c) {
    int at = Math.max(POWERS.indexOf(c), FORMAL_POWERS.indexOf(c));
    return at < 0 ? 1 : at == 0 ? 10 : at == 1 ? 100 : 1000;
  }

  private static int value(int c) {
    return c == '两' ? 2 : Math.max(0, Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c)));
  }
}
