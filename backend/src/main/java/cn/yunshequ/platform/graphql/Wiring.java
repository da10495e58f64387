package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What modules say about their part of the schema. */
public final class Wiring {
  /** A read: who looks comes first. */
  @FunctionalInterface
  public interface Read {
    @Nullable Object get(Viewer viewer, DataFetchingEnvironment env);
  }

  /** A field of an object already read. */
  @FunctionalInterface
  public interface Field<S> {
    @Nullable Object get(S source, Viewer viewer, DataFetchingEnvironment env);
  }

  /** An act: returns the changed object for the payload, or refuses by throwing. */
  @FunctionalInterface
  public interface Act {
    @Nullable Object perform(Viewer actor, Input input, DataFetchingEnvironment env);
  }

  /** An act whose payload has several fields. */
  @FunctionalInterface
  public interface WideAct {
    Map<String, ? extends @Nullable Object> perform(
        Viewer actor, Input input, DataFetchingEnvironment env);
  }

  /** Begins a subscription: what it gives, for that viewer and these arguments. */
  @FunctionalInterface
  public interface Opening {
    LiveFeed open(Viewer viewer, DataFetchingEnvironment env);
  }

  private final RuntimeWiring.Builder runtime = RuntimeWiring.newRuntimeWiring();
  private final Map<Class<?>, String> types = new HashMap<>();
  private final Map<String, Nodes.Load> loaders = new HashMap<>();
  private final List<String> loaderNames = new ArrayList<>(List.of(Nodes.LOADER));
  private final Nodes nodes = new Nodes();
  private final RefusalView refusals;
  private final RefusedReads closed;

  Wiring(RefusalView refusals, RefusedReads closed) {
    this.refusals = refusals;
    this.closed = closed;
  }

  public void query(String field, Read read) {
    query(field, "没有权限看的资料", read);
  }

  /**
   * @param name what it leads to, in Chinese; the log of acts says who was not let in
   */
  public void query(String field, String name, Read read) {
    fetch(
        "Query",
        field,
        env -> {
          var viewer = RequestContext.of(env).viewer();
          try {
            return read.get(viewer, env);
          } catch (RefusedException refused) {
            closed.told(name, field, viewer, env, refused);
            throw refused;
          }
        });
  }

  /**
   * A mutation whose payload has {@code payloadField} beside {@code refusals}. Guests are refused
   * with 401 unless the act itself allows them by {@link #guestAct}.
   */
  public void act(String mutation, String payloadField, Act act) {
    guestAct(
        mutation,
        payloadField,
        (actor, input, env) -> {
          actor.account();
          return act.perform(actor, input, env);
        });
  }

  /** A mutation whose payload has several fields beside {@code refusals}; all null when refused. */
  public void wideAct(String mutation, List<String> payloadFields, WideAct act) {
    fetch(
        "Mutation",
        mutation,
        env ->
            payload(
                payloadFields,
                (actor, input, at) -> {
                  actor.account();
                  return act.perform(actor, input, at);
                },
                env));
  }

  /** Whether there is that node, and the viewer sees it. */
  public boolean sees(Viewer viewer, SubjectRef ref) {
    return nodes.sees(viewer, ref);
  }

  /**
   * Those of these ids of one kind that the viewer sees, for loaders that lead to another module.
   */
  public Map<UUID, ?> seen(Viewer viewer, String kind, List<UUID> ids) {
    return nodes.seen(viewer, kind, ids);
  }

  /** A mutation that guests may call, such as signing in. */
  public void guestAct(String mutation, String payloadField, Act act) {
    WideAct wide =
        (actor, input, env) -> {
          Map<String, @Nullable Object> one = new HashMap<>();
          one.put(payloadField, act.perform(actor, input, env));
          return one;
        };
    fetch("Mutation", mutation, env -> payload(List.of(payloadField), wide, env));
  }

