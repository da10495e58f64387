package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.graphql.SchemaAssembly;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every act of the API with something bad in every field at once, from a guest, a resident and the
 * chair: it is refused in words or done, and is never a fault.
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
  void no_act_is_a_fault_whatever_it_is_given(Badness badness) {
    var faults = new ArrayList<String>();
    int answered = 0;
    var schema = portal.bean(SchemaAssembly.class).schema();
    for (var act : schema.getMutationType().getFieldDefinitions()) {
      if (act.getArguments().isEmpty() || ENDING.contains(act.getName())) {
        continue;
      }
      for (var id : ids()) {
        for (var who : people) {
          var answer = who.run(document(act), Map.of("in", input(act, badness, id)));
          answered += answer.status() == 200 ? 1 : 0;
          if (answer.errors().contains("INTERNAL")
              || !Set.of(200, 400, 401, 413).contains(answer.status())) {
            faults.add(act.getName() + " " + id + ": " + answer.status() + answer.body());
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    // Most got past the outer gate, to the rules themselves.
    assertThat(answered).isGreaterThan(schema.getMutationType().getFieldDefinitions().size());
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
    return "mutation($in: %s) { %s(input: $in) { __typename } }".formatted(type, act.getName());
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
