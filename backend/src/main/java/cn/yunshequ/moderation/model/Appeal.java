package cn.yunshequ.moderation.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An author's appeal against a decision, heard by a second person at the subdistrict (L-75).
 *
 * @param words why the author thinks the decision wrong
 * @param firstDecidedBy who may never hear it; null when a rule decided
 * @param dueAt the subdistrict answers within fifteen days
 */
public record Appeal(
    UUID id,
    UUID decisionId,
    SubjectRef subject,
    AreaPath place,
    UUID appellant,
    @Nullable UUID firstDecidedBy,
    String words,
    AppealStatus status,
    Instant filedAt,
    Instant dueAt,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String answer) {}