  private Map<String, @Nullable Object> payload(
      List<String> payloadFields, WideAct act, DataFetchingEnvironment env) {
    Map<String, @Nullable Object> payload = new HashMap<>();
    try {
      Map<String, Object> raw = env.getArgumentOrDefault("input", Map.of());
      payload.putAll(act.perform(RequestContext.of(env).viewer(), new Input(raw), env));
      payload.put("refusals", List.of());
    } catch (RefusedException refused) {
      payloadFields.forEach(field -> payload.put(field, null));
      payload.put("refusals", refused.refusals().stream().map(refusals::view).toList());
    }
    return payload;
  }

  /** A subscription. Its argument {@code after}, if it has one, is a position to go on from. */
  public void live(String field, Opening opening) {
    fetch(
        "Subscription",
        field,
        env -> {
          LiveRound round = env.getGraphQlContext().get(LiveRound.class);
          if (round == null) {
            throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
          }
          var event = round.event();
          if (event != null) {
            return Mono.just(event);
          }
          String after = env.getArgument("after");
          round.found(opening.open(RequestContext.of(env).viewer(), env), after);
          return Flux.empty();
        });
  }

  /** Answers a field that is more than a property of the object. */
  @SuppressWarnings("unchecked")
  public <S> void field(String type, String field, Field<S> reader) {
    fetch(
        type,
        field,
        env -> {
          S source = (S) env.getSource();
          if (source == null) {
            throw new IllegalStateException(type + "." + field + " without a source");
          }
          return reader.get(source, RequestContext.of(env).viewer(), env);
        });
  }

  /** Says which GraphQL type a Java record is; its {@code id} is its opaque id. */
  public void type(String name, Class<? extends Identified> record) {
    types.put(record, name);
    fetch(
        name,
        "id",
        env -> {
          Identified source = env.getSource();
          return source == null ? null : source.ref().globalId();
        });
  }

  /** Makes a kind of id loadable by {@code node(id:)} and by edges of other modules. */
  public void node(String kind, Nodes.Load load) {
    nodes.register(kind, load);
  }

  /** A batch loader of its own, used with {@link Loaded#load}. */
  public void loader(String name, Nodes.Load load) {
    loaders.put(name, load);
    loaderNames.add(name);
  }

  private void fetch(String type, String field, DataFetcher<?> fetcher) {
    runtime.type(type, builder -> builder.dataFetcher(field, fetcher));
  }

  RuntimeWiring.Builder runtime() {
    return runtime;
  }

  TypeResolver typeResolver() {
    return env ->
        env.getSchema().getObjectType(typeOf(java.util.Objects.requireNonNull(env.getObject())));
  }

  /** The name of the GraphQL type an object is of. */
  String typeOf(Object object) {
    String name = types.get(object.getClass());
    if (name == null) {
      throw new IllegalStateException("no GraphQL type for " + object.getClass());
    }
    return name;
  }

  /** In the order in which they are asked. */
  List<String> loaderNames() {
    return loaderNames;
  }

  DataLoader<?, ?> loader(String name, Viewer viewer) {
    if (name.equals(Nodes.LOADER)) {
      return nodes.loaderFor(viewer);
    }
    var load = loaders.get(name);
    if (load == null) {
      throw new IllegalStateException("no loader " + name);
    }
    return DataLoaderFactory.newMappedDataLoader(
        (java.util.Set<UUID> ids) -> mapped(load, viewer, ids));
  }

  DataLoaderRegistry registryFor(Viewer viewer) {
    var registry = new DataLoaderRegistry();
    loaderNames.forEach(name -> registry.register(name, loader(name, viewer)));
    return registry;
  }

  private static java.util.concurrent.CompletionStage<Map<UUID, Object>> mapped(
      Nodes.Load load, Viewer viewer, java.util.Set<UUID> ids) {
    return java.util.concurrent.CompletableFuture.completedStage(
        new HashMap<>(load.load(viewer, List.copyOf(ids))));
  }
}
