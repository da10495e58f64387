package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.DECISION;
import static cn.yunshequ.moderation.store.db.Tables.REPORT;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.model.Report;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

/** Writes of reports and decisions. */
@Singleton
public class ReportStore {
  private final Db db;

  ReportStore(Db db) {
    this.db = db;
  }

  /** False when this person's report of it is open already. */
  public boolean add(Report report, SubjectRef subject, UUID reporter) {
    return db.sql()
            .insertInto(REPORT)
            .set(REPORT.ID, report.id())
            .set(REPORT.SUBJECT_KIND, subject.kind())
            .set(REPORT.SUBJECT_ID, subject.id())
            .set(REPORT.REPORTER_ID, reporter)
            .set(REPORT.REASON, report.reason().name())
            .set(REPORT.NOTE, report.note())
            .set(REPORT.STATUS, report.status())
            .set(REPORT.CREATED_AT, ItemStore.at(report.createdAt()))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** What a report is about. */
  public Optional<SubjectRef> subjectOf(UUID report) {
    return db.sql()
        .select(REPORT.SUBJECT_KIND, REPORT.SUBJECT_ID)
        .from(REPORT)
        .where(REPORT.ID.eq(report))
        .fetchOptional(row -> new SubjectRef(row.value1(), row.value2()));
  }

  public Optional<Report> find(UUID id) {
    return db.sql().selectFrom(REPORT).where(REPORT.ID.eq(id)).fetchOptional(ReportStore::report);
  }

  /** Settles one open report; false when it was settled before. */
  public boolean settle(UUID id, String status) {
    return db.sql()
            .update(REPORT)
            .set(REPORT.STATUS, status)
            .where(REPORT.ID.eq(id))
            .and(REPORT.STATUS.eq("OPEN"))
            .execute()
        == 1;
  }

  public void settleAll(SubjectRef subject, String status) {
    db.sql()
        .update(REPORT)
        .set(REPORT.STATUS, status)
        .where(REPORT.SUBJECT_KIND.eq(subject.kind()))
        .and(REPORT.SUBJECT_ID.eq(subject.id()))
        .and(REPORT.STATUS.eq("OPEN"))
        .execute();
  }

  public boolean hasOpen(SubjectRef subject) {
    return db.sql()
        .fetchExists(
            db.sql()
                .selectOne()
                .from(REPORT)
                .where(REPORT.SUBJECT_KIND.eq(subject.kind()))
                .and(REPORT.SUBJECT_ID.eq(subject.id()))
                .and(REPORT.STATUS.eq("OPEN")));
  }

  public void decide(Decision decision, SubjectRef subject, UUID moderator) {
    db.sql()
        .insertInto(DECISION)
        .set(DECISION.ID, decision.id())
        .set(DECISION.SUBJECT_KIND, subject.kind())
        .set(DECISION.SUBJECT_ID, subject.id())
        .set(DECISION.ACTION, decision.action())
        .set(
            DECISION.REASON_CODE,
            decision.reasonCode() == null ? null : decision.reasonCode().name())
        .set(DECISION.NOTE, decision.note())
        .set(DECISION.DECIDED_BY, moderator)
        .set(DECISION.DECIDED_AT, ItemStore.at(decision.decidedAt()))
        .execute();
  }

  static Report report(Record row) {
    return new Report(
        row.get(REPORT.ID),
        ReportReason.valueOf(row.get(REPORT.REASON)),
        row.get(REPORT.NOTE),
        row.get(REPORT.STATUS),
        row.get(REPORT.CREATED_AT).toInstant());
  }
}
