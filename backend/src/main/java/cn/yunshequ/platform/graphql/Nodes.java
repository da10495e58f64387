package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
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

/** Objects by reference, whatever their module: one statement per kind and level of a query. */
public final class Nodes {
  static final String LOADER = "node";

  /** Loads what the viewer may see of these ids; the rest is left out. */
  @FunctionalInterface
  public interface Load {
    Map<UUID, ?> load(Viewer viewer, List<UUID> ids);
  }

  private final Map<String, Load> byKind = new HashMap<>();

  void register(String kind, Load load) {
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

  boolean sees(Viewer viewer, SubjectRef ref) {
    return seen(viewer, ref.kind(), List.of(ref.id())).containsKey(ref.id());
  }

  Map<UUID, ?> seen(Viewer viewer, String kind, List<UUID> ids) {
    var load = byKind.get(kind);
    return load == null ? Map.of() : load.load(viewer, ids);
  }

  DataLoader<SubjectRef, Object> loaderFor(Viewer viewer) {
    return DataLoaderFactory.newMappedDataLoader((Set<SubjectRef> refs) -> loadAll(viewer, refs));
  }

  private CompletionStage<Map<SubjectRef, Object>> loadAll(Viewer viewer, Set<SubjectRef> refs) {
    var idsByKind = new HashMap<String, List<UUID>>();
    refs.forEach(
        ref -> idsByKind.computeIfAbsent(ref.kind(), k -> new ArrayList<>()).add(ref.id()));
    Map<SubjectRef, Object> found = new HashMap<>();
    idsByKind.forEach((kind, ids) -> {
      var load = byKind.get(kind);
      if (load != null) {
        load.load(viewer, ids).forEach((id, node) -> found.put(new SubjectRef(kind, id), node));
      }
    });
    return CompletableFuture.completedStage(found);
  }
}
