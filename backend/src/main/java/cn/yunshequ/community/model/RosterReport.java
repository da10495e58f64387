package cn.yunshequ.community.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an uploaded roster holds and would change.
 *
 * @param status CHECKED, COMMITTED or DISCARDED
 * @param absentHouseholds known households that the file does not name
 */
public record RosterReport(
    UUID id,
    String fileName,
    String status,
    int rows,
    int newHouseholds,
    int changedHouseholds,
    int unchangedHouseholds,
    int absentHouseholds,
    int newPersons,
    int errorCount,
    Instant uploadedAt) {

  /**
   * One row as understood.
   *
   * @param area floor area in m², two decimals
   * @param phone masked
   */
  public record Line(
      int row,
      String building,
      String stairwell,
      String door,
      @Nullable String area,
      @Nullable String name,
      @Nullable String capacity,
      @Nullable String phone) {}
}
