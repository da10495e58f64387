package bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the command line says; without it all is as documented in docs/performance.md. */
final class Options {
  private static final List<String> KNOWN =
      List.of(
          "scale",
          "rounds",
          "seconds",
          "warm",
          "only",
          "connections",
          "no-peer",
          "no-open",
          "no-crowd",
          "peer",
          "db",
          "user",
          "password",
          "buffers",
          "serve",
          "java",
          "keep");

  private final Map<String, String> given = new HashMap<>();

  Options(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      var name = arguments[i].replaceFirst("^--", "");
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException(
            "--" + String.join(" --", KNOWN) + ": not among them: " + arguments[i]);
      }
      boolean hasValue = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
      given.put(name, hasValue ? arguments[++i] : "");
    }
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  double number(String name, double otherwise) {
    return has(name) ? Double.parseDouble(given.get(name)) : otherwise;
  }

  List<Operation> operations() {
    return has("only")
        ? Arrays.stream(given.get("only").split(",")).map(Operation::valueOf).toList()
        : List.of(Operation.values());
  }

  /** Connections at once in the closed loop; the first is that of the main table. */
  List<Integer> connections() {
    return Arrays.stream(text("connections", "16").split(",")).map(Integer::valueOf).toList();
  }
}
