package cn.yunshequ.notification.store;

import static cn.yunshequ.notification.store.db.Tables.FOLLOW;
import static cn.yunshequ.notification.store.db.Tables.INBOX;
import static cn.yunshequ.notification.store.db.Tables.PREFERENCE;
import static cn.yunshequ.notification.store.db.Tables.PUSH;
import static cn.yunshequ.notification.store.db.Tables.REACH;
import static cn.yunshequ.notification.store.db.Tables.RECEIPT;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.notification.model.FollowState;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Who follows what, and forgetting a person altogether. */
@Singleton
public class FollowStore {
  private final Db db;

  FollowStore(Db db) {
    this.db = db;
  }

  public void put(UUID account, SubjectRef subject, FollowState state, Instant now) {
    db.sql()
        .insertInto(FOLLOW)
        .set(FOLLOW.ACCOUNT_ID, account)
        .set(FOLLOW.SUBJECT_KIND, subject.kind())
        .set(FOLLOW.SUBJECT_ID, subject.id())
        .set(FOLLOW.FOLLOWING, state.following())
        .set(FOLLOW.MUTED, state.muted())
        .set(FOLLOW.AT, now.atOffset(UTC))
        .onConflict(FOLLOW.ACCOUNT_ID, FOLLOW.SUBJECT_KIND, FOLLOW.SUBJECT_ID)
        .doUpdate()
        .set(FOLLOW.FOLLOWING, state.following())
        .set(FOLLOW.MUTED, state.muted())
        .execute();
  }

  /** How many subjects an account follows, counted up to {@code most}. */
  public int count(UUID account, int most) {
    return db.sql()
        .fetchCount(
            db.sql()
                .selectOne()
                .from(FOLLOW)
                .where(FOLLOW.ACCOUNT_ID.eq(account), FOLLOW.FOLLOWING.isTrue())
                .limit(most));
  }

  /** Everything about an account goes. */
  public void forget(UUID account) {
    db.sql().deleteFrom(PUSH).where(PUSH.ACCOUNT_ID.eq(account)).execute();
    db.sql().deleteFrom(REACH).where(REACH.ACCOUNT_ID.eq(account)).execute();
    db.sql().deleteFrom(INBOX).where(INBOX.ACCOUNT_ID.eq(account)).execute();
    db.sql().deleteFrom(RECEIPT).where(RECEIPT.ACCOUNT_ID.eq(account)).execute();
    db.sql().deleteFrom(PREFERENCE).where(PREFERENCE.ACCOUNT_ID.eq(account)).execute();
    db.sql().deleteFrom(FOLLOW).where(FOLLOW.ACCOUNT_ID.eq(account)).execute();
  }
}
