package cn.yunshequ.community.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One spelling for what committees write in many: 7号楼, ７幢, 七栋 and 7 are the same building. */
public final class RosterWords {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern CHINESE_NUMBER = Pattern.compile("[零〇一二两三四五六七八九十百]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern LETTERED = Pattern.compile("[A-Z][0-9]{0,3}|[0-9]{1,4}[A-Z]");
  private static final Pattern DOOR = Pattern.compile("[0-9A-Z\\u4e00-\\u9fff]{1,12}");
  private static final Pattern WHOLE_DOOR =
      Pattern.compile("(?:(.+?)(?:栋|幢|座|号楼|[-—–_/]))?(?:(.+?)(?:单元|门|[-—–_/]))(.+)");

  private RosterWords() {}

  /** Full-width letters and digits made narrow, blanks cut, one space at most. */
  public static String even(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
  }

  /** e.g. 7栋; other names (商业楼) stay as they are. */
  public static String building(String text) {
    var core = even(text).replace(" ", "").replaceFirst("(号楼|栋楼|栋|幢|座|楼|号)$", "");
    return numbered(core, "栋").orElse(even(text).replace(" ", ""));
  }

  /** e.g. 2单元. */
  public static String stairwell(String text) {
    var core = even(text).replace(" ", "").replaceFirst("^第", "");
    return numbered(core.replaceFirst("(单元|门|梯)$", ""), "单元").orElse(core);
  }

  private static Optional<String> numbered(String core, String word) {
    var upper = core.toUpperCase(Locale.ROOT);
    if (NUMBER.matcher(upper).matches()) {
      return Optional.of(Integer.parseInt(upper) + word);
    }
    if (CHINESE_NUMBER.matcher(upper).matches()) {
      return Optional.of(chinese(upper) + word);
    }
    return LETTERED.matcher(upper).matches() ? Optional.of(upper + word) : Optional.empty();
  }

  /** 十二 is 12, 二十 is 20, 一百零三 is 103. */
  static int chinese(String number) {
    int sum = 0;
    int digit = 0;
    for (char c : number.replace('〇', '零').replace('两', '二').toCharArray()) {
      switch (c) {
        case '百' -> {
          sum += Math.max(digit, 1) * 100;
          digit = 0;
        }
        case '十' -> {
          sum += Math.max(digit, 1) * 10;
          digit = 0;
        }
        // Numbers are also read digit by digit, 一二 for 12.
        default -> digit = digit * 10 + DIGITS.indexOf(c);
      }
    }
    return sum + digit;
  }

  /**
   * A door with what it says of its building and stairwell: 7-2-502 says all, 502室 only the door.
   */
  public record Door(Optional<String> building, Optional<String> stairwell, String door) {}

  /** Empty when it is no door number. */
  public static Optional<Door> door(String text) {
    var plain = even(text).replace(" ", "").toUpperCase(Locale.ROOT);
    var whole = WHOLE_DOOR.matcher(plain);
    if (whole.matches()) {
      return ownNumber(whole.group(3))
          .map(own ->
              new Door(
                  Optional.ofNullable(whole.group(1)).map(RosterWords::building),
                  Optional.of(stairwell(whole.group(2))),
                  own));
    }
    return ownNumber(plain).map(own -> new Door(Optional.empty(), Optional.empty(), own));
  }

  private static Optional<String> ownNumber(String text) {
    var own = text.replaceFirst("(室|号|户)$", "");
    return DOOR.matcher(own).matches() ? Optional.of(own) : Optional.empty();
  }
}
