package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;
import static cn.yunshequ.community.store.db.Tables.ROSTER_ERROR;
import static cn.yunshequ.community.store.db.Tables.ROSTER_IMPORT;
import static cn.yunshequ.community.store.db.Tables.ROSTER_ROW;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.community.model.RosterCounts;
import cn.yunshequ.community.model.RosterProblem;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record6;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Uploaded rosters, from the first row to the decision. */
@Singleton
public class RosterStore {
  private final Db db;

  RosterStore(Db db) {
    this.db = db;
  }

  /**
   * An upload on its way to a decision.
   *
   * @param status LOADING, CHECKED, COMMITTED or DISCARDED
   * @param basedOn the import in force when it was checked; null for none
   */
  public record Upload(
      UUID id,
      UUID communityId,
      AreaPath community,
      String status,
      int errors,
      @Nullable UUID basedOn) {}

  /** One check or commit per community at a time, until the transaction ends. */
  public void lockRosterOf(UUID community) {
    db.sql().fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", "roster:" + community);
  }

  public void begin(
      UUID id, UUID community, String fileName, @Nullable UUID uploader, Instant now) {
    db.sql()
        .insertInto(ROSTER_IMPORT)
        .set(ROSTER_IMPORT.ID, id)
        .set(ROSTER_IMPORT.COMMUNITY_ID, community)
        .set(ROSTER_IMPORT.FILE_NAME, fileName)
        .set(ROSTER_IMPORT.STATUS, "LOADING")
        .set(ROSTER_IMPORT.UPLOADED_BY, uploader)
        .set(ROSTER_IMPORT.UPLOADED_AT, now.atOffset(UTC))
        .execute();
  }

  /** What a crash left half loaded goes; what nobody decided about for long is discarded. */
  public void sweep(UUID community, Instant now) {
    db.sql()
        .deleteFrom(ROSTER_IMPORT)
        .where(
            ROSTER_IMPORT.COMMUNITY_ID.eq(community),
            ROSTER_IMPORT.STATUS.eq("LOADING"),
            ROSTER_IMPORT.UPLOADED_AT.lt(now.minus(Duration.ofHours(2)).atOffset(UTC)))
        .execute();
    db.sql()
        .select(ROSTER_IMPORT.ID)
        .from(ROSTER_IMPORT)
        .where(
            ROSTER_IMPORT.COMMUNITY_ID.eq(community),
            ROSTER_IMPORT.STATUS.eq("CHECKED"),
            ROSTER_IMPORT.UPLOADED_AT.lt(now.minus(Duration.ofDays(30)).atOffset(UTC)))
        .fetch(ROSTER_IMPORT.ID)
        .forEach(id -> decide(id, "DISCARDED", null, now));
  }

  /** The upload goes without a trace. */
  public void forget(UUID id) {
    db.sql().deleteFrom(ROSTER_IMPORT).where(ROSTER_IMPORT.ID.eq(id)).execute();
  }

  public void addProblems(UUID id, List<RosterProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    var insert =
        db.sql()
            .insertInto(
                ROSTER_ERROR,
                ROSTER_ERROR.IMPORT_ID,
                ROSTER_ERROR.LINE,
                ROSTER_ERROR.POSITION,
                ROSTER_ERROR.COLUMN_NAME,
                ROSTER_ERROR.PROBLEM,
                ROSTER_ERROR.REMEDY);
    for (var p : problems) {
      insert = insert.values(id, p.row(), p.position(), p.column(), p.problem(), p.remedy());
    }
    insert.onConflictDoNothing().execute();
  }

  /** Errors kept so far. */
  public int problemsOf(UUID id) {
    return db.sql().fetchCount(ROSTER_ERROR, ROSTER_ERROR.IMPORT_ID.eq(id));
  }

