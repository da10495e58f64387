package cn.yunshequ.platform.graphql;

import graphql.GraphQLError;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.language.Document;
import graphql.language.Field;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an ad-hoc query may cost. One field costs 1, times the page sizes of the lists it lies in,
 * so that a large page is paid for and a long small query is not punished.
 */
final class Limits {
  static final int MAX_DEPTH = 15;
  static final int MAX_COST = 20_000;
  static final int MAX_FIELDS = 500;

  private Limits() {}

  /**
   * @param cost what the query costs
   * @param refused null when within limits
   */
  record Measured(long cost, @Nullable GraphQLError refused) {}

  static Measured measure(
      GraphQLSchema schema,
      Document document,
      @Nullable String operation,
      Map<String, @Nullable Object> variables) {
    var counter = new Counter();
    var traverser =
        QueryTraverser.newQueryTraverser()
            .schema(schema)
            .document(document)
            .operationName(operation)
            .coercedVariables(
                graphql.execution.CoercedVariables.of(new java.util.HashMap<>(variables)))
            .build();
    traverser.visitPreOrder(counter);
    if (counter.onlyIntrospection) {
      return new Measured(counter.cost, null);
    }
    return new Measured(counter.cost, counter.refusal().orElse(null));
  }

  private static final class Counter extends QueryVisitorStub {
    private long cost;
    private int depth;
    private int fields;
    private boolean onlyIntrospection = true;

    @Override
    public void visitField(QueryVisitorFieldEnvironment env) {
      int level = 1;
      long times = 1;
      for (var parent = env.getParentEnvironment();
          parent != null;
          parent = parent.getParentEnvironment()) {
        level++;
        times = Math.min(times * pageSize(parent), MAX_COST + 1L);
      }
      Field field = env.getField();
      onlyIntrospection &= level > 1 || field.getName().startsWith("__");
      depth = Math.max(depth, level);
      fields++;
      cost = Math.min(cost + times, Integer.MAX_VALUE);
    }

    private static long pageSize(QueryVisitorFieldEnvironment env) {
      Object first = env.getArguments().get("first");
      if (first instanceof Integer size) {
        return Math.max(1, size);
      }
      return env.getArguments().get("ids") instanceof java.util.List<?> ids
          ? Math.max(1, ids.size())
          : 1;
    }

    private Optional<GraphQLError> refusal() {
      if (depth > MAX_DEPTH) {
        return Optional.of(tooMuch("QUERY_TOO_DEEP", "depth", depth, MAX_DEPTH));
      }
      if (fields > MAX_FIELDS) {
        return Optional.of(tooMuch("QUERY_TOO_WIDE", "fields", fields, MAX_FIELDS));
      }
      return cost > MAX_COST
          ? Optional.of(tooMuch("QUERY_TOO_COSTLY", "cost", cost, MAX_COST))
          : Optional.empty();
    }

    private static GraphQLError tooMuch(String code, String what, long is, long max) {
      return GraphQLError.newError()
          .message("query %s is %d, at most %d allowed", what, is, max)
          .extensions(Map.of("code", code, what, is, "max", max))
          .build();
    }
  }
}
