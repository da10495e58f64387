package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.HOUSEHOLD;
import static cn.yunshequ.voting.store.db.Tables.AFFECTED;
import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.DISSENT;
import static cn.yunshequ.voting.store.db.Tables.OBJECTION;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.ObjectionKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of dissents, flags and objections. */
@Singleton
public class VoiceStore {
  private final Db db;

  VoiceStore(Db db) {
    this.db = db;
  }

  /** False when that person has stated one. */
  public boolean addDissent(
      UUID id, UUID ballot, UUID person, UUID account, String text, Instant now) {
    return db.sql()
            .insertInto(DISSENT)
            .set(DISSENT.ID, id)
            .set(DISSENT.BALLOT_ID, ballot)
            .set(DISSENT.PERSON_ID, person)
            .set(DISSENT.AUTHOR_ID, account)
            .set(DISSENT.TEXT, text)
            .set(DISSENT.STATED_AT, BallotStore.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** A dissent as the desk judges it, held until the transaction ends. */
  public Optional<Content> lockDissent(UUID id) {
    return db.sql()
        .select(DISSENT.TEXT, DISSENT.AUTHOR_ID, DISSENT.HIDDEN_REASON)
        .select(BALLOT.TITLE, BALLOT.SCOPE_PATH)
        .from(DISSENT)
        .join(BALLOT)
        .on(BALLOT.ID.eq(DISSENT.BALLOT_ID))
        .where(DISSENT.ID.eq(id))
        .forUpdate()
        .of(DISSENT)
        .fetchOptional(row ->
            new Content(
                new SubjectRef("dissent", id),
                new AreaPath(row.get(BALLOT.SCOPE_PATH)),
                row.get(BALLOT.TITLE),
                row.get(DISSENT.TEXT),
                row.get(DISSENT.AUTHOR_ID),
                row.get(DISSENT.HIDDEN_REASON) == null
                    ? ContentStatus.VISIBLE
                    : ContentStatus.HIDDEN));
  }

  /** What a dissent is about. */
  public record About(SubjectRef ballot, SubjectRef subject) {}

  /** The ballot a dissent is about, and what that is about; empty when there is no such dissent. */
  public Optional<About> aboutOf(UUID dissent) {
    return db.sql()
        .select(BALLOT.ID, BALLOT.SUBJECT_KIND, BALLOT.SUBJECT_ID)
        .from(DISSENT)
        .join(BALLOT)
        .on(BALLOT.ID.eq(DISSENT.BALLOT_ID))
        .where(DISSENT.ID.eq(dissent))
        .fetchOptional(row ->
            new About(
                new SubjectRef("ballot", row.value1()),
                new SubjectRef(row.value2(), row.value3())));
  }

  /** Null shows it again. */
  public void hideDissent(UUID id, @Nullable String reason) {
    db.sql().update(DISSENT).set(DISSENT.HIDDEN_REASON, reason).where(DISSENT.ID.eq(id)).execute();
  }

  public boolean isHouseholdOf(UUID community, UUID household) {
    return db.sql()
        .fetchExists(
            HOUSEHOLD, HOUSEHOLD.ID.eq(household).and(HOUSEHOLD.COMMUNITY_ID.eq(community)));
  }

  public void flag(UUID ballot, UUID household, String note, UUID account) {
    db.sql()
        .insertInto(AFFECTED)
        .set(AFFECTED.BALLOT_ID, ballot)
        .set(AFFECTED.HOUSEHOLD_ID, household)
        .set(AFFECTED.NOTE, note)
        .set(AFFECTED.FLAGGED_BY, account)
        .onConflict(AFFECTED.BALLOT_ID, AFFECTED.HOUSEHOLD_ID)
        .doUpdate()
        .set(AFFECTED.NOTE, note)
        .execute();
  }

  /** The first of these homes that is flagged. */
  public Optional<UUID> affectedAmong(UUID ballot, List<UUID> households) {
    return db.sql()
        .select(AFFECTED.HOUSEHOLD_ID)
        .from(AFFECTED)
        .where(AFFECTED.BALLOT_ID.eq(ballot), AFFECTED.HOUSEHOLD_ID.in(households))
        .limit(DSL.inline(1))
        .fetchOptional(AFFECTED.HOUSEHOLD_ID);
  }

  /**
   * @param household of an affected household; null for other kinds
   */
  public record NewObjection(
      UUID id,
      UUID ballot,
      ObjectionKind kind,
      @Nullable UUID household,
      UUID person,
      UUID account,
      String text) {}

  public void addObjection(NewObjection objection, Instant now) {
    db.sql()
        .insertInto(OBJECTION)
        .set(OBJECTION.ID, objection.id())
        .set(OBJECTION.BALLOT_ID, objection.ballot())
        .set(OBJECTION.KIND, objection.kind().name())
        .set(OBJECTION.HOUSEHOLD_ID, objection.household())
        .set(OBJECTION.PERSON_ID, objection.person())
        .set(OBJECTION.AUTHOR_ID, objection.account())
        .set(OBJECTION.TEXT, objection.text())
        .set(OBJECTION.RAISED_AT, BallotStore.at(now))
        .execute();
  }

  public Optional<UUID> ballotOf(UUID objection) {
    return db.sql()
        .select(OBJECTION.BALLOT_ID)
        .from(OBJECTION)
        .where(OBJECTION.ID.eq(objection))
        .fetchOptional(OBJECTION.BALLOT_ID);
  }

  /** False when it was answered before. */
  public boolean answer(UUID objection, String answer, UUID account, Instant now) {
    return db.sql()
            .update(OBJECTION)
            .set(OBJECTION.ANSWER, answer)
            .set(OBJECTION.ANSWERED_BY, account)
            .set(OBJECTION.ANSWERED_AT, BallotStore.at(now))
            .where(OBJECTION.ID.eq(objection), OBJECTION.ANSWER.isNull())
            .execute()
        == 1;
  }

  /**
   * Waits for everybody who just objects to a ballot on that subject, and holds back the others.
   */
  public void holdBallotsOn(SubjectRef subject) {
    db.sql()
        .select(BALLOT.ID)
        .from(BALLOT)
        .where(BALLOT.SUBJECT_KIND.eq(subject.kind()), BALLOT.SUBJECT_ID.eq(subject.id()))
        .orderBy(BALLOT.ID)
        .forNoKeyUpdate()
        .fetch();
  }

  public boolean hasUnansweredOn(SubjectRef subject) {
    return db.sql()
        .fetchExists(
            DSL.selectOne()
                .from(OBJECTION)
                .join(BALLOT)
                .on(BALLOT.ID.eq(OBJECTION.BALLOT_ID))
                .where(BALLOT.SUBJECT_KIND.eq(subject.kind()))
                .and(BALLOT.SUBJECT_ID.eq(subject.id()))
                .and(OBJECTION.KIND.eq(ObjectionKind.AFFECTED.name()))
                .and(OBJECTION.ANSWER.isNull()));
  }
}
