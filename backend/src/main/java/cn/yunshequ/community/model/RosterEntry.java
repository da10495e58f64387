package cn.yunshequ.community.model;

import cn.yunshequ.identity.model.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * One row of a roster, understood: a household and at most one of its people.
 *
 * @param row as the spreadsheet program numbers it
 * @param cluster null when the file does not say
 * @param areaCm2 floor area in 0.01 m²; null when the row does not say
 * @param developerHeld null when the file has no such column
 * @param name null for a household without people, and then capacity and phone are null too
 * @param phone null when not known
 */
public record RosterEntry(
    int row,
    @Nullable String cluster,
    String compound,
    Home home,
    @Nullable Long areaCm2,
    @Nullable Boolean developerHeld,
    @Nullable String name,
    @Nullable Capacity capacity,
    @Nullable PhoneNumber phone) {

  /**
   * Where a door is.
   *
   * @param building e.g. 7栋
   * @param stairwell e.g. 2单元
   * @param door e.g. 502
   */
  public record Home(String building, String stairwell, String door) {}
}
