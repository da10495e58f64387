package cn.yunshequ.identity.store;

import static cn.yunshequ.identity.store.db.Tables.ACCOUNT;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
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
