package cn.yunshequ.search.analysis;

import java.util.regex.Pattern;

/** Doors as somebody asks for them. */
final class Doors {
  // 3-6岁 and 8-10点 are spans, and no building has thirteen stairwells.
  private static final Pattern DOOR =
      Pattern.compile(
          "(?<![\\d-])(\\d{1,2})-(?:([1-9]|1[0-2])(?:单元)?+|(\\d{3,4})室?+)"
              + "(?![\\d-]|\\s*[岁点月日号年楼层人元块米周天次个户度小分期]|%)");

  // Who leaves the stairwell out finds the door with it too.
  private static final Pattern WITHOUT_STAIRWELL = Pattern.compile("(\\d栋)(?=\\d{3,4}室)");

  private Doors() {}

  /** 7-2 and 7-301 in a folded question; in a text they may be scores or spans. */
  static String of(String question) {
    var doors =
        DOOR.matcher(question).replaceAll(door -> door.group(2) == null ? "$1栋$3室" : "$1栋$2单元");
    return WITHOUT_STAIRWELL.matcher(doors).replaceAll("$1 ");
  }
}
