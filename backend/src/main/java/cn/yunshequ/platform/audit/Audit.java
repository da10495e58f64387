package cn.yunshequ.platform.audit;

import static cn.yunshequ.platform.store.db.Tables.AUDIT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The append-only log of acts (L-72), written in the transaction of the act. {@link AuditSeals}
 * chains its lines.
 */
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
        .set(AUDIT.AT, clock.instant().atOffset(ZoneOffset.UTC))
        .set(AUDIT.ACCOUNT_ID, actor.accountId())
        .set(AUDIT.AREA_PATH, place == null ? null : place.value())
        .set(AUDIT.ACT, act)
        .set(AUDIT.OBJECT_KIND, object.kind())
        .set(AUDIT.OBJECT_ID, object.id())
        .set(AUDIT.DETAIL, detail)
        .set(AUDIT.ADDRESS, CallerAddress.now())
        .execute();
  }

  /**
   * Staff saw or took personal data. Each person concerned reads who, when and what; one line per
   * person, colleague, kind of looking and day.
   *
   * @param act e.g. 查看住户认证资料
   * @param about the accounts whose data it is; the actor's own is left out
   */
  public void sawPersonalData(
      Viewer actor, String act, Collection<UUID> about, @Nullable AreaPath place) {
    var others = new HashSet<>(about);
    others.remove(actor.account());
    if (others.isEmpty()) {
      return;
    }
    var today = CivicTime.dayOf(clock.instant());
    var since = CivicTime.startOf(today).atOffset(ZoneOffset.UTC);
    others.removeAll(
        db.sql()
            .select(AUDIT.ABOUT_ACCOUNT)
            .from(AUDIT)
            .where(AUDIT.ABOUT_ACCOUNT.eq(DSL.any(others.toArray(UUID[]::new))))
            .and(AUDIT.ACCOUNT_ID.eq(actor.account()))
            .and(AUDIT.ACT.eq(act))
            .and(AUDIT.AT.ge(since))
            .fetchSet(AUDIT.ABOUT_ACCOUNT));
    if (!others.isEmpty()) {
      writeSeen(actor, act, others, place);
    }
  }

  /** Somebody's office let them look people up by name; as {@link #sawPersonalData}. */
  public void lookedUp(Viewer actor, Collection<UUID> found, AreaPath place) {
    sawPersonalData(actor, "按姓名查找居民", found, place);
  }

  private void writeSeen(
      Viewer actor, String act, Collection<UUID> others, @Nullable AreaPath place) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var path = place == null ? null : place.value();
    var rows =
        others.stream()
            .map(account ->
                DSL.row(
                    now,
                    actor.accountId(),
                    path,
                    act,
                    "resident",
                    account,
                    account,
                    CallerAddress.now()))
            .toList();
    db.sql()
        .insertInto(
            AUDIT,
            AUDIT.AT,
            AUDIT.ACCOUNT_ID,
            AUDIT.AREA_PATH,
            AUDIT.ACT,
            AUDIT.OBJECT_KIND,
            AUDIT.OBJECT_ID,
            AUDIT.ABOUT_ACCOUNT,
            AUDIT.ADDRESS)
        .valuesOfRows(rows)
        .execute();
  }
}
