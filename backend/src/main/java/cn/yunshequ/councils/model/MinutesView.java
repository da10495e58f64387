package cn.yunshequ.councils.model;

import cn.yunshequ.community.ResidentView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One wording of the minutes; the API's {@code Minutes}.
 *
 * @param before the version before, for showing what changed; null for the first
 */
public record MinutesView(
    int version,
    String body,
    @Nullable String correction,
    ResidentView writtenBy,
    Instant writtenAt,
    @Nullable ResidentView signedBy,
    @Nullable Instant signedAt,
    @Nullable Instant publishedAt,
    @Nullable String before) {}
