package cn.yunshequ.moderation.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator decided about content, for good.
 *
 * @param action HIDE, RESTORE, APPROVE or DISMISS_REPORT
 */
public record Decision(
    UUID id,
    String action,
    @Nullable ReportReason reasonCode,
    @Nullable String note,
    Instant decidedAt) {}
