package cn.yunshequ.conventions.store;

import static cn.yunshequ.deliberation.published.Tables.THREAD;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How much subjects are talked about. */
@Singleton
public class ThreadCounts {
  private final Db db;

  ThreadCounts(Db db) {
    this.db = db;
  }

  /** Shown comments of each subject, the same for everybody; one statement. */
  public Map<UUID, Integer> of(Viewer viewer, String kind, List<UUID> ids) {
    return db.sql()
        .select(THREAD.SUBJECT_ID, THREAD.COMMENT_COUNT)
        .from(THREAD)
        .where(THREAD.SUBJECT_KIND.eq(kind), THREAD.SUBJECT_ID.in(ids))
        .fetchMap(THREAD.SUBJECT_ID, THREAD.COMMENT_COUNT);
  }
}
