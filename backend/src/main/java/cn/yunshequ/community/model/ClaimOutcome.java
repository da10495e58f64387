package cn.yunshequ.community.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a claim to belong to a household.
 *
 * @param account who asked
 * @param door of that household
 * @param reason the desk's, when it was turned down
 */
public record ClaimOutcome(
    UUID id, UUID account, ResidencyStatus status, String door, @Nullable String reason) {}
