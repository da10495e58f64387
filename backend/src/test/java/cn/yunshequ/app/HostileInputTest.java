package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.graphql.SchemaAssembly;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every act of the API with something bad in every field at once, from a guest, a resident and the
 * chair: it is refused in words and changes nothing, or it is done, and it is never a fault.
 */
@org.jspecify.annotations.NullUnmarked
class HostileInputTest {
  // They end what the others need.
  private static final Set<String> ENDING = Set.of("signOut", "signOutEverywhere", "closeAccount");

  private static Portal portal;
  private static List<Api> people;

  /** What is bad. */
  enum Badness {
    MARKUP("<script>alert(1)</script><img src=x onerror=alert(1)>'; drop table x; --", 1),
    LONG("长".repeat(20_000), 1),
    BLANK("\u3000 \t\u200b", 1),
    BROKEN_SIGNS("坏\u0000\ud800字\u202e", 1),
    MANY("很多", 500),
    NUMBERS("-99999999999999999999", 1);

    final String text;
    final int size;

    Badness(String text, int size) {
      this.text = text;
      this.size = size;
    }
  }

  @BeforeAll
  static void start() {
    portal = Portal.start(Map.of("portal.seed", true));
    people = List.of(portal.guest(), signIn("19900000004"), signIn("19900000001"));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api signIn(String phone) {
    portal
        .guest()
        .run(
            "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent } }",
            Map.of("p", phone));
    var answer =
        portal
            .guest()
            .run(
                "mutation($p: String!) { signInWithPhone(input: {phone: $p, code: \"246810\"}) {"
                    + " session { accessToken } } }",
                Map.of("p", phone));
    return new Api(portal.address(), answer.text("signInWithPhone.session.accessToken"));
  }

  @ParameterizedTest
  @EnumSource
  void no_act_is_a_fault_and_what_is_refused_changes_nothing(Badness badness) {
    var faults = new ArrayList<String>();
    int answered = 0;
    int unchanged = 0;
    Map<String, String> known = null;
    var schema = portal.bean(SchemaAssembly.class).schema();
    for (var act : schema.getMutationType().getFieldDefinitions()) {
      if (act.getArguments().isEmpty() || ENDING.contains(act.getName())) {
        continue;
      }
      quiet();
      var before = known == null ? footprint() : known;
      known = null;
      boolean done = false;
      for (var id : ids()) {
        for (var who : people) {
          var answer = who.run(document(act), Map.of("in", input(act, badness, id)));
          boolean inWords = answer.status() == 200 && answer.errors().isEmpty();
          answered += inWords ? 1 : 0;
          done |= inWords && answer.refusals(act.getName()).isEmpty();
          if (isFault(answer)) {
            faults.add(act.getName() + " " + id + ": " + answer.status() + answer.body());
          }
        }
      }
      if (done) {
        continue;
      }
      unchanged++;
      known = footprint();
      var changed = changed(before, known);
      if (!changed.isEmpty()) {
        faults.add(act.getName() + " was refused and changed " + changed);
      }
    }
    assertThat(faults).isEmpty();
    // Most got past the outer gate, to the rules themselves, and were told no.
    int acts = schema.getMutationType().getFieldDefinitions().size();
    assertThat(answered).isGreaterThan(acts);
    assertThat(unchanged).isGreaterThan(acts / 2);
  }

  // A 200 with a top-level error is no refusal: only what a type or a limit forbids is told so.
  private static boolean isFault(Api.Answer answer) {
    return !Set.of(200, 400, 401, 413).contains(answer.status())
        || (answer.status() == 200 && !OUTER.containsAll(answer.errors()));
  }

  private static final Set<String> OUTER = Set.of("BAD_REQUEST", "QUERY_TOO_COSTLY");

  // What was done before is carried to the end first: handlers write later than the act.
  private static void quiet() {
    var sql = portal.db().sql();
    int handlers = portal.context.getBeansOfType(EventHandler.class).size();
    long behind = handlers;
    while (behind > 0) {
      behind =
          handlers
              - (long)
                  sql.fetchValue(
                      "select count(*) from platform.outbox_position where id >= (select"
                          + " coalesce(max(id), 0) from platform.outbox)");
      Thread.onSpinWait();
    }
  }

  /**
   * All tables but these: how far handlers and seals are; and inboxes, which the portal fills in
   * its own time with what was said before. That a refused act says nothing is seen in
   * platform.outbox.
   */
  private static final Set<String> IN_THEIR_OWN_TIME =
      Set.of(
          "public.schema_history",
          "platform.outbox_position",
          "platform.audit_seal",
          "notification.notice",
          "notification.inbox",
          "notification.receipt",
          "notification.spreading");

  private static String every;

  private static Map<String, String> footprint() {
    var sql = portal.db().sql();
    if (every == null) {
      every =
          String.join(
              " union all ",
              sql
                  .fetch(
                      "select schemaname || '.' || tablename from pg_tables where schemaname not in"
                          + " ('pg_catalog', 'information_schema') order by 1")
                  .map(row -> row.get(0, String.class))
                  .stream()
                  .filter(table -> !IN_THEIR_OWN_TIME.contains(table))
                  // Whatever writes or rewrites a row leaves its transaction in xmin.
                  .map(table ->
                      "select '%s', count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) from %s"
                          .formatted(table, table))
                  .toList());
    }
    return sql.fetch(every).intoMap(row -> row.get(0, String.class), r -> r.get(1, String.class));
  }

  private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    var changed = new TreeSet<String>();
    after.forEach((table, sum) -> {
      if (!sum.equals(before.get(table))) {
        changed.add(table);
      }
    });
    return changed;
  }

