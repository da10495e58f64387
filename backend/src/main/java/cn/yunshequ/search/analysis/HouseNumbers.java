package cn.yunshequ.search.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 7栋, 七栋, 7幢, 7号楼 and 7#楼 are one building; 二单元 is 2单元, 十二层 is 12层. All become digits and one
 * measure word, so that either way of saying finds the other.
 */
final class HouseNumbers {
  // 统一单元门 speaks of no number: 一 after these characters belongs to the word before.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![统唯万同专\\d零〇一二三四五六七八九十百])" + "(\\d{1,4}|[零〇一二两三四五六七八九十百]{1,5})(栋|幢|号楼|#楼|单元|室|层)");

  private HouseNumbers() {}

  static Folded fold(Folded source) {
    Matcher found = NUMBER.matcher(source.text());
    if (!found.find()) {
      return source;
    }
    var out = new Folded.Builder(source.text().length() + 8);
    int copied = 0;
    do {
      copy(source, copied, found.start(), out);
      int start = source.starts()[found.start(1)];
      int end = source.ends()[found.end(1) - 1];
      for (char digit : digits(found.group(1)).toCharArray()) {
        out.add(digit, start, end);
      }
      int measureStart = source.starts()[found.start(2)];
      int measureEnd = source.ends()[found.end(2) - 1];
      for (char c : measure(found.group(2)).toCharArray()) {
        out.add(c, measureStart, measureEnd);
      }
      copied = found.end();
    } while (found.find());
    copy(source, copied, source.text().length(), out);
    return out.build();
  }

  private static void copy(Folded source, int from, int to, Folded.Builder out) {
    for (int i = from; i < to; i++) {
      out.add(source.text().charAt(i), source.starts()[i], source.ends()[i]);
    }
  }

  private static String measure(String word) {
    return switch (word) {
      case "幢", "号楼", "#楼" -> "栋";
      default -> word;
    };
  }

  static String digits(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return number.replaceFirst("^0+(?=\\d)", "");
    }
    if (number.chars().noneMatch(c -> c == '十' || c == '百')) {
      var spelled = new StringBuilder();
      number.chars().forEach(c -> spelled.append(value(c)));
      return spelled.toString();
    }
    int total = 0;
    int digit = 0;
    for (char c : number.toCharArray()) {
      if (c == '百' || c == '十') {
        total += (digit == 0 ? 1 : digit) * (c == '百' ? 100 : 10);
        digit = 0;
      } else {
        digit = value(c);
      }
    }
    return String.valueOf(total + digit);
  }

  private static int value(int c) {
    return c == '两' ? 2 : Math.max(0, "零一二三四五六七八九".indexOf(c));
  }
}
