package cn.yunshequ.platform.audit;

import static cn.yunshequ.platform.store.db.Tables.AUDIT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.platform.i18n.Texts;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tried and was not allowed, in the log of acts (L-72): who, what, on what, and why
 * not. The line has a transaction of its own, for that of the act is rolled back.
 */
@Singleton
public class RefusedActs {
  // So that nobody fills a log that is never emptied.
  private static final int AN_HOUR = 60;

  private final Db db;
  private final Quotas quotas;
  private final Texts texts;
  private final Clock clock;

  RefusedActs(Db db, Quotas quotas, Texts texts, Clock clock) {
    this.db = db;
    this.quotas = quotas;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Does a dangerous act. When it is refused, for whatever reason, a line says so.
   *
   * @param act as a short Chinese verb phrase, e.g. 申请授予职务
   * @param place whose desk reads it; asked only when it is refused
   */
  public <T> T watch(
      Viewer actor,
      String act,
      SubjectRef object,
      Supplier<Optional<AreaPath>> place,
      Supplier<T> work) {
    try {
      return work.get();
    } catch (RefusedException refused) {
      if (!actor.isGuest()) {
        var why = refused.refusals().getFirst();
        db.apart(() ->
            mayWrite(actor, "refused", AN_HOUR, Duration.ofHours(1))
                && write(actor, act, object.kind(), object, place.get(), why));
      }
      throw refused;
    }
  }

  /**
   * Somebody asked to read what only others may. One line per person, door, thing and day.
   *
   * @param object what was to be read; null when the door has no such thing
   */
  public void couldNotRead(
      Viewer actor,
      String act,
      String door,
      @Nullable SubjectRef object,
      Optional<AreaPath> place,
      Refusal why) {
    if (actor.isGuest() || why.code() != CommonRefusal.NOT_ALLOWED) {
      return;
    }
    var what = "refused:" + door + ":" + (object == null ? "" : object.globalId());
    db.apart(() ->
        mayWrite(actor, what, 1, Duration.ofDays(1))
            && mayWrite(actor, "refused", AN_HOUR, Duration.ofHours(1))
            && write(actor, act, object == null ? door : object.kind(), object, place, why));
  }

  private boolean mayWrite(Viewer actor, String what, int most, Duration time) {
    var who = actor.account().toString().getBytes(StandardCharsets.US_ASCII);
    return quotas.take(what, who, most, time).isAllowed();
  }

  private boolean write(
      Viewer actor,
      String act,
      String kind,
      @Nullable SubjectRef object,
      Optional<AreaPath> place,
      Refusal why) {
    return db.sql()
            .insertInto(AUDIT)
            .set(AUDIT.AT, clock.instant().atOffset(ZoneOffset.UTC))
            .set(AUDIT.ACCOUNT_ID, actor.account())
            .set(AUDIT.AREA_PATH, place.map(AreaPath::value).orElse(null))
            .set(AUDIT.ACT, act)
            .set(AUDIT.OBJECT_KIND, kind)
            .set(AUDIT.OBJECT_ID, object == null ? null : object.id())
            .set(AUDIT.DETAIL, texts.of(why))
            .set(AUDIT.RESULT, why.code().name())
            .set(AUDIT.ADDRESS, CallerAddress.now())
            .execute()
        == 1;
  }
}
