package cn.yunshequ.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.SearchFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What residents ask, and what they should find, among thirty thousand texts about other things,
 * whatever the index is made of. Each line of {@code judgements.tsv} is a question, what it wants
 * (the best first), its class, and its part: whether the ranking was tuned on it. Nothing is ever
 * tuned on the part {@code unseen}. The figures that were landed last are the gate.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Judged {
  static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final Path RESOURCES = Path.of("src/test/resources/search");
  private static final int NOISE = 30_000;
  static final Set<String> NOT_TUNED_ON = Set.of("held", "unseen");

  private @Nullable SearchEngine engine;

  /** An empty one, which may be looked after by this class. */
  abstract SearchEngine made() throws IOException, InterruptedException;

  /** The file of the figures landed last. */
  abstract String figures();

  /** Which parts are asked. */
  abstract boolean asks(String part);

  final SearchEngine engine() {
    return Objects.requireNonNull(engine);
  }

  private record Judgement(String text, List<String> wanted, String kind, String part) {}

  @BeforeAll
  void index() throws IOException, InterruptedException {
    var empty = made();
    var documents = new ArrayList<>(Noise.documents(NOISE, NOW));
    for (var line : Files.readAllLines(RESOURCES.resolve("corpus.tsv"))) {
      documents.add(document(line.split("\t", -1)));
    }
    empty.rebuild(OutboxPosition.START, put -> put.accept(documents));
    engine = empty;
  }

  @AfterAll
  void close() throws IOException {
    engine().close();
  }

  private static SearchDocument document(String[] cells) {
    return new SearchDocument(
        new SubjectRef("thing", new UUID(0, Long.parseLong(cells[0].substring(1)))),
        new UUID(1, 1),
        new AreaPath("1/"),
        cells[4],
        cells[5],
        NOW,
        NOW,
        Set.of(Audience.PUBLIC),
        List.of(),
        cells[2] + " " + (cells[3].equals("全小区") ? "" : cells[3]),
        List.of(),
        0,
        SearchDocument.Standing.ORDINARY);
  }

  private List<Judgement> judgements() throws IOException {
    return Files.readAllLines(RESOURCES.resolve("judgements.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .map(c -> new Judgement(c[0], List.of(c[1].split(" ", -1)), c[2], c[3]))
        .filter(judgement -> asks(judgement.part()))
        .toList();
  }

  private List<String> ask(String text) {
    var filter = new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
    return engine().find(Question.of(text), filter, false, null, NOW, 10).candidates().stream()
        .map(candidate -> candidate.ref())
        .map(ref ->
            ref.kind().equals("thing")
                ? String.format("S%02d", ref.id().getLeastSignificantBits())
                : "–")
        .toList();
  }

  @Test
  void questions_are_answered_as_well_as_last_time() throws IOException {
    var figures = new TreeMap<String, Figures>();
    var missed = new ArrayList<String>();
    var judgements = judgements();
    for (var each : judgements) {
      var found = ask(each.text());
      for (var row : List.of(each.part() + " all", each.part() + " " + each.kind())) {
        figures.computeIfAbsent(row, r -> new Figures()).add(found, each.wanted());
      }
      if (found.stream().limit(3).noneMatch(each.wanted()::contains)) {
        missed.add(
            each.part()
                + " "
                + each.kind()
                + ": "
                + each.text()
                + " → "
                + found.stream().limit(5).toList()
                + ", wanted "
                + each.wanted());
      }
    }
    var report = new StringBuilder("part class\tasked\ts@1\ts@3\tr@5\tnDCG@10\tempty\n");
    figures.forEach(
        (row, figure) -> report.append(row).append('\t').append(figure.row()).append('\n'));
    System.out.println(report);
    System.out.println(String.join("\n", missed));
    Files.writeString(Path.of("target", "search-" + figures()), report);
    assertThat(judgements).hasSizeGreaterThanOrEqualTo(220);
    assertThat(judgements.stream().filter(j -> NOT_TUNED_ON.contains(j.part())).count() * 3)
        .isGreaterThanOrEqualTo(judgements.size());
    assertNoWorse(figures);
  }

  private void assertNoWorse(Map<String, Figures> figures) throws IOException {
    var now = new HashMap<String, String[]>();
    figures.forEach((row, figure) -> now.put(row, figure.row().split("\t", -1)));
    var landed = new HashMap<String, String[]>();
    for (var line : Files.readAllLines(RESOURCES.resolve(figures()))) {
      if (!line.startsWith("part ")) {
        var cells = line.split("\t", -1);
        landed.put(cells[0], cells);
      }
    }
    assertThat(Gate.worse(landed, now)).isEmpty();
    now.forEach((part, row) -> {
      if (part.endsWith(" all") && !part.startsWith("hard ")) {
        assertThat(Double.parseDouble(row[2])).as(part).isGreaterThanOrEqualTo(.96);
      }
    });
  }
}
