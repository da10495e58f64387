package cn.yunshequ.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;

/** Fields that a batch loader answers, so that a list costs one statement. */
public final class Loaded {
  private Loaded() {}

  /** The value of the loader for that id; null when it has none. */
  public static CompletableFuture<Object> load(
      DataFetchingEnvironment env, String loader, UUID id) {
    DataLoader<UUID, Object> dataLoader = env.getDataLoader(loader);
    if (dataLoader == null) {
      throw new IllegalStateException("no loader " + loader);
    }
    return dataLoader.load(id);
  }
}
