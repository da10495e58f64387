package cn.yunshequ.platform.graphql;

import cn.yunshequ.platform.db.Later;
import cn.yunshequ.platform.db.Wire;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.DataFetcherResult;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * One run of a {@link Plan}: fetchers are called directly, what waits for the database is sent
 * together level by level, and the answer is written to bytes. It knows the good case only: for any
 * failure or missing value GraphQL Java runs the operation again and says what is wrong, with what
 * acts have already answered ({@link Replay}).
 */
final class PlannedRun {
  private static final byte[] DATA = "{\"data\":".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private final Plan plan;
  private final GraphQLSchema schema;
  private final Wiring wiring;
  private final RequestContext request;
  private final GraphQLContext context;
  private final Wire wire;
  private final Map<String, DataLoader<?, ?>> loaders = new HashMap<>();
  private final CoercedVariables variables;
  private final Replay replay = new Replay();
  private List<Pending> pending = new ArrayList<>();

  private record Pending(
      Plan.Shown shown, @Nullable Object[] into, int place, CompletableFuture<?> answer) {}

  private record Node(Plan.Selection selection, @Nullable Object[] values) {}

  PlannedRun(
      Plan plan,
      GraphQLSchema schema,
      Wiring wiring,
      Wire wire,
      RequestContext request,
      Map<String, @Nullable Object> given) {
    this.plan = plan;
    this.schema = schema;
    this.wiring = wiring;
    this.wire = wire;
    this.request = request;
    this.context = GraphQLContext.of(Map.of(RequestContext.class, request));
    this.variables =
        plan.variables().isEmpty()
            ? CoercedVariables.emptyVariables()
            : ValuesResolver.coerceVariableValues(
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

  /** What acts have answered so far. */
  Replay replay() {
    return replay;
  }

  @SuppressWarnings("unchecked")
  <K, V> DataLoader<K, V> loader(String name) {
    return (DataLoader<K, V>)
        loaders.computeIfAbsent(name, n -> wiring.loader(n, request.viewer(), wire));
  }

  /** The beginning of the answer's JSON, up to and without its extensions. */
  JsonBytes run() {
    var steps = plan.root().steps();
    var values = new @Nullable Object[steps.length];
    for (int i = 0; i < steps.length; i++) {
      @Nullable Object value = steps[i].isTypeName() ? plan.root().type() : root(steps[i]);
      put(steps[i].shown, values, i, value);
      if (plan.mutation()) {
        drain();
      }
    }
    drain();
    var json = new JsonBytes();
    json.raw(DATA);
    write(json, new Node(plan.root(), values));
    return json;
  }

  private @Nullable Object root(Plan.Step step) {
    if (!plan.mutation()) {
      return fetch(step, null);
    }
    try {
      return replay.answered(fetch(step, null));
    } catch (Unplanned other) {
      throw other;
    } catch (RuntimeException failed) {
      replay.failed(failed);
      throw failed;
    }
  }

  private @Nullable Object fetch(Plan.Step step, @Nullable Object source) {
    var property = step.property;
    if (property != null) {
      return property.of(Objects.requireNonNull(source));
    }
    var environment = new PlannedEnvironment(this, step, source, arguments(step));
    try {
      return Objects.requireNonNull(step.fetcher).get(environment);
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception checked) {
      throw new IllegalStateException(checked);
    }
  }

  private Map<String, Object> arguments(Plan.Step step) {
    var constant = step.constant;
    return constant != null
        ? constant
        : ValuesResolver.getArgumentValues(
            schema.getCodeRegistry(),
            step.parameters,
            step.given,
            variables,
            context,
            Locale.getDefault());
  }

  private void put(Plan.Shown shown, @Nullable Object[] into, int place, @Nullable Object value) {
    @Nullable Object plain = value instanceof Later<?> later ? wire.add(later) : value;
    if (plain instanceof CompletionStage<?> stage) {
      var future = stage.toCompletableFuture();
      if (future.isDone()) {
        put(shown, into, place, future.join());
      } else {
        pending.add(new Pending(shown, into, place, future));
      }
      return;
    }
    into[place] = complete(shown, plain);
  }

  private @Nullable Object complete(Plan.Shown shown, @Nullable Object value) {
    if (value == null) {
      if (shown.nonNull()) {
        throw new Unplanned("nothing where something must be");
      }
      return null;
    }
    return switch (shown) {
      case Plan.Leaf leaf -> leaf.type().shown(value);
      case Plan.ListOf list -> list(list.element(), value);
      case Plan.ObjectOf object -> object(object, value);
    };
  }

  private Object list(Plan.Shown element, Object value) {
    if (!(value instanceof Collection<?> all)) {
      throw new Unplanned("a list of another kind");
    }
    var values = new @Nullable Object[all.size()];
    int place = 0;
    for (var each : all) {
      put(element, values, place++, each);
    }
    return values;
  }

  private Node object(Plan.ObjectOf shown, Object source) {
    if (source instanceof DataFetcherResult<?>) {
      throw new Unplanned("a result with errors");
    }
    var selection =
        shown.byType().size() == 1
            ? shown.byType().values().iterator().next()
            : shown.byType().get(wiring.typeOf(source));
    if (selection == null) {
      throw new Unplanned("a type that must not be");
    }
    var steps = selection.steps();
    var values = new @Nullable Object[steps.length];
    for (int i = 0; i < steps.length; i++) {
      var step = steps[i];
      put(step.shown, values, i, step.isTypeName() ? selection.type() : fetch(step, source));
    }
    return new Node(selection, values);
  }

  // Everything that waits is sent; its answers may ask for more.
  private void drain() {
    while (!pending.isEmpty()) {
      var level = pending;
      pending = new ArrayList<>();
      int sent = 0;
      for (var loader : List.copyOf(loaders.values())) {
        sent += loader.dispatchDepth();
        loader.dispatch();
      }
      boolean more = wire.flush();
      int left = 0;
      for (var each : level) {
        if (each.answer().isDone()) {
          put(each.shown(), each.into(), each.place(), each.answer().join());
        } else {
          pending.add(each);
          left++;
        }
      }
      if (left == level.size() && sent == 0 && !more) {
        throw new Unplanned("an answer from elsewhere");
      }
    }
  }

  private static void write(JsonBytes json, @Nullable Object value) {
    switch (value) {
      case null -> json.ascii("null");
      case String text -> json.quoted(text);
      case Node node -> {
        var steps = node.selection().steps();
        json.raw('{');
        for (int i = 0; i < steps.length; i++) {
          if (i > 0) {
            json.raw(',');
          }
          json.raw(steps[i].written);
          write(json, node.values()[i]);
        }
        json.raw('}');
      }
      case Object[] list -> {
        json.raw('[');
        for (int i = 0; i < list.length; i++) {
          if (i > 0) {
            json.raw(',');
          }
          write(json, list[i]);
        }
        json.raw(']');
      }
      case Integer number -> json.ascii(number.toString());
      case Boolean truth -> json.ascii(truth.toString());
      case Double number when Double.isFinite(number) -> json.ascii(number.toString());
      default -> throw new Unplanned("a value of " + value.getClass());
    }
  }
}
