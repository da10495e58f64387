package cn.yunshequ.notification.store;

import static cn.yunshequ.notification.store.db.Tables.FOLLOW;
import static cn.yunshequ.notification.store.db.Tables.INBOX;
import static cn.yunshequ.notification.store.db.Tables.NOTICE;
import static cn.yunshequ.notification.store.db.Tables.RECEIPT;
import static cn.yunshequ.notification.store.db.Tables.SPREADING;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Notice;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Notices, and how far each has been told. Everything about many accounts is one statement. */
@Singleton
public class NoticeStore {
  /** Which of those to be told are in turn; names as in the database. */
  public enum Part {
    NAMED,
    AUDIENCE,
    FOLLOWERS
  }

  /**
   * @param after the last account told in that part
   */
  public record Spread(Notice notice, Part part, UUID after) {
    /** The beginning of the next part; null after the last. */
    public @Nullable Spread next() {
      var all = Part.values();
      int at = part.ordinal() + 1;
      return at == all.length ? null : new Spread(notice, all[at], START);
    }
  }

  private static final UUID START = new UUID(0, 0);

  // The database's own clock: nodes take turns by it, and it moves on within a transaction.
  private static final Field<OffsetDateTime> TURN =
      DSL.field("clock_timestamp()", OffsetDateTime.class);

  private final Db db;

  NoticeStore(Db db) {
    this.db = db;
  }

  /** Those of these keys that were used before. */
  public Set<String> said(List<String> keys) {
    return db.sql()
        .select(NOTICE.KEY)
        .from(NOTICE)
        .where(NOTICE.KEY.eq(DSL.any(keys.toArray(String[]::new))))
        .fetchSet(NOTICE.KEY);
  }

  /** False when it was said before. */
  public boolean say(UUID id, Message message, Instant now) {
    boolean first =
        db.sql()
                .insertInto(NOTICE)
                .set(NOTICE.ID, id)
                .set(NOTICE.KEY, message.key())
                .set(NOTICE.SUBJECT_KIND, message.subject().kind())
                .set(NOTICE.SUBJECT_ID, message.subject().id())
                .set(NOTICE.WEIGHT, message.weight().name())
                .set(NOTICE.TEXT, message.text())
                .set(NOTICE.AT, now.atOffset(UTC))
                .set(NOTICE.NAMED, message.named().toArray(UUID[]::new))
                .set(NOTICE.AUDIENCE, message.circle())
                .set(NOTICE.TO_FOLLOWERS, message.followers())
                .set(NOTICE.EXCEPT_ACCOUNT, message.except())
                .onConflict(NOTICE.KEY)
                .doNothing()
                .execute()
            == 1;
    if (first) {
      db.sql()
          .insertInto(SPREADING)
          .set(SPREADING.NOTICE_ID, id)
          .set(SPREADING.WORKED_AT, TURN)
          .execute();
    }
    return first;
  }

  /** The notice that has waited longest, held; one another node holds is left to it. */
  public Optional<Spread> lockNext() {
    return db.sql()
        .select(SPREADING.PART, SPREADING.AFTER)
        .select(NOTICE.fields())
        .from(SPREADING)
        .join(NOTICE)
        .on(NOTICE.ID.eq(SPREADING.NOTICE_ID))
        .orderBy(SPREADING.WORKED_AT, SPREADING.NOTICE_ID)
        .limit(DSL.inline(1))
        .forUpdate()
        .of(SPREADING)
        .skipLocked()
        .fetchOptional(row ->
            new Spread(
                notice(row), Part.valueOf(row.get(SPREADING.PART)), row.get(SPREADING.AFTER)));
  }

  static Notice notice(Record row) {
    return new Notice(
        row.get(NOTICE.ID),
        new SubjectRef(row.get(NOTICE.SUBJECT_KIND), row.get(NOTICE.SUBJECT_ID)),
        Weight.valueOf(row.get(NOTICE.WEIGHT)),
        row.get(NOTICE.TEXT),
        row.get(NOTICE.AT).toInstant(),
        Arrays.asList(row.get(NOTICE.NAMED)),
        row.get(NOTICE.AUDIENCE),
        row.get(NOTICE.TO_FOLLOWERS),
        row.get(NOTICE.EXCEPT_ACCOUNT));
  }

  public void moveTo(UUID notice, Part part, UUID after) {
    db.sql()
        .update(SPREADING)
        .set(SPREADING.PART, part.name())
        .set(SPREADING.AFTER, after)
        .set(SPREADING.WORKED_AT, TURN)
        .where(SPREADING.NOTICE_ID.eq(notice))
        .execute();
  }

  public void finish(UUID notice) {
    db.sql().deleteFrom(SPREADING).where(SPREADING.NOTICE_ID.eq(notice)).execute();
  }

  /** How many notices are still on their way. */
  public int waiting() {
    return db.sql().fetchCount(SPREADING);
  }

