package cn.yunshequ.platform.graphql;

import graphql.ExecutionResult;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;

/**
 * Who asks for what: our own clients' operations by name, everybody else's by the root fields, and
 * every use of what is deprecated, so that one sees when nobody would miss it. The names come from
 * the schema and from our own operations, so their number is bounded.
 */
@Singleton
class OperationFigures implements MeterBinder {
  private final CompositeMeterRegistry registry = new CompositeMeterRegistry();

  /**
   * What a document asks for, found out once.
   *
   * @param operation the name of its only operation; empty when it has none or several
   * @param roots e.g. {@code Mutation.castBallot}
   * @param deprecated e.g. {@code Proposal.oldName}
   */
  record Use(String operation, Set<String> roots, Set<String> deprecated) {
    static final Use NOTHING = new Use("", Set.of(), Set.of());

    static Use of(GraphQLSchema schema, Document document) {
      var operations = document.getDefinitionsOfType(OperationDefinition.class);
      var only = operations.size() == 1 ? operations.getFirst().getName() : null;
      var fields = new FieldUse(schema, document);
      return new Use(only == null ? "" : only, fields.roots(), fields.deprecated());
    }
  }

  /** Counts one operation that was answered. */
  void ran(Use use, boolean trusted, ExecutionResult result, long nanos) {
    var outcome = result.getErrors().isEmpty() ? "answered" : "error";
    if (trusted) {
      time("graphql_operations", "operation", use.operation(), outcome, nanos);
    } else {
      use.roots().forEach(root -> time("graphql_adhoc_fields", "field", root, outcome, nanos));
    }
    use.deprecated()
        .forEach(
            field -> registry.counter("graphql_deprecated_fields", "field", field).increment());
  }

  private void time(String name, String tag, String value, String outcome, long nanos) {
    Timer.builder(name)
        .tag(tag, value)
        .tag("outcome", outcome)
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  @Override
  public void bindTo(MeterRegistry scraped) {
    registry.add(scraped);
  }
}
