package cn.yunshequ.voting.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A voting unit as somebody may cast for it.
 *
 * @param weight what it counts by area, in 0.01 m²
 * @param byProxy true when the right to cast comes from a written proxy alone
 * @param caster who casts for it; null while nobody was chosen
 */
public record VotingUnit(
    UUID id, String label, long weight, boolean byProxy, @Nullable UUID caster) {}
