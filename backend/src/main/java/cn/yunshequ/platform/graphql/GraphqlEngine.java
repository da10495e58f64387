package cn.yunshequ.platform.graphql;

import cn.yunshequ.platform.db.Db;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Runs operations against the schema, within limits. */
@Singleton
public class GraphqlEngine {
  private static final Duration EVENT = Duration.ofSeconds(20);
  // What no request of a client brings about by itself.
  private static final Set<String> FAULTS =
      Set.of(
          ErrorType.DataFetchingException.name(),
          ErrorType.NullValueInNonNullableField.name(),
          ErrorType.ExecutionAborted.name());

  private static final ExecutionResult NO_SUBSCRIPTION =
      ExecutionResult.newExecutionResult()
          .addError(
              GraphQLError.newError()
                  .message("only subscriptions here; queries and mutations go to POST /graphql")
                  .extensions(Map.of("code", "BAD_REQUEST"))
                  .build())
          .build();

  private final GraphQL graphql;
  private final SchemaAssembly assembly;
  private final Documents documents;
  private final OperationFigures figures;
  private final Faults faults;

  GraphqlEngine(SchemaAssembly assembly, RefusalView refusals, OperationFigures figures) {
    this.assembly = assembly;
    this.figures = figures;
    documents = new Documents(assembly.schema());
    ParserOptions.setDefaultParserOptions(
        ParserOptions.getDefaultParserOptions()
            .transform(o -> o.maxTokens(6_000).maxCharacters(100_000)));
    faults = new Faults(refusals);
    graphql =
        GraphQL.newGraphQL(assembly.schema())
            .defaultDataFetcherExceptionHandler(faults)
            .queryExecutionStrategy(new AsyncExecutionStrategy(faults))
            .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(faults))
            .preparsedDocumentProvider(documents)
            .build();
  }

  /** What an operation answered. */
  record Answer(Map<String, Object> body, boolean needsSignIn) {
    /**
     * Also tells the client that who it shows to be is known no more: it was answered as a guest.
     */
    Answer toEndedSession() {
      var told = new LinkedHashMap<>(body);
      var extensions = new LinkedHashMap<Object, Object>();
      if (told.get("extensions") instanceof Map<?, ?> given) {
        extensions.putAll(given);
      }
      extensions.put("session", "ENDED");
      told.put("extensions", extensions);
      return new Answer(told, needsSignIn);
    }
  }

  Answer run(GraphqlRequest request, RequestContext context) {
    var statements = new AtomicInteger();
    var extensions = new HashMap<Object, Object>();
    if (!request.trusted()) {
      var refused = withinLimits(request, extensions);
      if (refused != null) {
        return answer(refused);
      }
    }
    long begun = System.nanoTime();
    var result = Db.counting(statements, () -> result(request, context));
    figures.ran(
        documents.use(request.document()), request.trusted(), result, System.nanoTime() - begun);
    extensions.put("sql", statements.get());
    return answer(result.transform(b -> b.extensions(extensions)));
  }

  private ExecutionResult result(GraphqlRequest request, RequestContext context) {
    var planned = planned(request, context);
    return planned.isPresent() ? planned.get().run() : byGraphqlJava(request, context);
  }

  /** Empty for what is not valid, and for what has no plan. */
  Optional<PlannedRun> planned(GraphqlRequest request, RequestContext context) {
    var asked = request.operationName();
    try {
      return documents
          .plan(request.document())
          .filter(plan -> asked == null || asked.equals(plan.name()))
          .map(plan ->
              new PlannedRun(
                  plan,
                  assembly.schema(),
                  assembly.wiring(),
                  faults,
                  context,
                  request.variables()));
    } catch (GraphQLException variablesWrong) {
      return Optional.empty(); // GraphQL Java tells what is wrong, and where.
    }
  }

  /** Without a plan. */
  ExecutionResult byGraphqlJava(GraphqlRequest request, RequestContext context) {
    return graphql.execute(
        ExecutionInput.newExecutionInput(request.document())
            .operationName(request.operationName())
            .variables(new HashMap<>(request.variables()))
            .dataLoaderRegistry(assembly.wiring().registryFor(context.viewer()))
            .graphQLContext(Map.of(RequestContext.class, context))
            .build());
  }

  /**
   * One round of a subscription: finds out what is asked, or answers one event of it. Whatever else
   * is asked is refused and not run: these doors take cookies and know no limits of acts.
   */
  Map<String, Object> round(GraphqlRequest request, RequestContext context, LiveRound round) {
    if (round.event() == null) {
      var refused = listens(request) ? null : NO_SUBSCRIPTION;
      if (refused == null && !request.trusted()) {
        refused = withinLimits(request, new HashMap<>());
      }
      if (refused != null) {
        return told(refused);
      }
    }
    var input =
        ExecutionInput.newExecutionInput(request.document())
            .operationName(request.operationName())
            .variables(new HashMap<>(request.variables()))
            .dataLoaderRegistry(assembly.wiring().registryFor(context.viewer()))
            .graphQLContext(Map.of(RequestContext.class, context, LiveRound.class, round))
            .build();
    var result = graphql.execute(input);
    if (result.getData() instanceof Publisher<?> events && round.event() != null) {
      var first = Mono.from(events).block(EVENT);
      return first instanceof ExecutionResult answered ? told(answered) : Map.of();
    }
    return told(result);
  }

  // Also where the document is wrong in itself: the engine runs none of it and tells what is wrong.
  private static boolean listens(GraphqlRequest request) {
    try {
      var operations =
          Parser.parse(request.document()).getDefinitionsOfType(OperationDefinition.class);
      var name = request.operationName();
      return operations.stream()
          .filter(asked -> name == null || name.equals(asked.getName()))
          .allMatch(asked -> asked.getOperation() == OperationDefinition.Operation.SUBSCRIPTION);
    } catch (InvalidSyntaxException wrong) {
      return true;
    }
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

  private static Answer answer(ExecutionResult result) {
    boolean needsSignIn =
        result.getErrors().stream()
            .anyMatch(e ->
                e.getExtensions() != null
                    && Faults.UNAUTHENTICATED.equals(e.getExtensions().get("code")));
    return new Answer(told(result), needsSignIn);
  }

  /** As clients read it: what GraphQL itself finds wrong with a request has a code as well. */
  private static Map<String, Object> told(ExecutionResult result) {
    var told = new LinkedHashMap<>(result.toSpecification());
    if (told.get("errors") instanceof List<?> errors) {
      told.put("errors", errors.stream().map(GraphqlEngine::coded).toList());
    }
    return told;
  }

  private static Object coded(Object error) {
    if (!(error instanceof Map<?, ?> known)) {
      return error;
    }
    var extensions = new LinkedHashMap<Object, @Nullable Object>();
    if (known.get("extensions") instanceof Map<?, ?> given) {
      extensions.putAll(given);
    }
    boolean ours = FAULTS.contains(String.valueOf(extensions.get("classification")));
    extensions.putIfAbsent("code", ours ? "INTERNAL" : "BAD_REQUEST");
    var coded = new LinkedHashMap<Object, @Nullable Object>(known);
    coded.put("extensions", extensions);
    return coded;
  }
}
