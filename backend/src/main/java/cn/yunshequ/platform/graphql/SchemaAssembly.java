package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.platform.i18n.Texts;
import cn.yunshequ.platform.outbox.Outbox;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One executable schema out of {@code schema/<module>/<module>.graphqls} and the modules' wiring.
 */
@Singleton
public class SchemaAssembly {
  private final GraphQLSchema schema;
  private final Wiring wiring;

  SchemaAssembly(
      List<GraphqlModule> modules,
      RefusalView refusals,
      RefusedReads closed,
      Outbox outbox,
      Clock clock) {
    wiring = new Wiring(refusals, closed);
    modules.forEach(module -> module.wire(wiring));
    wireNodes();
    wireLive(outbox, clock);
    var runtime =
        wiring
            .runtime()
            .scalar(Scalars.DATE_TIME)
            .scalar(Scalars.DATE)
            .scalar(Scalars.AREA)
            .type("Node", type -> type.typeResolver(wiring.typeResolver()))
            .type("Subject", type -> type.typeResolver(wiring.typeResolver()))
            .type("Mutation", type -> type.dataFetcher("ping", env -> true))
            .build();
    schema = new SchemaGenerator().makeExecutableSchema(sdl(), runtime);
  }

  public GraphQLSchema schema() {
    return schema;
  }

  Wiring wiring() {
    return wiring;
  }

  private void wireLive(Outbox outbox, Clock clock) {
    wiring.query("liveCursor", (viewer, env) -> outbox.lastSafe().cursor());
    wiring.live("now", (viewer, env) -> new NowFeed(clock));
  }

  private void wireNodes() {
    wiring.query("node", (viewer, env) -> load(env, env.getArgumentOrDefault("id", "")));
    wiring.query(
        "nodes",
        (viewer, env) -> {
          List<String> ids = env.getArgumentOrDefault("ids", List.of());
          if (ids.size() > Paging.MAX_FIRST) {
            throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "ids").asException();
          }
          var found = ids.stream().map(id -> loaded(env, id)).toList();
          return CompletableFuture.allOf(found.toArray(CompletableFuture<?>[]::new))
              .thenApply(done -> found.stream().map(CompletableFuture::join).toList());
        });
  }

  private static CompletableFuture<@Nullable Object> loaded(
      graphql.schema.DataFetchingEnvironment env, String id) {
    CompletableFuture<@Nullable Object> none = CompletableFuture.completedFuture(null);
    var node = load(env, id);
    return node == null ? none : node.thenApply(found -> found);
  }

  private static @Nullable CompletableFuture<Object> load(
      graphql.schema.DataFetchingEnvironment env, String id) {
    try {
      return Nodes.load(env, GlobalId.decode(id));
    } catch (RefusedException malformed) {
      return null;
    }
  }

  private static TypeDefinitionRegistry sdl() {
    var all = new TypeDefinitionRegistry();
    for (var module : Texts.MODULES) {
      all.merge(new SchemaParser().parse(read("/schema/%s/%s.graphqls".formatted(module, module))));
    }
    return CommonWords.told(all);
  }

  private static String read(String resource) {
    try (InputStream in = SchemaAssembly.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }
}
