package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** How much of a person's name somebody sees (L-61, L-63). */
public final class ResidentNames {
  public static final String CLOSED = "已注销用户";
  public static final String UNNAMED = "居民";

  private ResidentNames() {}

  /**
   * The full name for neighbours of the same building and for the desk of that place, else masked.
   *
   * @param name real name; null when never given
   * @param buildingPath where the person lives; null when not verified anywhere
   * @param closed whether the account was closed
   */
  public static String shown(
      Viewer viewer, @Nullable String name, @Nullable String buildingPath, boolean closed) {
    if (closed) {
      return CLOSED;
    }
    if (name == null) {
      return UNNAMED;
    }
    return knows(viewer, buildingPath) ? name : PersonName.masked(name);
  }

  private static boolean knows(Viewer viewer, @Nullable String buildingPath) {
    if (buildingPath == null) {
      return false;
    }
    var building = new AreaPath(buildingPath);
    return viewer.livesUnder(building) || viewer.worksAtDeskOf(building);
  }
}
