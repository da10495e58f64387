package cn.yunshequ.community.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an elder agreed to, as it is written down.
 *
 * @param personId who agreed
 * @param purpose what for, in words
 * @param evidence where the agreement itself is kept; null for none
 * @param until last day
 */
public record Agreed(
    UUID personId,
    Set<MandateAct> acts,
    String purpose,
    GivenHow givenHow,
    @Nullable String evidence,
    LocalDate givenOn,
    LocalDate until) {
  public Agreed {
    acts = Set.copyOf(acts);
  }
}
