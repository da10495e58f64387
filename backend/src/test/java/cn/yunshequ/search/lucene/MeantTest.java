package cn.yunshequ.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.analysis.Marks;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Synonyms;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.wanted.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What residents wrote otherwise than they meant it, asked of the sample. */
class MeantTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final SearchFilter PUBLIC =
      new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
  private static final List<String> TEXTS = new ArrayList<>();

  @TempDir static Path folder;
  private static LuceneEngine engine;

  @BeforeAll
  static void index() throws IOException {
    engine = new LuceneEngine(folder);
    var documents = new ArrayList<SearchDocument>();
    for (var line : Files.readAllLines(Path.of("src/test/resources/search/corpus.tsv"))) {
      var cells = line.split("\t", -1);
      TEXTS.add(cells[4] + '。' + cells[5]);
      documents.add(
          new SearchDocument(
              new SubjectRef("thing", new UUID(0, TEXTS.size())),
              new UUID(1, 1),
              new AreaPath("1/"),
              cells[4],
              cells[5],
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

  @ParameterizedTest
  @CsvSource({
    "周六打扫,11",
    "周末清扫楼道,11",
    "狗乱拉,19",
    "狗到处拉屎,19",
    "隔壁打孔,23",
    "邻居钻洞,23",
    "diàntī kùnrén,3",
    "lù dēng,36",
    "LÙ DĒNG,36",
    "guǎngchǎngwǔ,21"
  })
  void the_thing_that_was_meant_comes_first(String asked, int wanted) {
    assertThat(number(find(asked).candidates().getFirst())).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"电剃,电梯", "电柱,电桩", "gaungchangwu,广场舞", "diàntī,电梯", "消防痛道,通道", "狗乱拉,狗屎"})
  void what_was_meant_lights_up(String asked, String meant) {
    var found = find(asked);
    assertThat(found.candidates()).isNotEmpty();
    var question = Question.of(asked);
    var otherwise =
        Depth.of(found.depth()).isWhole() ? List.<String>of() : engine.corrections(question, 4);
    var marked = question.marked(otherwise, Synonyms.shipped());
    assertThat(
            found.candidates().stream()
                .flatMap(hit -> {
                  var text = TEXTS.get(number(hit) - 1);
                  return Marks.whole(text, marked).highlights().stream()
                      .map(range -> text.substring(range.start(), range.end()));
                }))
        .anyMatch(words -> words.contains(meant));
  }

  private static Found find(String asked) {
    return engine.find(Question.of(asked), PUBLIC, false, null, NOW, 10);
  }

  private static int number(Found.Candidate hit) {
    return (int) hit.ref().id().getLeastSignificantBits();
  }
}
