package cn.yunshequ.voting.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a frozen roll.
 *
 * @param unit for STRIKE and AREA
 * @param household for ADD, where homes vote
 * @param person for ADD, where residents vote
 * @param area in 0.01 m²; for AREA, and for ADD where the roster has none
 */
public record RollChange(
    UUID ballot,
    RollCorrectionKind kind,
    @Nullable UUID unit,
    @Nullable UUID household,
    @Nullable UUID person,
    @Nullable Long area) {}
