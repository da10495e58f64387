package cn.yunshequ.platform.http;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Headers that every answer carries. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SecurityHeaders {
  @ResponseFilter
  void add(MutableHttpResponse<?> response) {
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "same-origin");
    response.header("X-Frame-Options", "DENY");
  }
}
