package cn.yunshequ.community.model;

/**
 * What a roster would change.
 *
 * @param absentHouseholds known households that the file does not name; they stay as they are
 */
public record RosterCounts(
    int newHouseholds,
    int changedHouseholds,
    int unchangedHouseholds,
    int absentHouseholds,
    int newPersons) {
  public static final RosterCounts NONE = new RosterCounts(0, 0, 0, 0, 0);
}
