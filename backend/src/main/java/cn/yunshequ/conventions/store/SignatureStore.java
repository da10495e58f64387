package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.HOUSEHOLD;
import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.PERSON;
import static cn.yunshequ.conventions.store.db.Tables.SIGNATURE;

import cn.yunshequ.conventions.model.ConventionsRefusal;
import cn.yunshequ.conventions.model.SignatureChannel;
import cn.yunshequ.conventions.model.SignatureState;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writes of signatures. That a household signs a version once is a key, not a look beforehand. */
@Singleton
public class SignatureStore {
  private final Db db;

  SignatureStore(Db db) {
    this.db = db;
  }

  /** The place of a household; empty when there is none. */
  public Optional<AreaPath> placeOf(UUID household) {
    return db.sql()
        .select(HOUSEHOLD.PATH)
        .from(HOUSEHOLD)
        .where(HOUSEHOLD.ID.eq(household))
        .fetchOptional(row -> new AreaPath(row.value1()));
  }

  /** Whether the verified person is a member of the household and of age on that day. */
  public boolean isOfAge(UUID person, UUID household, LocalDate day) {
    return db.sql()
        .fetchExists(
            MEMBER.join(PERSON).on(PERSON.ID.eq(MEMBER.PERSON_ID)),
            MEMBER
                .HOUSEHOLD_ID
                .eq(household)
                .and(MEMBER.PERSON_ID.eq(person))
                .and(PERSON.ADULT_ON.isNull().or(PERSON.ADULT_ON.le(day))));
  }

  /** False when the household stands by that version already. */
  public boolean sign(
      UUID id,
      UUID convention,
      int version,
      UUID household,
      AreaPath path,
      Viewer actor,
      Instant now) {
    return db.sql()
            .insertInto(SIGNATURE)
            .set(SIGNATURE.ID, id)
            .set(SIGNATURE.CONVENTION_ID, convention)
            .set(SIGNATURE.VERSION, version)
            .set(SIGNATURE.HOUSEHOLD_ID, household)
            .set(SIGNATURE.PATH, path.value())
            .set(SIGNATURE.CHANNEL, SignatureChannel.ONLINE.name())
            .set(SIGNATURE.STATE, SignatureState.SIGNED.name())
            .set(SIGNATURE.ACCOUNT_ID, actor.account())
            .set(SIGNATURE.SIGNED_AT, Cards.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** A paper as its recorder has it before them. */
  public record Paper(
      UUID id,
      UUID convention,
      int version,
      UUID household,
      AreaPath path,
      String name,
      UUID evidence) {}

  /** False when another paper of that household waits already. */
  public boolean record(Paper paper, Viewer actor, Instant now) {
    return db.sql()
            .insertInto(SIGNATURE)
            .set(SIGNATURE.ID, paper.id())
            .set(SIGNATURE.CONVENTION_ID, paper.convention())
            .set(SIGNATURE.VERSION, paper.version())
            .set(SIGNATURE.HOUSEHOLD_ID, paper.household())
            .set(SIGNATURE.PATH, paper.path().value())
            .set(SIGNATURE.CHANNEL, SignatureChannel.PAPER.name())
            .set(SIGNATURE.STATE, SignatureState.WAITING.name())
            .set(SIGNATURE.PAPER_NAME, paper.name())
            .set(SIGNATURE.EVIDENCE_ID, paper.evidence())
            .set(SIGNATURE.RECORDED_BY, actor.account())
            .set(SIGNATURE.SIGNED_AT, Cards.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** A signature as the doors ask for it. */
  public record Line(
      UUID id,
      UUID convention,
      int version,
      UUID household,
      SignatureState state,
      @Nullable UUID recordedBy) {}

  public Optional<Line> lock(UUID id) {
    return db.sql()
        .selectFrom(SIGNATURE)
        .where(SIGNATURE.ID.eq(id))
        .forUpdate()
        .fetchOptional(row ->
            new Line(
                row.getId(),
                row.getConventionId(),
                row.getVersion(),
                row.getHouseholdId(),
                SignatureState.valueOf(row.getState()),
                row.getRecordedBy()));
  }

  /** Whether the household stands by that version. */
  public boolean stands(UUID convention, int version, UUID household) {
    return db.sql()
        .fetchExists(SIGNATURE, standing(convention, household).and(SIGNATURE.VERSION.eq(version)));
  }

  private static Condition standing(UUID convention, UUID household) {
    return SIGNATURE
        .CONVENTION_ID
        .eq(convention)
        .and(SIGNATURE.HOUSEHOLD_ID.eq(household))
        .and(SIGNATURE.STATE.eq(SignatureState.SIGNED.name()));
  }

  /**
   * @throws cn.yunshequ.kernel.RefusedException ALREADY_SIGNED when the household stands by that
   *     version by now
   */
  public void confirm(UUID id, Viewer actor, Instant now) {
    try {
      db.sql()
          .update(SIGNATURE)
          .set(SIGNATURE.STATE, SignatureState.SIGNED.name())
          .set(SIGNATURE.CONFIRMED_BY, actor.account())
          .set(SIGNATURE.CONFIRMED_AT, Cards.at(now))
          .where(SIGNATURE.ID.eq(id))
          .execute();
    } catch (IntegrityConstraintViolationException standsAlready) {
      throw Refusal.of(ConventionsRefusal.ALREADY_SIGNED).asException();
    }
  }

  public void refuse(UUID id, @Nullable String reason, Viewer actor, Instant now) {
    db.sql()
        .update(SIGNATURE)
        .set(SIGNATURE.STATE, SignatureState.REFUSED.name())
        .set(SIGNATURE.CONFIRMED_BY, actor.account())
        .set(SIGNATURE.CONFIRMED_AT, Cards.at(now))
        .set(SIGNATURE.ENDED_AT, Cards.at(now))
        .set(SIGNATURE.END_REASON, reason)
        .where(SIGNATURE.ID.eq(id))
        .execute();
  }

  /** Takes back every version the household stands by; false when there is none. */
  public boolean withdraw(UUID convention, UUID household, @Nullable String reason, Instant now) {
    return db.sql()
            .update(SIGNATURE)
            .set(SIGNATURE.STATE, SignatureState.WITHDRAWN.name())
            .set(SIGNATURE.ENDED_AT, Cards.at(now))
            .set(SIGNATURE.END_REASON, reason)
            .where(standing(convention, household))
            .execute()
        > 0;
  }
}
