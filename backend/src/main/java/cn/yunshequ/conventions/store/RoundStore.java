package cn.yunshequ.conventions.store;

import static cn.yunshequ.conventions.store.db.Tables.ADOPTION;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.EDITION;
import static cn.yunshequ.voting.published.Tables.BALLOT;

import cn.yunshequ.conventions.model.AdoptionState;
import cn.yunshequ.conventions.model.AdoptionView;
import cn.yunshequ.conventions.model.AdoptionWay;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.EditionView;
import cn.yunshequ.conventions.model.MeetingCount;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of rounds, votes and meetings. */
@Singleton
public class RoundStore {
  private final Db db;

  RoundStore(Db db) {
    this.db = db;
  }

  private static Condition round(UUID convention, int edition) {
    return EDITION.CONVENTION_ID.eq(convention).and(EDITION.NUMBER.eq(edition));
  }

  /** A new round, and its number. */
  public int begin(UUID convention, boolean repeals, boolean needsFiling, Instant now) {
    int number =
        1
            + db.sql()
                .select(DSL.coalesce(DSL.max(EDITION.NUMBER), DSL.inline(0)))
                .from(EDITION)
                .where(EDITION.CONVENTION_ID.eq(convention))
                .fetchSingle()
                .value1();
    db.sql()
        .insertInto(EDITION)
        .set(EDITION.CONVENTION_ID, convention)
        .set(EDITION.NUMBER, number)
        .set(EDITION.REPEALS, repeals)
        .set(EDITION.STAGE, ConventionStage.DRAFT.name())
        .set(EDITION.NEEDS_FILING, needsFiling)
        .set(EDITION.OPENED_AT, Cards.at(now))
        .execute();
    return number;
  }

  public void moved(UUID convention, int edition, ConventionStage stage) {
    db.sql()
        .update(EDITION)
        .set(EDITION.STAGE, stage.name())
        .where(round(convention, edition))
        .execute();
  }

  public void consulting(
      UUID convention, int edition, LocalDate from, LocalDate until, boolean needsFiling) {
    db.sql()
        .update(EDITION)
        .set(EDITION.STAGE, ConventionStage.CONSULTATION.name())
        .set(EDITION.CONSULT_FROM, from)
        .set(EDITION.CONSULT_UNTIL, until)
        .set(EDITION.NEEDS_FILING, needsFiling)
        .where(round(convention, edition))
        .execute();
  }

  /** It lasts until that day at least; never shorter than before. */
  public void consultedUntil(UUID convention, int edition, LocalDate day) {
    db.sql()
        .update(EDITION)
        .set(EDITION.CONSULT_UNTIL, DSL.greatest(EDITION.CONSULT_UNTIL, DSL.val(day)))
        .where(round(convention, edition))
        .execute();
  }

  public void withdrawn(UUID convention, int edition, String reason) {
    db.sql()
        .update(EDITION)
        .set(EDITION.STAGE, ConventionStage.WITHDRAWN.name())
        .set(EDITION.WITHDRAWN_REASON, reason)
        .where(round(convention, edition))
        .execute();
  }

  /** A vote or meeting that is to be held. */
  public record Opening(
      UUID id,
      UUID convention,
      int edition,
      int version,
      String hash,
      AdoptionWay way,
      @Nullable Instant meetsAt,
      @Nullable String place,
      @Nullable LocalDate effectiveOn) {}

  public void opened(Opening opening, Viewer actor, Instant now) {
    var meetsAt = opening.meetsAt();
    db.sql()
        .insertInto(ADOPTION)
        .set(ADOPTION.ID, opening.id())
        .set(ADOPTION.CONVENTION_ID, opening.convention())
        .set(ADOPTION.EDITION, opening.edition())
        .set(ADOPTION.VERSION, opening.version())
        .set(ADOPTION.CONTENT_HASH, opening.hash())
        .set(ADOPTION.WAY, opening.way().name())
        .set(ADOPTION.STATE, AdoptionState.OPEN.name())
        .set(ADOPTION.MEETS_AT, meetsAt == null ? null : Cards.at(meetsAt))
        .set(ADOPTION.PLACE, opening.place())
        .set(ADOPTION.OPENED_BY, actor.account())
        .set(ADOPTION.OPENED_AT, Cards.at(now))
        .execute();
    db.sql()
        .update(EDITION)
        .set(EDITION.STAGE, ConventionStage.ADOPTION.name())
        .set(EDITION.ANNOUNCED_ON, opening.effectiveOn())
        .set(EDITION.EFFECTIVE_ON, opening.effectiveOn())
        .where(round(opening.convention(), opening.edition()))
        .execute();
  }

