package cn.yunshequ.proposals.store;

import static cn.yunshequ.community.published.Tables.HOUSEHOLD;
import static cn.yunshequ.proposals.store.db.Tables.AFFECTED_HOUSEHOLD;
import static cn.yunshequ.proposals.store.db.Tables.DELIBERATION;
import static cn.yunshequ.proposals.store.db.Tables.OBJECTION;
import static cn.yunshequ.proposals.store.db.Tables.OPINION;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import cn.yunshequ.proposals.model.Outcome;
import cn.yunshequ.proposals.model.ProposalStage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of deliberations. Every method wants the proposal locked before. */
@Singleton
public class MatterStore {
  private final Db db;

  MatterStore(Db db) {
    this.db = db;
  }

  /** Begins it, or begins it again with other participants; the opinions before stay. */
  public void begun(UUID proposalId, String participants, Instant now) {
    db.sql()
        .insertInto(DELIBERATION)
        .set(DELIBERATION.PROPOSAL_ID, proposalId)
        .set(DELIBERATION.PARTICIPANTS, participants)
        .set(DELIBERATION.BEGUN_AT, ProposalStore.at(now))
        .onConflict(DELIBERATION.PROPOSAL_ID)
        .doUpdate()
        .set(DELIBERATION.PARTICIPANTS, participants)
        .execute();
  }

