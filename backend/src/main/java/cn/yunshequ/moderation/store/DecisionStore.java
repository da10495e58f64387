package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.DECISION;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Decisions, append-only but for the words, which go with the account of who wrote them. */
@Singleton
public class DecisionStore {
  private final Db db;

  DecisionStore(Db db) {
    this.db = db;
  }

  public void add(Decision decision) {
    var place = decision.place();
    var reason = decision.reasonCode();
    var office = decision.office();
    db.sql()
        .insertInto(DECISION)
        .set(DECISION.ID, decision.id())
        .set(DECISION.SUBJECT_KIND, decision.subject().kind())
        .set(DECISION.SUBJECT_ID, decision.subject().id())
        .set(DECISION.ACTION, decision.kind().name())
        .set(DECISION.AREA_PATH, place == null ? null : place.value())
        .set(DECISION.AUTHOR_ID, decision.author())
        .set(DECISION.TITLE, decision.title())
        .set(DECISION.EXCERPT, decision.excerpt())
        .set(DECISION.REASON_CODE, reason == null ? null : reason.name())
        .set(DECISION.NOTE, decision.note())
        .set(DECISION.DECIDED_BY, decision.decidedBy())
        .set(DECISION.OFFICE, office == null ? null : office.name())
        .set(DECISION.WAS, decision.was() == null ? null : decision.was().name())
        .set(DECISION.DECIDED_AT, ItemStore.at(decision.decidedAt()))
        .execute();
  }

  public Optional<Decision> find(UUID id) {
    return db.sql()
        .selectFrom(DECISION)
        .where(DECISION.ID.eq(id))
        .fetchOptional(DecisionStore::decision);
  }

  /** The last about that subject at that place, whatever it was. */
  public Optional<Decision> last(SubjectRef subject, AreaPath place) {
    return last(subject, DECISION.AREA_PATH.eq(place.value()));
  }

  /** The last about that subject anywhere. */
  public Optional<Decision> last(SubjectRef subject) {
    return last(subject, DSL.noCondition());
  }

  private Optional<Decision> last(SubjectRef subject, Condition where) {
    return db.sql()
        .selectFrom(DECISION)
        .where(DECISION.SUBJECT_KIND.eq(subject.kind()))
        .and(DECISION.SUBJECT_ID.eq(subject.id()))
        .and(where)
        .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
        .limit(1)
        .fetchOptional(DecisionStore::decision);
  }

  /** The latest about that subject that changed whether it is shown; whoever waits is behind it. */
  public Optional<Decision> latest(SubjectRef subject) {
    return db.sql()
        .selectFrom(DECISION)
        .where(DECISION.SUBJECT_KIND.eq(subject.kind()))
        .and(DECISION.SUBJECT_ID.eq(subject.id()))
        .and(
            DECISION.ACTION.notIn(
                List.of("DISMISS_REPORT", "NOT_DUPLICATE", "REOPEN", "APPEAL_UPHELD")))
        .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
        .limit(1)
        .fetchOptional(DecisionStore::decision);
  }

  static Decision decision(Record row) {
    var path = row.get(DECISION.AREA_PATH);
    var reason = row.get(DECISION.REASON_CODE);
    var office = row.get(DECISION.OFFICE);
    var was = row.get(DECISION.WAS);
    return new Decision(
        row.get(DECISION.ID),
        new SubjectRef(row.get(DECISION.SUBJECT_KIND), row.get(DECISION.SUBJECT_ID)),
        DecisionKind.valueOf(row.get(DECISION.ACTION)),
        path == null ? null : new AreaPath(path),
        row.get(DECISION.AUTHOR_ID),
        row.get(DECISION.TITLE),
        row.get(DECISION.EXCERPT),
        reason == null ? null : ReportReason.valueOf(reason),
        row.get(DECISION.NOTE),
        row.get(DECISION.DECIDED_BY),
        office == null ? null : OfficeKind.valueOf(office),
        was == null ? null : ContentStatus.valueOf(was),
        row.get(DECISION.DECIDED_AT).toInstant());
  }
}
