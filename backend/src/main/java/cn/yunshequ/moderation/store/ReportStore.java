package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.REPORT;
import static cn.yunshequ.moderation.store.db.Tables.REPORTER_RECORD;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Decision;
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
  private static final String OPEN = "OPEN";
  private static final String UPHELD = "UPHELD";
  private static final String DISMISSED = "DISMISSED";

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
        .where(about(subject), REPORT.STATUS.eq(OPEN))
        .fetch(row -> new ReportRules.Weighed(row.value1(), row.value2(), row.value3()));
  }

  private static Condition about(SubjectRef subject) {
    return REPORT.SUBJECT_KIND.eq(subject.kind()).and(REPORT.SUBJECT_ID.eq(subject.id()));
  }

  public boolean isOpen(UUID id) {
    return db.sql().fetchExists(REPORT, REPORT.ID.eq(id).and(REPORT.STATUS.eq(OPEN)));
  }

  /** Settles one open report as not right. */
  public void dismiss(UUID id, Decision by) {
    settle(REPORT.ID.eq(id).and(REPORT.STATUS.eq(OPEN)), DISMISSED, by);
  }

  /** Settles all open ones about its subject as right. */
  public void upholdAll(Decision by) {
    settle(about(by.subject()).and(REPORT.STATUS.eq(OPEN)), UPHELD, by);
  }

  /** Settles all open ones about its subject as not right. */
  public void dismissAll(Decision by) {
    settle(about(by.subject()).and(REPORT.STATUS.eq(OPEN)), DISMISSED, by);
  }

  /** The same without a decision of the desk that could be taken back. */
  public void dismissAll(SubjectRef subject) {
    settle(about(subject).and(REPORT.STATUS.eq(OPEN)), DISMISSED, null);
  }

  /** An appeal was granted: what was found right was not. */
  public void overturn(SubjectRef subject) {
    var reporters = settled(about(subject).and(REPORT.STATUS.eq(UPHELD)), DISMISSED, null);
    reporters.forEach(reporter -> count(reporter, -1, 1));
  }

  /** What that decision settled a moment ago waits again. Returns how many. */
  public int reopen(Decision undone) {
    var by = REPORT.SETTLED_BY.eq(undone.id());
    var upheld = settled(by.and(REPORT.STATUS.eq(UPHELD)), OPEN, null);
    var dismissed = settled(by.and(REPORT.STATUS.eq(DISMISSED)), OPEN, null);
    upheld.forEach(reporter -> count(reporter, -1, 0));
    dismissed.forEach(reporter -> count(reporter, 0, -1));
    return upheld.size() + dismissed.size();
  }

  private void settle(Condition which, String status, @Nullable Decision by) {
    boolean right = status.equals(UPHELD);
    settled(which, status, by).forEach(reporter -> count(reporter, right ? 1 : 0, right ? 0 : 1));
  }

  private List<UUID> settled(Condition which, String status, @Nullable Decision by) {
    return db
        .sql()
        .update(REPORT)
        .set(REPORT.STATUS, status)
        .set(REPORT.SETTLED_BY, by == null ? null : by.id())
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
        .set(REPORTER_RECORD.DISMISSED, Math.max(0, dismissed))
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
                .and(REPORT.STATUS.eq(OPEN)));
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
