package cn.yunshequ.search.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as residents write them. 7栋, 七栋, 柒栋, 7 栋, 7幢, 7座, 7号楼 and 7#楼 are one building; 二单元 is
 * 2单元; 十二层 and 12楼 are one floor; 7-2-301, 7栋2-301 and 7栋二单元三零一 are 7栋2单元301室; 五六栋 is 5栋 and 6栋;
 * 十一月二十三号, 11/23 and 2026-11-23 are 11月23日, 二十号 is 20日, 二〇二六年 is 2026年; 周天 and 礼拜天 are 周日; 下午三点 is
 * 下午15点; 三百二十 is 320, 三万 and 30,000 are 30000; 20% is 百分之20. All become digits and one measure
 * word, so that either way of saying finds the other. No number begins within another: 05 in 1.05
 * is none.
 */
final class HouseNumbers {
  private static final String C = "[零〇○一二两三四五六七八九十百千廿卅]";
  private static final String ONE = "[一二三四五六七八九]";
  private static final String SPELT = "[零〇○一二三四五六七八九]";
  private static final String N = "(?:\\d{1,4}|" + C + "{1,7})";

  // 统一单元门 speaks of no number: 一 after these characters belongs to the word before.
  private static final String NEW = "(?<![统唯万同专\\d零〇○一二三四五六七八九十百千廿卅])(?<!\\d[.,])";

  // What is counted by hundreds and so is no room.
  private static final String NO_ROOM = "(?![\\d-]| ?[户人元块个米平方年月日号点辆台度室房层楼多余位次种套间棵张盏把万百千%㎡名份票])";

  // 3号桩 and 9号电梯 are things with a number; 23号表决 is a day.
  private static final String THING =
      "(?: ?(?:(?<!\\d\\d号|十.?号)电梯|充电|桩|车[位库棚]|梯|线(?![上下])|机(?!动)|柜|桶|岗|库|口|门(?![禁诊])|亭|井|表(?!决)|箱|窗|台(?!风)|牌|方案"
          + "|文件|候选|选手|店|铺|商铺|泵|灯|杆|塔|地[块下]|厅|馆|站|棚|房|院|座|楼|栋|室|单元|场地|提案|议案"
          + "|业主(?!大会)|住户|住宅|邻居|人家|家))";

