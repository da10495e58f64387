package cn.yunshequ.notification.store;

import static cn.yunshequ.notification.store.db.Tables.INBOX;
import static cn.yunshequ.notification.store.db.Tables.NOTICE;
import static cn.yunshequ.notification.store.db.Tables.PREFERENCE;
import static cn.yunshequ.notification.store.db.Tables.PUSH;
import static cn.yunshequ.notification.store.db.Tables.REACH;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.notification.model.DeliveryFailure;
import cn.yunshequ.notification.model.Notice;
import cn.yunshequ.notification.model.Preference;
import cn.yunshequ.notification.model.PushMode;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Messages waiting to go through channels. Everything about many accounts is one statement. */
@Singleton
public class PushStore {
  static final Field<String> MODE =
      coalesce(PREFERENCE.PUSH, inline(Preference.USUAL.push().name()));
  private static final Field<Integer> QUIET_FROM =
      coalesce(PREFERENCE.QUIET_FROM, inline(Preference.USUAL.quietFrom()));
  private static final Field<Integer> QUIET_TO =
      coalesce(PREFERENCE.QUIET_TO, inline(Preference.USUAL.quietTo()));
  private static final Field<Integer> DIGEST_AT =
      coalesce(PREFERENCE.DIGEST_AT, inline(Preference.USUAL.digestAt()));

  private final Db db;

  PushStore(Db db) {
    this.db = db;
  }

  /**
   * A message to be sent now, held for this node.
   *
   * @param notice null for a digest
   */
  public record Due(
      UUID id,
      UUID accountId,
      String channel,
      int tries,
      @Nullable Notice notice,
      Instant digestedAt) {}

  /** Enqueues a notice for those of these accounts who want it at once, after their quiet hours. */
  public void enqueue(
      Notice notice, List<UUID> accounts, Set<String> channels, Instant now, int minute) {
    boolean alert = notice.weight() == Weight.ALERT;
    db.sql()
        .insertInto(PUSH, PUSH.ID, PUSH.ACCOUNT_ID, PUSH.CHANNEL, PUSH.NOTICE_ID, PUSH.DUE_AT)
        .select(
            DSL.select(
                    DSL.uuid(),
                    REACH.ACCOUNT_ID,
                    REACH.CHANNEL,
                    val(notice.id()),
                    alert ? val(now.atOffset(UTC)) : afterQuiet(now, minute))
                .from(REACH)
                .leftJoin(PREFERENCE)
                .on(PREFERENCE.ACCOUNT_ID.eq(REACH.ACCOUNT_ID))
                .where(REACH.ACCOUNT_ID.eq(DSL.any(accounts.toArray(UUID[]::new))))
                .and(REACH.CHANNEL.in(channels))
                .and(alert ? DSL.noCondition() : MODE.eq(inline(PushMode.AT_ONCE.name()))))
        .onConflictDoNothing()
        .execute();
  }

  // The same as Preference.quietFor, for many rows.
  private static Field<OffsetDateTime> afterQuiet(Instant now, int minute) {
    var here = val(minute);
    Condition within = here.ge(QUIET_FROM).and(here.lt(QUIET_TO));
    Condition overnight = here.ge(QUIET_FROM).or(here.lt(QUIET_TO));
    Condition quiet =
        QUIET_FROM.le(QUIET_TO).and(within).or(QUIET_FROM.gt(QUIET_TO).and(overnight));
    var wait = QUIET_TO.minus(here).plus(1440).mod(inline(1440));
    return DSL.field(
        "{0} + {1} * interval '1 minute'",
        SQLDataType.OFFSETDATETIME, val(now.atOffset(UTC)), when(quiet, wait).otherwise(inline(0)));
  }

  /**
   * Enqueues today's digest for accounts that have news and none yet today, at most so many.
   *
   * @return how many
   */
  public int enqueueDigests(
      Set<String> channels, LocalDate day, Instant now, int minute, int most) {
    var news =
        DSL.selectOne()
            .from(INBOX)
            .where(INBOX.ACCOUNT_ID.eq(REACH.ACCOUNT_ID), INBOX.UNREAD.gt(0))
            .and(INBOX.LATEST_AT.gt(REACH.DIGESTED_AT));
    var done =
        DSL.selectOne()
            .from(PUSH)
            .where(PUSH.ACCOUNT_ID.eq(REACH.ACCOUNT_ID), PUSH.CHANNEL.eq(REACH.CHANNEL))
            .and(PUSH.DIGEST_DAY.eq(day));
    return db.sql()
        .insertInto(PUSH, PUSH.ID, PUSH.ACCOUNT_ID, PUSH.CHANNEL, PUSH.DIGEST_DAY, PUSH.DUE_AT)
        .select(
            DSL.select(
                    DSL.uuid(), REACH.ACCOUNT_ID, REACH.CHANNEL, val(day), val(now.atOffset(UTC)))
                .from(REACH)
                .leftJoin(PREFERENCE)
                .on(PREFERENCE.ACCOUNT_ID.eq(REACH.ACCOUNT_ID))
                .where(MODE.eq(inline(PushMode.DAILY.name())), DIGEST_AT.le(val(minute)))
                .and(REACH.CHANNEL.in(channels))
                .andExists(news)
                .andNotExists(done)
                .limit(inline(most)))
        .onConflictDoNothing()
        .execute();
  }

