package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.conventions.store.db.Tables.ADOPTION;
import static cn.yunshequ.conventions.store.db.Tables.AMENDMENT;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.DRAFTER;
import static cn.yunshequ.conventions.store.db.Tables.EDITION;
import static cn.yunshequ.conventions.store.db.Tables.REMINDER;
import static cn.yunshequ.conventions.store.db.Tables.SIGNATURE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.conventions.model.AdoptionState;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Whom news of conventions are for; for the portal, not for viewers. */
@Singleton
public class ConventionNewsReads {
  private final Db db;

  ConventionNewsReads(Db db) {
    this.db = db;
  }

  private static Field<String> pathOf(UUID convention) {
    return DSL.field(select(CONVENTION.PATH).from(CONVENTION).where(CONVENTION.ID.eq(convention)));
  }

  /** Accounts verified in a household of the place. */
  public List<UUID> residents(UUID convention, UUID after, int limit) {
    return accounts(
        exists(
            selectOne()
                .from(MEMBER)
                .where(
                    MEMBER.PERSON_ID.eq(RESIDENT.PERSON_ID),
                    Paths.under(MEMBER.PATH, pathOf(convention)))),
        after,
        limit);
  }

  /** Who holds one of these offices for the place. */
  public List<UUID> officers(UUID convention, List<String> offices, UUID after, int limit) {
    return accounts(
        RESIDENT.OFFICE.in(offices).and(Paths.under(pathOf(convention), RESIDENT.OFFICE_PATH)),
        after,
        limit);
  }

  private List<UUID> accounts(Condition who, UUID after, int limit) {
    return db.sql()
        .select(RESIDENT.ACCOUNT_ID)
        .from(RESIDENT)
        .where(who, RESIDENT.ACCOUNT_ID.gt(after), RESIDENT.CLOSED.isFalse())
        .orderBy(RESIDENT.ACCOUNT_ID)
        .limit(inline(limit))
        .fetch(RESIDENT.ACCOUNT_ID);
  }

  public List<UUID> drafters(UUID convention) {
    return db.sql()
        .select(DRAFTER.ACCOUNT_ID)
        .from(DRAFTER)
        .where(DRAFTER.CONVENTION_ID.eq(convention), DRAFTER.ENDED_AT.isNull())
        .fetch(DRAFTER.ACCOUNT_ID);
  }

  /**
   * A signature on paper.
   *
   * @param reason why it was refused; null for none given
   */
  public record Paper(UUID convention, UUID recordedBy, @Nullable String reason) {}

  public Optional<Paper> paper(UUID signature) {
    return db.sql()
        .select(SIGNATURE.CONVENTION_ID, SIGNATURE.RECORDED_BY, SIGNATURE.END_REASON)
        .from(SIGNATURE)
        .where(SIGNATURE.ID.eq(signature), SIGNATURE.RECORDED_BY.isNotNull())
        .fetchOptional(row -> new Paper(row.value1(), row.value2(), row.value3()));
  }

  /** The convention of an amendment and who proposed it. */
  public record Proposer(UUID convention, UUID account) {}

  public Optional<Proposer> proposer(UUID amendment) {
    return db.sql()
        .select(AMENDMENT.CONVENTION_ID, AMENDMENT.ACCOUNT_ID)
        .from(AMENDMENT)
        .where(AMENDMENT.ID.eq(amendment))
        .fetchOptional(row -> new Proposer(row.value1(), row.value2()));
  }

  /** Those whose consultation ends that day. */
  public List<UUID> consultedUntil(LocalDate day) {
    return db.sql()
        .select(EDITION.CONVENTION_ID)
        .from(EDITION)
        .where(EDITION.STAGE.eq(ConventionStage.CONSULTATION.name()), EDITION.CONSULT_UNTIL.eq(day))
        .fetch(EDITION.CONVENTION_ID);
  }

  /** A residents' meeting on a convention. */
  public record Meeting(UUID convention, Instant at) {}

  /** Those still to come then. */
  public List<Meeting> meetingsBetween(Instant from, Instant before) {
    return db.sql()
        .select(ADOPTION.CONVENTION_ID, ADOPTION.MEETS_AT)
        .from(ADOPTION)
        .where(
            ADOPTION.STATE.eq(AdoptionState.OPEN.name()),
            ADOPTION.MEETS_AT.ge(Cards.at(from)),
            ADOPTION.MEETS_AT.lt(Cards.at(before)))
        .fetch(row -> new Meeting(row.value1(), row.value2().toInstant()));
  }

  /** Members of the household a reminder is for. */
  public List<UUID> reminded(UUID reminder) {
    return db.sql()
        .select(RESIDENT.ACCOUNT_ID)
        .from(REMINDER)
        .join(MEMBER)
        .on(MEMBER.HOUSEHOLD_ID.eq(REMINDER.HOUSEHOLD_ID))
        .join(RESIDENT)
        .on(RESIDENT.PERSON_ID.eq(MEMBER.PERSON_ID))
        .where(REMINDER.ID.eq(reminder), RESIDENT.CLOSED.isFalse())
        .fetch(RESIDENT.ACCOUNT_ID);
  }

  /** Who wrote a reminder. */
  public Optional<UUID> author(UUID reminder) {
    return db.sql()
        .select(REMINDER.ACCOUNT_ID)
        .from(REMINDER)
        .where(REMINDER.ID.eq(reminder))
        .fetchOptional(REMINDER.ACCOUNT_ID);
  }
}
