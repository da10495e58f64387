package cn.yunshequ.platform.graphql;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a subscription asks: text, or the id of a persisted one. */
@Singleton
class LiveRequests {
  static final String UNKNOWN =
      "[{\"message\":\"no such persisted operation, or no"
          + " query\",\"extensions\":{\"code\":\"PersistedQueryNotFound\"}}]";

  private final PersistedOperations persisted;
  private final ObjectMapper json;

  LiveRequests(PersistedOperations persisted, ObjectMapper json) {
    this.persisted = persisted;
    this.json = json;
  }

  /** Null when the id is unknown, or nothing is asked. */
  @Nullable GraphqlRequest read(JsonNode payload) {
    var id = payload.path("id").asString("");
    if (id.isEmpty()) {
      id = payload.path("extensions").path("persistedQuery").path("sha256Hash").asString("");
    }
    var text = id.isEmpty() ? payload.path("query").asString("") : persisted.find(id).orElse("");
    if (text.isEmpty()) {
      return null;
    }
    var name = payload.path("operationName").asString("");
    return new GraphqlRequest(
        text, name.isEmpty() ? null : name, variables(payload.path("variables")), !id.isEmpty());
  }

  private Map<String, @Nullable Object> variables(JsonNode given) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    given
        .propertyStream()
        .forEach(
            each -> variables.put(each.getKey(), json.convertValue(each.getValue(), Object.class)));
    return variables;
  }
}
