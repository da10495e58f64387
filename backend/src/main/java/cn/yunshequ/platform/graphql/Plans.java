package cn.yunshequ.platform.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Plans of the persisted operations, made on first use. */
final class Plans {
  private final GraphQLSchema schema;
  private final Map<String, Optional<Plan>> byText = new ConcurrentHashMap<>();

  Plans(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** Empty for what GraphQL Java has to run. */
  Optional<Plan> of(String persisted) {
    return byText.computeIfAbsent(persisted, this::make);
  }

  private Optional<Plan> make(String text) {
    var parsed = ParseAndValidate.parse(ExecutionInput.newExecutionInput(text).build());
    var document = parsed.getDocument();
    if (parsed.isFailure()
        || document == null
        || !ParseAndValidate.validate(schema, document).isEmpty()) {
      return Optional.empty();
    }
    try {
      return PlanCompiler.compile(schema, document);
    } catch (GraphQLException impossibleArguments) {
      return Optional.empty();
    }
  }

  /** A plan that turned out to be unable. */
  void forget(String text) {
    byText.put(text, Optional.empty());
  }
}
