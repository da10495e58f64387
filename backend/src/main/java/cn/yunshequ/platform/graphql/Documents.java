package cn.yunshequ.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Parsed and validated documents, kept by text: parsing is a fifth of the cost of a query. */
final class Documents implements PreparsedDocumentProvider {
  private final Cache<String, PreparsedDocumentEntry> parsed =
      Caffeine.newBuilder()
          .maximumWeight(4_000_000)
          .weigher((String k, PreparsedDocumentEntry v) -> k.length())
          .build();

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    return CompletableFuture.completedFuture(
        parsed.get(input.getQuery(), text -> parseAndValidate.apply(input)));
  }
}
