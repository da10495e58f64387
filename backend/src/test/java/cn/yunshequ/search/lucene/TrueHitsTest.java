package cn.yunshequ.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.SearchFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The thirty questions of the bench: what stands between quotation marks is found wherever a plain
 * look through all texts finds it, and nowhere else.
 */
class TrueHitsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final SearchFilter PUBLIC =
      new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
  private static final List<String> TEXTS =
      Stream.generate(new Comments()::next).limit(4_000).toList();

  @TempDir static Path folder;
  private static LuceneEngine engine;

  @BeforeAll
  static void index() {
    engine = new LuceneEngine(folder);
    var documents = new ArrayList<SearchDocument>();
    for (int i = 0; i < TEXTS.size(); i++) {
      documents.add(
          new SearchDocument(
              new SubjectRef("comment", new UUID(0, i)),
              new UUID(1, 1),
              new AreaPath("1/"),
              "",
              TEXTS.get(i),
              NOW,
              NOW,
              Set.of(Audience.PUBLIC),
              List.of()));
    }
    engine.rebuild(OutboxPosition.START, put -> put.accept(documents));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static List<String> questions() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/search/bench-queries.txt"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void every_hit_is_true_and_none_is_missing(String asked) {
    var words = asked.split(" ", -1);
    var quoted = Stream.of(words).map(w -> '"' + w + '"').collect(Collectors.joining(" "));
    var found =
        engine
            .find(Question.of(quoted), PUBLIC, false, null, NOW, TEXTS.size())
            .candidates()
            .stream()
            .map(hit -> (int) hit.ref().id().getLeastSignificantBits())
            .map(TEXTS::get)
            .toList();
    assertThat(found)
        .hasSize((int) TEXTS.stream().filter(t -> holds(t, words)).count())
        .allMatch(text -> holds(text, words));
  }

  private static boolean holds(String text, String[] words) {
    return Stream.of(words).allMatch(text::contains);
  }
}
