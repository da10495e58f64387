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
      UUID id,
      UUID account,
      byte[] secretHash,
      boolean web,
      boolean vouched,
      Instant now,
      Instant expires) {
    db.sql()
        .insertInto(SESSION)
        .set(SESSION.ID, id)
        .set(SESSION.ACCOUNT_ID, account)
        .set(SESSION.SECRET_HASH, secretHash)
        .set(SESSION.WEB, web)
        .set(SESSION.VOUCHED, vouched)
        .set(SESSION.CREATED_AT, now.atOffset(UTC))
        .set(SESSION.USED_AT, now.atOffset(UTC))
        .set(SESSION.EXPIRES_AT, expires.atOffset(UTC))
        .execute();
  }

  public boolean isVouched(UUID id) {
    return db.sql()
        .fetchExists(
            db.sql().selectOne().from(SESSION).where(SESSION.ID.eq(id), SESSION.VOUCHED.isTrue()));
  }

  /** Sessions of our own page stay what they are. */
  public void vouch(UUID id) {
    db.sql()
        .update(SESSION)
        .set(SESSION.VOUCHED, true)
        .where(SESSION.ID.eq(id), SESSION.WEB.isFalse())
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

  public void remember(byte[] spentHash, UUID session, Instant now) {
    db.sql()
        .insertInto(SPENT_SECRET)
        .set(SPENT_SECRET.SECRET_HASH, spentHash)
        .set(SPENT_SECRET.SESSION_ID, session)
        .set(SPENT_SECRET.SPENT_AT, now.atOffset(UTC))
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

  /** Forgets up to so many secrets spent before then; rows another node is at are left to it. */
  public int forgetSpent(Instant before, int most) {
    return db.sql()
        .deleteFrom(SPENT_SECRET)
        .where(
            SPENT_SECRET.SECRET_HASH.in(
                DSL.select(SPENT_SECRET.SECRET_HASH)
                    .from(SPENT_SECRET)
                    .where(SPENT_SECRET.SPENT_AT.lt(before.atOffset(UTC)))
                    .limit(DSL.inline(most))
                    .forUpdate()
                    .skipLocked()))
        .execute();
  }

  /** Forgets up to so many sessions that expired before then, with the secrets they spent. */
  public int forgetExpired(Instant before, int most) {
    var over =
        db.sql()
            .select(SESSION.ID)
            .from(SESSION)
            .where(SESSION.EXPIRES_AT.lt(before.atOffset(UTC)))
            .limit(DSL.inline(most))
            .forUpdate()
            .skipLocked()
            .fetch(SESSION.ID);
    var ids = over.toArray(UUID[]::new);
    db.sql().deleteFrom(SPENT_SECRET).where(SPENT_SECRET.SESSION_ID.eq(DSL.any(ids))).execute();
    return db.sql().deleteFrom(SESSION).where(SESSION.ID.eq(DSL.any(ids))).execute();
  }

  /** Number of sessions ended, 0 or 1. */
  public int end(UUID session, Instant now) {
    return db.sql()
        .update(SESSION)
        .set(SESSION.ENDED_AT, now.atOffset(UTC))
        .where(SESSION.ID.eq(session), SESSION.ENDED_AT.isNull())
        .execute();
  }

  /** Forgets an account's sessions as a whole, with the secrets they spent. */
  public void forgetAll(UUID account) {
    var own = DSL.select(SESSION.ID).from(SESSION).where(SESSION.ACCOUNT_ID.eq(account));
    db.sql().deleteFrom(SPENT_SECRET).where(SPENT_SECRET.SESSION_ID.in(own)).execute();
    db.sql().deleteFrom(SESSION).where(SESSION.ACCOUNT_ID.eq(account)).execute();
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
