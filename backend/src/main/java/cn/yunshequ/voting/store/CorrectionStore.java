package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.HOUSEHOLD;
import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.PERSON;
import static cn.yunshequ.voting.store.db.Tables.COUNTED;
import static cn.yunshequ.voting.store.db.Tables.PARTICIPATION;
import static cn.yunshequ.voting.store.db.Tables.ROLL_CORRECTION;
import static cn.yunshequ.voting.store.db.Tables.ROLL_DOOR;
import static cn.yunshequ.voting.store.db.Tables.ROLL_STRIKE;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.RollChange;
import cn.yunshequ.voting.model.RollCorrectionKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Corrections of frozen rolls: new rows, never changed ones. The ballot is held alone. */
@Singleton
public class CorrectionStore {
  // In secret ballots a unit's own area must not show: it counts like the units nearest to it.
  private static final String WEIGHT =
      "case when ? then (select b.weight_cm2 from voting.roll_unit b where b.ballot_id = ?"
          + " order by abs(b.weight_cm2 - %1$s), b.id limit 1) else %1$s end";

  private final Db db;

  CorrectionStore(Db db) {
    this.db = db;
  }

  public void propose(
      UUID id, RollChange change, String label, String reason, UUID account, Instant now) {
    db.sql()
        .insertInto(ROLL_CORRECTION)
        .set(ROLL_CORRECTION.ID, id)
        .set(ROLL_CORRECTION.BALLOT_ID, change.ballot())
        .set(ROLL_CORRECTION.KIND, change.kind().name())
        .set(ROLL_CORRECTION.UNIT_ID, change.unit())
        .set(ROLL_CORRECTION.HOUSEHOLD_ID, change.household())
        .set(ROLL_CORRECTION.PERSON_ID, change.person())
        .set(ROLL_CORRECTION.AREA_CM2, change.area())
        .set(ROLL_CORRECTION.LABEL, label)
        .set(ROLL_CORRECTION.REASON, reason)
        .set(ROLL_CORRECTION.PROPOSED_BY, account)
        .set(ROLL_CORRECTION.PROPOSED_AT, BallotStore.at(now))
        .execute();
  }

  public Optional<RollChange> find(UUID id) {
    return db.sql()
        .selectFrom(ROLL_CORRECTION)
        .where(ROLL_CORRECTION.ID.eq(id))
        .fetchOptional(row ->
            new RollChange(
                row.getBallotId(),
                RollCorrectionKind.valueOf(row.getKind()),
                row.getUnitId(),
                row.getHouseholdId(),
                row.getPersonId(),
                row.getAreaCm2()));
  }

