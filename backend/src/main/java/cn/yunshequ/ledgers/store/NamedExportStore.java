package cn.yunshequ.ledgers.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.ledgers.store.db.Tables.NAMED_EXPORT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.ledgers.model.ExportStatus;
import cn.yunshequ.ledgers.model.LedgerKind;
import cn.yunshequ.ledgers.model.Months;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes of asking for names in full. */
@Singleton
public class NamedExportStore {
  private final Db db;

  NamedExportStore(Db db) {
    this.db = db;
  }

  public void ask(
      UUID id,
      UUID community,
      LedgerKind ledger,
      Months months,
      String reason,
      UUID by,
      Instant now) {
    db.sql()
        .insertInto(NAMED_EXPORT)
        .set(NAMED_EXPORT.ID, id)
        .set(NAMED_EXPORT.COMMUNITY_ID, community)
        .set(NAMED_EXPORT.LEDGER, ledger.name())
        .set(NAMED_EXPORT.FIRST_DAY, months.firstDay())
        .set(NAMED_EXPORT.LAST_DAY, months.lastDay())
        .set(NAMED_EXPORT.REASON, reason)
        .set(NAMED_EXPORT.ASKED_BY, by)
        .set(NAMED_EXPORT.ASKED_AT, now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The community it is about. */
  public Optional<AreaPath> placeOf(UUID id) {
    return db.sql()
        .select(COMMUNITY.PATH)
        .from(NAMED_EXPORT)
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(NAMED_EXPORT.COMMUNITY_ID))
        .where(NAMED_EXPORT.ID.eq(id))
        .fetchOptional(row -> new AreaPath(row.value1()));
  }

  /** Held until the transaction ends. False when there is none. */
  public boolean lock(UUID id) {
    return db.sql()
        .select(NAMED_EXPORT.ID)
        .from(NAMED_EXPORT)
        .where(NAMED_EXPORT.ID.eq(id))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  /**
   * @param until null unless allowed
   */
  public void answer(
      UUID id,
      ExportStatus status,
      UUID by,
      @Nullable String words,
      @Nullable Instant until,
      Instant now) {
    db.sql()
        .update(NAMED_EXPORT)
        .set(NAMED_EXPORT.STATUS, status.name())
        .set(NAMED_EXPORT.ANSWERED_BY, by)
        .set(NAMED_EXPORT.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
        .set(NAMED_EXPORT.ANSWER, words)
        .set(NAMED_EXPORT.TAKEN_UNTIL, until == null ? null : until.atOffset(ZoneOffset.UTC))
        .where(NAMED_EXPORT.ID.eq(id))
        .execute();
  }

  public void taken(UUID id, Instant now) {
    db.sql()
        .update(NAMED_EXPORT)
        .set(NAMED_EXPORT.TAKEN_AT, now.atOffset(ZoneOffset.UTC))
        .where(NAMED_EXPORT.ID.eq(id))
        .execute();
  }
}
