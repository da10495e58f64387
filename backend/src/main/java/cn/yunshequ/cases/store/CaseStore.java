package cn.yunshequ.cases.store;

import static cn.yunshequ.cases.store.db.Tables.CASE_EDITION;
import static cn.yunshequ.cases.store.db.Tables.CASE_STORY;
import static cn.yunshequ.cases.store.db.Tables.PROPOSAL_REFERENCE;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.cases.model.CaseStatus;
import cn.yunshequ.cases.model.CaseWords;
import cn.yunshequ.cases.model.FinishedMatter;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes of cases. */
@Singleton
public class CaseStore {
  private final Db db;

  CaseStore(Db db) {
    this.db = db;
  }

  /** False when a living case tells of that matter already. */
  public boolean begin(UUID id, FinishedMatter matter, CaseWords words, UUID by, Instant now) {
    return db.sql()
            .insertInto(CASE_STORY)
            .set(CASE_STORY.ID, id)
            .set(CASE_STORY.COMMUNITY_ID, matter.communityId())
            .set(CASE_STORY.COMMUNITY_PATH, matter.community().value())
            .set(CASE_STORY.PROPOSAL_ID, matter.proposalId())
            .set(CASE_STORY.TITLE, words.title())
            .set(CASE_STORY.PROBLEM, words.problem())
            .set(CASE_STORY.PROCESS, words.process())
            .set(CASE_STORY.COST, words.cost())
            .set(CASE_STORY.RESULT, words.result())
            .set(CASE_STORY.LESSONS, words.lessons())
            .set(CASE_STORY.BEGUN_AT, now.atOffset(UTC))
            .set(CASE_STORY.BEGUN_BY, by)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Held until the transaction ends. */
  public void lock(UUID id) {
    db.sql().select(CASE_STORY.ID).from(CASE_STORY).where(CASE_STORY.ID.eq(id)).forUpdate().fetch();
  }

  public void reword(UUID id, CaseWords words) {
    db.sql()
        .update(CASE_STORY)
        .set(CASE_STORY.TITLE, words.title())
        .set(CASE_STORY.PROBLEM, words.problem())
        .set(CASE_STORY.PROCESS, words.process())
        .set(CASE_STORY.COST, words.cost())
        .set(CASE_STORY.RESULT, words.result())
        .set(CASE_STORY.LESSONS, words.lessons())
        .set(CASE_STORY.VERSION, CASE_STORY.VERSION.plus(1))
        .where(CASE_STORY.ID.eq(id))
        .execute();
  }

  public void published(UUID id, UUID by, Instant now) {
    db.sql()
        .update(CASE_STORY)
        .set(CASE_STORY.STATUS, CaseStatus.PUBLISHED.name())
        .set(CASE_STORY.PUBLISHED_AT, now.atOffset(UTC))
        .set(CASE_STORY.PUBLISHED_BY, by)
        .set(CASE_STORY.VERSION, CASE_STORY.VERSION.plus(1))
        .where(CASE_STORY.ID.eq(id))
        .execute();
  }

  public void corrected(UUID id, Instant now) {
    db.sql()
        .update(CASE_STORY)
        .set(CASE_STORY.CORRECTED_AT, now.atOffset(UTC))
        .where(CASE_STORY.ID.eq(id))
        .execute();
  }

  /** Keeps what everybody reads from now on. */
  public void keep(UUID id, CaseWords words, @Nullable String note, UUID by, Instant now) {
    var last =
        select(max(CASE_EDITION.EDITION)).from(CASE_EDITION).where(CASE_EDITION.CASE_ID.eq(id));
    db.sql()
        .insertInto(CASE_EDITION)
        .set(CASE_EDITION.CASE_ID, id)
        .set(CASE_EDITION.EDITION, coalesce(field(last), 0).plus(1))
        .set(CASE_EDITION.TITLE, words.title())
        .set(CASE_EDITION.PROBLEM, words.problem())
        .set(CASE_EDITION.PROCESS, words.process())
        .set(CASE_EDITION.COST, words.cost())
        .set(CASE_EDITION.RESULT, words.result())
        .set(CASE_EDITION.LESSONS, words.lessons())
        .set(CASE_EDITION.NOTE, note)
        .set(CASE_EDITION.AT, now.atOffset(UTC))
        .set(CASE_EDITION.BY_ACCOUNT_ID, by)
        .execute();
  }

  public void withdrawn(UUID id, String reason, UUID by, Instant now) {
    db.sql()
        .update(CASE_STORY)
        .set(CASE_STORY.STATUS, CaseStatus.WITHDRAWN.name())
        .set(CASE_STORY.WITHDRAWN_AT, now.atOffset(UTC))
        .set(CASE_STORY.WITHDRAWN_BY, by)
        .set(CASE_STORY.WITHDRAWN_REASON, reason)
        .set(CASE_STORY.VERSION, CASE_STORY.VERSION.plus(1))
        .where(CASE_STORY.ID.eq(id))
        .execute();
  }

  /** Another one takes its place. */
  public void refer(UUID proposal, UUID id, Instant now) {
    db.sql()
        .insertInto(PROPOSAL_REFERENCE)
        .set(PROPOSAL_REFERENCE.PROPOSAL_ID, proposal)
        .set(PROPOSAL_REFERENCE.CASE_ID, id)
        .set(PROPOSAL_REFERENCE.AT, now.atOffset(UTC))
        .onConflict(PROPOSAL_REFERENCE.PROPOSAL_ID)
        .doUpdate()
        .set(PROPOSAL_REFERENCE.CASE_ID, id)
        .set(PROPOSAL_REFERENCE.AT, now.atOffset(UTC))
        .execute();
  }
}
