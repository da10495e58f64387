package cn.yunshequ.platform.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ResultPath;
import graphql.execution.ValuesResolver;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * One run of a {@link Plan}. Fields are fetched as deep as their values are at hand; what waits for
 * batch loaders is asked of them together, then goes on. Errors and missing values are told as the
 * specification of GraphQL says (October 2021, 6.4.4).
 */
final class PlannedRun {
  private final Plan plan;
  private final GraphQLSchema schema;
  private final Wiring wiring;
  private final Faults faults;
  private final RequestContext request;
  private final GraphQLContext context;
  private final CoercedVariables variables;
  private final Map<String, DataLoader<?, ?>> loaders = new HashMap<>();
  private final List<GraphQLError> errors = new ArrayList<>();
  private List<Waiting> waiting = new ArrayList<>();
  private int turn = -1;
  private boolean broken;

  /** An object of the answer. */
  private static final class Answered extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1L;
    private final transient Plan.Selection selection;

    Answered(Plan.Selection selection) {
      super(selection.steps().size() * 2);
      this.selection = selection;
    }
  }

  /** A field whose value comes later. */
  private record Waiting(
      Plan.Step step, Answered into, ResultPath path, CompletionStage<?> value) {}

  /**
   * @throws graphql.GraphQLException for variables that do not fit
   */
  PlannedRun(
      Plan plan,
      GraphQLSchema schema,
      Wiring wiring,
      Faults faults,
      RequestContext request,
      Map<String, @Nullable Object> given) {
    this.plan = plan;
    this.schema = schema;
    this.wiring = wiring;
    this.faults = faults;
    this.request = request;
    this.context = GraphQLContext.of(Map.of(RequestContext.class, request));
    this.variables =
        ValuesResolver.coerceVariableValues(
            schema,
            plan.variables(),
            RawVariables.of(new HashMap<>(given)),
            context,
            Locale.getDefault());
  }

  GraphQLContext context() {
    return context;
  }

  GraphQLSchema schema() {
    return schema;
  }

  CoercedVariables variables() {
    return variables;
  }

  @SuppressWarnings("unchecked")
  <K, V> DataLoader<K, V> loader(String name) {
    return (DataLoader<K, V>)
        loaders.computeIfAbsent(name, each -> wiring.loader(each, request.viewer()));
  }

  ExecutionResult run() {
    var root = new Answered(plan.root());
    for (var step : plan.root().steps()) {
      field(step, root, null, ResultPath.rootPath());
      if (plan.mutation()) {
        await();
        loaders.clear(); // the next act may change what they know
      }
    }
    await();
    @Nullable Object data = broken ? unbroken(root) : root;
    return ExecutionResult.newExecutionResult().data(data).errors(errors).build();
  }

  private void field(Plan.Step step, Answered into, @Nullable Object source, ResultPath parent) {
    if (!step.isAsked(variables)) {
      return;
    }
    var fetcher = step.fetcher();
    if (fetcher == null) {
      into.put(step.key(), into.selection.type());
      return;
    }
    var path = parent.segment(step.key());
    try {
      @Nullable Object value = fetched(step, fetcher, source);
      if (value instanceof CompletionStage<?> later) {
        into.put(step.key(), null); // keeps its place
        waiting.add(new Waiting(step, into, path, later));
      } else {
        into.put(step.key(), answered(step.shape(), step, path, value));
      }
    } catch (Exception failed) {
      into.put(step.key(), failed(step, path, failed));
    }
  }

  private @Nullable Object fetched(Plan.Step step, DataFetcher<?> fetcher, @Nullable Object source)
      throws Exception {
    return fetcher instanceof LightDataFetcher<?> property
        ? property.get(step.definition(), source, () -> new PlannedField(this, step, source))
        : fetcher.get(new PlannedField(this, step, source));
  }

  Map<String, Object> arguments(Plan.Step step) {
    var fixed = step.fixed();
    return fixed != null
        ? fixed
        : ValuesResolver.getArgumentValues(
            schema.getCodeRegistry(),
            step.definition().getArguments(),
            step.given(),
            variables,
            context,
            Locale.getDefault());
  }

  private @Nullable Object failed(Plan.Step step, ResultPath path, Throwable cause) {
    errors.add(faults.error(cause, path, step.written()));
    broken = true;
    return null;
  }

  // Throws what is told as an error of that very place.
  private @Nullable Object answered(
      Plan.Shape shape, Plan.Step step, ResultPath path, @Nullable Object given) {
    @Nullable Object value = given instanceof Optional<?> held ? held.orElse(null) : given;
    if (value == null) {
      if (shape.nonNull()) {
        missing(step, path);
      }
      return null;
    }
    return switch (shape) {
      case Plan.Leaf leaf -> leaf.told().apply(value);
      case Plan.ListOf list -> list(list.element(), step, path, value);
      case Plan.ObjectOf object -> object(object, path, value);
    };
  }

  private void missing(Plan.Step step, ResultPath path) {
    broken = true;
    errors.add(
        GraphQLError.newError()
            .message("null where %s must not be null", step.definition().getName())
            .errorType(ErrorType.NullValueInNonNullableField)
            .path(path)
            .build());
  }

  private List<@Nullable Object> list(
      Plan.Shape element, Plan.Step step, ResultPath path, Object value) {
    var all =
        switch (value) {
          case Collection<?> several -> several;
          case Object[] several -> Arrays.asList(several);
          default -> throw new IllegalStateException("no list but " + value.getClass());
        };
    var answer = new ArrayList<@Nullable Object>(all.size());
    for (var each : all) {
      var place = path.segment(answer.size());
      try {
        answer.add(answered(element, step, place, each));
      } catch (RuntimeException failed) {
        answer.add(failed(step, place, failed));
      }
    }
    return answer;
  }

  private Answered object(Plan.ObjectOf shape, ResultPath path, Object source) {
    var only = shape.only();
    var selection = only == null ? shape.byType().get(wiring.typeOf(source)) : only;
    if (selection == null) {
      throw new IllegalStateException("not one of its types: " + source.getClass());
    }
    var answer = new Answered(selection);
    for (var step : selection.steps()) {
      field(step, answer, source, path);
    }
    return answer;
  }

  // Batch after batch, each followed by what its answers ask for, until nothing waits.
  private void await() {
    while (!waiting.isEmpty()) {
      boolean goesOn = ask();
      var now = waiting;
      waiting = new ArrayList<>();
      for (var each : now) {
        if (each.value().toCompletableFuture().isDone()) {
          arrived(each);
          goesOn = true;
        } else {
          waiting.add(each);
        }
      }
      if (!goesOn) {
        throw new IllegalStateException("nobody answers " + waiting.getFirst().path());
      }
    }
  }

  // One loader after the other, round and round: meanwhile more is asked of the next.
  private boolean ask() {
    var names = wiring.loaderNames();
    for (int i = 0; i < names.size(); i++) {
      turn = (turn + 1) % names.size();
      var loader = loaders.get(names.get(turn));
      if (loader != null && loader.dispatchDepth() > 0) {
        loader.dispatch();
        return true;
      }
    }
    return false;
  }

  private void arrived(Waiting field) {
    var step = field.step();
    @Nullable Object answer;
    try {
      answer =
          answered(step.shape(), step, field.path(), field.value().toCompletableFuture().join());
    } catch (RuntimeException failed) {
      answer = failed(step, field.path(), failed);
    }
    field.into().put(step.key(), answer);
  }

  // What holds a null that must not be is null itself, up to where null may be.
  private @Nullable Object unbroken(@Nullable Object value) {
    return value instanceof Answered object ? unbroken(object) : value;
  }

  private @Nullable Answered unbroken(Answered object) {
    for (var step : object.selection.steps()) {
      if (object.containsKey(step.key())) {
        @Nullable Object value = unbroken(step.shape(), object.get(step.key()));
        if (value == null && step.shape().nonNull()) {
          return null;
        }
        object.put(step.key(), value);
      }
    }
    return object;
  }

  private @Nullable Object unbroken(Plan.Shape shape, @Nullable Object value) {
    if (shape instanceof Plan.ListOf list && value instanceof List<?> all) {
      var whole = new ArrayList<@Nullable Object>(all.size());
      for (var each : all) {
        @Nullable Object element = unbroken(list.element(), each);
        if (element == null && list.element().nonNull()) {
          return null;
        }
        whole.add(element);
      }
      return whole;
    }
    return unbroken(value);
  }
}
