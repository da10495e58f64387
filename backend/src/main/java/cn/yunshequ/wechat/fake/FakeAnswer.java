package cn.yunshequ.wechat.fake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;

/** An HTTP answer of the fake. */
record FakeAnswer(int status, String type, byte[] bytes, Optional<String> location) {
  static FakeAnswer json(ObjectMapper json, Object body) {
    return new FakeAnswer(
        200, "application/json; charset=utf-8", json.writeValueAsBytes(body), Optional.empty());
  }

  static FakeAnswer text(String text) {
    return new FakeAnswer(
        200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  static FakeAnswer image(byte[] bytes) {
    return new FakeAnswer(200, "image/png", bytes, Optional.empty());
  }

  static FakeAnswer to(String address) {
    return new FakeAnswer(302, "text/plain", new byte[0], Optional.of(address));
  }
}
