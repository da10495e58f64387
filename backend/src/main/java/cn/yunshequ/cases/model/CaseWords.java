package cn.yunshequ.cases.model;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The fixed parts of a case.
 *
 * @param problem what was wrong
 * @param process how it was talked through and decided
 * @param cost what it took
 * @param result what came of it
 * @param lessons what others can do the same
 */
public record CaseWords(
    String title, String problem, String process, String cost, String result, String lessons) {
  public static final int TITLE = 30;
  public static final int PROBLEM = 300;
  public static final int PROCESS = 500;
  public static final int COST = 200;
  public static final int RESULT = 300;
  public static final int LESSONS = 500;
  private static final int SUMMARY = 60;

  /** By the name of the part, in reading order. */
  public SequencedMap<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("title", title);
    parts.put("problem", problem);
    parts.put("process", process);
    parts.put("cost", cost);
    parts.put("result", result);
    parts.put("lessons", lessons);
    return parts;
  }

  /** About two lines of what others can do the same. */
  public String summary() {
    var line = lessons.replace('\n', ' ');
    int most = Math.min(line.codePointCount(0, line.length()), SUMMARY);
    int end = line.offsetByCodePoints(0, most);
    return end == line.length() ? line : line.substring(0, end) + "……";
  }
}
