package cn.yunshequ.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Parsed, validated and planned documents, kept by text. */
final class Documents implements PreparsedDocumentProvider {
  private final GraphQLSchema schema;
  private final Cache<String, Kept> parsed =
      Caffeine.newBuilder()
          .maximumWeight(4_000_000)
          .weigher((String text, Kept kept) -> text.length() + kept.planned())
          .build();

  private record Kept(PreparsedDocumentEntry entry, OperationFigures.Use use, Optional<Plan> plan) {
    // A step takes the room of about ten characters of a parsed text.
    int planned() {
      return plan.map(each -> 10 * each.steps()).orElse(0);
    }

    static Kept invalid(PreparsedDocumentEntry entry) {
      return new Kept(entry, OperationFigures.Use.NOTHING, Optional.empty());
    }
  }

  Documents(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** What a document that was run asks for; nothing when it was not valid. */
  OperationFigures.Use use(String text) {
    var kept = parsed.getIfPresent(text);
    return kept == null ? OperationFigures.Use.NOTHING : kept.use();
  }

  /** Empty for what is not valid, and for what GraphQL Java has to run. */
  Optional<Plan> plan(String text) {
    return parsed.get(text, this::parsed).plan();
  }

  private Kept parsed(String text) {
    var input = ExecutionInput.newExecutionInput(text).build();
    var result = ParseAndValidate.parseAndValidate(schema, input);
    var document = result.getDocument();
    return kept(
        result.isFailure() || document == null
            ? new PreparsedDocumentEntry(result.getErrors())
            : new PreparsedDocumentEntry(document));
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    return CompletableFuture.completedFuture(
        parsed.get(input.getQuery(), text -> kept(parseAndValidate.apply(input))).entry());
  }

  private Kept kept(PreparsedDocumentEntry entry) {
    var document = entry.getDocument();
    return document == null || entry.hasErrors()
        ? Kept.invalid(entry)
        : new Kept(
            entry, OperationFigures.Use.of(schema, document), Planner.plan(schema, document));
  }
}
