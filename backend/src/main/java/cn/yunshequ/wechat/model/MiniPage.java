package cn.yunshequ.wechat.model;

import java.util.Map;

/** The mini-program's page for a page of the web: what a message tells of opens there. */
public final class MiniPage {
  private static final String FIRST = "pages/feed/feed";
  private static final Map<String, String> BY_ID =
      Map.of("p", "pages/proposal/proposal", "v", "pages/ballot/ballot");
  private static final Map<String, String> LISTS = Map.of("a", "pages/volunteer/volunteer");

  private MiniPage() {}

  /**
   * @param path as on the web, e.g. {@code /p/proposal_…}; where the mini-program has no page for
   *     it, its first page
   */
  public static String of(String path) {
    var parts = path.split("[?#]", 2)[0].split("/");
    if (parts.length < 3 || !parts[2].matches("[A-Za-z]+_[A-Za-z0-9_-]{22}")) {
      return FIRST;
    }
    var page = BY_ID.get(parts[1]);
    return page == null ? LISTS.getOrDefault(parts[1], FIRST) : page + "?id=" + parts[2];
  }
}
