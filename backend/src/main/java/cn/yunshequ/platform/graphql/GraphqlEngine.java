package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Later;
import cn.yunshequ.platform.db.Wire;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.AsyncExecutionStrategy;
import graphql.parser.ParserOptions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

/** Runs operations against the schema, within limits. */
@Singleton
public class GraphqlEngine {
  private static final Logger LOG = LoggerFactory.getLogger(GraphqlEngine.class);

  private final GraphQL graphql;
  private final SchemaAssembly assembly;
  private final Plans plans;
  private final Db db;
  private final ObjectMapper json;
  private final LongAdder leftToGraphqlJava = new LongAdder();

  GraphqlEngine(SchemaAssembly assembly, RefusalView refusals, Db db, ObjectMapper json) {
    this.assembly = assembly;
    this.db = db;
    this.json = json;
    this.plans = new Plans(assembly.schema());
    ParserOptions.setDefaultParserOptions(
        ParserOptions.getDefaultParserOptions()
            .transform(o -> o.maxTokens(6_000).maxCharacters(100_000)));
    var faults = new Faults(refusals);
    graphql =
        GraphQL.newGraphQL(assembly.schema())
            .defaultDataFetcherExceptionHandler(faults)
            .queryExecutionStrategy(new AsyncExecutionStrategy(faults))
            .preparsedDocumentProvider(new Documents())
            .build();
  }

  /** What an operation answered, as JSON. */
  record Answer(byte[] body, boolean needsSignIn) {}

  Answer run(GraphqlRequest request, RequestContext context) {
    var plan = request.trusted() ? plans.of(request.document()) : Optional.<Plan>empty();
    return plan.isPresent()
        ? planned(plan.get(), request, context)
        : general(request, context, new Replay());
  }

  /** True for a question whose viewer may be checked while it is answered. */
  boolean mayClaim(String persisted) {
    return plans.of(persisted).filter(plan -> !plan.mutation()).isPresent();
  }

  /**
   * Answers a question for who the viewer was a while ago, and checks in the same round trip that
   * it still is so; when it is not, the answer is thrown away and made again.
   */
  Answer claimed(GraphqlRequest request, RequestContext context, Later<Viewer> check) {
    var wire = db.wire();
    var now = wire.accompany(check);
    var answer =
        plans.of(request.document()).flatMap(plan -> planned(plan, request, context, wire));
    wire.flush();
    var viewer = now.join();
    return answer.isPresent() && viewer.equals(context.viewer())
        ? answer.get()
        : run(request, new RequestContext(viewer, context.web(), context.address()));
  }

  private record Tried(Optional<Answer> answer, Replay replay) {}

  // The plan alone runs it when all goes well; GraphQL Java tells what does not.
  private Answer planned(Plan plan, GraphqlRequest request, RequestContext context) {
    var tried = tried(plan, request, context, db.wire());
    return tried.answer().orElseGet(() -> general(request, context, tried.replay()));
  }

  private Optional<Answer> planned(
      Plan plan, GraphqlRequest request, RequestContext context, Wire wire) {
    return tried(plan, request, context, wire).answer();
  }

  private Tried tried(Plan plan, GraphqlRequest request, RequestContext context, Wire wire) {
    var statements = new AtomicInteger();
    PlannedRun run;
    try {
      run =
          new PlannedRun(
              plan, assembly.schema(), assembly.wiring(), wire, context, request.variables());
    } catch (RuntimeException variablesWrong) {
      return new Tried(Optional.empty(), new Replay());
    }
    try {
      var body = Db.counting(statements, run::run);
      body.ascii(",\"extensions\":{\"sql\":" + statements.get() + "}}");
      return new Tried(Optional.of(new Answer(body.toArray(), false)), run.replay());
    } catch (RuntimeException notTheGoodCase) {
      LOG.debug("left to GraphQL Java: {}", notTheGoodCase.getMessage());
      return new Tried(Optional.empty(), run.replay());
    }
  }

  /** How many operations GraphQL Java has run. */
  long leftToGraphqlJava() {
    return leftToGraphqlJava.sum();
  }

  /** As GraphQL Java does it. */
  Answer general(GraphqlRequest request, RequestContext context, Replay replay) {
    leftToGraphqlJava.increment();
    var statements = new AtomicInteger();
    var extensions = new HashMap<Object, Object>();
    if (!request.trusted()) {
      var refused = withinLimits(request, extensions);
      if (refused != null) {
        return answer(refused);
      }
    }
    var input =
        ExecutionInput.newExecutionInput(request.document())
            .operationName(request.operationName())
            .variables(new HashMap<>(request.variables()))
            .dataLoaderRegistry(assembly.wiring().registryFor(context.viewer()))
            .graphQLContext(Map.of(RequestContext.class, context, Replay.class, replay))
            .build();
    var result = Db.counting(statements, () -> graphql.execute(input));
    extensions.put("sql", statements.get());
    return answer(result.transform(b -> b.extensions(extensions)));
  }

  private @Nullable ExecutionResult withinLimits(
      GraphqlRequest request, Map<Object, Object> extensions) {
    var input = ExecutionInput.newExecutionInput(request.document()).build();
    var parsed = ParseAndValidate.parse(input);
    var document = parsed.getDocument();
    if (parsed.isFailure() || document == null) {
      return null; // The engine tells what is wrong, and where.
    }
    var errors = ParseAndValidate.validate(assembly.schema(), document);
    if (!errors.isEmpty()) {
      return ExecutionResult.newExecutionResult().errors(List.<GraphQLError>copyOf(errors)).build();
    }
    try {
      var measured =
          Limits.measure(assembly.schema(), document, request.operationName(), request.variables());
      extensions.put("cost", measured.cost());
      return measured.refused() == null
          ? null
          : ExecutionResult.newExecutionResult().addError(measured.refused()).build();
    } catch (graphql.GraphQLException variablesOrOperationWrong) {
      return null; // The engine tells what is wrong, and where.
    }
  }

  private Answer answer(ExecutionResult result) {
    boolean needsSignIn =
        result.getErrors().stream()
            .anyMatch(e ->
                e.getExtensions() != null
                    && Faults.UNAUTHENTICATED.equals(e.getExtensions().get("code")));
    return new Answer(json.writeValueAsBytes(result.toSpecification()), needsSignIn);
  }
}
