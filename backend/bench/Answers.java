package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Whether all servers give the same answers before anything is measured: the same ids and the same
 * counters in the same order. What they find in full text is ranked differently; there each only
 * has to find something.
 */
final class Answers {
  private static final int ASKED = 20;
  private static final Set<String> COUNTERS =
      Set.of("endorsementCount", "commentCount", "viewerHasEndorsed", "replyCount", "heads");

  private final ObjectMapper json = new ObjectMapper();

  /**
   * @throws IOException where two differ
   */
  void compare(Operation operation, List<Draw> draws, List<Server> servers) throws IOException {
    for (var draw : draws.subList(0, ASKED)) {
      List<String> first = List.of();
      for (var server : servers) {
        var text = server.ask(server.request(operation, draw));
        var facts = facts(server, text);
        if (facts.isEmpty() || text.contains("\"errors\":[")) {
          throw new IOException(server.name + " " + operation + " answered " + text);
        }
        if (first.isEmpty()) {
          first = facts;
        } else if (operation != Operation.Q4 && !first.equals(facts)) {
          throw new IOException(
              "%s: %s and %s differ for %s:%n%s%n%s"
                  .formatted(operation, servers.getFirst().name, server.name, draw, first, facts));
        }
      }
    }
  }

  private List<String> facts(Server server, String text) {
    List<String> facts = new ArrayList<>();
    collect(server, json.readTree(text), facts);
    return facts;
  }

  private static void collect(Server server, JsonNode node, List<String> facts) {
    for (var field : node.properties()) {
      if (field.getValue().isValueNode()) {
        var told = field.getValue().asString();
        if (field.getKey().equals("id") || field.getKey().equals("ref_id")) {
          facts.add(server.id(told).toString());
        } else if (COUNTERS.contains(field.getKey())) {
          facts.add(field.getKey() + " " + told);
        }
      } else {
        collect(server, field.getValue(), facts);
      }
    }
    if (node.isArray()) {
      node.forEach(each -> collect(server, each, facts));
    }
  }
}
