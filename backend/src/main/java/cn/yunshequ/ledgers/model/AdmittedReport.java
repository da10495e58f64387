package cn.yunshequ.ledgers.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of what may be asked of a committee (准入清单).
 *
 * @param basis by which paper it was admitted
 * @param until the day it was taken off; null while it is in force
 */
public record AdmittedReport(
    UUID itemId,
    UUID communityId,
    String name,
    String basis,
    LocalDate since,
    @Nullable LocalDate until) {
  public static final String KIND = "admittedReport";
}
