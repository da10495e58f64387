package cn.yunshequ.identity.store;

import static cn.yunshequ.identity.store.db.Tables.PHONE_CODE;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.identity.model.PhoneCode;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Codes on their way, one per number. */
@Singleton
public class CodeStore {
  private final Db db;

  CodeStore(Db db) {
    this.db = db;
  }

  /** False when the last one was sent less than {@code wait} ago; of two at once one wins. */
  public boolean put(byte[] phoneHash, PhoneCode code, Instant now, Duration wait) {
    return db.sql()
            .insertInto(PHONE_CODE)
            .set(PHONE_CODE.PHONE_HASH, phoneHash)
            .set(PHONE_CODE.CODE_HASH, code.hash())
            .set(PHONE_CODE.SENT_AT, now.atOffset(UTC))
            .set(PHONE_CODE.EXPIRES_AT, code.expiresAt().atOffset(UTC))
            .set(PHONE_CODE.TRIES, code.tries())
            .onConflict(PHONE_CODE.PHONE_HASH)
            .doUpdate()
            .set(PHONE_CODE.CODE_HASH, code.hash())
            .set(PHONE_CODE.SENT_AT, now.atOffset(UTC))
            .set(PHONE_CODE.EXPIRES_AT, code.expiresAt().atOffset(UTC))
            .set(PHONE_CODE.TRIES, code.tries())
            .where(PHONE_CODE.SENT_AT.le(now.minus(wait).atOffset(UTC)))
            .execute()
        == 1;
  }

  public long secondsToWait(byte[] phoneHash, Instant now, Duration wait) {
    return db.sql()
        .select(PHONE_CODE.SENT_AT)
        .from(PHONE_CODE)
        .where(PHONE_CODE.PHONE_HASH.eq(phoneHash))
        .fetchOptional(PHONE_CODE.SENT_AT)
        .map(sent -> Math.max(1, Duration.between(now, sent.toInstant().plus(wait)).toSeconds()))
        .orElse(1L);
  }

  public Optional<PhoneCode> lock(byte[] phoneHash) {
    return db.sql()
        .select(PHONE_CODE.CODE_HASH, PHONE_CODE.EXPIRES_AT, PHONE_CODE.TRIES)
        .from(PHONE_CODE)
        .where(PHONE_CODE.PHONE_HASH.eq(phoneHash))
        .forUpdate()
        .fetchOptional(row -> new PhoneCode(row.value1(), row.value2().toInstant(), row.value3()));
  }

  public void countWrongTry(byte[] phoneHash) {
    db.sql()
        .update(PHONE_CODE)
        .set(PHONE_CODE.TRIES, PHONE_CODE.TRIES.plus(1))
        .where(PHONE_CODE.PHONE_HASH.eq(phoneHash))
        .execute();
  }

  /** Forgets the codes that expired before then. */
  public int forgetExpired(Instant before) {
    return db.sql()
        .deleteFrom(PHONE_CODE)
        .where(PHONE_CODE.EXPIRES_AT.lt(before.atOffset(UTC)))
        .execute();
  }

  public void remove(byte[] phoneHash) {
    db.sql().deleteFrom(PHONE_CODE).where(PHONE_CODE.PHONE_HASH.eq(phoneHash)).execute();
  }
}
