package cn.yunshequ.conventions.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A vote or a meeting on one exact text; the API's {@code ConventionAdoption}. */
public record AdoptionView(
    UUID id,
    UUID conventionId,
    int edition,
    int version,
    String contentHash,
    AdoptionWay way,
    AdoptionState state,
    Instant openedAt,
    @Nullable Instant endedAt,
    @Nullable String outcome,
    @Nullable UUID ballotId,
    @Nullable Instant meetsAt,
    @Nullable String place,
    @Nullable MeetingCount counts) {}
