package cn.yunshequ.support;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How many SQL statements each act sends at most when nobody hinders it, whoever does it in
 * whichever test: the numbers are written down in {@code acts.txt}, and more has to be meant. With
 * {@code -Dacts.write=true} larger numbers and new acts are written into the file.
 */
public final class Acts {
  private static final Path FILE = Path.of("src/test/resources/acts.txt");
  private static final boolean WRITES = Boolean.getBoolean("acts.write");
  private static final SortedMap<String, Integer> MOST = read();
  private static final int NOT_ALONE = -1;
  private static int begun;
  private static int running;

  private Acts() {}

  /** What is written down: act and statements. */
  public static SortedMap<String, Integer> written() {
    return read();
  }

  /** A request begins; what comes back is given to {@link #ends}. */
  static synchronized int begins() {
    begun++;
    running++;
    return running == 1 ? begun : NOT_ALONE;
  }

  /** Whether no other request of the tests was under way meanwhile: who is hindered tries again. */
  static synchronized boolean ends(int ticket) {
    running--;
    return ticket == begun;
  }

  /** Fails when this request is a single act that sent more statements than are written down. */
  static void check(JsonNode sent, JsonNode answer) {
    var statements = answer.path("extensions").path("sql");
    if (!statements.isInt() || !answer.path("data").isObject()) {
      return;
    }
    act(sent.path("query").asString("")).ifPresent(act -> check(act, statements.asInt()));
  }

  private static synchronized void check(String act, int statements) {
    var most = MOST.get(act);
    if (most != null && statements <= most) {
      return;
    }
    if (!WRITES) {
      throw new AssertionError(
          act + " sent " + statements + " statements; written down in acts.txt: " + most);
    }
    MOST.put(act, statements);
    write();
  }

  private static Optional<String> act(String document) {
    if (!document.contains("mutation")) {
      return Optional.empty();
    }
    try {
      return Parser.parse(document).getDefinitionsOfType(OperationDefinition.class).stream()
          .filter(each -> each.getOperation() == OperationDefinition.Operation.MUTATION)
          .map(each -> each.getSelectionSet().getSelections())
          .filter(acts -> acts.size() == 1 && acts.getFirst() instanceof Field)
          .map(acts -> ((Field) acts.getFirst()).getName())
          .findFirst();
    } catch (InvalidSyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static SortedMap<String, Integer> read() {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": "))
          .collect(
              Collectors.toMap(
                  parts -> parts[0], parts -> Integer.valueOf(parts[1]), Math::max, TreeMap::new));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static void write() {
    var lines = new StringBuilder("# act: statements at most, whatever the tests do with it\n");
    MOST.forEach((act, most) -> lines.append(act).append(": ").append(most).append('\n'));
    try {
      Files.writeString(FILE, lines);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
