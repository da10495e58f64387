package cn.yunshequ.moderation.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the log of acts, as the desk reads it. */
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    String act,
    String object,
    @Nullable String detail,
    String result) {}
