package cn.yunshequ.notification.store;

import static cn.yunshequ.notification.store.db.Tables.INBOX;
import static cn.yunshequ.notification.store.db.Tables.PREFERENCE;
import static cn.yunshequ.notification.store.db.Tables.REACH;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.notification.model.Preference;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an account does with its own inbox and settings. */
@Singleton
public class InboxStore {
  private final Db db;

  InboxStore(Db db) {
    this.db = db;
  }

  public int markRead(UUID account, List<UUID> groups) {
    return db.sql()
        .update(INBOX)
        .set(INBOX.UNREAD, 0)
        .where(INBOX.ACCOUNT_ID.eq(account), INBOX.ID.in(groups), INBOX.UNREAD.gt(0))
        .execute();
  }

  public int markSubjectRead(UUID account, UUID subject) {
    return db.sql()
        .update(INBOX)
        .set(INBOX.UNREAD, 0)
        .where(INBOX.ACCOUNT_ID.eq(account), INBOX.SUBJECT_ID.eq(subject), INBOX.UNREAD.gt(0))
        .execute();
  }

  public int markAllRead(UUID account, Instant upTo) {
    return db.sql()
        .update(INBOX)
        .set(INBOX.UNREAD, 0)
        .where(INBOX.ACCOUNT_ID.eq(account), INBOX.UNREAD.gt(0))
        .and(INBOX.LATEST_AT.le(upTo.atOffset(UTC)))
        .execute();
  }

  public void prefer(UUID account, Preference preference) {
    db.sql()
        .insertInto(PREFERENCE)
        .set(PREFERENCE.ACCOUNT_ID, account)
        .set(PREFERENCE.PUSH, preference.push().name())
        .set(PREFERENCE.QUIET_FROM, preference.quietFrom())
        .set(PREFERENCE.QUIET_TO, preference.quietTo())
        .set(PREFERENCE.DIGEST_AT, preference.digestAt())
        .onConflict(PREFERENCE.ACCOUNT_ID)
        .doUpdate()
        .set(PREFERENCE.PUSH, preference.push().name())
        .set(PREFERENCE.QUIET_FROM, preference.quietFrom())
        .set(PREFERENCE.QUIET_TO, preference.quietTo())
        .set(PREFERENCE.DIGEST_AT, preference.digestAt())
        .execute();
  }

  /** What was unread before is not news for a digest. */
  public void reach(UUID account, String channel, Instant now) {
    db.sql()
        .insertInto(REACH)
        .set(REACH.ACCOUNT_ID, account)
        .set(REACH.CHANNEL, channel)
        .set(REACH.DIGESTED_AT, now.atOffset(UTC))
        .onConflictDoNothing()
        .execute();
  }

  public void lose(UUID account, String channel) {
    db.sql()
        .deleteFrom(REACH)
        .where(REACH.ACCOUNT_ID.eq(account), REACH.CHANNEL.eq(channel))
        .execute();
  }

  public void digested(UUID account, String channel, Instant at) {
    db.sql()
        .update(REACH)
        .set(REACH.DIGESTED_AT, at.atOffset(UTC))
        .where(REACH.ACCOUNT_ID.eq(account), REACH.CHANNEL.eq(channel))
        .execute();
  }
}
