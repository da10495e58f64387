package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 代办 (L-82): a person agreed that somebody acts for them.
 *
 * @param personId who agreed
 * @param personName in full; readers of a mandate are those it is about and the staff
 * @param stairwell where they live; null when they left
 * @param helperId account of who acts
 * @param purpose what for, in words
 * @param evidence where the agreement itself is kept; null for none
 * @param until last day; it ends by itself
 * @param recordedBy account of who wrote it down, never the helper
 * @param endedWhy null while nobody ended it
 */
public record Mandate(
    UUID id,
    UUID communityId,
    AreaPath community,
    UUID personId,
    String personName,
    @Nullable AreaPath stairwell,
    UUID helperId,
    String helperName,
    Set<MandateAct> acts,
    String purpose,
    GivenHow givenHow,
    @Nullable String evidence,
    LocalDate givenOn,
    LocalDate until,
    UUID recordedBy,
    String recordedByName,
    Instant recordedAt,
    @Nullable Instant endedAt,
    @Nullable String endedWhy) {
  public Mandate {
    acts = Set.copyOf(acts);
  }

  /** Whether somebody may act under it on that day. */
  public boolean holds(LocalDate today) {
    return endedAt == null && !today.isAfter(until);
  }
}
