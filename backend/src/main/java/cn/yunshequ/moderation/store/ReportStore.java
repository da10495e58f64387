package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.REPORT;
import static cn.yunshequ.moderation.store.db.Tables.REPORTER_RECORD;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Report;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.moderation.model.ReportRules;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Writes of reports and decisions. */
@Singleton
public class ReportStore {
  private final Db db;

  ReportStore(Db db) {
    this.db = db;
  }

  /** False when this person's report of it is open already. */
  public boolean add(
      Report report, SubjectRef subject, UUID reporter, int weight, @Nullable UUID household) {
    return db.sql()
            .insertInto(REPORT)
            .set(REPORT.ID, report.id())
            .set(REPORT.SUBJECT_KIND, subject.kind())
            .set(REPORT.SUBJECT_ID, subject.id())
            .set(REPORT.REPORTER_ID, reporter)
            .set(REPORT.WEIGHT, weight)
            .set(REPORT.HOUSEHOLD_ID, household)
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

  /** What the open reports of it weigh. */
  public List<ReportRules.Weighed> open(SubjectRef subject) {
    return db.sql()
        .select(REPORT.HOUSEHOLD_ID, REPORT.REPORTER_ID, REPORT.WEIGHT)
        .from(REPORT)
        .where(about(subject), REPORT.STATUS.eq("OPEN"))
        .fetch(row -> new ReportRules.Weighed(row.value1(), row.value2(), row.value3()));
  }

  private static Condition about(SubjectRef subject) {
    return REPORT.SUBJECT_KIND.eq(subject.kind()).and(REPORT.SUBJECT_ID.eq(subject.id()));
  }

  /** Settles one open report as not right; false when it was settled before. */
  public boolean dismiss(UUID id) {
    return settle(REPORT.ID.eq(id).and(REPORT.STATUS.eq("OPEN")), "DISMISSED") == 1;
  }

  /** Settles all open ones as right. */
  public void upholdAll(SubjectRef subject) {
    settle(about(subject).and(REPORT.STATUS.eq("OPEN")), "UPHELD");
  }

  /** Settles all open ones as not right. */
  public void dismissAll(SubjectRef subject) {
    settle(about(subject).and(REPORT.STATUS.eq("OPEN")), "DISMISSED");
  }

  /** An appeal was granted: what was found right was not. */
  public void overturn(SubjectRef subject) {
    var reporters = settled(about(subject).and(REPORT.STATUS.eq("UPHELD")), "DISMISSED");
    reporters.forEach(reporter -> count(reporter, -1, 1));
  }

  /** Reports found right a moment ago wait again. Returns how many. */
  public int reopen(SubjectRef subject) {
    var reporters = settled(about(subject).and(REPORT.STATUS.eq("UPHELD")), "OPEN");
    reporters.forEach(reporter -> count(reporter, -1, 0));
    return reporters.size();
  }

  private int settle(Condition which, String status) {
    var reporters = settled(which, status);
    reporters.forEach(reporter ->
        count(reporter, status.equals("UPHELD") ? 1 : 0, status.equals("UPHELD") ? 0 : 1));
    return reporters.size();
  }

  private List<UUID> settled(Condition which, String status) {
    return db
        .sql()
        .update(REPORT)
        .set(REPORT.STATUS, status)
        .where(which)
        .returning(REPORT.REPORTER_ID)
        .fetch(REPORT.REPORTER_ID)
        .stream()
        // Always in one order: two desks that settle at once queue instead of deadlocking.
        .sorted()
        .toList();
  }

  private void count(UUID reporter, int upheld, int dismissed) {
    db.sql()
        .insertInto(REPORTER_RECORD)
        .set(REPORTER_RECORD.ACCOUNT_ID, reporter)
        .set(REPORTER_RECORD.UPHELD, Math.max(0, upheld))
        .set(REPORTER_RECORD.DISMISSED, dismissed)
        .onConflict(REPORTER_RECORD.ACCOUNT_ID)
        .doUpdate()
        .set(REPORTER_RECORD.UPHELD, REPORTER_RECORD.UPHELD.plus(upheld))
        .set(REPORTER_RECORD.DISMISSED, REPORTER_RECORD.DISMISSED.plus(dismissed))
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

  static Report report(Record row) {
    return new Report(
        row.get(REPORT.ID),
        ReportReason.valueOf(row.get(REPORT.REASON)),
        row.get(REPORT.NOTE),
        row.get(REPORT.STATUS),
        row.get(REPORT.CREATED_AT).toInstant());
  }
}