  /**
   * Names the households it touches more than others; those named before are named no longer.
   *
   * @return how many of them lie in that place
   */
  public int affected(UUID proposalId, AreaPath scope, List<UUID> households) {
    db.sql()
        .deleteFrom(AFFECTED_HOUSEHOLD)
        .where(AFFECTED_HOUSEHOLD.PROPOSAL_ID.eq(proposalId))
        .execute();
    return db.sql()
        .insertInto(
            AFFECTED_HOUSEHOLD, AFFECTED_HOUSEHOLD.PROPOSAL_ID, AFFECTED_HOUSEHOLD.HOUSEHOLD_ID)
        .select(
            DSL.select(val(proposalId), HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(
                    HOUSEHOLD.ID.eq(DSL.any(households.toArray(UUID[]::new))),
                    Paths.under(HOUSEHOLD.PATH, val(scope.value()))))
        .execute();
  }

  /** Another wording of the opinion. */
  public void opined(UUID proposalId, Viewer editor, String text, Instant now) {
    int version =
        db.sql()
            .update(DELIBERATION)
            .set(DELIBERATION.OPINION_VERSION, DELIBERATION.OPINION_VERSION.plus(1))
            .where(DELIBERATION.PROPOSAL_ID.eq(proposalId))
            .returningResult(DELIBERATION.OPINION_VERSION)
            .fetchSingle()
            .value1();
    db.sql()
        .insertInto(OPINION)
        .set(OPINION.PROPOSAL_ID, proposalId)
        .set(OPINION.VERSION, version)
        .set(OPINION.TEXT, text)
        .set(OPINION.AT, ProposalStore.at(now))
        .set(OPINION.EDITOR_ACCOUNT_ID, editor.account())
        .execute();
  }

  public void ballotOpened(UUID proposalId, UUID ballotId) {
    db.sql()
        .update(DELIBERATION)
        .set(DELIBERATION.BALLOT_ID, ballotId)
        .where(DELIBERATION.PROPOSAL_ID.eq(proposalId))
        .execute();
  }

  /** A result on notice until and including that day. */
  public void decided(UUID proposalId, Outcome outcome, String text, LocalDate noticeEnds) {
    db.sql()
        .update(DELIBERATION)
        .set(DELIBERATION.OUTCOME, outcome.name())
        .set(DELIBERATION.RESULT_TEXT, text)
        .set(DELIBERATION.NOTICE_ENDS, noticeEnds)
        .where(DELIBERATION.PROPOSAL_ID.eq(proposalId))
        .execute();
  }

  /** The words of a result that is on notice. */
  public void amended(UUID proposalId, String text) {
    db.sql()
        .update(DELIBERATION)
        .set(DELIBERATION.RESULT_TEXT, text)
        .where(DELIBERATION.PROPOSAL_ID.eq(proposalId))
        .execute();
  }

  /** Brought back by the residents: the result falls. */
  public void broughtBack(UUID proposalId) {
    db.sql()
        .update(DELIBERATION)
        .set(DELIBERATION.ROUND, DELIBERATION.ROUND.plus(1))
        .setNull(DELIBERATION.OUTCOME)
        .setNull(DELIBERATION.RESULT_TEXT)
        .setNull(DELIBERATION.NOTICE_ENDS)
        .setNull(DELIBERATION.BALLOT_ID)
        .where(DELIBERATION.PROPOSAL_ID.eq(proposalId))
        .execute();
  }

  /**
   * An objection in the round that runs.
   *
   * @return false when the person has objected in this round
   */
  public boolean objected(
      UUID id,
      UUID proposalId,
      Viewer resident,
      UUID household,
      String text,
      boolean again,
      Instant now) {
    var affected =
        DSL.field(
            DSL.exists(
                DSL.selectOne()
                    .from(AFFECTED_HOUSEHOLD)
                    .where(
                        AFFECTED_HOUSEHOLD.PROPOSAL_ID.eq(proposalId),
                        AFFECTED_HOUSEHOLD.HOUSEHOLD_ID.eq(household))));
    var round =
        DSL.field(
            DSL.select(DELIBERATION.ROUND)
                .from(DELIBERATION)
                .where(DELIBERATION.PROPOSAL_ID.eq(proposalId)));
    return db.sql()
            .insertInto(OBJECTION)
            .set(OBJECTION.ID, id)
            .set(OBJECTION.PROPOSAL_ID, proposalId)
            .set(OBJECTION.ROUND, round)
            .set(OBJECTION.PERSON_ID, Objects.requireNonNull(resident.personId()))
            .set(OBJECTION.ACCOUNT_ID, resident.account())
            .set(OBJECTION.HOUSEHOLD_ID, household)
            .set(OBJECTION.AFFECTED, affected)
            .set(OBJECTION.REDELIBERATE, again)
            .set(OBJECTION.TEXT, text)
            .set(OBJECTION.AT, ProposalStore.at(now))
            .onConflictOnConstraint(
                cn.yunshequ.proposals.store.db.Keys.OBJECTION_IS_ONE_PER_PERSON_AND_ROUND)
            .doNothing()
            .execute()
        == 1;
  }

  /** The first of some households that is named as affected. */
  public Optional<UUID> firstAffected(UUID proposalId, List<UUID> households) {
    return db.sql()
        .select(AFFECTED_HOUSEHOLD.HOUSEHOLD_ID)
        .from(AFFECTED_HOUSEHOLD)
        .where(
            AFFECTED_HOUSEHOLD.PROPOSAL_ID.eq(proposalId),
            AFFECTED_HOUSEHOLD.HOUSEHOLD_ID.eq(DSL.any(households.toArray(UUID[]::new))))
        .orderBy(AFFECTED_HOUSEHOLD.HOUSEHOLD_ID)
        .limit(inline(1))
        .fetchOptional(AFFECTED_HOUSEHOLD.HOUSEHOLD_ID);
  }

  /** The answer to an objection; a later one replaces it. */
  public void answered(UUID objectionId, String answer, Instant now) {
    db.sql()
        .update(OBJECTION)
        .set(OBJECTION.ANSWER, answer)
        .set(OBJECTION.ANSWERED_AT, ProposalStore.at(now))
        .where(OBJECTION.ID.eq(objectionId))
        .execute();
  }

  /** There was a review meeting, or the reason why there is none; both null: not any more. */
  public void lookedBack(UUID proposalId, @Nullable Instant reviewedAt, @Nullable String waived) {
    db.sql()
        .update(DELIBERATION)
        .set(DELIBERATION.REVIEWED_AT, reviewedAt == null ? null : ProposalStore.at(reviewedAt))
        .set(DELIBERATION.REVIEW_WAIVED, waived)
        .where(DELIBERATION.PROPOSAL_ID.eq(proposalId))
        .execute();
  }

  /** Matters whose notice is over and that may be waiting to go on. */
  public List<Over> noticesOver(LocalDate today, @Nullable Over after, int limit) {
    return db.sql()
        .select(DELIBERATION.NOTICE_ENDS, DELIBERATION.PROPOSAL_ID)
        .from(DELIBERATION)
        .join(PROPOSAL)
        .on(PROPOSAL.ID.eq(DELIBERATION.PROPOSAL_ID))
        .where(
            DELIBERATION.NOTICE_ENDS.lt(today),
            PROPOSAL.STAGE.eq(inline(ProposalStage.RESULT_NOTICE.name())),
            DSL.notExists(
                DSL.selectOne()
                    .from(OBJECTION)
                    .where(
                        OBJECTION.PROPOSAL_ID.eq(DELIBERATION.PROPOSAL_ID),
                        OBJECTION.ROUND.eq(DELIBERATION.ROUND),
                        OBJECTION.AFFECTED.isTrue(),
                        OBJECTION.ANSWER.isNull())))
        .and(
            after == null
                ? DSL.noCondition()
                : DSL.row(DELIBERATION.NOTICE_ENDS, DELIBERATION.PROPOSAL_ID)
                    .gt(after.ended(), after.proposal()))
        .orderBy(DELIBERATION.NOTICE_ENDS, DELIBERATION.PROPOSAL_ID)
        .limit(inline(limit))
        .fetch(row -> new Over(row.value1(), row.value2()));
  }

  /** A result whose notice is over. */
  public record Over(LocalDate ended, UUID proposal) {}
}