  /** Takes due messages for this node; they come up again when it does not finish them in time. */
  public List<Due> take(Instant now, Duration lease, int most) {
    var due =
        DSL.select(PUSH.ID)
            .from(PUSH)
            .where(PUSH.STATE.eq(inline("WAITING")), PUSH.DUE_AT.le(now.atOffset(UTC)))
            .orderBy(PUSH.DUE_AT)
            .limit(inline(most))
            .forUpdate()
            .skipLocked();
    var taken =
        db.sql()
            .update(PUSH)
            .set(PUSH.DUE_AT, now.plus(lease).atOffset(UTC))
            .set(PUSH.TRIES, PUSH.TRIES.plus(1))
            .where(PUSH.ID.in(due))
            .returning(PUSH.ID)
            .fetch(PUSH.ID);
    return taken.isEmpty() ? List.of() : read(taken);
  }

  private List<Due> read(List<UUID> ids) {
    return db.sql()
        .select(PUSH.ID, PUSH.ACCOUNT_ID, PUSH.CHANNEL, PUSH.TRIES, REACH.DIGESTED_AT)
        .select(NOTICE.fields())
        .from(PUSH)
        .leftJoin(NOTICE)
        .on(NOTICE.ID.eq(PUSH.NOTICE_ID))
        .leftJoin(REACH)
        .on(REACH.ACCOUNT_ID.eq(PUSH.ACCOUNT_ID), REACH.CHANNEL.eq(PUSH.CHANNEL))
        .where(PUSH.ID.in(ids))
        .fetch(PushStore::due);
  }

  private static Due due(Record row) {
    var digested = row.get(REACH.DIGESTED_AT);
    return new Due(
        row.get(PUSH.ID),
        row.get(PUSH.ACCOUNT_ID),
        row.get(PUSH.CHANNEL),
        row.get(PUSH.TRIES),
        row.get(NOTICE.ID) == null ? null : NoticeStore.notice(row),
        digested == null ? Instant.EPOCH : digested.toInstant());
  }

  public void settle(UUID id, String state, @Nullable String detail, Instant at) {
    db.sql()
        .update(PUSH)
        .set(PUSH.STATE, state)
        .set(PUSH.DETAIL, detail)
        .set(PUSH.SETTLED_AT, at.atOffset(UTC))
        .where(PUSH.ID.eq(id))
        .execute();
  }

  public void tryAgain(UUID id, Instant at) {
    db.sql().update(PUSH).set(PUSH.DUE_AT, at.atOffset(UTC)).where(PUSH.ID.eq(id)).execute();
  }

  /**
   * Lets what failed by trouble on the way be sent again.
   *
   * @param key of the notice
   * @return how many
   */
  public int retry(String key, String channel, Instant now) {
    var mendable =
        Arrays.stream(DeliveryFailure.values())
            .filter(DeliveryFailure::isRetryable)
            .map(Enum::name)
            .toList();
    return db.sql()
        .update(PUSH)
        .set(PUSH.STATE, "WAITING")
        .set(PUSH.TRIES, 0)
        .set(PUSH.DUE_AT, now.atOffset(UTC))
        .setNull(PUSH.DETAIL)
        .setNull(PUSH.SETTLED_AT)
        .where(PUSH.NOTICE_ID.eq(DSL.select(NOTICE.ID).from(NOTICE).where(NOTICE.KEY.eq(key))))
        .and(PUSH.CHANNEL.eq(channel))
        .and(PUSH.STATE.eq(inline("FAILED")))
        .and(PUSH.DETAIL.in(mendable))
        .execute();
  }

  /** Forgets what was settled before then. */
  public int sweep(Instant before, int most) {
    var old =
        DSL.select(PUSH.ID)
            .from(PUSH)
            .where(PUSH.STATE.ne(inline("WAITING")), PUSH.DUE_AT.lt(before.atOffset(UTC)))
            .limit(inline(most))
            .forUpdate()
            .skipLocked();
    return db.sql().deleteFrom(PUSH).where(PUSH.ID.in(old)).execute();
  }
}
