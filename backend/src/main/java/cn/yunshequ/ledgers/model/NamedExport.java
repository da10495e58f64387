package cn.yunshequ.ledgers.model;

import cn.yunshequ.kernel.AreaPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a ledger with names in full.
 *
 * @param askedBy account
 * @param askedByName as colleagues know them
 * @param answeredBy account of the second person; null while waiting
 * @param answer the second person's words
 * @param takenUntil until when the file may be taken, once; null unless allowed
 * @param takenAt when it was taken
 */
public record NamedExport(
    UUID id,
    UUID communityId,
    AreaPath community,
    LedgerKind ledger,
    LocalDate firstDay,
    LocalDate lastDay,
    String reason,
    UUID askedBy,
    String askedByName,
    Instant askedAt,
    ExportStatus status,
    @Nullable UUID answeredBy,
    @Nullable String answeredByName,
    @Nullable Instant answeredAt,
    @Nullable String answer,
    @Nullable Instant takenUntil,
    @Nullable Instant takenAt) {}
