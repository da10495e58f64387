package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.store.AreaReads;
import cn.yunshequ.community.store.ViewerLookup;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Statements;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Numbers;
import cn.yunshequ.voting.store.PreviewReads;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * "Who is under this node" and "which nodes is this person under", as the portal itself asks them:
 * every statement is taken from what its readers send and planned on 100,000 households made here,
 * an owner in each. The planner's choice does not depend on the number from then on; {@code
 * -Dhouseholds=1000000} runs the same at a million.
 */
@NullUnmarked
class SubtreeAtScaleTest {
  private static final int HOUSEHOLDS = Integer.getInteger("households", 100_000);
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    fill(portal.db().sql());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  // 1 district, 10 subdistricts, 100 communities, then buildings and stairwells of 20 doors each.
  private static void fill(DSLContext sql) {
    int stairwells = HOUSEHOLDS / 20;
    int buildings = stairwells / 4;
    level(sql, "DISTRICT", 1, 0, 0);
    level(sql, "SUBDISTRICT", 10, 1, 1);
    level(sql, "COMMUNITY", 100, 11, 10);
    level(sql, "BUILDING", buildings, 111, 100);
    level(sql, "STAIRWELL", stairwells, 111 + buildings, buildings);
    sql.execute(
        "insert into community.community (id, slug, name, path) select id, 'c' || label, name, path"
            + " from community.area where kind = 'COMMUNITY'");
    sql.execute(
        "update community.area a set community_id = c.id from community.community c where a.path"
            + " collate \"C\" >= c.path and a.path < rtrim(c.path, '/') || '0'");
    // A door at a time, so that no statement meets the portal's time limit.
    for (int door = 101; door <= 120; door++) {
      sql.execute(
          "insert into community.household (id, community_id, stairwell_id, path, door, sort_door)"
              + " select gen_random_uuid(), s.community_id, s.id, s.path, ?::text, ?::text from"
              + " community.area s where s.kind = 'STAIRWELL'",
          door,
          door);
      // Somebody of its own owns each.
      sql.execute(
          "insert into community.person (id, name) select id, '张三' from community.household where"
              + " door = ?::text",
          door);
      sql.execute(
          "insert into community.member (id, household_id, person_id, capacity, since, source)"
              + " select gen_random_uuid(), id, id, 'OWNER', current_date, 'ROSTER' from"
              + " community.household where door = ?::text",
          door);
    }
    sql.execute("analyze community.area");
    sql.execute("analyze community.household");
    sql.execute("analyze community.person");
    sql.execute("analyze community.member");
  }

  // Labels run on through the levels; nodes are spread evenly under the `above` ones before them.
  private static void level(DSLContext sql, String kind, int nodes, int before, int above) {
    sql.execute(
        "insert into community.area (id, label, kind, parent_id, path, name, sort_name)"
            + " overriding system value select gen_random_uuid(), n + ?, ?, p.id, coalesce(p.path,"
            + " '') || (n + ?) || '/', n::text, n::text from generate_series(1, ?) n left join"
            + " community.area p on p.label = ? - ? + (n - 1) * ? / ? + 1 and p.label <= ?",
        before,
        kind,
        before,
        nodes,
        before,
        above,
        above,
        nodes,
        before);
  }

  /** The plan of the one statement that work sends; the portal's own threads send theirs. */
  private static String plan(Runnable work) {
    var here = Thread.currentThread();
    var statements = Statements.during(portal, sql -> Thread.currentThread() == here, work);
    assertThat(statements).hasSize(1);
    var plan = Statements.plan(portal, statements.getFirst());
    assertThat(plan)
        .doesNotContain("Seq Scan on household")
        .doesNotContain("Seq Scan on member")
        .doesNotContain("Seq Scan on area");
    return plan;
  }

  private static AreaPath some(String kind) {
    return new AreaPath(
        String.valueOf(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select path from community.area where kind = ? order by label offset 5 limit"
                        + " 1",
                    kind)));
  }

  @Test
  void who_is_under_a_node_is_one_statement_of_one_index_range() {
    assertThat(portal.db().sql().fetchValue("select count(*) from community.household"))
        .isEqualTo((long) HOUSEHOLDS);
    var building = some("BUILDING");
    var owners = new AtomicReference<Numbers>();
    var plan =
        plan(() ->
            owners.set(
                portal
                    .bean(PreviewReads.class)
                    .roll(
                        Viewer.GUEST, building, Electorate.OWNERS, LocalDate.now(ZoneOffset.UTC))));
    assertThat(owners.get().roll().heads()).isEqualTo(80);
    assertThat(plan).contains("household_under_a_node").contains("member_is_once_in_a_household");
    assertThat(Statements.mostRows(plan)).as(plan).isEqualTo(80);
  }

  @Test
  void which_nodes_a_person_is_under_is_told_by_the_paths_of_the_homes() {
    var stairwell = some("STAIRWELL");
    var person =
        (UUID)
            portal
                .db()
                .sql()
                .fetchValue(
                    "select person_id from community_published.member where path = ? limit 1",
                    stairwell.value());
    var actor = new Viewer(UUID.randomUUID(), null, null, List.of(), List.of());
    var seen = new AtomicReference<Viewer>();
    var home = plan(() -> seen.set(portal.bean(ViewerLookup.class).forPerson(actor, person)));
    assertThat(home).contains("member_of_person").contains("household_has_an_id");
    assertThat(seen.get().residences()).hasSize(1);
    var lineage = seen.get().residences().getFirst().stairwell().lineage();
    assertThat(lineage).isEqualTo(stairwell.lineage()).hasSize(5);

    var nodes = new AtomicReference<Map<String, UUID>>();
    var above = plan(() -> nodes.set(portal.bean(Places.class).idsByPath(lineage)));
    assertThat(nodes.get()).containsOnlyKeys(lineage);
    assertThat(above).contains("area_path_is_unique");
    // Filling updated the areas: an index may still hold a row's older entry.
    assertThat(Statements.mostRows(above)).as(above).isLessThanOrEqualTo(2 * 5);
  }

  @Test
  void counting_the_households_of_many_nodes_stays_one_statement_of_ranges() {
    var ids =
        portal
            .db()
            .sql()
            .fetch("select id from community.area where kind = 'BUILDING' limit 50")
            .map(row -> row.get(0, UUID.class));
    var counts = new AtomicReference<Map<UUID, Integer>>();
    var plan =
        plan(() -> counts.set(portal.bean(AreaReads.class).householdCounts(Viewer.GUEST, ids)));
    assertThat(counts.get().values()).hasSize(50).containsOnly(80);
    assertThat(plan).contains("household_under_a_node");
    assertThat(Statements.mostRows(plan)).as(plan).isLessThanOrEqualTo(2 * 80);
  }
}
