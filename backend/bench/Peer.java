package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.ObjectMapper;

/**
 * A GraphQL server as others build them on the same tables ({@code peer/server.mjs}): Mercurius
 * with its compiled operations, named prepared statements and batching loaders; no sign-in, no
 * visibility, no outbox, PostgreSQL's text search.
 */
final class Peer extends Server {
  private final Map<String, String> operations;
  private final ObjectMapper json = new ObjectMapper();

  Peer(Map<String, String> operations) {
    super("mercurius");
    this.operations = operations;
  }

  /**
   * @param folder where npm has installed it
   */
  void start(Postgres postgres, Path work, Path folder) throws IOException {
    var command = new ProcessBuilder("node", "server.mjs").directory(folder.toFile());
    postgres.tell(command.environment());
    command.environment().put("NODE_ENV", "production");
    command.environment().put("PORT", String.valueOf(port));
    start(command, work.resolve("peer.log"), "/ready");
  }

  @Override
  byte[] request(Operation operation, Draw draw) {
    Map<String, Object> variables = new HashMap<>();
    switch (operation) {
      case Q1 -> {
        variables.put("slug", City.slug(draw.community()));
        variables.put("after", draw.after() < 0 ? null : Ids.proposal(draw.after()).toString());
      }
      case Q3 -> variables.put("id", Ids.council(draw.council()).toString());
      case Q4 -> variables.put("text", draw.text());
      default -> variables.put("id", Ids.proposal(draw.proposal()).toString());
    }
    if (operation == Operation.M2) {
      variables.put("body", draw.text());
    }
    var body = Map.of("query", operations.get(operation.name()), "variables", variables);
    var viewer =
        "X-Account: %s\r\nX-Person: %s"
            .formatted(Ids.account(draw.viewer()), Ids.person(draw.viewer()));
    return Http.post(port, "/graphql", viewer, json.writeValueAsBytes(body));
  }

  @Override
  UUID id(String told) {
    return UUID.fromString(told);
  }
}
