package cn.yunshequ.conventions.model;

import cn.yunshequ.community.ResidentView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wording of the whole; the API's {@code ConventionVersion}. Its articles are loaded beside it.
 */
public record VersionView(
    UUID id,
    UUID conventionId,
    int number,
    int edition,
    String title,
    String preamble,
    String contentHash,
    @Nullable String note,
    ResidentView madeBy,
    Instant madeAt) {}
