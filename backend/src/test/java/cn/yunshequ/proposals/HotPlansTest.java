package cn.yunshequ.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A community of 50,000 proposals: pages of it, the first and a deep one, and the page of one are
 * read by indexes, without sorting, and touch no more rows than they show.
 */
@NullUnmarked
class HotPlansTest {
  private static final int MANY = 50_000;
  private static Portal portal;
  private static Desk desk;
  private static String model;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new Desk(portal);
    model = desk.accepted("");
    var sql = portal.db().sql();
    sql.execute(
        """
        do $$
        declare c text;
        begin
          select string_agg(quote_ident(attname), ', ') into c from pg_attribute
           where attrelid = 'proposals.proposal'::regclass and attnum > 0 and not attisdropped
             and attname not in ('id', 'number', 'listed_at', 'last_activity_at');
          execute format('insert into proposals.proposal (id, number, listed_at, last_activity_at, %s)
            select gen_random_uuid(), ''2025-'' || n, listed_at - n * interval ''1 minute'',
              last_activity_at - n * interval ''1 minute'', %s
            from generate_series(100000, 100000 + MANY - 1) n, (select * from proposals.proposal limit 1) p', c, c);
          insert into proposals.tally (proposal_id) select id from proposals.proposal on conflict do nothing;
        end $$
        """
            .replace("MANY", String.valueOf(MANY)));
    sql.execute("analyze");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer feed(Api by, String order, String after) {
    var variables = new HashMap<String, Object>();
    variables.put("c", desk.place.globalId());
    variables.put("o", order);
    variables.put("a", after);
    return by.run(
        "query($c: ID, $o: ProposalOrder, $a: String) { proposals(first: 20, orderBy: $o, after:"
            + " $a, filter: {communityId: $c}) { nodes { id title author { displayName }"
            + " endorsementCount commentCount viewerHasEndorsed } pageInfo { endCursor } } }",
        variables);
  }

  private static String deep(String order, String column) {
    var row =
        portal
            .db()
            .sql()
            .fetchOne(
                "select "
                    + column
                    + ", id from proposals.proposal where published_at is not null"
                    + " order by 1 desc offset 25000 limit 1");
    return cn.yunshequ.kernel.Cursor.of(
        order, row.get(0, java.time.OffsetDateTime.class).toInstant(), row.get(1));
  }

  @Test
  void pages_of_a_community_of_fifty_thousand_proposals_touch_what_they_show() {
    var statements = new CopyOnWriteArrayList<String>();
    var neighbour = desk.place.resident("许大爷", "7栋2单元", "102").api();
    var places = List.of(deep("LATEST", "listed_at"), deep("ACTIVE", "last_activity_at"));
    var stop =
        portal
            .db()
            .watch(sql -> {
              if (sql.startsWith("select") && sql.contains("proposals.tally")) {
                statements.add(sql);
              }
            });
    for (var by : List.of(portal.guest(), neighbour, desk.chair.api())) {
      assertThat(feed(by, "LATEST", null).at("proposals.nodes").size()).isEqualTo(20);
      assertThat(feed(by, "ACTIVE", null).at("proposals.nodes").size()).isEqualTo(20);
      assertThat(feed(by, "LATEST", places.get(0)).at("proposals.nodes").size()).isEqualTo(20);
      assertThat(feed(by, "ACTIVE", places.get(1)).at("proposals.nodes").size()).isEqualTo(20);
      by.run("query($id: ID) { proposal(id: $id) { title body } }", Map.of("id", model));
      by.run(
          "query($id: ID!) { node(id: $id) { ... on Proposal { title } } }", Map.of("id", model));
    }
    stop.run();
    assertThat(statements).hasSize(3 * 6);
    var wrong = new ArrayList<String>();
    for (var statement : statements) {
      var plan = portal.db().sql().fetch("explain (analyze, timing off) " + statement).format(500);
      if (plan.contains("Seq Scan on proposal")
          || plan.contains("Seq Scan on tally")
          || plan.contains("Sort Method: external")
          || mostRows(plan) > 21) {
        wrong.add(statement + "\n" + plan);
      }
    }
    assertThat(wrong).isEmpty();
  }

  // The most rows any step of the plan gave.
  private static int mostRows(String plan) {
    int most = 0;
    var rows = Pattern.compile("actual rows=(\\d+)(?:\\.\\d+)? loops=").matcher(plan);
    while (rows.find()) {
      most = Math.max(most, Integer.parseInt(rows.group(1)));
    }
    assertThat(most).isPositive();
    return most;
  }
}
