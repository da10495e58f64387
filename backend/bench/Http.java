package bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Raw HTTP/1.1 requests. */
final class Http {
  private Http() {}

  static byte[] get(int port, String path) {
    return "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n"
        .formatted(path, port)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * @param header one line, e.g. {@code Authorization: Bearer …}
   */
  static byte[] post(int port, String path, String header, byte[] json) {
    var head =
        ("POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n"
                + "Accept: application/json\r\n%s\r\nContent-Length: %d\r\n\r\n")
            .formatted(path, port, header, json.length)
            .getBytes(StandardCharsets.US_ASCII);
    var request = Arrays.copyOf(head, head.length + json.length);
    System.arraycopy(json, 0, request, head.length, json.length);
    return request;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
