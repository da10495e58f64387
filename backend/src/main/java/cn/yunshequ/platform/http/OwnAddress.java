package cn.yunshequ.platform.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where people reach the portal, as the browser that asks has it; for links on paper and screens.
 */
public final class OwnAddress {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,120}(:\\d{1,5})?");

  private OwnAddress() {}

  /** e.g. {@code https://yun.example.cn}; without a slash at the end. */
  public static String of(HttpRequest<?> request) {
    var headers = request.getHeaders();
    var host = Objects.requireNonNullElse(headers.get(HttpHeaders.HOST), "");
    var scheme =
        "https".equals(headers.get("X-Forwarded-Proto")) || request.isSecure() ? "https" : "http";
    return HOST.matcher(host).matches() ? scheme + "://" + host : "";
  }
}
