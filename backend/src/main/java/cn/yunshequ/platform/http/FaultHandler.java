package cn.yunshequ.platform.http;

import cn.yunshequ.platform.db.Db;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong outside GraphQL's fields: told with a trace id, never with inner detail. */
@Produces
@Singleton
class FaultHandler implements ExceptionHandler<RuntimeException, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, RuntimeException fault) {
    var trace = UUID.randomUUID().toString();
    LOG.error("fault {} at {} {}", trace, request.getMethod(), request.getPath(), fault);
    boolean gone = Db.isUnreachable(fault);
    var status = gone ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
    // Clients of the API read the code; a well-formed request is answered with 200 whatever
    // happens.
    if (request.getPath().equals("/graphql")) {
      status = HttpStatus.OK;
    }
    var message = gone ? "数据库暂时连不上，您填的内容没有提交，请过一会儿再试。" : "系统出了点问题，我们已经记下。请稍后再试。";
    var error =
        Map.of(
            "message",
            message,
            "extensions",
            Map.of("code", gone ? "UNAVAILABLE" : "INTERNAL", "traceId", trace));
    return HttpResponse.status(status).body(Map.of("errors", List.of(error)));
  }
}
