package cn.yunshequ.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchDocument.Standing;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.lucene.LuceneEngine;
import cn.yunshequ.search.model.SearchFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Judgements of what decides among likes. Each line of {@code likes.tsv} is a question, the text
 * that should come first and a rival, each with its age in days and its standing: of two that say
 * the same, the recent, the living, the official one; but never one that says less of it.
 */
class AmongLikesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final SearchFilter PUBLIC =
      new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);

  @TempDir Path folder;

  private static SearchDocument document(int number, String text) {
    var cells = text.split("\\|", -1);
    var at = NOW.minus(Duration.ofDays(Long.parseLong(cells[2])));
    return new SearchDocument(
        new SubjectRef("thing", new UUID(0, number)),
        new UUID(1, 1),
        new AreaPath("1/"),
        cells[0],
        cells[1],
        NOW.minus(Duration.ofDays(2_000)),
        at,
        Set.of(Audience.PUBLIC),
        List.of(),
        "",
        List.of(),
        0,
        Standing.valueOf(cells[3]));
  }

  @Test
  void the_recent_the_living_and_the_official_come_first_among_what_says_the_same()
      throws IOException {
    var judged =
        Files.readAllLines(Path.of("src/test/resources/search/likes.tsv")).stream()
            .map(line -> line.split("\t", -1))
            .toList();
    var engine = new LuceneEngine(folder);
    var documents = new ArrayList<SearchDocument>(Noise.documents(2_000, NOW));
    for (int i = 0; i < judged.size(); i++) {
      // Written in the same moment, and by its number the rival comes first: nothing else decides.
      documents.add(document(2 * i + 1, judged.get(i)[1]));
      documents.add(document(2 * i, judged.get(i)[2]));
    }
    engine.rebuild(OutboxPosition.START, put -> put.accept(documents));
    var wrong = new ArrayList<String>();
    for (int i = 0; i < judged.size(); i++) {
      var question = Question.of(judged.get(i)[0]);
      var found = engine.find(question, PUBLIC, false, null, NOW, 3).candidates();
      if (found.isEmpty() || !found.getFirst().ref().id().equals(new UUID(0, 2 * i + 1))) {
        wrong.add(judged.get(i)[0]);
      }
    }
    engine.close();
    assertThat(wrong).isEmpty();
  }

  @Test
  void only_what_cannot_come_up_is_passed_over() throws IOException {
    var random = new SplittableRandom(7);
    var documents = new ArrayList<SearchDocument>();
    for (int i = 0; i < 60_000; i++) {
      // The youngest first, then the oldest, and seldom what somebody moved up.
      int age = random.nextInt(9_000) == 0 ? 0 : Math.abs(i - 30_000) * 900 / 30_000;
      var standing = Standing.values()[random.nextInt(3_000) == 0 ? random.nextInt(3) : 1];
      var text = "电梯".repeat(1 + random.nextInt(3)) + "停了" + "，大家等".repeat(random.nextInt(6));
      var title = random.nextInt(300) == 0 ? "电梯" : "停电";
      documents.add(document(i, title + "|" + text + "|" + age + "|" + standing));
    }
    var engine = new LuceneEngine(folder);
    engine.rebuild(OutboxPosition.START, put -> put.accept(documents));
    for (var asked : List.of("电梯", "电梯停了", "停电", "电梯 大家")) {
      var question = Question.of(asked);
      var all = engine.find(question, PUBLIC, false, null, NOW, documents.size()).candidates();
      for (int most : List.of(1, 20, 300)) {
        var found = engine.find(question, PUBLIC, false, null, NOW, most).candidates();
        assertThat(found).as(asked).isEqualTo(all.subList(0, most));
      }
    }
    engine.close();
  }
}