  public List<UUID> followers(SubjectRef subject, UUID after, int limit) {
    return db.sql()
        .select(FOLLOW.ACCOUNT_ID)
        .from(FOLLOW)
        .where(
            FOLLOW.SUBJECT_KIND.eq(subject.kind()),
            FOLLOW.SUBJECT_ID.eq(subject.id()),
            FOLLOW.FOLLOWING.isTrue(),
            FOLLOW.ACCOUNT_ID.gt(after))
        .orderBy(FOLLOW.ACCOUNT_ID)
        .limit(DSL.inline(limit))
        .fetch(FOLLOW.ACCOUNT_ID);
  }

  /**
   * Puts a notice into the inboxes of those accounts that have not muted the subject and were not
   * told before, whatever part they were found in. One statement for all of them.
   *
   * @return whom it was told now
   */
  public List<UUID> tell(Notice notice, List<UUID> accounts) {
    var told = DSL.name("told").fields("account_id").as(receipts(notice, accounts));
    var account = DSL.field(DSL.name("told", "account_id"), UUID.class);
    var newer = INBOX.LATEST_AT.le(DSL.excluded(INBOX.LATEST_AT));
    return db.sql()
        .with(told)
        .insertInto(
            INBOX,
            INBOX.ID,
            INBOX.ACCOUNT_ID,
            INBOX.SUBJECT_KIND,
            INBOX.SUBJECT_ID,
            INBOX.LATEST_NOTICE_ID,
            INBOX.LATEST_AT,
            INBOX.UNREAD)
        .select(
            DSL.select(
                    DSL.uuid(),
                    account,
                    DSL.val(notice.subject().kind()),
                    DSL.val(notice.subject().id()),
                    DSL.val(notice.id()),
                    DSL.val(notice.at().atOffset(UTC)),
                    DSL.inline(1))
                .from(DSL.table(DSL.name("told")))
                // In one order everywhere: two batches for the same people then queue.
                .orderBy(account))
        .onConflict(INBOX.ACCOUNT_ID, INBOX.SUBJECT_KIND, INBOX.SUBJECT_ID)
        .doUpdate()
        .set(INBOX.UNREAD, INBOX.UNREAD.plus(1))
        .set(
            INBOX.LATEST_NOTICE_ID,
            DSL.when(newer, DSL.excluded(INBOX.LATEST_NOTICE_ID)).otherwise(INBOX.LATEST_NOTICE_ID))
        .set(INBOX.LATEST_AT, DSL.greatest(INBOX.LATEST_AT, DSL.excluded(INBOX.LATEST_AT)))
        .returning(INBOX.ACCOUNT_ID)
        .fetch(INBOX.ACCOUNT_ID);
  }

  private org.jooq.InsertResultStep<org.jooq.Record1<UUID>> receipts(
      Notice notice, List<UUID> accounts) {
    var whom = DSL.unnest(accounts.toArray(UUID[]::new)).as("whom", "account_id");
    var account = DSL.field(DSL.name("whom", "account_id"), UUID.class);
    var mute =
        DSL.selectOne()
            .from(FOLLOW)
            .where(
                FOLLOW.ACCOUNT_ID.eq(account),
                FOLLOW.SUBJECT_KIND.eq(notice.subject().kind()),
                FOLLOW.SUBJECT_ID.eq(notice.subject().id()),
                FOLLOW.MUTED.isTrue());
    var heard = notice.weight() == Weight.ALERT ? DSL.noCondition() : DSL.notExists(mute);
    var except = notice.except();
    return DSL.insertInto(RECEIPT, RECEIPT.ACCOUNT_ID, RECEIPT.NOTICE_ID)
        .select(
            DSL.select(account, DSL.val(notice.id()))
                .from(whom)
                .where(heard)
                .and(except == null ? DSL.noCondition() : account.ne(except))
                .orderBy(account))
        .onConflictDoNothing()
        .returningResult(RECEIPT.ACCOUNT_ID);
  }

  /** Forgets notices older than that that head no group, with their receipts. */
  public int sweep(Instant before, int most) {
    var old =
        DSL.select(NOTICE.ID)
            .from(NOTICE)
            .where(NOTICE.AT.lt(before.atOffset(UTC)))
            .andNotExists(DSL.selectOne().from(INBOX).where(INBOX.LATEST_NOTICE_ID.eq(NOTICE.ID)))
            .limit(DSL.inline(most))
            .forUpdate()
            .skipLocked();
    return db.sql().deleteFrom(NOTICE).where(NOTICE.ID.in(old)).execute();
  }

  /** Forgets groups whose newest notice is older than that. */
  public int sweepGroups(Instant before, int most) {
    var old =
        DSL.select(INBOX.ID)
            .from(INBOX)
            .where(INBOX.LATEST_AT.lt(before.atOffset(UTC)))
            .limit(DSL.inline(most))
            .forUpdate()
            .skipLocked();
    return db.sql().deleteFrom(INBOX).where(INBOX.ID.in(old)).execute();
  }
}
