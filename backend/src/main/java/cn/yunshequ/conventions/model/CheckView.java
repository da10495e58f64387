package cn.yunshequ.conventions.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What moderators were asked about a text, and said; the API's {@code TextCheck}. */
public record CheckView(
    UUID conventionId,
    int version,
    CheckState state,
    UUID askedBy,
    Instant askedAt,
    @Nullable String reason,
    @Nullable Instant decidedAt) {

  /** A question of the check-list; the API's {@code CheckItem}. */
  public record Item(String code, String question) {}
}
