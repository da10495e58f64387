package cn.yunshequ.voting.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger of a named ballot (L-14, L-45): appended, never changed.
 *
 * @param castBy the person who cast it online; null on paper
 * @param recordedBy the account that wrote a paper ballot down; null online
 * @param witness the account of who was there; null online
 * @param evidence the photo of the paper; null for none
 */
public record LedgerLine(
    UUID id,
    UUID ballot,
    UUID unit,
    String choice,
    CastChannel channel,
    String receipt,
    Instant recordedAt,
    @Nullable UUID castBy,
    boolean byProxy,
    @Nullable UUID recordedBy,
    @Nullable UUID witness,
    @Nullable UUID evidence) {}
