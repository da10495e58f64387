package cn.yunshequ.search.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as residents write them. 7栋, 七栋, 7幢, 7号楼 and 7#楼 are one building; 二单元 is 2单元; 十二层 and
 * 12楼 are one floor; 7-2-301 is 7栋2单元301室; 五六栋 is 5栋 and 6栋; 十一月二十三号, 11/23 and 2026-11-23 are
 * 11月23日, 二十号 is 20日; 礼拜天 is 周日; 三百二十 is 320. All become digits and one measure word, so that
 * either way of saying finds the other.
 */
final class HouseNumbers {
  private static final String N = "(?:\\d{1,4}|[零〇一二两三四五六七八九十百千]{1,7})";

  // 统一单元门 speaks of no number: 一 after these characters belongs to the word before.
  private static final String NEW = "(?<![统唯万同专\\d零〇一二三四五六七八九十百千])";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d-])(?<b>\\d{1,2})-(?<u>\\d{1,2})-(?<r>\\d{3,4})(?![\\d-])"
              + "|"
              // 1/3 is a share of the votes; a day is told from it by its number.
              + "(?<![\\d/.-])(?:(?<y>20\\d\\d)[-/.](?<mo1>1[0-2]|0?[1-9])[-/.](?<d1>3[01]|[12]\\d|0?[1-9])"
              + "|(?<mo2>1[0-2]|0?[1-9])/(?<d2>3[01]|2\\d|1[3-9]))(?![\\d/.-])|"
              + NEW
              + "(?<mo>"
              + N
              + ")月(?<d>"
              + N
              + ")[日号]"
              + "|"
              + NEW
              + "(?<n>"
              + N
              + ")(?<m>栋|幢|号楼|#楼?|单元|室|层|楼|月|日|点|户|元|块)"
              + "|"
              + NEW
              // 永康路20号 is a house, 3号桩 a thing with a number.
              + "(?<![路街巷弄道院门第])(?<day>3[01]|[12]\\d|[1-9]|三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])号(?=[^\\p{L}\\p{N}]|$|[上下中早晚前后之起到至要能有开停的])"
              + "|(?:星期|礼拜)(?<w>[一二三四五六日天])|"
              + NEW
              + "(?<p>(?=.{0,6}[十百千])[零一二两三四五六七八九十百千]{2,7})");

  private static final char BEGIN_FIRST = '〇';
  private static final String BEGINS = "一二两三四五六七八九十零〇百千星礼";

  // 3-6岁 and 8-10点 are spans, and no building has thirteen stairwells.
  private static final Pattern DOOR =
      Pattern.compile(
          "(?<![\\d-])(\\d{1,2})-(?:([1-9]|1[0-2])|(\\d{3,4}))(?![\\d-]|\\s*[岁点月日号年楼层人元块米周天次个户度小分期]|%)");

  private static final String ONES = "一二三四五六七八九";

  private HouseNumbers() {}

  static Folded fold(Folded source) {
    var text = source.text();
    var found = NUMBER.matcher(text).useTransparentBounds(true);
    Folded.@Nullable Builder out = null;
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      if (begins(text.charAt(at)) && found.region(at, text.length()).lookingAt()) {
        if (out == null) {
          out = new Folded.Builder(text.length() + 8);
        }
        copy(source, copied, at, out);
        write(source, found, out);
        copied = found.end();
        at = copied;
      } else {
        at++;
      }
    }
    if (out == null) {
      return source;
    }
    copy(source, copied, text.length(), out);
    return out.build();
  }

  // Most characters begin no number; looking is dearer than this.
  private static boolean begins(char c) {
    return c >= '0' && c <= '9' || c >= BEGIN_FIRST && BEGINS.indexOf(c) >= 0;
  }

  /** 7-2 and 7-301 as somebody asks for them; in a text they may be scores or spans. */
  static String doors(String question) {
    return DOOR.matcher(question).replaceAll(door -> door.group(2) == null ? "$1栋$3室" : "$1栋$2单元");
  }

  private static void write(Folded source, Matcher found, Folded.Builder out) {
    if (found.group("b") != null) {
      number(source, found, "b", "栋", out);
      number(source, found, "u", "单元", out);
      number(source, found, "r", "室", out);
    } else if (found.group("mo") != null) {
      number(source, found, "mo", "月", out);
      number(source, found, "d", "日", out);
    } else if (found.group("y") != null) {
      put(source, found.start("y"), found.end("y"), found.group("y") + "年", out);
      number(source, found, "mo1", "月", out);
      number(source, found, "d1", "日", out);
    } else if (found.group("mo2") != null) {
      number(source, found, "mo2", "月", out);
      number(source, found, "d2", "日", out);
    } else if (found.group("day") != null) {
      number(source, found, "day", "日", out);
    } else if (isSpan(found.group("n"))) {
      int from = found.start("n");
      put(source, from, from + 1, digits(text(source, from)) + measure(found.group("m")), out);
      put(source, from + 1, from + 2, digits(text(source, from + 1)), out);
      put(source, found.start("m"), found.end("m"), measure(found.group("m")), out);
    } else if (found.group("n") != null) {
      number(source, found, "n", "", out);
      put(source, found.start("m"), found.end("m"), measure(found.group("m")), out);
    } else if (found.group("w") != null) {
      var day = found.group("w").equals("天") ? "周日" : "周" + found.group("w");
      put(source, found.start(), found.end(), day, out);
    } else {
      number(source, found, "p", "", out);
    }
  }

  // 五六栋 is the fifth and the sixth, 两三户 two or three.
  private static boolean isSpan(@Nullable String number) {
    if (number == null || number.length() != 2) {
      return false;
    }
    int first = ONES.indexOf(number.charAt(0) == '两' ? '二' : number.charAt(0));
    return first >= 0 && ONES.indexOf(number.charAt(1)) == first + 1;
  }

  private static String text(Folded source, int at) {
    return source.text().substring(at, at + 1);
  }

  private static void number(
      Folded source, Matcher found, String group, String measure, Folded.Builder out) {
    put(source, found.start(group), found.end(group), digits(found.group(group)) + measure, out);
  }

  private static void put(Folded source, int from, int to, String text, Folded.Builder out) {
    for (char c : text.toCharArray()) {
      out.add(c, source.starts()[from], source.ends()[to - 1]);
    }
  }

  private static void copy(Folded source, int from, int to, Folded.Builder out) {
    for (int i = from; i < to; i++) {
      out.add(source.text().charAt(i), source.starts()[i], source.ends()[i]);
    }
  }

  private static String measure(String word) {
    return switch (word) {
      case "幢", "号楼", "#楼", "#" -> "栋";
      case "层" -> "楼";
      default -> word;
    };
  }

  static String digits(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return number.replaceFirst("^0+(?=\\d)", "");
    }
    if (number.chars().noneMatch(c -> "十百千".indexOf(c) >= 0)) {
      var spelled = new StringBuilder();
      number.chars().forEach(c -> spelled.append(value(c)));
      return spelled.toString();
    }
    int total = 0;
    int digit = 0;
    for (char c : number.toCharArray()) {
      int power = "十百千".indexOf(c);
      if (power >= 0) {
        total += (digit == 0 ? 1 : digit) * (power == 0 ? 10 : power == 1 ? 100 : 1000);
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
