package cn.yunshequ.community.store;

import cn.yunshequ.community.model.RosterCounts;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A roster against what is known, and its putting in force: the same comparison for both, in a few
 * statements over all rows. Plain SQL, because it works on temporary tables that code generation
 * never sees. Must run inside one transaction; the tables go with it.
 *
 * <p>Who a row means: the person of that name and number; else of that name in that household; else
 * of that number in that household (a name put right); else somebody new. A number listed for
 * somebody else moves to them, so that a reused number never hands over another's rights.
 */
@Singleton
public class RosterDiff {
  private static final String SORT =
      "coalesce(lpad(substring(NAME from '[0-9]+'), 6, '0'), '') || NAME";
  private static final String COMPOUNDS =
      "(select distinct on (name) id, path, name from community.area where community_id ="
          + " :community and kind = 'COMPOUND' order by name, id)";

  private static final List<String> RESOLVE =
      List.of(
          // A check and its commit may share a transaction.
          "drop table if exists pg_temp.roster_home, pg_temp.roster_member",
          """
          create temp table roster_home (
            household_id uuid, fresh boolean, cluster text, compound text, building text,
            stairwell text, door text, area_cm2 bigint, developer_held boolean,
            changed boolean default false) on commit drop
          """,
          """
          insert into roster_home
          select coalesce(h.id, uuidv7()), h.id is null, r.cluster, r.compound, r.building, r.stairwell, r.door,
                 coalesce(r.area_cm2, h.area_cm2), coalesce(r.developer_held, h.developer_held, false),
                 h.id is not null and (coalesce(r.area_cm2, h.area_cm2) is distinct from h.area_cm2
                   or coalesce(r.developer_held, h.developer_held) <> h.developer_held)
          from (select min(cluster) as cluster, compound, building, stairwell, door,
                       max(area_cm2) as area_cm2, bool_or(developer_held) as developer_held
                from community.roster_row where import_id = :import
                group by compound, building, stairwell, door) r
          left join COMPOUNDS p on p.name = r.compound
          left join community.area b on b.parent_id = p.id and b.kind = 'BUILDING' and b.name = r.building
          left join community.area s on s.parent_id = b.id and s.kind = 'STAIRWELL' and s.name = r.stairwell
          left join community.household h on h.stairwell_id = s.id and h.door = r.door
          """,
          "analyze roster_home",
          """
          create temp table roster_member (
            line int, household_id uuid, home_fresh boolean, name text, capacity text, phone_hash bytea,
            person_id uuid, fresh boolean default false) on commit drop
          """,
          """
          insert into roster_member
          select r.line, h.household_id, h.fresh, r.name, r.capacity, r.phone_hash, p.id
          from community.roster_row r
          join roster_home h using (compound, building, stairwell, door)
          left join community.person p on p.phone_hash = r.phone_hash and p.name = r.name
          where r.import_id = :import and r.name is not null
          """,
          "analyze roster_member",
          """
          update roster_member m set person_id = x.id
          from (select distinct on (mm.line) mm.line, p.id
                from roster_member mm
                join community.member k on k.household_id = mm.household_id and k.until is null
                join community.person p on p.id = k.person_id and p.name = mm.name
                where mm.person_id is null and not mm.home_fresh
                  and not exists (select from roster_member o where o.person_id = p.id)
                order by mm.line, p.phone_hash is null desc, p.id) x
          where m.line = x.line
          """,
          // One person found by name in two households under two numbers: two people after all.
          """
          update roster_member m set person_id = null
          where exists (select from roster_member o
                        where o.person_id = m.person_id and o.line < m.line and o.phone_hash <> m.phone_hash)
          """,
          """
          update roster_member m set person_id = p.id
          from community.person p
          join community.member k on k.person_id = p.id and k.until is null
          where m.person_id is null and p.phone_hash = m.phone_hash and k.household_id = m.household_id
            and not exists (select from roster_member o where o.person_id = p.id)
          """,
          // The same name and number in a second household of the file is the same new person.
          """
          update roster_member m set person_id = n.id, fresh = true
          from (select who, uuidv7() as id
                from (select distinct coalesce(encode(phone_hash, 'hex'), 'line ' || line) as who
                      from roster_member where person_id is null) w) n
          where m.person_id is null and n.who = coalesce(encode(m.phone_hash, 'hex'), 'line ' || m.line)
          """,
          """
          update roster_home h set changed = true
          where not h.fresh and not h.changed and exists (
            select from roster_member m
            left join community.person p on p.id = m.person_id
            left join community.member k
              on k.household_id = m.household_id and k.person_id = m.person_id and k.until is null
            where m.household_id = h.household_id
              and (k.id is null or k.capacity <> m.capacity or p.name <> m.name
                   or (m.phone_hash is not null and p.phone_hash is distinct from m.phone_hash)))
          """);

