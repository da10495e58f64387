package cn.yunshequ.platform.graphql;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A message of graphql-transport-ws. */
record SocketMessage(String type, String id, JsonNode payload) {
  /** Null when it is none. */
  static @Nullable SocketMessage read(ObjectMapper json, String text) {
    try {
      var message = json.readTree(text);
      var type = message.path("type").asString("");
      return type.isEmpty()
          ? null
          : new SocketMessage(type, message.path("id").asString(""), message.path("payload"));
    } catch (JacksonException malformed) {
      return null;
    }
  }
}
