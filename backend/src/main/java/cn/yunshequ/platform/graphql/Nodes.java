package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Later;
import cn.yunshequ.platform.db.Wire;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.Nullable;

/** Objects by reference, whatever their module: one statement per kind and level of a query. */
public final class Nodes {
  static final String LOADER = "node";

  /** Loads what the viewer may see of these ids; the rest is left out. */
  @FunctionalInterface
  public interface Load {
    Map<UUID, ?> load(Viewer viewer, List<UUID> ids);
  }

  /** As {@link Load}, to be sent together with other statements. */
  @FunctionalInterface
  public interface LoadLater {
    Later<? extends Map<UUID, ?>> load(Viewer viewer, List<UUID> ids);
  }

  private final Map<String, LoadLater> byKind = new HashMap<>();

  void register(String kind, Load load) {
    register(kind, (LoadLater) (viewer, ids) -> Later.done(load.load(viewer, ids)));
  }

  void register(String kind, LoadLater load) {
    byKind.put(kind, load);
  }

  /** The object; completes with null when there is none the viewer may see. */
  public static CompletableFuture<Object> load(DataFetchingEnvironment env, SubjectRef ref) {
    DataLoader<SubjectRef, Object> loader = env.getDataLoader(LOADER);
    if (loader == null) {
      throw new IllegalStateException("no node loader");
    }
    return loader.load(ref);
  }

  /** The loader of one run; with a wire, its statements travel together with others. */
  DataLoader<SubjectRef, Object> loaderFor(Viewer viewer, @Nullable Wire wire) {
    return DataLoaderFactory.newMappedDataLoader(
        (Set<SubjectRef> refs) -> loadAll(viewer, refs, wire));
  }

  private CompletionStage<Map<SubjectRef, Object>> loadAll(
      Viewer viewer, Set<SubjectRef> refs, @Nullable Wire wire) {
    var idsByKind = new HashMap<String, List<UUID>>();
    refs.forEach(
        ref -> idsByKind.computeIfAbsent(ref.kind(), k -> new ArrayList<>()).add(ref.id()));
    Map<SubjectRef, Object> found = new HashMap<>();
    var all = new ArrayList<CompletableFuture<?>>();
    idsByKind.forEach((kind, ids) -> {
      var load = byKind.get(kind);
      if (load == null) {
        return;
      }
      var asked = load.load(viewer, ids);
      if (wire == null) {
        keep(found, kind, asked.get());
      } else {
        all.add(wire.add(asked).thenAccept(nodes -> keep(found, kind, nodes)));
      }
    });
    return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> found);
  }

  private static void keep(Map<SubjectRef, Object> found, String kind, Map<UUID, ?> nodes) {
    nodes.forEach((id, node) -> found.put(new SubjectRef(kind, id), node));
  }
}
