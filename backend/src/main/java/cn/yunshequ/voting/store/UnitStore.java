package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.PERSON;
import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.PROXY;
import static cn.yunshequ.voting.store.db.Tables.ROLL_DOOR;
import static cn.yunshequ.voting.store.db.Tables.ROLL_MEMBER;
import static cn.yunshequ.voting.store.db.Tables.ROLL_STRIKE;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;
import static cn.yunshequ.voting.store.db.Tables.UNIT_CASTER;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.VotingUnit;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Which voting units somebody may cast for. */
@Singleton
public class UnitStore {
  private final Db db;

  UnitStore(Db db) {
    this.db = db;
  }

  /**
   * The units the viewer may cast for: the own person or seat; a household one belonged to when the
   * roll was frozen; homes one owned then, all doors of the unit; and those whose written proxy one
   * holds. Nobody under age. Who moved in or out since changes nothing; a correction does (L-32).
   */
  public List<VotingUnit> of(Viewer viewer, Ballot ballot, LocalDate today) {
    if (viewer.personId() == null) {
      return List.of();
    }
    return db.sql()
        .select(
            ROLL_UNIT.ID,
            ROLL_UNIT.LABEL,
            ROLL_UNIT.WEIGHT_CM2,
            DSL.field(DSL.not(own(viewer))),
            UNIT_CASTER.PERSON_ID)
        .from(ROLL_UNIT)
        .join(BALLOT)
        .on(BALLOT.ID.eq(ROLL_UNIT.BALLOT_ID))
        .leftJoin(UNIT_CASTER)
        .on(UNIT_CASTER.UNIT_ID.eq(ROLL_UNIT.ID))
        .where(mine(viewer, List.of(ballot.id()), today))
        .orderBy(ROLL_UNIT.SORT_LABEL, ROLL_UNIT.ID)
        .fetch(row ->
            new VotingUnit(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  /** Units of these ballots that the viewer may cast for; ROLL_UNIT and BALLOT are joined. */
  static Condition mine(Viewer viewer, List<UUID> ballots, LocalDate today) {
    var person = viewer.personId();
    if (person == null) {
      return DSL.falseCondition();
    }
    return ROLL_UNIT
        .ID
        .in(candidates(viewer, ballots))
        .and(own(viewer).or(holdsProxy(person)))
        .and(inForce())
        .and(isOfAge(person, today));
  }

  // By the indexes on person, household and holder, so that a roll of thousands is not read.
  private static Select<Record1<UUID>> candidates(Viewer viewer, List<UUID> ballots) {
    var person = viewer.personId();
    return DSL.select(ROLL_UNIT.ID)
        .from(ROLL_UNIT)
        .where(ROLL_UNIT.PERSON_ID.eq(person), ROLL_UNIT.BALLOT_ID.in(ballots))
        .unionAll(
            DSL.select(ROLL_MEMBER.UNIT_ID)
                .from(ROLL_MEMBER)
                .where(ROLL_MEMBER.PERSON_ID.eq(person), ROLL_MEMBER.BALLOT_ID.in(ballots)))
        .unionAll(
            DSL.select(PROXY.UNIT_ID)
                .from(PROXY)
                .where(PROXY.BALLOT_ID.in(ballots), PROXY.HOLDER_ID.eq(person)));
  }

  // A head of several homes is cast for by who owned them all, as the roll does.
  static Condition own(Viewer viewer) {
    var doors =
        DSL.selectCount()
            .from(ROLL_MEMBER)
            .where(
                ROLL_MEMBER.UNIT_ID.eq(ROLL_UNIT.ID), ROLL_MEMBER.PERSON_ID.eq(viewer.personId()));
    return ROLL_UNIT
        .PERSON_ID
        .isNotDistinctFrom(viewer.personId())
        .or(ROLL_UNIT.DOORS.gt(0).and(ROLL_UNIT.DOORS.eq(DSL.field(doors))));
  }

  private static Condition holdsProxy(UUID person) {
    return DSL.exists(
        DSL.selectOne()
            .from(PROXY)
            .where(PROXY.UNIT_ID.eq(ROLL_UNIT.ID))
            .and(PROXY.HOLDER_ID.eq(person))
            .and(PROXY.CONFIRMED_BY.isNotNull()));
  }

  /** Whether a written proxy of that unit names that account, confirmed or not. */
  public boolean isHolder(UUID account, UUID unit) {
    return db.sql().fetchExists(PROXY, PROXY.UNIT_ID.eq(unit), PROXY.HOLDER_ACCOUNT.eq(account));
  }

  /**
   * Whether that is a home the viewer may vote for, or would by a proxy that waits for its second
   * person: nobody says a word on its paper.
   */
  public boolean isOwn(Viewer viewer, Ballot ballot, UUID unit, LocalDate today) {
    boolean own = of(viewer, ballot, today).stream().anyMatch(mine -> mine.id().equals(unit));
    return own || isHolder(viewer.account(), unit);
  }

  private static Condition isOfAge(UUID person, LocalDate today) {
    return DSL.notExists(
        DSL.selectOne().from(PERSON).where(PERSON.ID.eq(person)).and(PERSON.ADULT_ON.gt(today)));
  }

  static Condition inForce() {
    return DSL.notExists(
        DSL.selectOne().from(ROLL_STRIKE).where(ROLL_STRIKE.UNIT_ID.eq(ROLL_UNIT.ID)));
  }

  /**
   * Holds the unit alone until the transaction ends, whatever the channel: of two who write for one
   * unit at once the second waits, and reads what stands afterwards. The ballot's row comes before.
   */
  public void hold(UUID unit) {
    db.sql()
        .select(ROLL_UNIT.ID)
        .from(ROLL_UNIT)
        .where(ROLL_UNIT.ID.eq(unit))
        .forNoKeyUpdate()
        .fetchSingle();
  }

  /** A voting unit of that ballot in force, by its own id or by a door of it. */
  public Optional<VotingUnit> find(UUID ballot, UUID unitOrHousehold) {
    return db.sql()
        .select(ROLL_UNIT.ID, ROLL_UNIT.LABEL, ROLL_UNIT.WEIGHT_CM2, UNIT_CASTER.PERSON_ID)
        .from(ROLL_UNIT)
        .leftJoin(UNIT_CASTER)
        .on(UNIT_CASTER.UNIT_ID.eq(ROLL_UNIT.ID))
        .where(ROLL_UNIT.BALLOT_ID.eq(ballot))
        .and(
            ROLL_UNIT.ID.in(
                DSL.select(DSL.val(unitOrHousehold))
                    .unionAll(
                        DSL.select(ROLL_DOOR.UNIT_ID)
                            .from(ROLL_DOOR)
                            .where(ROLL_DOOR.HOUSEHOLD_ID.eq(unitOrHousehold))
                            .and(ROLL_DOOR.BALLOT_ID.eq(ballot)))))
        .and(inForce())
        .fetchOptional(
            row -> new VotingUnit(row.value1(), row.value2(), row.value3(), false, row.value4()));
  }
}
