package cn.yunshequ.wechat.plug;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.wechat.WeChatException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.BlockingHttpClient;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** JSON over HTTP as WeChat speaks it: status 200 on errors, the number in the body. */
class WeChatHttp implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final ObjectMapper json;
  private final HttpClient client;
  private final BlockingHttpClient http;

  WeChatHttp(URI base, ObjectMapper json) {
    this.json = json;
    var configuration = new DefaultHttpClientConfiguration();
    configuration.setConnectTimeout(CONNECT);
    configuration.setReadTimeout(DEADLINE);
    configuration.setRequestTimeout(DEADLINE);
    configuration.setMaxContentLength(MOST_BYTES);
    configuration.setFollowRedirects(false);
    try {
      client = HttpClient.create(base.toURL(), configuration);
    } catch (java.net.MalformedURLException wrong) {
      throw new IllegalArgumentException("wechat.url: " + base, wrong);
    }
    http = client.toBlocking();
  }

  JsonNode get(String path, Map<String, String> query) {
    return read(bytes(HttpRequest.GET(path + "?" + encoded(query))));
  }

  JsonNode post(String path, Map<String, String> query, Object body) {
    return read(postBytes(path, query, body));
  }

  /** The raw answer, for images; an error still comes as JSON. */
  byte[] postBytes(String path, Map<String, String> query, Object body) {
    return bytes(
        HttpRequest.POST(path + "?" + encoded(query), json.writeValueAsBytes(body))
            .contentType(MediaType.APPLICATION_JSON_TYPE));
  }

  // Addresses hold secrets and tokens: they are in no message.
  private byte[] bytes(MutableHttpRequest<?> request) {
    if (Db.inTransaction()) {
      throw new IllegalStateException("no network inside a transaction");
    }
    try {
      return http.retrieve(request.accept(MediaType.ALL_TYPE), byte[].class);
    } catch (HttpClientResponseException refused) {
      throw new WeChatException(
          WeChatException.UNREACHED, "answered " + refused.getStatus().getCode(), null);
    } catch (HttpClientException unreached) {
      throw new WeChatException(
          WeChatException.UNREACHED, "not reached: " + unreached.getClass().getSimpleName(), null);
    }
  }

  /** The body, unless it bears an error number. */
  JsonNode read(byte[] bytes) {
    JsonNode body;
    try {
      body = json.readTree(bytes);
    } catch (JacksonException noJson) {
      throw new WeChatException(WeChatException.UNREACHED, "answered no JSON", noJson);
    }
    int code = body.path("errcode").asInt(0);
    if (code != 0) {
      throw new WeChatException(code, body.path("errmsg").asString(""), null);
    }
    return body;
  }

  static String encoded(Map<String, String> query) {
    var parts = new StringBuilder();
    new TreeMap<>(query)
        .forEach((name, value) ->
            parts
                .append(parts.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return parts.toString();
  }

  @Override
  public void close() {
    client.close();
  }
}
