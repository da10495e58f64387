package cn.yunshequ.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Parsed and validated documents, kept by text: parsing is a fifth of the cost of a query. */
final class Documents implements PreparsedDocumentProvider {
  private final GraphQLSchema schema;
  private final Cache<String, Kept> parsed =
      Caffeine.newBuilder()
          .maximumWeight(4_000_000)
          .weigher((String k, Kept v) -> k.length())
          .build();

  private record Kept(PreparsedDocumentEntry entry, OperationFigures.Use use) {}

  Documents(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** What a document that was run asks for; nothing when it was not valid. */
  OperationFigures.Use use(String text) {
    var kept = parsed.getIfPresent(text);
    return kept == null ? OperationFigures.Use.NOTHING : kept.use();
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    return CompletableFuture.completedFuture(
        parsed.get(input.getQuery(), text -> kept(parseAndValidate.apply(input))).entry());
  }

  private Kept kept(PreparsedDocumentEntry entry) {
    var document = entry.getDocument();
    return new Kept(
        entry,
        document == null || entry.hasErrors()
            ? OperationFigures.Use.NOTHING
            : OperationFigures.Use.of(schema, document));
  }
}
