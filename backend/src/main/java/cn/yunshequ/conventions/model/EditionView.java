package cn.yunshequ.conventions.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round from draft to force; the API's {@code ConventionEdition}.
 *
 * @param announcedOn the first day in force that was put to the vote; null when none was named
 */
public record EditionView(
    UUID conventionId,
    int number,
    ConventionStage stage,
    boolean repeals,
    boolean needsFiling,
    @Nullable LocalDate consultFrom,
    @Nullable LocalDate consultUntil,
    @Nullable Integer adoptedVersion,
    @Nullable String adoptedHash,
    @Nullable LocalDate adoptedOn,
    @Nullable Filing filing,
    @Nullable LocalDate announcedOn,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate inForceSince,
    @Nullable LocalDate inForceUntil,
    @Nullable LocalDate reviewOn,
    @Nullable String withdrawnReason) {

  /** 备案; the API's {@code ConventionFiling}. */
  public record Filing(String number, String office, LocalDate filedOn) {}
}
