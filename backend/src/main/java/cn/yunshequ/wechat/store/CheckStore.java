package cn.yunshequ.wechat.store;

import static cn.yunshequ.wechat.store.db.Tables.CONTENT_CHECK;
import static cn.yunshequ.wechat.store.db.Tables.MEDIA_VERDICT;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.wechat.model.Check;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What WeChat is asked about content, and what it said. */
@Singleton
public class CheckStore {
  private static final String WAITING = "WAITING";
  private static final String ASKED = "ASKED";
  private static final String PASS = "PASS";

  private final Db db;
  private final Ids ids;

  CheckStore(Db db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /** Once for each event and photo, however often the event is handled. */
  public void add(
      long askedBy, SubjectRef subject, @Nullable UUID photo, Instant now, Instant giveUpAt) {
    db.sql()
        .insertInto(CONTENT_CHECK)
        .set(CONTENT_CHECK.ID, ids.next())
        .set(CONTENT_CHECK.ASKED_BY, askedBy)
        .set(CONTENT_CHECK.SUBJECT_KIND, subject.kind())
        .set(CONTENT_CHECK.SUBJECT_ID, subject.id())
        .set(CONTENT_CHECK.PHOTO_ID, photo)
        .set(CONTENT_CHECK.NEXT_AT, now.atOffset(UTC))
        .set(CONTENT_CHECK.GIVE_UP_AT, giveUpAt.atOffset(UTC))
        .onConflictDoNothing()
        .execute();
  }

  /** Those of these photos that passed before. */
  public Set<UUID> passed(List<UUID> photos) {
    return db.sql()
        .select(CONTENT_CHECK.PHOTO_ID)
        .from(CONTENT_CHECK)
        .where(CONTENT_CHECK.PHOTO_ID.eq(DSL.any(photos.toArray(UUID[]::new))))
        .and(CONTENT_CHECK.STATUS.eq(PASS))
        .fetchSet(CONTENT_CHECK.PHOTO_ID);
  }

  /** Takes some that are due to be asked; nobody else gets them before the lease is over. */
  public List<Check> take(Instant now, Instant leaseUntil, int limit) {
    var due =
        DSL.select(CONTENT_CHECK.ID)
            .from(CONTENT_CHECK)
            .where(CONTENT_CHECK.STATUS.eq(WAITING))
            .and(CONTENT_CHECK.NEXT_AT.le(now.atOffset(UTC)))
            .orderBy(CONTENT_CHECK.NEXT_AT)
            .limit(DSL.inline(limit))
            .forUpdate()
            .skipLocked();
    return db.sql()
        .update(CONTENT_CHECK)
        .set(CONTENT_CHECK.TRIES, CONTENT_CHECK.TRIES.plus(1))
        .set(CONTENT_CHECK.NEXT_AT, leaseUntil.atOffset(UTC))
        .where(CONTENT_CHECK.ID.in(due))
        .returning()
        .fetch(CheckStore::check);
  }

  /** To be asked again then. */
  public void again(UUID id, Instant at) {
    db.sql()
        .update(CONTENT_CHECK)
        .set(CONTENT_CHECK.NEXT_AT, at.atOffset(UTC))
        .where(CONTENT_CHECK.ID.eq(id), CONTENT_CHECK.STATUS.eq(WAITING))
        .execute();
  }

  /** Lets who shows this secret fetch the photo of a check that is not answered. */
  public void mayFetch(UUID id, byte[] hash) {
    db.sql()
        .update(CONTENT_CHECK)
        .set(CONTENT_CHECK.FETCH_HASH, hash)
        .where(CONTENT_CHECK.ID.eq(id))
        .execute();
  }

  /** The photo behind a secret; empty once WeChat has answered. */
  public Optional<UUID> fetched(byte[] hash) {
    return db.sql()
        .select(CONTENT_CHECK.PHOTO_ID)
        .from(CONTENT_CHECK)
        .where(CONTENT_CHECK.FETCH_HASH.eq(hash), CONTENT_CHECK.ANSWERED_AT.isNull())
        .fetchOptional(CONTENT_CHECK.PHOTO_ID);
  }

  /** The answer will come by call-back under this id, until then. */
  public void asked(UUID id, String appId, String trace, Instant until) {
    db.sql()
        .update(CONTENT_CHECK)
        .set(CONTENT_CHECK.STATUS, ASKED)
        .set(CONTENT_CHECK.APP_ID, appId)
        .set(CONTENT_CHECK.TRACE_ID, trace)
        .set(CONTENT_CHECK.NEXT_AT, until.atOffset(UTC))
        .where(CONTENT_CHECK.ID.eq(id), CONTENT_CHECK.STATUS.eq(WAITING))
        .execute();
  }

  /** Keeps what WeChat said; the first time counts. */
  public void heard(String appId, String trace, String suggest, int label, Instant now) {
    db.sql()
        .insertInto(MEDIA_VERDICT)
        .set(MEDIA_VERDICT.APP_ID, appId)
        .set(MEDIA_VERDICT.TRACE_ID, trace)
        .set(MEDIA_VERDICT.SUGGEST, suggest)
        .set(MEDIA_VERDICT.LABEL, label)
        .set(MEDIA_VERDICT.HEARD_AT, now.atOffset(UTC))
        .onConflictDoNothing()
        .execute();
  }

  /** A check with what was heard about it. */
  public record Answered(Check check, String suggest, int label) {}

  /** Asked ones WeChat has answered, or will not any more: these have an empty suggestion. */
  public List<Answered> answered(Instant now, int limit) {
    return db.sql()
        .select(CONTENT_CHECK.fields())
        .select(MEDIA_VERDICT.SUGGEST, MEDIA_VERDICT.LABEL)
        .from(CONTENT_CHECK)
        .leftJoin(MEDIA_VERDICT)
        .on(MEDIA_VERDICT.APP_ID.eq(CONTENT_CHECK.APP_ID))
        .and(MEDIA_VERDICT.TRACE_ID.eq(CONTENT_CHECK.TRACE_ID))
        .where(CONTENT_CHECK.STATUS.eq(ASKED))
        .and(MEDIA_VERDICT.SUGGEST.isNotNull().or(CONTENT_CHECK.NEXT_AT.le(now.atOffset(UTC))))
        .orderBy(CONTENT_CHECK.TRIES, CONTENT_CHECK.NEXT_AT)
        .limit(DSL.inline(limit))
        .fetch(row -> {
          var suggest = row.get(MEDIA_VERDICT.SUGGEST);
          var label = row.get(MEDIA_VERDICT.LABEL);
          return new Answered(
              check(row), suggest == null ? "" : suggest, label == null ? 0 : label);
        });
  }

  /** Its answer could not be judged: it stands behind those that were tried less often. */
  public void failed(UUID id) {
    db.sql()
        .update(CONTENT_CHECK)
        .set(CONTENT_CHECK.TRIES, CONTENT_CHECK.TRIES.plus(1))
        .where(CONTENT_CHECK.ID.eq(id))
        .execute();
  }

  /** A check of an event, and how it stands. */
  public record Standing(UUID id, String status, int label, boolean photo) {
    public boolean isOpen() {
      return status.equals(WAITING) || status.equals(ASKED);
    }
  }

  /** All checks of one event, locked: who judges the last one judges all. */
  public List<Standing> lockRound(long askedBy) {
    return db.sql()
        .selectFrom(CONTENT_CHECK)
        .where(CONTENT_CHECK.ASKED_BY.eq(askedBy))
        .orderBy(CONTENT_CHECK.ID)
        .forUpdate()
        .fetch(row ->
            new Standing(
                row.getId(),
                row.getStatus(),
                row.getLabel() == null ? 0 : row.getLabel(),
                row.getPhotoId() != null));
  }

  public void judge(UUID id, String status, int label, Instant now) {
    db.sql()
        .update(CONTENT_CHECK)
        .set(CONTENT_CHECK.STATUS, status)
        .set(CONTENT_CHECK.LABEL, label)
        .setNull(CONTENT_CHECK.FETCH_HASH)
        .set(CONTENT_CHECK.ANSWERED_AT, now.atOffset(UTC))
        .where(CONTENT_CHECK.ID.eq(id))
        .execute();
  }

  /** Forgets what was answered before. */
  public int sweep(Instant before) {
    return db.sql()
            .deleteFrom(CONTENT_CHECK)
            .where(CONTENT_CHECK.ANSWERED_AT.lt(before.atOffset(UTC)))
            .execute()
        + db.sql()
            .deleteFrom(MEDIA_VERDICT)
            .where(MEDIA_VERDICT.HEARD_AT.lt(before.atOffset(UTC)))
            .execute();
  }

  private static Check check(Record row) {
    return new Check(
        row.get(CONTENT_CHECK.ID),
        row.get(CONTENT_CHECK.ASKED_BY),
        new SubjectRef(row.get(CONTENT_CHECK.SUBJECT_KIND), row.get(CONTENT_CHECK.SUBJECT_ID)),
        row.get(CONTENT_CHECK.PHOTO_ID),
        row.get(CONTENT_CHECK.TRIES),
        row.get(CONTENT_CHECK.GIVE_UP_AT).toInstant());
  }
}
