package cn.yunshequ.search.model;

import cn.yunshequ.kernel.AreaPath;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to look. Applied inside the index.
 *
 * @param audience tokens of the viewer; never empty
 * @param kinds empty means all
 * @param scope at or under this node
 */
public record SearchFilter(
    Set<String> audience, @Nullable UUID communityId, Set<String> kinds, @Nullable AreaPath scope) {
  public SearchFilter {
    audience = Set.copyOf(audience);
    kinds = Set.copyOf(kinds);
  }
}
