package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.store.AreaReads;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * "Who is under this node" and "which nodes is this under" are one index range each, on 100,000
 * households made here. The planner's choice does not depend on the number from then on; {@code
 * -Dhouseholds=1000000} runs the same at a million (75 s on two busy cores).
 */
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
    }
    sql.execute("analyze community.area");
    sql.execute("analyze community.household");
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

  private static String plan(String query) {
    return portal.db().sql().fetch("explain (analyze, buffers off) " + query).format(200);
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
  void households_under_a_node_are_one_index_range() {
    assertThat(portal.db().sql().fetchValue("select count(*) from community.household"))
        .isEqualTo((long) HOUSEHOLDS);
    var building = some("BUILDING");
    var plan =
        plan(
            "select id from community.household where path >= '%s' and path < '%s'"
                .formatted(building.value(), building.rangeEnd()));
    assertThat(plan)
        .contains("household_under_a_node")
        .contains("rows=80")
        .doesNotContain("Seq Scan");
  }

  @Test
  void nodes_above_a_person_are_found_by_their_paths() {
    var stairwell = some("STAIRWELL");
    var paths = "'" + String.join("','", stairwell.lineage()) + "'";
    var plan = plan("select id, name from community.area where path in (" + paths + ")");
    assertThat(plan).contains("area_path_is_unique").contains("rows=5").doesNotContain("Seq Scan");
  }

  @Test
  void counting_the_households_of_many_nodes_stays_one_statement_of_ranges() {
    var ids =
        portal
            .db()
            .sql()
            .fetch("select id from community.area where kind = 'BUILDING' limit 50")
            .map(row -> row.get(0, UUID.class));
    var counts = portal.bean(AreaReads.class).householdCounts(Viewer.GUEST, ids);
    assertThat(counts.values()).hasSize(50).containsOnly(80);
    var plan =
        plan(
            "select a.id, (select count(*) from community.household h where h.path >= a.path and"
                + " h.path < rtrim(a.path, '/') || '0') from community.area a where a.id in ("
                + String.join(",", List.copyOf(ids).stream().map(id -> "'" + id + "'").toList())
                + ")");
    assertThat(plan).contains("household_under_a_node").doesNotContain("Seq Scan");
  }
}
