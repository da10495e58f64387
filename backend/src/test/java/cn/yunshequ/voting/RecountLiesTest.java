package cn.yunshequ.voting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.Sha256;
import cn.yunshequ.voting.model.BallotMethod;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.PublishedFile;
import cn.yunshequ.voting.model.Secrecy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lies of somebody who can make a file anew: the chain of fingerprints is whole, and the recount
 * finds them all the same.
 */
@org.jspecify.annotations.NullUnmarked
class RecountLiesTest {
  private static PublishedFile.Content told;

  // Owners by name, for and against, so that every kind of line is there.
  @BeforeAll
  static void choose() {
    told =
        Stream.iterate(1, seed -> seed + 1)
            .map(seed -> RecountTest.content(new Random(seed)))
            .filter(content ->
                content.ballot().electorate() == Electorate.OWNERS
                    && content.ballot().method() == BallotMethod.THREE_WAY
                    && content.ballot().secrecy() == Secrecy.NAMED
                    && content.ballot().silentClause() == null
                    && content.count().chose("FOR").heads() > 2
                    && content.count().chose("AGAINST").heads() > 2)
            .findFirst()
            .orElseThrow();
  }

  private static List<String> chained(List<String> lines) {
    var chained = new ArrayList<String>();
    var last = "0".repeat(64);
    for (var line : lines) {
      var whole = line.replaceFirst("\"prev\":\"[0-9a-f]{64}\"", "\"prev\":\"" + last + "\"");
      chained.add(whole);
      last = Sha256.hex(whole);
    }
    return chained;
  }

  private static int first(List<String> lines, String... parts) {
    for (int i = 0; i < lines.size(); i++) {
      if (Stream.of(parts).allMatch(lines.get(i)::contains)) {
        return i;
      }
    }
    throw new AssertionError("no line has " + List.of(parts));
  }

  private static UnaryOperator<List<String>> changed(String what, String to, String... parts) {
    return lines -> {
      int at = first(lines, parts);
      var line = lines.get(at);
      var lie = line.replaceFirst(what, to);
      assertThat(lie).isNotEqualTo(line);
      lines.set(at, lie);
      return lines;
    };
  }

  private static UnaryOperator<List<String>> twice(String what, String to, String... parts) {
    return lines -> {
      int at = first(lines, parts);
      lines.add(at, lines.get(at).replaceFirst(what, to));
      return lines;
    };
  }

  private static UnaryOperator<List<String>> without(String... parts) {
    return lines -> {
      lines.remove(first(lines, parts));
      return lines;
    };
  }

  // Each in a file of its own, all in one run; what the recount says of each.
  private static void foundOut(
      Path folder, List<String> file, Map<String, UnaryOperator<List<String>>> lies)
      throws IOException, InterruptedException {
    var paths = new ArrayList<Path>();
    paths.add(written(folder, "truth", file));
    for (var lie : lies.entrySet()) {
      var lines = lie.getValue().apply(new ArrayList<>(file));
      paths.add(written(folder, lie.getKey(), chained(lines)));
    }
    var said = Recounting.of(paths).text();
    assertThat(said).as("the chain of each is whole").doesNotContain("指纹接不上");
    var agreeing = said.lines().filter(line -> line.startsWith("一致")).toList();
    assertThat(agreeing).as(said).hasSize(1);
    assertThat(agreeing.getFirst()).contains("truth");
  }

  private static Path written(Path folder, String name, List<String> lines) throws IOException {
    return Files.writeString(folder.resolve(name + ".jsonl"), String.join("\n", lines) + "\n");
  }

  @Test
  void in_the_full_edition(@TempDir Path folder) throws IOException, InterruptedException {
    var full = PublishedFile.full(told).lines();
    assertThat(chained(full)).as("the chain is made as the portal makes it").isEqualTo(full);
    var lies =
        Map.ofEntries(
            Map.entry("a tally", changed("\"heads\":\\d+", "\"heads\":77", "tally", "FOR")),
            Map.entry("a channel", changed("\"online\":\\d+", "\"online\":77", "tally", "FOR")),
            Map.entry("an area", changed("\"area\":\\d+", "\"area\":77", "tally", "FOR")),
            Map.entry("the turnout", changed("\"heads\":\\d+", "\"heads\":77", "turnout")),
            Map.entry(
                "a home's area", changed("\"weight\":\\d+", "\"weight\":7", "\"unit\"", "\"id\"")),
            Map.entry("a vote's area", changed("\"weight\":\\d+", "\"weight\":7", "\"cast\"")),
            Map.entry(
                "the area of the roll", changed("\"rollArea\":\\d+", "\"rollArea\":7", "rollArea")),
            Map.entry(
                "the heads of the roll",
                changed("\"rollHeads\":\\d+", "\"rollHeads\":7", "rollHeads")),
            Map.entry("a choice", changed("FOR", "AGAINST", "\"cast\"", "\"FOR\"")),
            Map.entry("a choice nobody has", changed("FOR", "PERHAPS", "\"cast\"", "\"FOR\"")),
            Map.entry("a home twice", twice("x", "x", "\"unit\"", "\"id\"")),
            Map.entry(
                "two votes of a home", twice("\"receipt\":\"", "\"receipt\":\"Z", "\"cast\"")),
            Map.entry("a vote twice", twice("x", "x", "\"cast\"")),
            Map.entry("a home left out", without("\"unit\"", "\"id\"")),
            Map.entry("a vote left out", without("\"cast\"")),
            Map.entry(
                "a home not on the roll",
                changed(
                    "\"unit\":\"[0-9a-f-]{36}",
                    "\"unit\":\"00000000-0000-0000-0000-000000000000",
                    "\"cast\"")),
            Map.entry(
                "the verdict",
                changed(
                    "\"outcome\":\"[A-Z_]+",
                    "\"outcome\":\""
                        + (told.decision().outcome().name().equals("PASSED")
                            ? "REJECTED"
                            : "PASSED"),
                    "\"result\"")));
    foundOut(folder, full, lies);
  }

  @Test
  void in_the_public_edition(@TempDir Path folder) throws IOException, InterruptedException {
    var open = PublishedFile.open(told, PublishedFile.full(told).lastHash()).lines();
    var lies =
        Map.of(
            "a tally", changed("\"heads\":\\d+", "\"heads\":77", "tally", "FOR"),
            "the turnout", changed("\"heads\":\\d+", "\"heads\":77", "turnout"),
            "a choice", changed("FOR", "AGAINST", "\"cast\"", "\"FOR\""),
            "a vote twice", twice("x", "x", "\"cast\""),
            "a vote left out", without("\"cast\""));
    foundOut(folder, open, lies);
  }
}