  private static final List<String> APPLY =
      List.of(
          area(
              "CLUSTER",
              """
              select distinct c.id as parent_id, c.path as parent_path, h.cluster as name
              from roster_home h join community.area c on c.id = :community
              where h.cluster is not null
                and not exists (select from COMPOUNDS p where p.name = h.compound)
              """),
          area(
              "COMPOUND",
              """
              select distinct on (h.compound)
                coalesce(k.id, c.id) as parent_id, coalesce(k.path, c.path) as parent_path, h.compound as name
              from roster_home h join community.area c on c.id = :community
              left join community.area k on k.parent_id = c.id and k.kind = 'CLUSTER' and k.name = h.cluster
              where not exists (select from COMPOUNDS p where p.name = h.compound)
              order by h.compound, h.cluster nulls last
              """),
          area(
              "BUILDING",
              """
              select distinct p.id as parent_id, p.path as parent_path, h.building as name
              from roster_home h join COMPOUNDS p on p.name = h.compound
              """),
          area(
              "STAIRWELL",
              """
              select distinct b.id as parent_id, b.path as parent_path, h.stairwell as name
              from roster_home h join COMPOUNDS p on p.name = h.compound
              join community.area b on b.parent_id = p.id and b.kind = 'BUILDING' and b.name = h.building
              """),
          """
          insert into community.household
            (id, community_id, stairwell_id, path, door, sort_door, area_cm2, developer_held)
          select h.household_id, :community, s.id, s.path, h.door, SORT, h.area_cm2, h.developer_held
          from roster_home h join COMPOUNDS p on p.name = h.compound
          join community.area b on b.parent_id = p.id and b.kind = 'BUILDING' and b.name = h.building
          join community.area s on s.parent_id = b.id and s.kind = 'STAIRWELL' and s.name = h.stairwell
          where h.fresh
          """
              .replace("SORT", SORT.replace("NAME", "h.door")),
          """
          update community.household k set area_cm2 = h.area_cm2, developer_held = h.developer_held
          from roster_home h
          where k.id = h.household_id and h.changed
            and (k.area_cm2 is distinct from h.area_cm2 or k.developer_held <> h.developer_held)
          """,
          // Numbers leave whom they no longer belong to before they reach the others: they are
          // unique.
          """
          update community.person p set phone_hash = null, phone_sealed = null
          from roster_member m
          where p.phone_hash = m.phone_hash and p.id <> m.person_id
          """,
          """
          insert into community.person (id, name, phone_hash, phone_sealed)
          select distinct on (m.person_id) m.person_id, m.name, m.phone_hash, r.phone_sealed
          from roster_member m join community.roster_row r on r.import_id = :import and r.line = m.line
          where m.fresh order by m.person_id, m.line
          """,
          """
          update community.person p
          set name = m.name, phone_hash = coalesce(m.phone_hash, p.phone_hash),
              phone_sealed = coalesce(r.phone_sealed, p.phone_sealed)
          from (select distinct on (person_id) * from roster_member where not fresh
                order by person_id, phone_hash is null, line) m
          join community.roster_row r on r.import_id = :import and r.line = m.line
          where p.id = m.person_id
            and (p.name <> m.name or (m.phone_hash is not null and p.phone_hash is distinct from m.phone_hash))
          """,
          """
          update community.member k set capacity = m.capacity
          from roster_member m
          where k.household_id = m.household_id and k.person_id = m.person_id and k.until is null
            and k.capacity <> m.capacity
          """,
          """
          insert into community.member (id, household_id, person_id, capacity, since, source)
          select uuidv7(), m.household_id, m.person_id, m.capacity, :today, 'ROSTER'
          from roster_member m order by m.line
          on conflict (household_id, person_id) where until is null do nothing
          """);

  private final Db db;

  RosterDiff(Db db) {
    this.db = db;
  }

  private static String area(String kind, String needed) {
    return """
    insert into community.area (id, label, kind, parent_id, path, name, sort_name, community_id)
    select uuidv7(), n.label, 'KIND', n.parent_id, n.parent_path || n.label || '/', n.name, SORT, :community
    from (select cast(nextval('community.area_label_seq') as int) as label, needed.*
          from (NEEDED) needed
          where not exists (select from community.area a
            where a.parent_id = needed.parent_id and a.kind = 'KIND' and a.name = needed.name)) n
    """
        .replace("SORT", SORT.replace("NAME", "n.name"))
        .replace("KIND", kind)
        .replace("NEEDED", needed);
  }

  /** Compares the waiting rows of an import with what is known now. */
  public RosterCounts compare(UUID importId, UUID community) {
    RESOLVE.forEach(sql -> run(sql, importId, community, LocalDate.EPOCH));
    var row =
        java.util.Objects.requireNonNull(
            db.sql()
                .fetchOne(
                    """
                    select count(*) filter (where fresh)::int,
                           count(*) filter (where changed)::int,
                           count(*) filter (where not fresh and not changed)::int,
                           (select count(*)::int from community.household where community_id = ?)
                             - count(*) filter (where not fresh)::int,
                           (select count(distinct person_id)::int from roster_member where fresh)
                    from roster_home
                    """,
                    community));
    return new RosterCounts(
        row.get(0, int.class),
        row.get(1, int.class),
        row.get(2, int.class),
        row.get(3, int.class),
        row.get(4, int.class));
  }

  /**
   * Puts what {@link #compare} found in force, in the same transaction.
   *
   * @param today since when new members belong
   */
  public void apply(UUID importId, UUID community, LocalDate today) {
    APPLY.forEach(sql -> run(sql, importId, community, today));
  }

  // Values are ours alone: two UUIDs and a date, never text of a file.
  private void run(String sql, UUID importId, UUID community, LocalDate today) {
    db.sql()
        .execute(
            sql.replace("COMPOUNDS", COMPOUNDS)
                .replace(":community", "cast('" + community + "' as uuid)")
                .replace(":import", "cast('" + importId + "' as uuid)")
                .replace(":today", "date '" + today + "'"));
  }
}
