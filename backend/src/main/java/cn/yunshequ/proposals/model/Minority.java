package cn.yunshequ.proposals.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a minority stated, at the end of the words of a result. The notice carries it as it may be
 * read today; the timeline, which never changes, leaves it out.
 */
public final class Minority {
  private static final String SIGN = "\n不同意见（随结果一并公示）：\n";

  private Minority() {}

  public static boolean isIn(String result) {
    return result.contains(SIGN);
  }

  /** The result alone. */
  public static @Nullable String without(@Nullable String result) {
    return result == null ? null : with(result, List.of());
  }

  /** The result with these statements, and no others. */
  public static String with(String result, List<String> stated) {
    int begins = result.indexOf(SIGN);
    var alone = begins < 0 ? result : result.substring(0, begins);
    return stated.isEmpty() ? alone : alone + SIGN + String.join("\n", stated);
  }
}
