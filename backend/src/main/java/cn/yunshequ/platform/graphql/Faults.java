package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SignInRequiredException;
import cn.yunshequ.platform.db.Db;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a fetcher throws into an error: refusals say why, faults give only a trace id. */
final class Faults implements DataFetcherExceptionHandler {
  static final String UNAUTHENTICATED = "UNAUTHENTICATED";
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final RefusalView refusals;

  Faults(RefusalView refusals) {
    this.refusals = refusals;
  }

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters thrown) {
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(
                error(thrown.getException(), thrown.getPath(), thrown.getSourceLocation()))
            .build());
  }

  /**
   * @param path where in the answer
   * @param written where in the document
   */
  GraphQLError error(Throwable thrown, ResultPath path, @Nullable SourceLocation written) {
    var cause =
        thrown instanceof CompletionException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : thrown;
    var error =
        switch (cause) {
          case SignInRequiredException guest ->
              error("请先登录，再办理这件事。", Map.of("code", UNAUTHENTICATED));
          case RefusedException refused -> {
            var view = refusals.view(refused.refusals().getFirst());
            yield error(
                String.valueOf(view.get("message")),
                Map.of("code", String.valueOf(view.get("code"))));
          }
          default -> fault(cause, path.toString());
        };
    return error.path(path).location(written).build();
  }

  private static GraphQLError.Builder<?> error(String message, Map<String, Object> extensions) {
    return GraphQLError.newError().message(message.replace("%", "%%")).extensions(extensions);
  }

  /** A fault as clients read it; it is logged under the trace id they are given. */
  static Map<String, Object> told(Throwable cause, String where) {
    return fault(cause, where).build().toSpecification();
  }

  private static GraphQLError.Builder<?> fault(Throwable cause, String where) {
    var trace = UUID.randomUUID().toString();
    LOG.error("fault {} at {}", trace, where, cause);
    if (Db.isUnreachable(cause)) {
      return error("数据库暂时连不上，您填的内容没有提交，请过一会儿再试。", Map.of("code", "UNAVAILABLE", "traceId", trace));
    }
    return error("系统出了点问题，我们已经记下。请稍后再试。", Map.of("code", "INTERNAL", "traceId", trace));
  }
}
