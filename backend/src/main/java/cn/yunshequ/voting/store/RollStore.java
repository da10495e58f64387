package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.voting.store.db.Tables.ROLL_DOOR;
import static cn.yunshequ.voting.store.db.Tables.ROLL_MEMBER;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.Seat;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Freezing rolls: one statement copies everybody who may vote at that moment, whatever their
 * number.
 */
@Singleton
public class RollStore {
  // L-32: one head per exclusive unit; what the developer holds is one head together; the same
  // owners of several units are one head, with the area of all.
  static final String OWNERS =
      """
      case when h.developer_held then 'developer'
           else coalesce((select string_agg(m.person_id::text, ',' order by m.person_id)
                            from community_published.member m
                           where m.household_id = h.id and m.capacity = 'OWNER'), h.id::text) end
      """;

  private static final String FREEZE_HOMES =
      """
      with door as (
        select h.id, a.label || h.door as label, a.path || h.sort_door as sort_label, a.parent_id,
               coalesce(h.area_cm2, 0) as area, h.area_cm2 is not null as known, %s as head
          from community_published.household h
          join community_published.area a on a.id = h.stairwell_id
         where h.path >= ? and h.path < ? and %s),
      head as materialized (
        select gen_random_uuid() as id, head, count(*) as doors, sum(area)::bigint as area,
               bool_and(known) as known,
               (array_agg(label order by sort_label))[1] as label, min(sort_label) as sort_label,
               (array_agg(parent_id order by sort_label))[1] as building
          from door group by head),
      bucket as (
        select head.*, ntile(greatest(1, least(5, (select count(*) from head) / 5))::int)
                         over (order by area, id) as bucket
          from head),
      unit as (
        insert into voting.roll_unit
          (id, ballot_id, label, sort_label, building_id, doors, area_cm2, weight_cm2, area_known)
        select id, ?, case when doors = 1 then label else label || '等' || doors || '处' end,
               sort_label, building, doors, area,
               case when ? then (avg(area) over (partition by bucket))::bigint else area end, known
          from bucket)
      insert into voting.roll_door (unit_id, ballot_id, household_id, area_cm2)
      select head.id, ?, door.id, door.area from door join head using (head)
      """;

  // L-02: verified, of age, and living there; %s picks out one.
  private static final String RESIDENTS =
      """
      insert into voting.roll_unit
        (id, ballot_id, person_id, label, sort_label, building_id, doors, area_cm2, weight_cm2,
         correction_id)
      select gen_random_uuid(), ?, p.id, p.name, min(a.path || h.sort_door),
             (array_agg(a.parent_id order by a.path, h.sort_door))[1], 0, 0, 0, ?::uuid
        from community_published.member m
        join community_published.person p on p.id = m.person_id
        join community_published.household h on h.id = m.household_id
        join community_published.area a on a.id = h.stairwell_id
       where h.path >= ? and h.path < ? and p.verified
         and (p.adult_on is null or p.adult_on <= ?) %s
       group by p.id, p.name
      """;

  private final Db db;

  RollStore(Db db) {
    this.db = db;
  }

  /** Freezes the owners or households under the ballot's scope; returns how many doors. */
  public int freezeHomes(Ballot ballot) {
    boolean owners = ballot.electorate().countsArea();
    var sql =
        FREEZE_HOMES.formatted(
            owners ? OWNERS : "h.id::text", owners ? "true" : "not h.developer_held");
    AreaPath scope = ballot.scope();
    int doors =
        db.sql()
            .execute(
                sql, scope.value(), scope.rangeEnd(), ballot.id(), ballot.isSecret(), ballot.id());
    freezeMembers(ballot, DSL.noCondition());
    return doors;
  }

  /** Freezes who belongs now to the home that a correction put on the roll. */
  public void freezeMembersAdded(Ballot ballot, UUID correction) {
    freezeMembers(
        ballot,
        ROLL_DOOR.UNIT_ID.in(
            DSL.select(ROLL_UNIT.ID)
                .from(ROLL_UNIT)
                .where(ROLL_UNIT.CORRECTION_ID.eq(correction))));
  }

  // Of owners those who own; who only lives there does not cast.
  private void freezeMembers(Ballot ballot, Condition units) {
    boolean owners = ballot.electorate().countsArea();
    db.sql()
        .insertInto(
            ROLL_MEMBER,
            ROLL_MEMBER.UNIT_ID,
            ROLL_MEMBER.BALLOT_ID,
            ROLL_MEMBER.HOUSEHOLD_ID,
            ROLL_MEMBER.PERSON_ID)
        .select(
            DSL.selectDistinct(
                    ROLL_DOOR.UNIT_ID,
                    ROLL_DOOR.BALLOT_ID,
                    ROLL_DOOR.HOUSEHOLD_ID,
                    MEMBER.PERSON_ID)
                .from(ROLL_DOOR)
                .join(MEMBER)
                .on(MEMBER.HOUSEHOLD_ID.eq(ROLL_DOOR.HOUSEHOLD_ID))
                .where(ROLL_DOOR.BALLOT_ID.eq(ballot.id()), units)
                .and(owners ? MEMBER.CAPACITY.eq("OWNER") : DSL.noCondition()))
        .execute();
  }

