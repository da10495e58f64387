package cn.yunshequ.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A client of the GraphQL API, as outside clients see it. */
public final class Api {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  public final String address;
  public final @Nullable String token;

  public Api(String address, @Nullable String token) {
    this.address = address;
    this.token = token;
  }

  /** An answer with its HTTP status. */
  public record Answer(int status, JsonNode body) {
    /** The node at a dotted path under {@code data}; a number steps into a list. */
    public JsonNode at(String path) {
      JsonNode node = body.path("data");
      for (var step : path.split("\\.")) {
        node = step.matches("\\d+") ? node.path(Integer.parseInt(step)) : node.path(step);
      }
      return node;
    }

    public String text(String path) {
      var node = at(path);
      if (node.isMissingNode() || node.isNull()) {
        throw new AssertionError("nothing at " + path + " in " + body);
      }
      return node.asString();
    }

    /** Codes of the refusals in the payload of that mutation. */
    public List<String> refusals(String mutation) {
      var codes = new ArrayList<String>();
      at(mutation + ".refusals").forEach(r -> codes.add(r.path("code").asString()));
      return codes;
    }

    /** Codes of top-level errors. */
    public List<String> errors() {
      var codes = new ArrayList<String>();
      body.path("errors").forEach(e -> codes.add(e.path("extensions").path("code").asString()));
      return codes;
    }

    /** The same, when that mutation was done: neither refused nor a fault. */
    public Answer done(String mutation) {
      if (!errors().isEmpty() || !refusals(mutation).isEmpty()) {
        throw new AssertionError(mutation + " " + body);
      }
      return this;
    }

    public int sql() {
      return body.path("extensions").path("sql").asInt();
    }
  }

  public Answer run(String document) {
    return run(document, Map.of());
  }

  public Answer run(String document, Map<String, ?> variables) {
    return post(JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
  }

  /** An input object: name and value in turn. */
  public static Map<String, Object> input(Object... pairs) {
    var input = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      input.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return input;
  }

  /** A mutation whose input type bears its name, as nearly all do. */
  public Answer act(String mutation, String payload, Map<String, ?> input) {
    var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    return act(mutation, type, payload, input);
  }

  /** A mutation with its input object; of the payload these fields, and the refusals. */
  public Answer act(String mutation, String type, String payload, Map<String, ?> input) {
    return run(
        "mutation($in: %s!) { %s(input: $in) { %s refusals { code message path } } }"
            .formatted(type, mutation, payload),
        Map.of("in", input));
  }

  /** A body as it is, well formed or not. */
  public Answer post(String body) {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    int ticket = Acts.begins();
    try {
      boolean alone;
      HttpResponse<String> response;
      try {
        response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      } finally {
        alone = Acts.ends(ticket);
      }
      var answer = new Answer(response.statusCode(), JSON.readTree(response.body()));
      if (alone && response.statusCode() == 200) {
        Acts.check(JSON.readTree(body), answer.body());
      }
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
