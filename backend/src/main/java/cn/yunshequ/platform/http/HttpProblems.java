package cn.yunshequ.platform.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What is refused before any code of ours sees it, in the form of every other error. */
@Singleton
class HttpProblems implements JsonErrorResponseBodyProvider<Map<String, Object>> {
  @Override
  public Map<String, Object> body(ErrorContext context, HttpResponse<?> response) {
    return of(response.code());
  }

  static Map<String, Object> of(int status) {
    var error =
        switch (status) {
          case 400 -> error("BAD_REQUEST", "发来的内容读不懂，请检查后再试。");
          case 401 -> error("UNAUTHENTICATED", "请先登录，再办理这件事。");
          case 403 -> error("NOT_ALLOWED", "您不能办理这件事。");
          case 404 -> error("NOT_FOUND", "没有找到您要的内容。");
          case 405 -> error("METHOD_NOT_ALLOWED", "这个地址不能这样使用。");
          case 406 -> error("NOT_ACCEPTABLE", "给不出您要的格式。");
          case 413 -> error("TOO_LARGE", "发来的内容太大了，请缩小后再试。");
          case 415 -> error("UNSUPPORTED_MEDIA_TYPE", "这种格式的内容收不了。");
          case 429 -> error("TOO_MANY_REQUESTS", "请求太多了，请过一会儿再试。");
          default ->
              status < 500
                  ? error("BAD_REQUEST", "这个请求办不了，请检查后再试。")
                  : error("INTERNAL", "系统出了点问题，请稍后再试。");
        };
    return Map.of("errors", List.of(error));
  }

  private static Map<String, Object> error(String code, String message) {
    return Map.of("message", message, "extensions", Map.of("code", code));
  }
}
