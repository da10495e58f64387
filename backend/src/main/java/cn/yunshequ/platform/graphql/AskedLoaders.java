package cn.yunshequ.platform.graphql;

import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The batch loaders that one operation asks for, each made when it is first asked. There are a
 * hundred, few are used by any operation, and the engine goes through all of them at each level.
 */
final class AskedLoaders extends DataLoaderRegistry {
  private final Function<String, @Nullable DataLoader<?, ?>> make;

  /**
   * @param make the loader of that name; null when there is none
   */
  AskedLoaders(Function<String, @Nullable DataLoader<?, ?>> make) {
    this.make = make;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <K, V> @Nullable DataLoader<K, V> getDataLoader(String name) {
    return (DataLoader<K, V>) dataLoaders.computeIfAbsent(name, make);
  }
}
