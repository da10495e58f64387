package cn.yunshequ.proposals.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes.
 *
 * @param scopeId null for the whole community
 * @param category a code of the community's categories
 * @param photoIds null leaves them as they are
 */
public record Wording(
    @Nullable UUID scopeId,
    @Nullable String category,
    String title,
    String body,
    @Nullable List<UUID> photoIds) {}