  /** The open one of a convention that waits for its ballot; false when there is none. */
  public boolean ballotAnnounced(UUID convention, UUID ballot) {
    return db.sql()
            .update(ADOPTION)
            .set(ADOPTION.BALLOT_ID, ballot)
            .where(
                ADOPTION.CONVENTION_ID.eq(convention),
                ADOPTION.STATE.eq(AdoptionState.OPEN.name()),
                ADOPTION.WAY.eq(AdoptionWay.HOUSEHOLD_BALLOT.name()),
                ADOPTION.BALLOT_ID.isNull())
            .execute()
        == 1;
  }

  /** The open vote or meeting on a convention. */
  public Optional<AdoptionView> open(UUID convention) {
    return db.sql()
        .selectFrom(ADOPTION)
        .where(ADOPTION.CONVENTION_ID.eq(convention), ADOPTION.STATE.eq(AdoptionState.OPEN.name()))
        .fetchOptional(RoundReads::adoption);
  }

  public void counted(UUID adoption, MeetingCount count, Viewer actor) {
    db.sql()
        .update(ADOPTION)
        .set(ADOPTION.BASIS, count.basis().name())
        .set(ADOPTION.ROLL, count.roll())
        .set(ADOPTION.PRESENT, count.present())
        .set(ADOPTION.VOTES_FOR, count.votesFor())
        .set(ADOPTION.VOTES_AGAINST, count.votesAgainst())
        .set(ADOPTION.VOTES_ABSTAIN, count.votesAbstain())
        .set(ADOPTION.MINUTES, count.minutes())
        .set(ADOPTION.RECORDED_BY, actor.account())
        .where(ADOPTION.ID.eq(adoption))
        .execute();
  }

  public void ended(UUID adoption, AdoptionState state, String outcome, Instant now) {
    db.sql()
        .update(ADOPTION)
        .set(ADOPTION.STATE, state.name())
        .set(ADOPTION.OUTCOME, outcome)
        .set(ADOPTION.ENDED_AT, Cards.at(now))
        .where(ADOPTION.ID.eq(adoption))
        .execute();
  }

  /** The round is adopted in the words of that vote, which must have passed. */
  public void adopted(AdoptionView passed, LocalDate on, @Nullable LocalDate effectiveOn) {
    db.sql()
        .update(EDITION)
        .set(EDITION.STAGE, ConventionStage.ADOPTED.name())
        .set(EDITION.ADOPTION_ID, passed.id())
        .set(EDITION.ADOPTED_VERSION, passed.version())
        .set(EDITION.ADOPTED_HASH, passed.contentHash())
        .set(EDITION.ADOPTED_ON, on)
        .set(EDITION.EFFECTIVE_ON, effectiveOn)
        .where(round(passed.conventionId(), passed.edition()))
        .execute();
  }

  public void filed(
      UUID convention,
      int edition,
      EditionView.Filing filing,
      LocalDate effectiveOn,
      Viewer actor) {
    db.sql()
        .update(EDITION)
        .set(EDITION.STAGE, ConventionStage.FILED.name())
        .set(EDITION.FILING_NUMBER, filing.number())
        .set(EDITION.FILING_OFFICE, filing.office())
        .set(EDITION.FILED_ON, filing.filedOn())
        .set(EDITION.FILED_BY, actor.account())
        .set(EDITION.EFFECTIVE_ON, effectiveOn)
        .where(round(convention, edition))
        .execute();
  }

