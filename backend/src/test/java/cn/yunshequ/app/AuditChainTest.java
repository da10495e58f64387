package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.audit.AuditSeals;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log of acts is append-only and chained: what was changed past the portal is told (L-72). */
@NullUnmarked
class AuditChainTest {
  private static Portal portal;
  private static AuditSeals seals;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    seals = portal.bean(AuditSeals.class);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static long act(String what) {
    portal
        .db()
        .write(() -> {
          portal
              .bean(Audit.class)
              .record(Viewer.GUEST, what, new SubjectRef("thing", UUID.randomUUID()), null, "x");
          return what;
        });
    return ((Number) portal.db().sql().fetchValue("select max(id) from platform.audit"))
        .longValue();
  }

  private static void sealed() {
    // A line is sealed once no running transaction is older; the portal's own chores are short.
    while (!Boolean.TRUE.equals(
        portal
            .db()
            .sql()
            .fetchValue(
                "select (select count(*) from platform.audit) = (select count(*) from"
                    + " platform.audit_seal)"))) {
      seals.seal();
    }
  }

  private static <T> T pastTheTriggers(String table, Supplier<T> work) {
    return portal
        .db()
        .write(() -> {
          portal.db().sql().execute("alter table platform." + table + " disable trigger user");
          T result = work.get();
          portal.db().sql().execute("alter table platform." + table + " enable trigger user");
          return result;
        });
  }

  private static String told(Optional<AuditSeals.Head> noted, int exit) {
    var words = new ByteArrayOutputStream();
    var out = new PrintStream(words, true, StandardCharsets.UTF_8);
    assertThat(VerifyAuditCommand.verify(seals, noted, out)).isEqualTo(exit);
    return words.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_triggers_let_nobody_rewrite_line_or_seal() {
    act("测试不可改");
    sealed();
    for (var sql :
        List.of(
            "update platform.audit set act = 'x'",
            "delete from platform.audit",
            "truncate platform.audit",
            "update platform.audit_seal set hash = '\\x00'",
            "delete from platform.audit_seal",
            "truncate platform.audit_seal")) {
      assertThatThrownBy(() -> portal.db().sql().execute(sql))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void the_verifier_finds_a_changed_a_removed_and_a_slipped_in_line() {
    long changed = act("第一件");
    long removed = act("第二件");
    act("第三件");
    sealed();
    var head = seals.head().orElseThrow();
    assertThat(told(Optional.of(head), 0)).contains("操作日志完整");

    var sql = portal.db().sql();
    pastTheTriggers(
        "audit",
        () ->
            portal
                .db()
                .sql()
                .execute("update platform.audit set act = '改过' where id = ?", changed));
    assertThat(told(Optional.empty(), 1)).contains("编号" + changed + "的记录与封存时不一致");
    pastTheTriggers(
        "audit",
        () ->
            portal
                .db()
                .sql()
                .execute("update platform.audit set act = '第一件' where id = ?", changed));
    assertThat(told(Optional.empty(), 0)).contains("完整");

    var row = sql.fetchOne("select * from platform.audit where id = ?", removed).intoMap();
    pastTheTriggers(
        "audit",
        () -> portal.db().sql().execute("delete from platform.audit where id = ?", removed));
    assertThat(told(Optional.empty(), 1)).contains("编号" + removed + "的记录被删除了");
    // Put back as it was, beside one that never happened.
    sql.execute(
        "insert into platform.audit (id, at, act, object_kind, object_id, detail, result, xid)"
            + " overriding system value values (?, cast(? as timestamptz), ?, ?, ?, ?, ?, (select"
            + " xid from platform.audit where id = ?))",
        removed,
        row.get("at"),
        row.get("act"),
        row.get("object_kind"),
        row.get("object_id"),
        row.get("detail"),
        row.get("result"),
        changed);
    assertThat(told(Optional.empty(), 0)).contains("完整");
    sql.execute(
        "insert into platform.audit (act, object_kind, xid) values ('没有发生过', 'thing', (select xid"
            + " from platform.audit where id = ?))",
        changed);
    assertThat(told(Optional.empty(), 1)).contains("是后来插入的");
    pastTheTriggers(
        "audit", () -> portal.db().sql().execute("delete from platform.audit where act = '没有发生过'"));
  }

  @Test
  void whoever_noted_the_head_finds_a_log_that_was_rewritten_or_cut_as_a_whole() {
    act("一条");
    act("又一条");
    sealed();
    var head = seals.head().orElseThrow();
    pastTheTriggers(
        "audit_seal",
        () ->
            pastTheTriggers(
                "audit",
                () -> {
                  var sql = portal.db().sql();
                  sql.execute("delete from platform.audit_seal where seq = ?", head.seq());
                  return sql.execute(
                      "delete from platform.audit where id not in (select audit_id from"
                          + " platform.audit_seal)");
                }));
    assertThat(told(Optional.empty(), 0)).contains("完整");
    assertThat(told(Optional.of(head), 1)).contains("末尾被截去了");
    act("另一条");
    sealed();
    assertThat(told(Optional.of(head), 1)).contains("整段改写过");
  }

  @Test
  void an_act_bears_the_address_and_port_it_came_from_and_stays_half_a_year_and_longer() {
    var place = new Neighbourhood(portal);
    var chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    var person = place.stranger();
    person
        .api()
        .run(
            "mutation($h: ID!) { requestResidency(input: {householdId: $h, capacity: TENANT,"
                + " realName: \"马志强\", evidence: \"租房合同\"}) { refusals { code } } }",
            Map.of(
                "h",
                cn.yunshequ.kernel.GlobalId.encode("household", place.household("7栋1单元", "101"))));
    var claims = "query($c: ID!) { residencies(communityId: $c) { nodes { realName evidence } } }";
    for (int twice = 0; twice < 2; twice++) {
      assertThat(
              chair
                  .api()
                  .run(claims, Map.of("c", place.globalId()))
                  .text("residencies.nodes.0.realName"))
          .isEqualTo("马志强");
    }
    var accesses = person.api().run("{ myDataAccesses { nodes { what by office } } }");
    assertThat(accesses.at("myDataAccesses.nodes").size()).isEqualTo(1);
    assertThat(accesses.text("myDataAccesses.nodes.0.by")).isEqualTo("沈主任");
    assertThat(accesses.text("myDataAccesses.nodes.0.what")).isEqualTo("查看住户认证资料");
    assertThat(accesses.text("myDataAccesses.nodes.0.office")).isEqualTo("居委会主任");
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select max(address) from platform.audit where about_account = ?",
                    person.account())
                .toString())
        .matches("127\\.0\\.0\\.1:\\d+");
    assertThat(portal.guest().run("{ myDataAccesses { nodes { what } } }").status()).isEqualTo(401);
    sealed();
    assertThat(portal.guest().run("{ auditHead { seq hash } }").text("auditHead.hash")).hasSize(64);
  }
}
