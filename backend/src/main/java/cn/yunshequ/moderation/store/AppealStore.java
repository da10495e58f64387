package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.APPEAL;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Appeal;
import cn.yunshequ.moderation.model.AppealStatus;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Writes of appeals. */
@Singleton
public class AppealStore {
  private final Db db;

  AppealStore(Db db) {
    this.db = db;
  }

  /** False when there is one against that decision already. */
  public boolean add(Appeal appeal) {
    return db.sql()
            .insertInto(APPEAL)
            .set(APPEAL.ID, appeal.id())
            .set(APPEAL.DECISION_ID, appeal.decisionId())
            .set(APPEAL.SUBJECT_KIND, appeal.subject().kind())
            .set(APPEAL.SUBJECT_ID, appeal.subject().id())
            .set(APPEAL.AREA_PATH, appeal.place().value())
            .set(APPEAL.APPELLANT_ID, appeal.appellant())
            .set(APPEAL.FIRST_DECIDED_BY, appeal.firstDecidedBy())
            .set(APPEAL.WORDS, appeal.words())
            .set(APPEAL.FILED_AT, ItemStore.at(appeal.filedAt()))
            .set(APPEAL.DUE_AT, ItemStore.at(appeal.dueAt()))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public Optional<Appeal> find(UUID id) {
    return db.sql().selectFrom(APPEAL).where(APPEAL.ID.eq(id)).fetchOptional(AppealStore::appeal);
  }

  /** The appeal against that decision, if any. */
  public Optional<Appeal> against(UUID decision) {
    return db.sql()
        .selectFrom(APPEAL)
        .where(APPEAL.DECISION_ID.eq(decision))
        .fetchOptional(AppealStore::appeal);
  }

  public Optional<Appeal> lock(UUID id) {
    return db.sql()
        .selectFrom(APPEAL)
        .where(APPEAL.ID.eq(id))
        .forUpdate()
        .fetchOptional(AppealStore::appeal);
  }

  public void decide(
      UUID id, AppealStatus status, @Nullable UUID by, @Nullable String answer, Instant now) {
    db.sql()
        .update(APPEAL)
        .set(APPEAL.STATUS, status.name())
        .set(APPEAL.DECIDED_BY, by)
        .set(APPEAL.DECIDED_AT, ItemStore.at(now))
        .set(APPEAL.ANSWER, answer)
        .where(APPEAL.ID.eq(id), APPEAL.STATUS.eq(AppealStatus.OPEN.name()))
        .execute();
  }

  /** Ends what was open about content that the desk itself shows again. */
  public void endAbout(SubjectRef subject, Instant now) {
    db.sql()
        .update(APPEAL)
        .set(APPEAL.STATUS, AppealStatus.MOOT.name())
        .set(APPEAL.DECIDED_AT, ItemStore.at(now))
        .where(APPEAL.SUBJECT_KIND.eq(subject.kind()), APPEAL.SUBJECT_ID.eq(subject.id()))
        .and(APPEAL.STATUS.eq(AppealStatus.OPEN.name()))
        .execute();
  }

  static Appeal appeal(Record row) {
    var decidedAt = row.get(APPEAL.DECIDED_AT);
    return new Appeal(
        row.get(APPEAL.ID),
        row.get(APPEAL.DECISION_ID),
        new SubjectRef(row.get(APPEAL.SUBJECT_KIND), row.get(APPEAL.SUBJECT_ID)),
        new AreaPath(row.get(APPEAL.AREA_PATH)),
        row.get(APPEAL.APPELLANT_ID),
        row.get(APPEAL.FIRST_DECIDED_BY),
        row.get(APPEAL.WORDS),
        AppealStatus.valueOf(row.get(APPEAL.STATUS)),
        row.get(APPEAL.FILED_AT).toInstant(),
        row.get(APPEAL.DUE_AT).toInstant(),
        row.get(APPEAL.DECIDED_BY),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.get(APPEAL.ANSWER));
  }
}
