package cn.yunshequ.wechat.store;

import static cn.yunshequ.wechat.store.db.Tables.TOKEN;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The tokens all nodes share. */
@Singleton
public class TokenStore {
  private final Db db;

  TokenStore(Db db) {
    this.db = db;
  }

  /**
   * @param fresh false when it is time to fetch the next one although this one is still good
   */
  public record Held(String value, boolean fresh) {}

  /** The token that is still good. */
  public Optional<Held> find(String appId, String kind, Instant now) {
    return db.sql()
        .select(TOKEN.VALUE, TOKEN.FRESH_UNTIL)
        .from(TOKEN)
        .where(TOKEN.APP_ID.eq(appId), TOKEN.KIND.eq(kind), TOKEN.VALUE.isNotNull())
        .and(TOKEN.EXPIRES_AT.gt(now.atOffset(UTC)))
        .fetchOptional(row -> new Held(row.value1(), row.value2().toInstant().isAfter(now)));
  }

  /** True for the one node that shall fetch the next token; the lock ends by itself. */
  public boolean mayRefresh(String appId, String kind, Instant now, Duration lock) {
    return db.sql()
            .insertInto(TOKEN)
            .set(TOKEN.APP_ID, appId)
            .set(TOKEN.KIND, kind)
            .set(TOKEN.REFRESHING_UNTIL, now.plus(lock).atOffset(UTC))
            .onConflict(TOKEN.APP_ID, TOKEN.KIND)
            .doUpdate()
            .set(TOKEN.REFRESHING_UNTIL, now.plus(lock).atOffset(UTC))
            .where(
                TOKEN.REFRESHING_UNTIL.isNull().or(TOKEN.REFRESHING_UNTIL.le(now.atOffset(UTC))),
                // Another may have fetched it since this one looked.
                TOKEN.VALUE.isNull().or(TOKEN.FRESH_UNTIL.le(now.atOffset(UTC))))
            .execute()
        == 1;
  }

  public void put(String appId, String kind, String value, Instant fresh, Instant expires) {
    db.sql()
        .update(TOKEN)
        .set(TOKEN.VALUE, value)
        .set(TOKEN.FRESH_UNTIL, fresh.atOffset(UTC))
        .set(TOKEN.EXPIRES_AT, expires.atOffset(UTC))
        .setNull(TOKEN.REFRESHING_UNTIL)
        .where(TOKEN.APP_ID.eq(appId), TOKEN.KIND.eq(kind))
        .execute();
  }

  /** Gives the lock back after a failure. */
  public void release(String appId, String kind) {
    db.sql()
        .update(TOKEN)
        .setNull(TOKEN.REFRESHING_UNTIL)
        .where(TOKEN.APP_ID.eq(appId), TOKEN.KIND.eq(kind))
        .execute();
  }

  /** Forgets a token WeChat does not take any more, unless another node has a newer one. */
  public void drop(String appId, String kind, String value) {
    db.sql()
        .update(TOKEN)
        .setNull(TOKEN.VALUE)
        .where(TOKEN.APP_ID.eq(appId), TOKEN.KIND.eq(kind), TOKEN.VALUE.eq(value))
        .execute();
  }
}
