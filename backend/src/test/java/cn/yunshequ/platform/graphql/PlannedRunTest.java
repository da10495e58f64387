package cn.yunshequ.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.SignInRequiredException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.session.WebSession;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever fails, is missing or comes later, a plan answers what GraphQL Java answers: a small
 * schema with null and not null in every place, whose fetchers do something else for each number.
 */
@org.jspecify.annotations.NullUnmarked
class PlannedRunTest {
  private static final int NUMBERS = 500;
  private static final String SDL =
      """
      interface Named { id: ID! name: String! next: Thing }
      type Thing implements Named { id: ID! name: String! next: Thing must: Thing!
        some: [Thing] all: [Thing!]! deep: [[Thing!]]! size: Int! kind: Kind! any: Any sure: Any! }
      type Other implements Named { id: ID! name: String! next: Thing things: [Thing!] }
      union Any = Thing | Other
      enum Kind { ONE TWO }
      type Query { thing(at: Int!): Thing sure(at: Int!): Thing! named(at: Int!): Named
        any(at: Int!): [Any!] never: Thing }
      type Mutation { change(at: Int!): Thing change2(at: Int!): Thing! }
      """;
  private static final String DOCUMENT =
      """
      query Ask($at: Int!, $more: Boolean!) {
        thing(at: $at) { ...Whole deep { name must { size } } missing: must { name } }
        sure(at: 7) { kind next { ...Whole } }
        named(at: $at) { __typename name ... on Other { things { name next { size } } }
          ... on Thing { kind more: all @include(if: $more) { name } less: all @skip(if: $more) { id } } }
        any(at: $at) { __typename ... on Named { id name } ... on Thing { must { sure { __typename } } } }
      }
      fragment Whole on Thing { id name size must { name next { name } } some { name kind } all { id any { ... on Other { name } } } }
      """;

