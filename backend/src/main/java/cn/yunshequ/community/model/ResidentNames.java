package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** How much of a person's name somebody sees (L-61, L-63). */
public final class ResidentNames {
  public static final String CLOSED = "已注销用户";
  public static final String UNNAMED = "居民";

  private ResidentNames() {}

  /** A name in full for whoever may read it; of who closed the account nothing is left. */
  public static String orClosed(@Nullable String name) {
    return name == null ? CLOSED : name;
  }

  /**
   * The full name for neighbours of the same building, for the desk of that place and for the desk
   * where the person holds an office (colleagues), else masked.
   *
   * @param name real name; null when never given
   * @param buildingPath where the person lives; null when not verified anywhere
   * @param officePath where the person holds an office; null for none
   * @param closed whether the account was closed
   */
  public static String shown(
      Viewer viewer,
      @Nullable String name,
      @Nullable String buildingPath,
      @Nullable String officePath,
      boolean closed) {
    if (closed) {
      return CLOSED;
    }
    if (name == null) {
      return UNNAMED;
    }
    return knows(viewer, buildingPath) || worksWith(viewer, officePath)
        ? name
        : PersonName.masked(name);
  }

  // An office above the viewer's desk counts too: the subdistrict's officer is a colleague.
  private static boolean worksWith(Viewer viewer, @Nullable String officePath) {
    if (officePath == null) {
      return false;
    }
    var office = new AreaPath(officePath);
    return viewer.deskPaths().stream().anyMatch(d -> d.isUnder(office) || office.isUnder(d));
  }

  private static boolean knows(Viewer viewer, @Nullable String buildingPath) {
    if (buildingPath == null) {
      return false;
    }
    var building = new AreaPath(buildingPath);
    return viewer.livesUnder(building) || viewer.worksAtDeskOf(building);
  }
}
