package cn.yunshequ.moderation.graphql;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.store.DeskReads;
import cn.yunshequ.platform.graphql.LiveFeed;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much waits at a desk, whenever that changes, or what, or who works on it. Only for who works
 * there.
 */
record QueueFeed(AreaPath place, DeskReads reads) implements LiveFeed {
  /** Anything that happened may have changed a queue; the marks tell. */
  static final String TOPIC = "queues";

  /** As the API's {@code QueueCounts}. */
  record Counts(String cursor, int waiting, List<Count> byKind) {}

  /** As the API's {@code QueueCount}. */
  record Count(String kind, int count) {}

  @Override
  public Set<String> topics() {
    return Set.of(TOPIC);
  }

  @Override
  public String start() {
    return "";
  }

  @Override
  public News since(Viewer viewer, String position) {
    var kinds = new TreeMap<>(reads.waiting(viewer, place));
    var now = kinds.toString();
    if (now.equals(position)) {
      return new News(List.of(), position);
    }
    var byKind =
        kinds.entrySet().stream().map(e -> new Count(e.getKey(), e.getValue().count())).toList();
    int waiting = byKind.stream().mapToInt(Count::count).sum();
    return new News(List.of(new Counts(now, waiting, byKind)), now);
  }
}