  public void inForce(UUID convention, int edition, LocalDate since, LocalDate reviewOn) {
    db.sql()
        .update(EDITION)
        .set(EDITION.STAGE, ConventionStage.IN_FORCE.name())
        .set(EDITION.EFFECTIVE_ON, since)
        .set(EDITION.IN_FORCE_SINCE, since)
        .set(EDITION.REVIEW_ON, reviewOn)
        .setNull(EDITION.REVIEW_TOLD_AT)
        .where(round(convention, edition))
        .execute();
  }

  /** It stays as it is until the next review. */
  public void kept(UUID convention, int edition, LocalDate reviewOn) {
    db.sql()
        .update(EDITION)
        .set(EDITION.STAGE, ConventionStage.IN_FORCE.name())
        .set(EDITION.REVIEW_ON, reviewOn)
        .setNull(EDITION.REVIEW_TOLD_AT)
        .where(round(convention, edition))
        .execute();
  }

  /** What held until now, amended or repealed from that day on. */
  public void ended(UUID convention, ConventionStage stage, LocalDate until) {
    db.sql()
        .update(EDITION)
        .set(EDITION.STAGE, stage.name())
        .set(EDITION.IN_FORCE_UNTIL, until)
        .where(
            EDITION.CONVENTION_ID.eq(convention),
            EDITION.STAGE.in(ConventionStage.IN_FORCE.name(), ConventionStage.UNDER_REVIEW.name()))
        .execute();
  }

  /**
   * Adopted ones, filed where they must be, whose first day has come; not those an affected
   * household's unanswered objection holds back.
   */
  public List<UUID> toBegin(LocalDate today, int most) {
    return db.sql()
        .select(EDITION.CONVENTION_ID)
        .from(EDITION)
        .join(CONVENTION)
        .on(CONVENTION.ID.eq(EDITION.CONVENTION_ID), CONVENTION.EDITION.eq(EDITION.NUMBER))
        .where(
            EDITION
                .STAGE
                .eq(ConventionStage.FILED.name())
                .or(
                    EDITION
                        .STAGE
                        .eq(ConventionStage.ADOPTED.name())
                        .and(EDITION.NEEDS_FILING.isFalse())),
            EDITION.EFFECTIVE_ON.le(today))
        .andNotExists(
            DSL.selectOne()
                .from(BALLOT)
                .where(BALLOT.SUBJECT_KIND.eq(ConventionView.KIND))
                .and(BALLOT.SUBJECT_ID.eq(EDITION.CONVENTION_ID))
                .and(BALLOT.BLOCKED))
        .orderBy(EDITION.EFFECTIVE_ON, EDITION.CONVENTION_ID)
        .limit(DSL.inline(most))
        .fetch(EDITION.CONVENTION_ID);
  }

  /** Those in force whose review comes near and of which nobody was told. */
  public List<UUID> toRemindOfReview(AdoptionWay way, LocalDate until, int most) {
    return db.sql()
        .select(EDITION.CONVENTION_ID)
        .from(EDITION)
        .join(CONVENTION)
        .on(CONVENTION.ID.eq(EDITION.CONVENTION_ID))
        .where(
            CONVENTION.WAY.eq(way.name()),
            EDITION.STAGE.eq(ConventionStage.IN_FORCE.name()),
            EDITION.REVIEW_TOLD_AT.isNull(),
            EDITION.REVIEW_ON.le(until))
        .orderBy(EDITION.REVIEW_ON, EDITION.CONVENTION_ID)
        .limit(DSL.inline(most))
        .fetch(EDITION.CONVENTION_ID);
  }

  /** False when somebody told already. */
  public boolean reviewTold(UUID convention, Instant now) {
    return db.sql()
            .update(EDITION)
            .set(EDITION.REVIEW_TOLD_AT, Cards.at(now))
            .where(
                EDITION.CONVENTION_ID.eq(convention),
                EDITION.STAGE.eq(ConventionStage.IN_FORCE.name()),
                EDITION.REVIEW_TOLD_AT.isNull())
            .execute()
        == 1;
  }
}