  private record Thing(int number) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef("thing", new UUID(0, number));
    }
  }

  private record Other(int number) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef("other", new UUID(0, number));
    }
  }

  private final List<String> done = new ArrayList<>();
  private final Wiring wiring = new Wiring(null, null);
  private final Faults faults = new Faults(null);
  private final GraphQLSchema schema = schema();

  private static int mixed(int number, String field) {
    return Math.floorMod(number * 31 + field.hashCode() * 17, 1_000_003);
  }

  private static Object object(int number) {
    return number % 5 == 0 ? new Other(number) : new Thing(number);
  }

  private Object value(int number, String field, DataFetchingEnvironment env) {
    int next = mixed(number, field);
    Object plain =
        switch (field) {
          case "name" -> "名" + next;
          case "size" -> next % 23 == 0 ? "no number" : (Object) next;
          case "kind" -> next % 29 == 0 ? "THREE" : "ONE";
          case "some" -> held(next, 3);
          case "all", "things" -> next % 3 == 0 ? held(next, 2).toArray() : held(next, 2);
          case "deep" -> List.of(held(next, 2), held(next + 1, 1));
          case "any", "sure" -> object(next);
          default -> new Thing(next);
        };
    return switch (next % 17) {
      case 0 -> null;
      case 1 -> throw new SignInRequiredException();
      case 2 -> CompletableFuture.failedFuture(new SignInRequiredException());
      case 3 -> CompletableFuture.completedFuture(plain);
      case 4 -> Optional.of(plain);
      case 5, 6, 7 ->
          Loaded.load(env, next % 2 == 0 ? "even" : "odd", new UUID(0, next))
              .thenApply(loaded -> plain);
      case 8 -> Loaded.load(env, "even", new UUID(1, next)); // there is none
      default -> plain;
    };
  }

  private static List<Object> held(int number, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> (number + i) % 19 == 0 ? null : (Object) new Thing(number + i))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private GraphQLSchema schema() {
    wiring.type("Thing", Thing.class);
    wiring.type("Other", Other.class);
    for (var field :
        List.of("name", "next", "must", "some", "all", "deep", "size", "kind", "any", "sure")) {
      wiring.<Thing>field(
          "Thing", field, (thing, viewer, env) -> value(thing.number(), field, env));
    }
    for (var field : List.of("name", "next", "things")) {
      wiring.<Other>field(
          "Other", field, (other, viewer, env) -> value(other.number(), field, env));
    }
    for (var loader : List.of("even", "odd")) {
      wiring.loader(
          loader,
          (viewer, ids) -> {
            done.add("loaded");
            return even(ids);
          });
    }
    for (var root : List.of("thing", "sure")) {
      wiring.query(root, (viewer, env) -> value(env.getArgument("at"), "next", env));
    }
    wiring.query("named", (viewer, env) -> value(env.getArgument("at"), "any", env));
    wiring.query("never", (viewer, env) -> new CompletableFuture<Object>());
    wiring.query("any", (viewer, env) -> held(env.getArgument("at"), 4));
    var runtime =
        wiring
            .runtime()
            .type("Named", type -> type.typeResolver(wiring.typeResolver()))
            .type("Any", type -> type.typeResolver(wiring.typeResolver()))
            .type(
                "Mutation",
                type ->
                    type.dataFetcher("change", env -> changed("next", env))
                        .dataFetcher("change2", env -> changed("must", env)));
    return new SchemaGenerator()
        .makeExecutableSchema(new SchemaParser().parse(SDL), runtime.build());
  }

  private Object changed(String field, DataFetchingEnvironment env) {
    done.add("changed");
    return value(env.getArgument("at"), field, env);
  }

  private static Map<UUID, Object> even(List<UUID> ids) {
    var found = new HashMap<UUID, Object>();
    ids.stream()
        .filter(id -> id.getMostSignificantBits() == 0)
        .forEach(id -> found.put(id, "loaded"));
    return found;
  }

  private static RequestContext context() {
    return new RequestContext(Viewer.GUEST, new WebSession(false, null), "127.0.0.1");
  }

  private ExecutionResult planned(String document, Map<String, Object> variables) {
    var plan = Planner.plan(schema, Parser.parse(document)).orElseThrow();
    return new PlannedRun(plan, schema, wiring, faults, context(), variables).run();
  }

  private ExecutionResult byGraphqlJava(String document, Map<String, Object> variables) {
    return GraphQL.newGraphQL(schema)
        .defaultDataFetcherExceptionHandler(faults)
        .queryExecutionStrategy(new AsyncExecutionStrategy(faults))
        .build()
        .execute(
            ExecutionInput.newExecutionInput(document)
                .variables(variables)
                .dataLoaderRegistry(wiring.registryFor(Viewer.GUEST))
                .graphQLContext(Map.of(RequestContext.class, context()))
                .build());
  }

  private static List<Object> places(ExecutionResult result) {
    return result.getErrors().stream()
        .map(GraphQLError::getPath)
        .<Object>map(String::valueOf)
        .sorted()
        .toList();
  }

  private void same(String document, Map<String, Object> variables) {
    var ours = planned(document, variables);
    var theirs = byGraphqlJava(document, variables);
    assertThat(String.valueOf(ours.<Object>getData()))
        .as(document + variables)
        .isEqualTo(String.valueOf(theirs.<Object>getData()));
    assertThat(places(ours)).as(document + variables).isEqualTo(places(theirs));
  }

  @Test
  void answers_and_places_of_errors_are_those_of_graphql_java() {
    for (int at = 0; at < NUMBERS; at++) {
      same(DOCUMENT, Map.of("at", at, "more", at % 2 == 0));
    }
  }

  @Test
  void acts_are_done_one_after_the_other() {
    for (int at = 0; at < 200; at++) {
      same(
          "mutation($at: Int!) { a: change(at: $at) { name must { name } }"
              + " b: change2(at: 3) { name } c: change(at: $at) { id } }",
          Map.of("at", at));
    }
  }

  @Test
  void an_act_begins_when_all_of_the_last_one_is_answered_and_what_it_changed_is_read_anew() {
    int later =
        IntStream.range(0, 1_000)
            .filter(at -> mixed(at, "next") % 17 == 5)
            .findFirst()
            .orElseThrow();
    planned(
        "mutation($at: Int!) { a: change(at: $at) { id } b: change(at: $at) { id } }",
        Map.of("at", later));
    assertThat(done).containsExactly("changed", "loaded", "changed", "loaded");
  }

  @Test
  void an_answer_that_nobody_is_asked_for_is_a_fault_and_not_waited_for() {
    assertThatThrownBy(() -> planned("{ never { id } }", Map.of()))
        .hasMessage("nobody answers /never");
  }

  @Test
  void what_a_plan_cannot_say_has_none() {
    for (var document :
        List.of(
            "query A { thing(at: 1) { id } } query B { thing(at: 2) { id } }",
            "{ __schema { types { name } } }",
            "{ __type(name: \"Thing\") { name } }",
            "query($m: Boolean!) { thing(at: 1) { ... @include(if: $m) { id } } }",
            "query($m: Boolean!) { thing(at: 1) { id id @include(if: $m) } }")) {
      assertThat(Planner.plan(schema, Parser.parse(document))).as(document).isEmpty();
    }
  }
}