  /** Ids of something that is there, of nothing, and no ids at all. */
  private static List<String> ids() {
    var there =
        (UUID)
            portal
                .db()
                .sql()
                .fetchValue(
                    "select id from proposals.proposal where published_at is not null limit 1");
    return List.of(
        GlobalId.encode("proposal", there == null ? new UUID(0, 0) : there),
        GlobalId.encode("meeting", new UUID(1, 1)),
        "not an id");
  }

  private static String document(GraphQLFieldDefinition act) {
    var type = GraphQLTypeUtil.simplePrint(act.getArguments().getFirst().getType());
    return "mutation($in: %s) { %s(input: $in) { refusals { code } } }"
        .formatted(type, act.getName());
  }

  private static Object input(GraphQLFieldDefinition act, Badness badness, String id) {
    return java.util.Objects.requireNonNull(
        value(act.getArguments().getFirst().getType(), badness, id, 0));
  }

  private static @Nullable Object value(
      GraphQLInputType type, Badness badness, String id, int depth) {
    return switch (type) {
      case GraphQLNonNull some ->
          value((GraphQLInputType) some.getWrappedType(), badness, id, depth);
      case GraphQLList list ->
          Collections.nCopies(
              badness.size, value((GraphQLInputType) list.getWrappedType(), badness, id, depth));
      case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
      case GraphQLInputObjectType object -> {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        object
            .getFieldDefinitions()
            .forEach(f -> fields.put(f.getName(), value(f.getType(), badness, id, depth + 1)));
        yield fields;
      }
      case GraphQLScalarType scalar -> scalar(scalar.getName(), badness, id);
      default -> null;
    };
  }

  private static Object scalar(String name, Badness badness, String id) {
    return switch (name) {
      case "ID" -> id;
      case "Int" -> badness == Badness.NUMBERS ? Integer.MIN_VALUE : Integer.MAX_VALUE;
      case "Float" -> -1e300;
      case "Boolean" -> true;
      case "Date" -> badness == Badness.NUMBERS ? "0001-01-01" : "9999-12-31";
      case "DateTime" ->
          badness == Badness.NUMBERS ? "0001-01-01T00:00:00Z" : "9999-12-31T23:59:59+08:00";
      default -> badness.text;
    };
  }
}
