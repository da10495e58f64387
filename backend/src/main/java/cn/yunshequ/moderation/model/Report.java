package cn.yunshequ.moderation.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's report of one thing. */
public record Report(
    UUID id, ReportReason reason, @Nullable String note, String status, Instant createdAt) {}
