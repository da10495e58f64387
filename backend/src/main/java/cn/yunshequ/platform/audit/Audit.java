package cn.yunshequ.platform.audit;

import static cn.yunshequ.platform.store.db.Tables.AUDIT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The append-only log of acts (L-72), written in the transaction of the act. */
@Singleton
public class Audit {
  private final Db db;
  private final Clock clock;

  Audit(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * @param act a short Chinese verb phrase, e.g. 通过提案
   * @param place whose desk sees it; null for none
   * @param detail the reason given, if any; never a phone number
   */
  public void record(
      Viewer actor,
      String act,
      SubjectRef object,
      @Nullable AreaPath place,
      @Nullable String detail) {
    db.sql()
        .insertInto(AUDIT)
        .set(AUDIT.AT, clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .set(AUDIT.ACCOUNT_ID, actor.accountId())
        .set(AUDIT.AREA_PATH, place == null ? null : place.value())
        .set(AUDIT.ACT, act)
        .set(AUDIT.OBJECT_KIND, object.kind())
        .set(AUDIT.OBJECT_ID, object.id())
        .set(AUDIT.DETAIL, detail)
        .execute();
  }
}
