package cn.yunshequ.voting.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rules hold in a community (L-31, L-36).
 *
 * @param jurisdiction whose local rules come before the general ones, e.g. CN or 济南
 * @param bindingOwnerAllowed whether owners' votes on this portal may bind
 * @param officialName the system the place prescribes for owners' votes; null for none known
 * @param rules every version the community ever had, by matter, the newest first
 */
public record VotingLaw(
    String jurisdiction,
    boolean bindingOwnerAllowed,
    @Nullable String officialName,
    @Nullable String officialUrl,
    List<MatterRule> rules) {
  public VotingLaw {
    rules = List.copyOf(rules);
  }

  /**
   * One version.
   *
   * @param inForce what a ballot announced today would be decided by
   * @param until last day before the next version; null for none
   */
  public record MatterRule(
      Matter matter, DecisionRule rule, boolean inForce, @Nullable LocalDate until) {}

  /** What an operator sets for a community. */
  public record Setting(
      String jurisdiction,
      boolean bindingOwner,
      @Nullable String officialName,
      @Nullable String officialUrl) {}
}
