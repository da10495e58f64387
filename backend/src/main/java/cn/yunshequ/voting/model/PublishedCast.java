package cn.yunshequ.voting.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A counted ballot as the published file lists it.
 *
 * @param unit the voting unit; null in secret ballots, where nothing leads to it
 * @param weight what it counts by area, in 0.01 m²
 */
public record PublishedCast(
    String receipt, String choice, @Nullable UUID unit, long weight, CastChannel channel) {
  /**
   * A unit of the roll.
   *
   * @param tookPart in a secret ballot
   * @param served with a ballot paper, as two persons said (L-37)
   */
  public record Unit(UUID id, long weight, boolean tookPart, boolean served) {}
}