  public void checked(UUID id, int rows, int errors, RosterCounts counts) {
    var before = ROSTER_IMPORT.as("before");
    var inForce =
        DSL.select(before.ID)
            .from(before)
            .where(
                before.COMMUNITY_ID.eq(ROSTER_IMPORT.COMMUNITY_ID), before.STATUS.eq("COMMITTED"))
            .orderBy(before.DECIDED_AT.desc(), before.ID.desc())
            .limit(1);
    db.sql()
        .update(ROSTER_IMPORT)
        .set(ROSTER_IMPORT.STATUS, "CHECKED")
        .set(ROSTER_IMPORT.ROWS, rows)
        .set(ROSTER_IMPORT.ERROR_COUNT, errors)
        .set(ROSTER_IMPORT.NEW_HOUSEHOLDS, counts.newHouseholds())
        .set(ROSTER_IMPORT.CHANGED_HOUSEHOLDS, counts.changedHouseholds())
        .set(ROSTER_IMPORT.UNCHANGED_HOUSEHOLDS, counts.unchangedHouseholds())
        .set(ROSTER_IMPORT.ABSENT_HOUSEHOLDS, counts.absentHouseholds())
        .set(ROSTER_IMPORT.NEW_PERSONS, counts.newPersons())
        .set(ROSTER_IMPORT.BASED_ON, DSL.field(inForce))
        .where(ROSTER_IMPORT.ID.eq(id))
        .execute();
  }

  /** The upload; empty when there is none that was checked to the end. */
  public Optional<Upload> find(UUID id) {
    return select(id).fetchOptional(RosterStore::upload);
  }

  /** As {@link #find}, its row locked. */
  public Optional<Upload> lock(UUID id) {
    return select(id).forUpdate().of(ROSTER_IMPORT).fetchOptional(RosterStore::upload);
  }

  private SelectConditionStep<Record6<UUID, UUID, String, String, Integer, UUID>> select(UUID id) {
    return db.sql()
        .select(
            ROSTER_IMPORT.ID,
            ROSTER_IMPORT.COMMUNITY_ID,
            COMMUNITY_.PATH,
            ROSTER_IMPORT.STATUS,
            ROSTER_IMPORT.ERROR_COUNT,
            ROSTER_IMPORT.BASED_ON)
        .from(ROSTER_IMPORT)
        .join(COMMUNITY_)
        .on(COMMUNITY_.ID.eq(ROSTER_IMPORT.COMMUNITY_ID))
        .where(ROSTER_IMPORT.ID.eq(id), ROSTER_IMPORT.STATUS.ne("LOADING"));
  }

  private static Upload upload(Record6<UUID, UUID, String, String, Integer, UUID> row) {
    return new Upload(
        row.value1(),
        row.value2(),
        new AreaPath(row.value3()),
        row.value4(),
        row.value5(),
        row.value6());
  }

  /** The import in force; null for none. */
  public @Nullable UUID inForce(UUID community) {
    return db.sql()
        .select(ROSTER_IMPORT.ID)
        .from(ROSTER_IMPORT)
        .where(ROSTER_IMPORT.COMMUNITY_ID.eq(community), ROSTER_IMPORT.STATUS.eq("COMMITTED"))
        .orderBy(ROSTER_IMPORT.DECIDED_AT.desc(), ROSTER_IMPORT.ID.desc())
        .limit(1)
        .fetchOne(ROSTER_IMPORT.ID);
  }

  /** Ends the upload; its rows, which are people's data, are not kept beyond the decision. */
  public void decide(UUID id, String status, @Nullable UUID decider, Instant now) {
    db.sql()
        .update(ROSTER_IMPORT)
        .set(ROSTER_IMPORT.STATUS, status)
        .set(ROSTER_IMPORT.DECIDED_BY, decider)
        .set(ROSTER_IMPORT.DECIDED_AT, now.atOffset(UTC))
        .where(ROSTER_IMPORT.ID.eq(id))
        .execute();
    db.sql().deleteFrom(ROSTER_ROW).where(ROSTER_ROW.IMPORT_ID.eq(id)).execute();
  }
}
