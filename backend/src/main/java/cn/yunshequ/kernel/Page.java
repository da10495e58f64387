package cn.yunshequ.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a keyset-paged list, as the API's connections show it.
 *
 * @param edges in list order
 * @param hasNextPage whether more follow
 */
public record Page<T>(List<Edge<T>> edges, boolean hasNextPage) {
  public Page {
    edges = List.copyOf(edges);
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
        hasNextPage);
  }

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }
}