  /**
   * True when a home of known area counts as more than double or less than half of it, because the
   * mean of its bucket is far from it: then a secret vote by area would not be theirs.
   */
  public boolean meansDistort(UUID ballot) {
    return db.sql()
        .fetchExists(
            ROLL_UNIT,
            ROLL_UNIT
                .BALLOT_ID
                .eq(ballot)
                .and(ROLL_UNIT.AREA_KNOWN)
                .and(ROLL_UNIT.AREA_CM2.gt(0L))
                .and(
                    ROLL_UNIT
                        .AREA_CM2
                        .gt(ROLL_UNIT.WEIGHT_CM2.mul(2L))
                        .or(ROLL_UNIT.WEIGHT_CM2.gt(ROLL_UNIT.AREA_CM2.mul(2L)))));
  }

  /** Freezes the verified grown-up persons who live under the ballot's scope (L-02). */
  public int freezeResidents(Ballot ballot) {
    return db.sql()
        .execute(
            RESIDENTS.formatted(""),
            ballot.id(),
            null,
            ballot.scope().value(),
            ballot.scope().rangeEnd(),
            CivicTime.dayOf(ballot.rollFrozenAt()));
  }

  /** Adds one of those who was forgotten; false when that person is none of them. */
  public boolean addResident(Ballot ballot, UUID person, UUID correction) {
    return db.sql()
            .execute(
                RESIDENTS.formatted("and p.id = ?"),
                ballot.id(),
                correction,
                ballot.scope().value(),
                ballot.scope().rangeEnd(),
                CivicTime.dayOf(ballot.rollFrozenAt()),
                person)
        == 1;
  }

  /** Freezes the residents' representatives of the ballot's scope who hold their mandate today. */
  public int freezeRepresentatives(Ballot ballot) {
    return db.sql()
        .execute(
            """
            insert into voting.roll_unit
              (id, ballot_id, person_id, seat_id, label, sort_label, building_id, doors, area_cm2,
               weight_cm2)
            select gen_random_uuid(), ?, r.person_id, r.id, coalesce(p.name, ''), r.path, null, 0, 0, 0
              from voting.representative r
              join community_published.person p on p.id = r.person_id
             where r.path >= ? and r.path < ? and r.ended_at is null
               and ? between r.term_starts and r.term_ends
            """,
            ballot.id(),
            ballot.scope().value(),
            ballot.scope().rangeEnd(),
            CivicTime.dayOf(ballot.rollFrozenAt()));
  }

  /** Freezes the seats of a body, in one statement. */
  public int freezeSeats(Ballot ballot, List<Seat> seats) {
    return db.sql()
        .execute(
            """
            insert into voting.roll_unit
              (id, ballot_id, person_id, seat_id, label, sort_label, doors, area_cm2, weight_cm2)
            select gen_random_uuid(), ?, s.person, s.seat, s.label, lpad(s.nr::text, 6, '0'), 0, 0, 0
              from unnest(?::uuid[], ?::uuid[], ?::text[]) with ordinality
                     as s (person, seat, label, nr)
            """,
            ballot.id(),
            seats.stream().map(Seat::personId).toArray(UUID[]::new),
            seats.stream().map(Seat::seatId).toArray(UUID[]::new),
            seats.stream().map(Seat::label).toArray(String[]::new));
  }

  /**
   * SHA-256, hex, over the ballot's salt and one line {@code unit|weight} per voting unit in force,
   * in order of their ids, each line ended by a line feed. Only the full edition tells the salt:
   * who knows the other homes cannot try out the area of the last.
   */
  public String hash(UUID ballot) {
    return Objects.requireNonNull(
            db.sql()
                .fetchValue(
                    """
                    select encode(sha256(convert_to((select b.roll_salt from voting.ballot b
                                                      where b.id = ?) || coalesce(
                             string_agg(u.id || '|' || u.weight_cm2 || E'\\n', '' order by u.id), ''),
                             'UTF8')), 'hex')
                      from voting.roll_unit u
                     where u.ballot_id = ?
                       and not exists (select 1 from voting.roll_strike s where s.unit_id = u.id)
                    """,
                    ballot,
                    ballot))
        .toString();
  }
}
