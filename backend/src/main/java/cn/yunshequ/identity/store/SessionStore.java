package cn.yunshequ.identity.store;

import static cn.yunshequ.identity.store.db.Tables.SESSION;
import static cn.yunshequ.identity.store.db.Tables.SPENT_SECRET;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Sessions and the secrets they have used up. */
@Singleton
public class SessionStore {
  private final Db db;

  SessionStore(Db db) {
    this.db = db;
  }

  /** A living session. */
  public record Open(UUID id, UUID accountId) {}

  public void open(
      UUID id, UUID account, byte[] secretHash, boolean web, Instant now, Instant expires) {
    db.sql()
        .insertInto(SESSION)
        .set(SESSION.ID, id)
        .set(SESSION.ACCOUNT_ID, account)
        .set(SESSION.SECRET_HASH, secretHash)
        .set(SESSION.WEB, web)
        .set(SESSION.CREATED_AT, now.atOffset(UTC))
        .set(SESSION.USED_AT, now.atOffset(UTC))
        .set(SESSION.EXPIRES_AT, expires.atOffset(UTC))
        .execute();
  }

  /** Who waits for the lock finds the secret changed, and so nothing. */
  public Optional<Open> lockLive(byte[] secretHash, boolean web, Instant now) {
    return db.sql()
        .select(SESSION.ID, SESSION.ACCOUNT_ID)
        .from(SESSION)
        .where(
            SESSION.SECRET_HASH.eq(secretHash),
            SESSION.WEB.eq(web),
            SESSION.ENDED_AT.isNull(),
            SESSION.EXPIRES_AT.gt(now.atOffset(UTC)))
        .forUpdate()
        .fetchOptional(row -> new Open(row.value1(), row.value2()));
  }

  public void rotate(UUID session, byte[] secretHash, Instant now, Instant expires) {
    db.sql()
        .update(SESSION)
        .set(SESSION.SECRET_HASH, secretHash)
        .set(SESSION.USED_AT, now.atOffset(UTC))
        .set(SESSION.EXPIRES_AT, expires.atOffset(UTC))
        .where(SESSION.ID.eq(session))
        .execute();
  }

  public void remember(byte[] spentHash, UUID session) {
    db.sql()
        .insertInto(SPENT_SECRET)
        .set(SPENT_SECRET.SECRET_HASH, spentHash)
        .set(SPENT_SECRET.SESSION_ID, session)
        .onConflictDoNothing()
        .execute();
  }

  /** Ends the session that secret once belonged to, if any. */
  public void endBySpentSecret(byte[] secretHash, Instant now) {
    db.sql()
        .update(SESSION)
        .set(SESSION.ENDED_AT, now.atOffset(UTC))
        .where(
            SESSION.ENDED_AT.isNull(),
            SESSION.ID.eq(
                DSL.select(SPENT_SECRET.SESSION_ID)
                    .from(SPENT_SECRET)
                    .where(SPENT_SECRET.SECRET_HASH.eq(secretHash))))
        .execute();
  }

  /** Number of sessions ended, 0 or 1. */
  public int end(UUID session, Instant now) {
    return db.sql()
        .update(SESSION)
        .set(SESSION.ENDED_AT, now.atOffset(UTC))
        .where(SESSION.ID.eq(session), SESSION.ENDED_AT.isNull())
        .execute();
  }

  /** Number of sessions ended. */
  public int endAll(UUID account, Instant now) {
    return db.sql()
        .update(SESSION)
        .set(SESSION.ENDED_AT, now.atOffset(UTC))
        .where(SESSION.ACCOUNT_ID.eq(account), SESSION.ENDED_AT.isNull())
        .execute();
  }
}
