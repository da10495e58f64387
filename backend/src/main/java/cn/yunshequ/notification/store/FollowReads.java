package cn.yunshequ.notification.store;

import static cn.yunshequ.notification.store.db.Tables.FOLLOW;
import static cn.yunshequ.notification.store.db.Tables.PREFERENCE;
import static cn.yunshequ.notification.store.db.Tables.REACH;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.model.FollowState;
import cn.yunshequ.notification.model.Preference;
import cn.yunshequ.notification.model.PushMode;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The viewer's own follows and settings. */
@Singleton
public class FollowReads {
  private final Db db;

  FollowReads(Db db) {
    this.db = db;
  }

  /** By subject; ids are unique over all kinds. Empty for guests. One statement. */
  public Map<UUID, FollowState> states(Viewer viewer, List<UUID> subjects) {
    var account = viewer.accountId();
    return account == null
        ? Map.of()
        : db.sql()
            .select(FOLLOW.SUBJECT_ID, FOLLOW.FOLLOWING, FOLLOW.MUTED)
            .from(FOLLOW)
            .where(FOLLOW.ACCOUNT_ID.eq(account), FOLLOW.SUBJECT_ID.in(subjects))
            .fetchMap(FOLLOW.SUBJECT_ID, row -> new FollowState(row.value2(), row.value3()));
  }

  public Preference preference(Viewer viewer) {
    return db.sql()
        .selectFrom(PREFERENCE)
        .where(PREFERENCE.ACCOUNT_ID.eq(viewer.account()))
        .fetchOptional(row ->
            new Preference(
                PushMode.valueOf(row.getPush()),
                row.getQuietFrom(),
                row.getQuietTo(),
                row.getDigestAt()))
        .orElse(Preference.USUAL);
  }

  /** Names of the channels that reach the viewer. */
  public List<String> channels(Viewer viewer) {
    return db.sql()
        .select(REACH.CHANNEL)
        .from(REACH)
        .where(REACH.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(REACH.CHANNEL)
        .fetch(REACH.CHANNEL);
  }
}
