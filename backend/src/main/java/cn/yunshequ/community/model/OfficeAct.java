package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office is to be given or ended: one asks, another says yes.
 *
 * @param about account of who gets or loses it
 * @param area where the office counts, with everything below
 * @param termEnds last day; null when it is ended
 * @param answeredByName the second person; null while waiting
 */
public record OfficeAct(
    UUID id,
    OfficeActKind kind,
    UUID about,
    String aboutName,
    OfficeKind office,
    UUID area,
    AreaPath path,
    @Nullable LocalDate termEnds,
    String reason,
    UUID askedBy,
    String askedByName,
    Instant askedAt,
    OfficeActStatus status,
    @Nullable String answeredByName,
    @Nullable String answer) {}
