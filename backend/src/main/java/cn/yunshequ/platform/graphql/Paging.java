package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments and the shape of connections. */
public final class Paging {
  public static final int MAX_FIRST = 50;

  private Paging() {}

  /** {@code first}, 1 to 50. */
  public static int first(DataFetchingEnvironment env) {
    int first = env.getArgumentOrDefault("first", 20);
    if (first < 1 || first > MAX_FIRST) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "first").asException();
    }
    return first;
  }

  public static Optional<String> after(DataFetchingEnvironment env) {
    return Optional.ofNullable(env.getArgument("after"));
  }

  /** edges, nodes and pageInfo of a connection. */
  public static Map<String, @Nullable Object> connection(Page<?> page) {
    Map<String, @Nullable Object> info = new HashMap<>();
    info.put("hasNextPage", page.hasNextPage());
    info.put("endCursor", page.endCursor());
    Map<String, @Nullable Object> connection = new HashMap<>();
    connection.put("edges", page.edges());
    connection.put("nodes", page.nodes());
    connection.put("pageInfo", info);
    return connection;
  }
}