  public UUID proposerOf(UUID id) {
    return db.sql()
        .select(ROLL_CORRECTION.PROPOSED_BY)
        .from(ROLL_CORRECTION)
        .where(ROLL_CORRECTION.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  /** False when it was confirmed before. */
  public boolean confirm(UUID id, UUID account, Instant now) {
    return db.sql()
            .update(ROLL_CORRECTION)
            .set(ROLL_CORRECTION.CONFIRMED_BY, account)
            .set(ROLL_CORRECTION.CONFIRMED_AT, BallotStore.at(now))
            .where(ROLL_CORRECTION.ID.eq(id), ROLL_CORRECTION.CONFIRMED_BY.isNull())
            .execute()
        == 1;
  }

  /** The label of a unit on the roll in force. */
  public Optional<String> labelOf(UUID ballot, UUID unit) {
    return db.sql()
        .select(ROLL_UNIT.LABEL)
        .from(ROLL_UNIT)
        .where(ROLL_UNIT.ID.eq(unit), ROLL_UNIT.BALLOT_ID.eq(ballot), UnitStore.inForce())
        .fetchOptional(ROLL_UNIT.LABEL);
  }

  /** The label of a home under the ballot's scope that is not on the roll in force. */
  public Optional<String> labelOfMissing(Ballot ballot, @Nullable UUID household) {
    return db.sql()
        .select(DSL.concat(AREA.LABEL, HOUSEHOLD.DOOR))
        .from(HOUSEHOLD)
        .join(AREA)
        .on(AREA.ID.eq(HOUSEHOLD.STAIRWELL_ID))
        .where(HOUSEHOLD.ID.eq(household))
        .and(HOUSEHOLD.PATH.startsWith(ballot.scope().value()))
        .andNotExists(
            DSL.selectOne()
                .from(ROLL_DOOR)
                .join(ROLL_UNIT)
                .on(ROLL_UNIT.ID.eq(ROLL_DOOR.UNIT_ID))
                .where(ROLL_DOOR.HOUSEHOLD_ID.eq(HOUSEHOLD.ID))
                .and(ROLL_DOOR.BALLOT_ID.eq(ballot.id()))
                .and(UnitStore.inForce()))
        .fetchOptional(row -> row.value1());
  }

  /** The name of a person who lives under the ballot's scope and is not on the roll in force. */
  public Optional<String> nameOfMissing(Ballot ballot, UUID person) {
    return db.sql()
        .select(PERSON.NAME)
        .from(PERSON)
        .where(PERSON.ID.eq(person), PERSON.VERIFIED.isTrue())
        .and(
            PERSON.ADULT_ON.isNull().or(PERSON.ADULT_ON.le(CivicTime.dayOf(ballot.rollFrozenAt()))))
        .andExists(
            DSL.selectOne()
                .from(MEMBER)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(MEMBER.HOUSEHOLD_ID))
                .where(MEMBER.PERSON_ID.eq(PERSON.ID))
                .and(HOUSEHOLD.PATH.startsWith(ballot.scope().value())))
        .andNotExists(
            DSL.selectOne()
                .from(ROLL_UNIT)
                .where(ROLL_UNIT.PERSON_ID.eq(PERSON.ID), ROLL_UNIT.BALLOT_ID.eq(ballot.id()))
                .and(UnitStore.inForce()))
        .fetchOptional(PERSON.NAME);
  }

  public boolean hasVoted(UUID unit) {
    return db.sql().fetchExists(COUNTED, COUNTED.UNIT_ID.eq(unit))
        || db.sql().fetchExists(PARTICIPATION, PARTICIPATION.UNIT_ID.eq(unit));
  }

  public void strike(RollChange change, UUID correction) {
    db.sql()
        .insertInto(ROLL_STRIKE)
        .set(ROLL_STRIKE.UNIT_ID, Objects.requireNonNull(change.unit()))
        .set(ROLL_STRIKE.BALLOT_ID, change.ballot())
        .set(ROLL_STRIKE.CORRECTION_ID, correction)
        .execute();
  }

  /** A home that was forgotten, as a unit of its own. */
  public void add(Ballot ballot, RollChange change, UUID correction) {
    db.sql()
        .execute(
            """
            with home as (
              select gen_random_uuid() as unit, h.id, a.label || h.door as label,
                     a.path || h.sort_door as sort_label, a.parent_id,
                     coalesce(?::bigint, h.area_cm2, 0) as area,
                     coalesce(?::bigint, h.area_cm2) is not null as known
                from community_published.household h
                join community_published.area a on a.id = h.stairwell_id
               where h.id = ?),
            unit as (
              insert into voting.roll_unit (id, ballot_id, label, sort_label, building_id, doors,
                                            area_cm2, weight_cm2, area_known, correction_id)
              select unit, ?, label, sort_label, parent_id, 1, area,
            """
                + WEIGHT.formatted("area")
                + """
                         , known, ? from home)
                insert into voting.roll_door (unit_id, ballot_id, household_id, area_cm2)
                select unit, ?, id, area from home
                """,
            change.area(),
            change.area(),
            change.household(),
            ballot.id(),
            ballot.isSecret(),
            ballot.id(),
            correction,
            ballot.id());
  }

  /** The same unit with another area, and the same people behind its doors. */
  public void replace(Ballot ballot, RollChange change, UUID correction) {
    db.sql()
        .execute(
            """
            with fresh as (select gen_random_uuid() as id),
            unit as (
              insert into voting.roll_unit (id, ballot_id, person_id, seat_id, label, sort_label,
                     building_id, doors, area_cm2, weight_cm2, area_known, correction_id)
              select fresh.id, ballot_id, person_id, seat_id, label, sort_label, building_id, doors,
                     ?,
            """
                + WEIGHT.formatted("?::bigint")
                + """
                         , true, ? from voting.roll_unit u, fresh where u.id = ?)
                , door as (
                insert into voting.roll_door (unit_id, ballot_id, household_id, area_cm2)
                select fresh.id, ballot_id, household_id, area_cm2
                  from voting.roll_door d, fresh where d.unit_id = ?)
                insert into voting.roll_member (unit_id, ballot_id, household_id, person_id)
                select fresh.id, ballot_id, household_id, person_id
                  from voting.roll_member m, fresh where m.unit_id = ?
                """,
            change.area(),
            ballot.isSecret(),
            ballot.id(),
            change.area(),
            change.area(),
            correction,
            change.unit(),
            change.unit(),
            change.unit());
  }
}
