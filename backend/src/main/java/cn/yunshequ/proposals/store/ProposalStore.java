package cn.yunshequ.proposals.store;

import static cn.yunshequ.proposals.store.db.Tables.ENTRY;
import static cn.yunshequ.proposals.store.db.Tables.NUMBER_COUNTER;
import static cn.yunshequ.proposals.store.db.Tables.PERIOD_RULE;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static cn.yunshequ.proposals.store.db.Tables.REVISION;
import static cn.yunshequ.proposals.store.db.Tables.TALLY;

import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.GivenAnswer;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.Periods;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.model.Wording;
import cn.yunshequ.proposals.store.db.tables.records.ProposalRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of proposals. Every method but the first two wants the proposal locked before. */
@Singleton
public class ProposalStore {
  private final Db db;

  ProposalStore(Db db) {
    this.db = db;
  }

  /** Takes the proposal for this transaction; false when there is none (ADR 0004). */
  public boolean lock(UUID id) {
    return db.sql()
        .select(TALLY.PROPOSAL_ID)
        .from(TALLY)
        .where(TALLY.PROPOSAL_ID.eq(id))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  /** A new draft with its first wording. */
  public void insert(
      UUID id, Viewer author, Place scope, Wording wording, boolean anonymous, Instant now) {
    db.sql()
        .insertInto(PROPOSAL)
        .set(PROPOSAL.ID, id)
        .set(PROPOSAL.COMMUNITY_ID, scope.communityId())
        .set(PROPOSAL.COMMUNITY_PATH, scope.communityPath().value())
        .set(PROPOSAL.SCOPE_ID, scope.id())
        .set(PROPOSAL.SCOPE_PATH, scope.path().value())
        .set(PROPOSAL.CATEGORY, Objects.requireNonNull(wording.category()))
        .set(PROPOSAL.AUTHOR_ACCOUNT_ID, author.account())
        .set(PROPOSAL.AUTHOR_PERSON_ID, Objects.requireNonNull(author.personId()))
        .set(PROPOSAL.ANONYMOUS, anonymous)
        .set(PROPOSAL.TITLE, wording.title())
        .set(PROPOSAL.BODY, wording.body())
        .set(PROPOSAL.ENDORSEMENTS_NEEDED, scope.endorsementsNeeded())
        .set(PROPOSAL.CREATED_AT, at(now))
        .set(PROPOSAL.LISTED_AT, at(now))
        .set(PROPOSAL.LAST_ACTIVITY_AT, at(now))
        .execute();
    db.sql().insertInto(TALLY).set(TALLY.PROPOSAL_ID, id).execute();
    keepWording(id, 1, author, wording, now);
  }

  /** Another wording; the earlier ones stay. */
  public void reword(UUID id, Viewer editor, Wording wording, Instant now) {
    int version =
        change(now)
            .set(PROPOSAL.TITLE, wording.title())
            .set(PROPOSAL.BODY, wording.body())
            .where(PROPOSAL.ID.eq(id))
            .returningResult(PROPOSAL.VERSION)
            .fetchSingle()
            .value1();
    keepWording(id, version, editor, wording, now);
  }

  /** Another place or category, and the number of seconds the place asks for. */
  public void move(UUID id, Place scope, String category) {
    db.sql()
        .update(PROPOSAL)
        .set(PROPOSAL.CATEGORY, category)
        .set(PROPOSAL.SCOPE_ID, scope.id())
        .set(PROPOSAL.SCOPE_PATH, scope.path().value())
        .set(PROPOSAL.ENDORSEMENTS_NEEDED, scope.endorsementsNeeded())
        .where(PROPOSAL.ID.eq(id))
        .execute();
  }

  private void keepWording(UUID id, int version, Viewer editor, Wording wording, Instant now) {
    db.sql()
        .insertInto(REVISION)
        .set(REVISION.PROPOSAL_ID, id)
        .set(REVISION.VERSION, version)
        .set(REVISION.TITLE, wording.title())
        .set(REVISION.BODY, wording.body())
        .set(REVISION.EDITED_AT, at(now))
        .set(REVISION.EDITOR_ACCOUNT_ID, editor.account())
        .execute();
  }

  /** The next public number of that community and year, e.g. 2026-0042; none is skipped. */
  public String nextNumber(UUID communityId, int year) {
    int next =
        db.sql()
            .insertInto(NUMBER_COUNTER)
            .set(NUMBER_COUNTER.COMMUNITY_ID, communityId)
            .set(NUMBER_COUNTER.YEAR, year)
            .set(NUMBER_COUNTER.LAST, 1)
            .onConflictOnConstraint(
                cn.yunshequ.proposals.store.db.Keys.NUMBER_COUNTER_IS_ONE_PER_YEAR)
            .doUpdate()
            .set(NUMBER_COUNTER.LAST, NUMBER_COUNTER.LAST.plus(1))
            .returningResult(NUMBER_COUNTER.LAST)
            .fetchSingle()
            .value1();
    return "%d-%04d".formatted(year, next);
  }

  /** Handed in; keeps the number of an earlier submission. */
  public void submitted(UUID id, String number, LocalDate dueOn, Instant now) {
    change(now)
        .set(PROPOSAL.STAGE, ProposalStage.SUBMITTED.name())
        .set(PROPOSAL.NUMBER, number)
        .set(PROPOSAL.SUBMITTED_AT, at(now))
        .set(PROPOSAL.SUBMITTED_VERSION, lastWording(id, PROPOSAL.SUBMITTED_VERSION))
        .set(PROPOSAL.DUE_ON, dueOn)
        .where(PROPOSAL.ID.eq(id))
        .execute();
  }

  // The first submission decides what the desk may look back to, publication what everybody may.
  private static org.jooq.Field<Integer> lastWording(
      UUID id, org.jooq.Field<Integer> unlessAlready) {
    return org.jooq.impl.DSL.coalesce(
        unlessAlready,
        org.jooq.impl.DSL.field(
            org.jooq
                .impl
                .DSL
                .select(org.jooq.impl.DSL.max(REVISION.VERSION))
                .from(REVISION)
                .where(REVISION.PROPOSAL_ID.eq(id))));
  }

  /** Published, gathering seconds until and including that day. */
  public void accepted(UUID id, LocalDate gatheringEnds, @Nullable String reason, Instant now) {
    change(now)
        .set(PROPOSAL.STAGE, ProposalStage.ACCEPTED.name())
        .set(PROPOSAL.PUBLISHED_AT, at(now))
        .set(PROPOSAL.LISTED_AT, at(now))
        .set(PROPOSAL.PUBLISHED_VERSION, lastWording(id, PROPOSAL.PUBLISHED_VERSION))
        .set(PROPOSAL.GATHERING_ENDS, gatheringEnds)
        .set(PROPOSAL.DUE_ON, gatheringEnds)
        .set(PROPOSAL.REVIEW_REASON, reason)
        .where(PROPOSAL.ID.eq(id))
        .execute();
  }

  /** Returned or rejected, with the desk's words. */
  public void turnedDown(UUID id, ProposalStage stage, String reason, Instant now) {
    change(now)
        .set(PROPOSAL.STAGE, stage.name())
        .set(PROPOSAL.REVIEW_REASON, reason)
        .setNull(PROPOSAL.DUE_ON)
        .where(PROPOSAL.ID.eq(id))
        .execute();
  }

  /** Moves on; the day by which the next step is due, if any, replaces the one before. */
  public void moved(UUID id, ProposalStage stage, @Nullable LocalDate dueOn, Instant now) {
    change(now)
        .set(PROPOSAL.STAGE, stage.name())
        .set(PROPOSAL.DUE_ON, dueOn)
        .where(PROPOSAL.ID.eq(id))
        .execute();
  }

  /** The official answer; a later one replaces it, the timeline keeps both. */
  public void answered(
      UUID id, GivenAnswer answer, @Nullable LocalDate stepDue, Party by, Instant now) {
    change(now)
        .set(PROPOSAL.ANSWER_TEXT, answer.text())
        .set(PROPOSAL.ANSWER_RESPONSIBLE, answer.responsible())
        .set(PROPOSAL.ANSWER_ORGANISATION_ID, answer.organisationId())
        .set(PROPOSAL.ANSWER_DUE_ON, answer.dueOn())
        .set(PROPOSAL.ANSWERED_AT, at(now))
        .set(PROPOSAL.ANSWERED_BY, by.zh())
        .set(PROPOSAL.DUE_ON, stepDue)
        .where(PROPOSAL.ID.eq(id))
        .execute();
  }

  /** Done; residents rate until and including that day. */
  public void done(UUID id, LocalDate ratingEnds, Instant now) {
    change(now)
        .set(PROPOSAL.STAGE, ProposalStage.FEEDBACK.name())
        .set(PROPOSAL.RATING_ENDS, ratingEnds)
        .set(PROPOSAL.DUE_ON, ratingEnds)
        .where(PROPOSAL.ID.eq(id))
        .execute();
  }

  /** Opened again, for the only time. */
  public void reopened(UUID id, LocalDate dueOn, Instant now) {
    change(now)
        .set(PROPOSAL.STAGE, ProposalStage.IMPLEMENTING.name())
        .set(PROPOSAL.REOPENED, true)
        .setNull(PROPOSAL.RATING_ENDS)
        .set(PROPOSAL.DUE_ON, dueOn)
        .where(PROPOSAL.ID.eq(id))
        .execute();
  }

  public void merged(UUID original, ProposalStage before, UUID into, Instant now) {
    change(now)
        .set(PROPOSAL.STAGE, ProposalStage.MERGED_INTO.name())
        .set(PROPOSAL.STAGE_BEFORE_MERGE, before.name())
        .set(PROPOSAL.MERGED_INTO, into)
        .where(PROPOSAL.ID.eq(original))
        .execute();
  }

  public void unmerged(UUID original, ProposalStage before, Instant now) {
    change(now)
        .set(PROPOSAL.STAGE, before.name())
        .setNull(PROPOSAL.STAGE_BEFORE_MERGE)
        .setNull(PROPOSAL.MERGED_INTO)
        .where(PROPOSAL.ID.eq(original))
        .execute();
  }

  /** Hidden with the public reason, or shown again with null. */
  public void hidden(UUID id, @Nullable String reason, Instant now) {
    change(now)
        .set(PROPOSAL.HIDDEN, reason != null)
        .set(PROPOSAL.HIDDEN_REASON, reason)
        .where(PROPOSAL.ID.eq(id))
        .execute();
  }

  /**
   * That comment was said about some proposal, if it was and everybody sees it. Comments within a
   * minute move it once: a lively discussion would rewrite the row and its indexes for each.
   *
   * @return the proposal, when it moved
   */
  public Optional<UUID> talkedAbout(UUID comment) {
    var said = cn.yunshequ.deliberation.published.Tables.COMMENT;
    return db.sql()
        .update(PROPOSAL)
        .set(PROPOSAL.LAST_ACTIVITY_AT, said.CREATED_AT)
        .from(said)
        .where(
            said.ID.eq(comment),
            said.STATUS.eq("VISIBLE"),
            said.SUBJECT_KIND.eq(ProposalView.KIND),
            PROPOSAL.ID.eq(said.SUBJECT_ID),
            PROPOSAL.LAST_ACTIVITY_AT.lt(
                DSL.field(
                    "{0} - interval '1 minute'",
                    PROPOSAL.LAST_ACTIVITY_AT.getDataType(), said.CREATED_AT)))
        .returning(PROPOSAL.ID)
        .fetchOptional(PROPOSAL.ID);
  }

  private UpdateSetMoreStep<ProposalRecord> change(Instant now) {
    return db.sql()
        .update(PROPOSAL)
        .set(PROPOSAL.VERSION, PROPOSAL.VERSION.plus(1))
        .set(PROPOSAL.LAST_ACTIVITY_AT, at(now));
  }

  /** A line of the timeline. */
  public void tell(
      UUID entryId,
      UUID proposalId,
      EntryKind kind,
      @Nullable String text,
      Viewer actor,
      Party party,
      @Nullable LocalDate dueOn,
      Instant now) {
    db.sql()
        .insertInto(ENTRY)
        .set(ENTRY.ID, entryId)
        .set(ENTRY.PROPOSAL_ID, proposalId)
        .set(ENTRY.KIND, kind.name())
        .set(ENTRY.TEXT, text)
        .set(ENTRY.AT, at(now))
        .set(ENTRY.ACTOR_ACCOUNT_ID, actor.accountId())
        .set(ENTRY.PARTY, party.zh())
        .set(ENTRY.DUE_ON, dueOn)
        .set(ENTRY.INNER_ONLY, kind.innerOnly())
        .onConflictDoNothing()
        .execute();
  }

  /** The periods in force on a day. */
  public Periods periods(LocalDate day) {
    return db.sql()
        .selectFrom(PERIOD_RULE)
        .where(PERIOD_RULE.VALID_FROM.le(day))
        .orderBy(PERIOD_RULE.VALID_FROM.desc())
        .limit(1)
        .fetchSingle(row ->
            new Periods(
                row.getFirstReplyWorkingDays(),
                row.getPlanWorkingDays(),
                row.getRatingDays(),
                row.getResultNoticeDays(),
                row.getRedeliberationShare(),
                row.getRedeliberationOf()));
  }

  /** Done proposals whose last day for ratings is over, taken by no other node. */
  public List<UUID> ratingsOver(LocalDate today, int limit) {
    return db.sql()
        .select(PROPOSAL.ID)
        .from(PROPOSAL)
        .where(PROPOSAL.STAGE.eq(ProposalStage.FEEDBACK.name()), PROPOSAL.RATING_ENDS.lt(today))
        .limit(DSL.inline(limit))
        .fetch(PROPOSAL.ID);
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
