package cn.yunshequ.architecture;

import java.util.List;
import java.util.Set;

/** The only place where the order of the house is written: a module imports lower levels only. */
public final class ModuleMap {
  public static final List<Set<String>> LEVELS =
      List.of(
          Set.of("kernel"),
          Set.of("platform"),
          Set.of("identity"),
          Set.of("community"),
          Set.of("files"),
          Set.of("moderation", "notification", "search"),
          Set.of("deliberation", "voting", "disclosure"),
          Set.of("councils"),
          Set.of("proposals", "conventions", "volunteering"),
          Set.of("wechat", "ledgers"),
          Set.of("app"));

  private ModuleMap() {}

  /** 0 for the lowest. */
  public static int levelOf(String module) {
    for (int level = 0; level < LEVELS.size(); level++) {
      if (LEVELS.get(level).contains(module)) {
        return level;
      }
    }
    throw new AssertionError("not in the map: " + module);
  }
}
