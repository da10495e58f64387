package cn.yunshequ.identity.store;

import static cn.yunshequ.identity.store.db.Tables.ACCOUNT;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Accounts. */
@Singleton
public class AccountStore {
  private final Db db;

  AccountStore(Db db) {
    this.db = db;
  }

  /** Opens an account unless the number has a living one. */
  public void openOnce(UUID id, byte[] phoneHash, byte[] sealed, String masked, Instant now) {
    db.sql()
        .insertInto(ACCOUNT)
        .set(ACCOUNT.ID, id)
        .set(ACCOUNT.PHONE_HASH, phoneHash)
        .set(ACCOUNT.PHONE_SEALED, sealed)
        .set(ACCOUNT.PHONE_MASKED, masked)
        .set(ACCOUNT.CREATED_AT, now.atOffset(UTC))
        .onConflictDoNothing()
        .execute();
  }

  public UUID living(byte[] phoneHash) {
    return Objects.requireNonNull(
        db.sql()
            .select(ACCOUNT.ID)
            .from(ACCOUNT)
            .where(ACCOUNT.PHONE_HASH.eq(phoneHash), ACCOUNT.CLOSED_AT.isNull())
            .fetchOne(ACCOUNT.ID));
  }

  /** Sets when it will be closed; false when that stands already. */
  public boolean closesAt(UUID account, Instant at) {
    return db.sql()
            .update(ACCOUNT)
            .set(ACCOUNT.CLOSES_AT, at.atOffset(UTC))
            .where(ACCOUNT.ID.eq(account), ACCOUNT.CLOSES_AT.isNull())
            .and(ACCOUNT.CLOSED_AT.isNull())
            .execute()
        == 1;
  }

  public Optional<Instant> closesAt(UUID account) {
    return db.sql()
        .select(ACCOUNT.CLOSES_AT)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(account))
        .fetchOptional(ACCOUNT.CLOSES_AT)
        .map(at -> at.toInstant());
  }

  /** It will not be closed; false when nobody asked for it. */
  public boolean keep(UUID account) {
    return db.sql()
            .update(ACCOUNT)
            .setNull(ACCOUNT.CLOSES_AT)
            .where(ACCOUNT.ID.eq(account), ACCOUNT.CLOSES_AT.isNotNull())
            .and(ACCOUNT.CLOSED_AT.isNull())
            .execute()
        == 1;
  }

  /** Accounts to be closed by then, held; those another node is at are left to it. */
  public List<UUID> lockDue(Instant now, int most) {
    return db.sql()
        .select(ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.CLOSES_AT.le(now.atOffset(UTC)), ACCOUNT.CLOSED_AT.isNull())
        .orderBy(ACCOUNT.CLOSES_AT)
        .limit(org.jooq.impl.DSL.inline(most))
        .forUpdate()
        .skipLocked()
        .fetch(ACCOUNT.ID);
  }

  /** An account as its owner may take it away. */
  public record Profile(byte[] sealed, String name, boolean elderMode, Instant createdAt) {}

  public Optional<Profile> profile(UUID account) {
    return db.sql()
        .select(ACCOUNT.PHONE_SEALED, ACCOUNT.NAME, ACCOUNT.ELDER_MODE, ACCOUNT.CREATED_AT)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(account), ACCOUNT.CLOSED_AT.isNull())
        .fetchOptional(row ->
            new Profile(
                row.value1(),
                Objects.requireNonNullElse(row.value2(), ""),
                row.value3(),
                row.value4().toInstant()));
  }

  public boolean lives(UUID account) {
    return db.sql().fetchExists(ACCOUNT, ACCOUNT.ID.eq(account).and(ACCOUNT.CLOSED_AT.isNull()));
  }

  /** False when it was closed before. The name and the sealed number go; the hash stays. */
  public boolean close(UUID account, Instant now) {
    return db.sql()
            .update(ACCOUNT)
            .set(ACCOUNT.CLOSED_AT, now.atOffset(UTC))
            .setNull(ACCOUNT.NAME)
            .set(ACCOUNT.PHONE_SEALED, new byte[0])
            .set(ACCOUNT.PHONE_MASKED, "")
            .where(ACCOUNT.ID.eq(account), ACCOUNT.CLOSED_AT.isNull())
            .execute()
        == 1;
  }

  public void rename(UUID account, String name) {
    db.sql().update(ACCOUNT).set(ACCOUNT.NAME, name).where(ACCOUNT.ID.eq(account)).execute();
  }

  public void setElderMode(UUID account, boolean on) {
    db.sql().update(ACCOUNT).set(ACCOUNT.ELDER_MODE, on).where(ACCOUNT.ID.eq(account)).execute();
  }
}
