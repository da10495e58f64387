package cn.yunshequ.deliberation.model;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.ContentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contribution.
 *
 * @param areaPath path of the community whose desk it belongs to
 * @param parent null at depth 1
 */
public record Comment(
    UUID id,
    SubjectRef subject,
    String areaPath,
    @Nullable UUID parent,
    int depth,
    UUID author,
    String body,
    @Nullable Stance stance,
    ContentStatus status,
    @Nullable String hiddenReason,
    int replyCount,
    Instant createdAt) {}
