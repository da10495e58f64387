package cn.yunshequ.search.analysis;

import java.util.List;
import java.util.regex.Pattern;

/** The part of the day that stands before an hour: 下午三点 is 15点, 早上三点 is not. */
final class DayParts {
  private static final int NOON = 12;
  private static final List<String> LATER = List.of("下午", "晚", "晚上", "中午", "夜里", "深夜");

  /** With one of these before it, an hour is as it stands. */
  private static final Pattern EARLIER = Pattern.compile("(?:上午|早上?|早晨|清晨|凌晨|半夜|夜里|中午|午夜) ?$");

  private static final Pattern SAID_TWICE =
      Pattern.compile("(?:下午|傍晚|晚上|今晚|每晚|晚|中午|夜里|深夜|半夜) ?(?=1[3-9]点|2[0-3]点)");

  private DayParts() {}

  /** Whether the hour that begins there comes after noon. */
  static boolean isLater(String text, int at) {
    int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
    for (var part : LATER) {
      if (text.startsWith(part, end - part.length())) {
        return fits(part, text, at);
      }
    }
    return false;
  }

  // 晚上一点 and 夜里三点 are before dawn, 中午十一点 is before noon.
  private static boolean fits(String part, String text, int at) {
    int digits = at;
    while (digits < text.length() && "0123456789一二两三四五六七八九十".indexOf(text.charAt(digits)) >= 0) {
      digits++;
    }
    if (digits == at || digits - at > 3) {
      return false;
    }
    int hour = Integer.parseInt(Numerals.digits(text.substring(at, digits)));
    return switch (part) {
      case "下午" -> true;
      case "中午" -> hour < 3;
      default -> hour >= 5;
    };
  }

  /** The same hour after noon. */
  static String later(String hour) {
    int number = Integer.parseInt(hour);
    return number > 0 && number < NOON ? String.valueOf(number + NOON) : hour;
  }

  /** Whether what stands before an hour says that it is in the morning. */
  static boolean isEarlier(String before) {
    return EARLIER.matcher(before).find();
  }

  /** The question without what 15点 says already. */
  static String once(String question) {
    return SAID_TWICE.matcher(question).replaceAll(" ");
  }
}
