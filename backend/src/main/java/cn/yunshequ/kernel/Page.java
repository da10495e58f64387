package cn.yunshequ.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list, as the API's connections show it.
 *
 * @param edges in list order
 * @param hasNextPage whether more follow
 * @param endCursor where the next page begins; null only when nothing was looked at
 */
public record Page<T>(List<Edge<T>> edges, boolean hasNextPage, @Nullable String endCursor) {
  public Page {
    edges = List.copyOf(edges);
  }

  /** A page that ends with its last edge. */
  public Page(List<Edge<T>> edges, boolean hasNextPage) {
    this(edges, hasNextPage, edges.isEmpty() ? null : edges.getLast().cursor());
  }

  public record Edge<T>(String cursor, T node) {}

  /**
   * Cuts a page from rows read with {@code limit first + 1}: the extra row only tells that more
   * follow.
   */
  public static <T> Page<T> cut(List<T> rows, int first, Function<T, String> cursor) {
    var shown = rows.size() > first ? rows.subList(0, first) : rows;
    return new Page<>(
        shown.stream().map(row -> new Edge<>(cursor.apply(row), row)).toList(),
        rows.size() > first);
  }

  /** The same page of something else. */
  public <R> Page<R> map(Function<T, R> as) {
    return new Page<>(
        edges.stream().map(edge -> new Edge<>(edge.cursor(), as.apply(edge.node()))).toList(),
        hasNextPage,
        endCursor);
  }

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }
}
