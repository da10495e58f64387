package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.ACCOUNT_OF_PERSON;
import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.OFFICE_HELD;
import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.COUNTED;
import static cn.yunshequ.voting.store.db.Tables.OBJECTION;
import static cn.yunshequ.voting.store.db.Tables.PARTICIPATION;
import static cn.yunshequ.voting.store.db.Tables.ROLL_MEMBER;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;

/** Whom news of ballots concern: for the portal, not for viewers. */
@Singleton
public class BallotNewsLookup {
  private final Db db;

  BallotNewsLookup(Db db) {
    this.db = db;
  }

  /** A ballot that can still be cast in. */
  public record Closing(UUID id, Instant closesAt) {}

  /** Ballots that close in that span and have not been ended. */
  public List<Closing> closingBetween(Instant from, Instant to) {
    return db.sql()
        .select(BALLOT.ID, BALLOT.CLOSES_AT)
        .from(BALLOT)
        .where(
            BALLOT.CLOSED_AT.isNull(),
            BALLOT.CLOSES_AT.gt(from.atOffset(UTC)),
            BALLOT.CLOSES_AT.le(to.atOffset(UTC)))
        .limit(1_000)
        .fetch(row -> new Closing(row.value1(), row.value2().toInstant()));
  }

  public Optional<UUID> opener(UUID ballot) {
    return db.sql()
        .select(BALLOT.OPENED_BY)
        .from(BALLOT)
        .where(BALLOT.ID.eq(ballot))
        .fetchOptional(BALLOT.OPENED_BY);
  }

  /** An objection: to which ballot, by whom. */
  public record Objection(UUID ballot, UUID author) {}

  public Optional<Objection> objection(UUID id) {
    return db.sql()
        .select(OBJECTION.BALLOT_ID, OBJECTION.AUTHOR_ID)
        .from(OBJECTION)
        .where(OBJECTION.ID.eq(id))
        .fetchOptional(row -> new Objection(row.value1(), row.value2()));
  }

  /** Accounts of those who belong to a household. */
  public List<UUID> of(UUID household) {
    return db.sql()
        .selectDistinct(ACCOUNT_OF_PERSON.ACCOUNT_ID)
        .from(MEMBER)
        .join(ACCOUNT_OF_PERSON)
        .on(ACCOUNT_OF_PERSON.PERSON_ID.eq(MEMBER.PERSON_ID))
        .where(MEMBER.HOUSEHOLD_ID.eq(household))
        .fetch(ACCOUNT_OF_PERSON.ACCOUNT_ID);
  }

  /** Accounts of those who hold one of these offices where that ballot counts. */
  public List<UUID> serving(Set<OfficeKind> kinds, UUID ballot, UUID after, int limit) {
    return db.sql()
        .selectDistinct(OFFICE_HELD.ACCOUNT_ID)
        .from(BALLOT)
        .join(OFFICE_HELD)
        .on(Paths.under(BALLOT.SCOPE_PATH, OFFICE_HELD.PATH))
        .where(BALLOT.ID.eq(ballot))
        .and(OFFICE_HELD.KIND.in(kinds.stream().map(Enum::name).toList()))
        .and(OFFICE_HELD.ACCOUNT_ID.gt(after))
        .orderBy(OFFICE_HELD.ACCOUNT_ID)
        .limit(inline(limit))
        .fetch(OFFICE_HELD.ACCOUNT_ID);
  }

  /**
   * Accounts of persons who may cast for a unit of the roll: of the person, or of those who stood
   * behind its doors when it was frozen, in ascending order.
   *
   * @param waiting only for units for which nobody has cast yet
   */
  public List<UUID> onRoll(UUID ballot, boolean waiting, UUID after, int limit) {
    Condition open = waiting ? notCast() : noCondition();
    var persons =
        select(ROLL_UNIT.PERSON_ID)
            .from(ROLL_UNIT)
            .where(ROLL_UNIT.BALLOT_ID.eq(ballot), ROLL_UNIT.PERSON_ID.isNotNull())
            .and(open)
            .unionAll(
                select(ROLL_MEMBER.PERSON_ID)
                    .from(ROLL_UNIT)
                    .join(ROLL_MEMBER)
                    .on(ROLL_MEMBER.UNIT_ID.eq(ROLL_UNIT.ID))
                    .where(ROLL_UNIT.BALLOT_ID.eq(ballot), ROLL_UNIT.PERSON_ID.isNull())
                    .and(open));
    return db.sql()
        .selectDistinct(ACCOUNT_OF_PERSON.ACCOUNT_ID)
        .from(ACCOUNT_OF_PERSON)
        .where(ACCOUNT_OF_PERSON.PERSON_ID.in(persons))
        .and(ACCOUNT_OF_PERSON.ACCOUNT_ID.gt(after))
        .orderBy(ACCOUNT_OF_PERSON.ACCOUNT_ID)
        .limit(inline(limit))
        .fetch(ACCOUNT_OF_PERSON.ACCOUNT_ID);
  }

  private static Condition notCast() {
    return notExists(selectOne().from(COUNTED).where(COUNTED.UNIT_ID.eq(ROLL_UNIT.ID)))
        .and(
            notExists(
                selectOne().from(PARTICIPATION).where(PARTICIPATION.UNIT_ID.eq(ROLL_UNIT.ID))));
  }
}