  private static final String DAY_OF_MONTH = "3[01]|[12]\\d|0?[1-9]";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d-])(?<!\\d[.,])(?:(?<b>\\d{1,2}|[一二三四五六七八九十]{1,3})-(?<u>\\d{1,2}|[一二三四五六七八九十]{1,2})"
              + "-(?<r>\\d{3,4}|"
              + SPELT
              + "{3,4})室?(?![\\d-])"
              + "|(?<b2>\\d{1,2})-(?<r2>\\d{3,4})室|(?<b3>\\d{1,2})-(?<u3>\\d{1,2})(?=单元))|"
              // A list that counts its lines: 1.7栋
              + "(?<![\\d.])(?<li>\\d{1,2})\\.(?<ln>\\d{1,2})(?<lm>栋|幢|号楼|#楼?|单元)|"
              + "(?<![\\d.,])(?<th>[1-9]\\d{0,2}(?:,\\d{3})+)(?![\\d,]| ?[栋幢座室房单层楼号])|"
              + "(?<![\\d.,])(?<mo3>1[0-2]|0?[1-9])\\.(?<d3>"
              + DAY_OF_MONTH
              + ")[日号]|"
              // 1/3 is a share of the votes; a day is told from it by its number.
              + "(?<![\\d/.-])(?:(?<y>20\\d\\d)[-/.](?<mo1>1[0-2]|0?[1-9])[-/.](?<d1>"
              + DAY_OF_MONTH
              + ")|(?<mo2>1[0-2]|0?[1-9])/(?<d2>3[01]|2\\d|1[3-9]))(?![\\d/.-])|"
              + "百分之(?<pz>\\d{1,3}(?:\\.\\d{1,4})?|"
              + C
              + "{1,4}+(?:点"
              + SPELT
              + "{1,4})?)|(?<![\\d.,])(?<pc>\\d{1,3}(?:\\.\\d{1,4})?)%|"
              + "(?<![\\d.,几数好])(?<w>\\d{1,4}(?:\\.\\d{1,4})?|(?![百千])"
              + C
              + "{1,5})(?<=[^百千]|[一二三四五六七八九][百千])万(?<wr>(?:(?:[一二两三四五六七八九]千|零)"
              + C
              + "{0,6}|"
              + ONE
              + "(?![户个人家年月次栋层平米天位台辆单套"
              + "零一二三四五六七八九十百千]))?)|"
              + NEW
              + "(?:(?<hp>\\d{1,2})[:：](?<hm>[0-5]\\d)(?![\\d:：])|"
              + "(?<h>\\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:(?<half>半)|(?<q>[一三])刻|(?<mi>[0-5]?\\d|"
              + C
              + "{1,3})分))|"
              + NEW
              + "(?<yr>\\d{4}|"
              + SPELT
              + "{4}) ?年|"
              + NEW
              + "(?<mo>"
              + N
              + ") ?月 ?(?<d>"
              + N
              + ") ?[日号]|"
              + NEW
              + "(?<n>\\d{1,4}(?: (?=[栋幢座号#单室层楼月日点元]))?|"
              + C
              + "{1,7}|(?<![大队入退部行着登海])[壹贰叁肆伍陆柒捌玖拾佰仟零]{1,7}(?=[栋幢座单室元]|号楼))"
              + "(?<m>栋|幢|座(?![车桥位山城庙塔亭商轿客面以的])|号楼|#楼?|单元|室|层|楼|月|日|点|户|元|块)|"
              + "(?<=[栋幢座楼#])(?<u4>\\d{1,2}|[一二三四五六七八九十]{1,2})-(?<r4>\\d{3,4})室?(?![\\d-])|"
              + "(?<=[栋幢座楼元#] {0,1})(?<room>\\d{3,4}|"
              + SPELT
              + "{3,4})"
              + NO_ROOM
              + "|"
              + NEW
              + "(?<rf>\\d{3,4}|"
              + SPELT
              + "{3,4})房(?![屋间产东子型价租主客])|"
              + NEW
              // 永康路20号 is a house, 3号桩 a thing with a number.
              + "(?<![路街巷弄道院门第编栋幢楼座元区组排a-z])(?<day>3[01]|[12]\\d|[1-9]|三十一?|廿"
              + ONE
              + "?|[一二]?十"
              + ONE
              + "?|"
              + ONE
              + ")号(?!"
              + THING
              + ")|"
              + "(?:星期|礼拜)(?<wd>[一二三四五六日天1-7])|"
              + "(?<![\\d一两三四五六七八九十每])周(?:(?<wt>天)(?!天)|(?<wn>[1-7])(?![\\d.次]))|"
              + NEW
              + "(?:(?<p>(?=[零一二两三四五六七八九]{0,6}[十百千])[零一二两三四五六七八九十百千]{2,7}|[廿卅]"
              + ONE
              + "|(?<=月)[廿卅])|(?<sp>(?="
              + ONE
              + "{1,3}[零〇○])"
              + SPELT
              + "{3,4})(?!"
              + C
              + "))");

  /** Between a building and its stairwell, and a stairwell and its room, nobody means a gap. */
  private static final Pattern GAP =
      Pattern.compile(
          " {1,2}(?=(?<=[栋幢座楼#] {1,2})(?:\\d{1,2}|[一二三四五六七八九十]{1,2}) ?(?:单元|-\\d{3})"
              + "|(?<=元 {1,2})(?:\\d{3,4}|"
              + SPELT
              + "{3,4})(?: ?室|"
              + NO_ROOM
              + ")|(?<=年 {1,2})(?:\\d{1,2}|"
              + C
              + "{1,3}) ?月)");

  private static final char BEGIN_FIRST = '〇';
  private static final String BEGINS = "一二两三四五六七八九十零〇百千星礼周廿卅壹贰叁肆伍陆柒捌玖拾";

  private HouseNumbers() {}

  static Folded fold(Folded source) {
    var text = source.text();
    var found = NUMBER.matcher(text).useTransparentBounds(true);
    var gap = GAP.matcher(text).useTransparentBounds(true);
    Folded.@Nullable Builder out = null;
    int copied = 0;
    int at = 0;
    boolean later = false;
    while (at < text.length()) {
      if (begins(text.charAt(at)) && found.region(at, text.length()).lookingAt()) {
        if (out == null) {
          out = new Folded.Builder(text.length() + 8);
        }
        copy(source, copied, at, out);
        later = isLater(text, at, later && at == copied + 1);
        write(source, found, later, out);
        copied = found.end();
        at = copied;
        if (at < text.length()
            && text.charAt(at) == ' '
            && gap.region(at, text.length()).lookingAt()) {
          copied = gap.end();
          at = copied;
        }
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

  // 下午两点到四点: the second hour is as late as the first.
  private static boolean isLater(String text, int at, boolean before) {
    return DayParts.isLater(text, at) || before && "到至-~".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static void write(Folded source, Matcher found, boolean later, Folded.Builder out) {
    var to = new Writing(source, found, out);
    if (to.has("b")) {
      to.number("b", "栋");
      to.number("u", "单元");
      to.number("r", "室");
    } else if (to.has("b2")) {
      to.number("b2", "栋");
      to.number("r2", "室");
    } else if (to.has("b3")) {
      door(to);
    } else if (to.has("li")) {
      to.put("li", to.text("li") + ". ");
      to.number("ln", "");
      to.put("lm", measure(to.text("lm")));
    } else if (to.has("th")) {
      to.put("th", to.text("th").replace(",", ""));
    } else if (to.has("mo3")) {
      to.number("mo3", "月");
      to.number("d3", "日");
    } else if (to.has("mo")) {
      to.number("mo", "月");
      to.number("d", "日");
    } else if (to.has("y")) {
      to.put("y", to.text("y") + "年");
      to.number("mo1", "月");
      to.number("d1", "日");
    } else if (to.has("mo2")) {
      to.number("mo2", "月");
      to.number("d2", "日");
    } else if (to.has("pz") || to.has("pc")) {
      to.all("百分之" + percent(to.text(to.has("pz") ? "pz" : "pc")));
    } else if (to.has("w")) {
      to.all(Numerals.tenThousands(to.text("w"), to.text("wr")));
    } else if (to.has("hp") || to.has("h")) {
      hour(to, later);
    } else {
      writeOne(to, later);
    }
  }

  private static void writeOne(Writing to, boolean later) {
    if (to.has("yr")) {
      to.all(to.digits("yr") + "年");
    } else if (to.has("day")) {
      to.number("day", "日");
    } else if (to.has("n") && Numerals.isSpan(to.text("n"))) {
      var measure = measure(to.text("m"));
      to.halves("n", measure);
      to.put("m", measure);
    } else if (to.has("n")) {
      boolean hour = later && to.text("m").equals("点");
      to.put("n", hour ? DayParts.later(to.digits("n")) : to.digits("n"));
      to.put("m", measure(to.text("m")));
    } else if (to.has("u4")) {
      to.number("u4", "单元");
      to.number("r4", "室");
    } else if (to.has("room")) {
      to.number("room", "室");
    } else if (to.has("rf")) {
      to.number("rf", "室");
    } else if (to.has("wd") || to.has("wt") || to.has("wn")) {
      to.all("周" + weekday(to.text("wd") + to.text("wt") + to.text("wn")));
    } else {
      to.number(to.has("p") ? "p" : "sp", "");
    }
  }

  // 7-2单元 is a door; 1-2单元 are two stairwells.
  private static void door(Writing to) {
    boolean span = Integer.parseInt(to.text("b3")) < Integer.parseInt(to.text("u3"));
    to.number("b3", span ? "-" : "栋");
    to.number("u3", "");
  }

  private static void hour(Writing to, boolean later) {
    var hour = to.digits(to.has("hp") ? "hp" : "h");
    var minutes =
        to.has("half")
            ? "30"
            : to.has("q")
                ? to.text("q").equals("一") ? "15" : "45"
                : Numerals.digits(to.has("hm") ? to.text("hm") : to.text("mi"));
    to.all(
        (later ? DayParts.later(hour) : hour) + "点" + (minutes.equals("0") ? "" : minutes + "分"));
  }

  private static String percent(String number) {
    int point = number.indexOf('点');
    return point < 0
        ? Numerals.digits(number)
        : Numerals.digits(number.substring(0, point))
            + '.'
            + Numerals.digits(number.substring(point + 1));
  }

  private static String weekday(String day) {
    return switch (day) {
      case "天", "7" -> "日";
      default ->
          Character.isDigit(day.charAt(0))
              ? "一二三四五六".substring(day.charAt(0) - '1', day.charAt(0) - '0')
              : day;
    };
  }

  private static void copy(Folded source, int from, int to, Folded.Builder out) {
    for (int i = from; i < to; i++) {
      out.add(source.text().charAt(i), source.starts()[i], source.ends()[i]);
    }
  }

  private static String measure(String word) {
    return switch (word) {
      case "幢", "座", "号楼", "#楼", "#" -> "栋";
      case "层" -> "楼";
      default -> word;
    };
  }

  /** What was found, and where it goes. */
  private record Writing(Folded source, Matcher found, Folded.Builder out) {
    boolean has(String group) {
      return found.group(group) != null;
    }

    String text(String group) {
      var text = found.group(group);
      return text == null ? "" : text.strip();
    }

    String digits(String group) {
      return Numerals.digits(text(group));
    }

    void number(String group, String measure) {
      put(group, digits(group) + measure);
    }

    void put(String group, String text) {
      put(found.start(group), found.start(group) + text(group).length(), text);
    }

    void all(String text) {
      put(found.start(), found.end(), text);
    }

    // 五六栋: each half is a number.
    void halves(String group, String measure) {
      int from = found.start(group);
      var number = text(group);
      put(from, from + 1, Numerals.digits(number.substring(0, 1)) + measure);
      put(from + 1, from + 2, Numerals.digits(number.substring(1)));
    }

    private void put(int from, int to, String text) {
      for (char c : text.toCharArray()) {
        out.add(c, source.starts()[from], source.ends()[to - 1]);
      }
    }
  }
}
