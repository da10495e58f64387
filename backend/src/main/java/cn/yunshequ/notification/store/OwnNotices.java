package cn.yunshequ.notification.store;

import static cn.yunshequ.notification.store.db.Tables.FOLLOW;
import static cn.yunshequ.notification.store.db.Tables.NOTICE;
import static cn.yunshequ.notification.store.db.Tables.RECEIPT;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.model.Preference;
import cn.yunshequ.platform.db.Cells;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the viewer follows and was told, as rows to take away. One statement each. */
@Singleton
public class OwnNotices {
  private static final Map<String, String> PUSH =
      Map.of("AT_ONCE", "马上", "DAILY", "每天汇总一次", "OFF", "不推送");

  private final Db db;
  private final FollowReads reads;

  OwnNotices(Db db, FollowReads reads) {
    this.db = db;
    this.reads = reads;
  }

  public List<List<String>> follows(Viewer viewer) {
    return db.sql()
        .select(FOLLOW.SUBJECT_KIND, FOLLOW.SUBJECT_ID, FOLLOW.FOLLOWING, FOLLOW.MUTED, FOLLOW.AT)
        .from(FOLLOW)
        .where(FOLLOW.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(FOLLOW.AT, FOLLOW.SUBJECT_ID)
        .fetch(row -> {
          var cells = Cells.of(row);
          return List.of(
              GlobalId.encode(row.value1(), row.value2()),
              cells.get(2),
              cells.get(3),
              cells.get(4));
        });
  }

  public List<List<String>> told(Viewer viewer) {
    return db.sql()
        .select(NOTICE.AT, NOTICE.TEXT)
        .from(RECEIPT)
        .join(NOTICE)
        .on(NOTICE.ID.eq(RECEIPT.NOTICE_ID))
        .where(RECEIPT.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(NOTICE.AT, NOTICE.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> settings(Viewer viewer) {
    var preference = reads.preference(viewer);
    return List.of(
        List.of(
            PUSH.getOrDefault(preference.push().name(), ""),
            Preference.clock(preference.quietFrom()),
            Preference.clock(preference.quietTo()),
            Preference.clock(preference.digestAt())));
  }
}
