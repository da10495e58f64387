package cn.yunshequ.wechat.store;

import static cn.yunshequ.wechat.store.db.Tables.GROUP_DIGEST;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When which group was told what last. */
@Singleton
public class DigestStore {
  private final Db db;

  DigestStore(Db db) {
    this.db = db;
  }

  /**
   * Takes a community whose time has come; no other node takes it before {@code next}. What waited
   * when it was taken the first time counts as told.
   *
   * @return up to when its group was told
   */
  public Optional<Instant> take(UUID community, Instant now, Instant next) {
    return db.sql()
        .insertInto(GROUP_DIGEST)
        .set(GROUP_DIGEST.COMMUNITY_ID, community)
        .set(GROUP_DIGEST.TOLD_UNTIL, now.atOffset(UTC))
        .set(GROUP_DIGEST.NEXT_AT, now.atOffset(UTC))
        .onConflict(GROUP_DIGEST.COMMUNITY_ID)
        .doUpdate()
        .set(GROUP_DIGEST.NEXT_AT, next.atOffset(UTC))
        .where(GROUP_DIGEST.NEXT_AT.le(now.atOffset(UTC)))
        .returning(GROUP_DIGEST.TOLD_UNTIL)
        .fetchOptional(row -> row.getToldUntil().toInstant());
  }

  /** The group was told. */
  public void told(UUID community, Instant until) {
    db.sql()
        .update(GROUP_DIGEST)
        .set(GROUP_DIGEST.TOLD_UNTIL, until.atOffset(UTC))
        .where(GROUP_DIGEST.COMMUNITY_ID.eq(community))
        .execute();
  }

  /** Not before then. */
  public void next(UUID community, Instant at) {
    db.sql()
        .update(GROUP_DIGEST)
        .set(GROUP_DIGEST.NEXT_AT, at.atOffset(UTC))
        .where(GROUP_DIGEST.COMMUNITY_ID.eq(community))
        .execute();
  }
}
