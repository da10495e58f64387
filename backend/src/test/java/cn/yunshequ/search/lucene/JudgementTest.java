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
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What residents ask, and what they should find among the first three. */
class JudgementTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void four_of_five_questions_are_answered_among_the_first_three(@TempDir Path folder)
      throws IOException {
    var engine = new LuceneEngine(folder);
    var names = new HashMap<SubjectRef, String>();
    var documents = new ArrayList<SearchDocument>();
    for (var line : Files.readAllLines(Path.of("src/test/resources/search/corpus.tsv"))) {
      var cells = line.split("\t", -1);
      var ref = new SubjectRef("thing", new UUID(0, Long.parseLong(cells[0].substring(1))));
      names.put(ref, cells[0]);
      documents.add(
          new SearchDocument(
              ref,
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
    var filter = new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
    int asked = 0;
    int first = 0;
    var missed = new ArrayList<String>();
    for (var line : Files.readAllLines(Path.of("src/test/resources/search/judgements.tsv"))) {
      var cells = line.split("\t", -1);
      var wanted = Set.of(cells[1].split(" ", -1));
      var found =
          engine.find(Question.of(cells[0]), filter, false, null, NOW, 3).candidates().stream()
              .map(candidate -> names.get(candidate.ref()))
              .toList();
      asked++;
      first += !found.isEmpty() && wanted.contains(found.getFirst()) ? 1 : 0;
      if (found.stream().noneMatch(wanted::contains)) {
        missed.add(cells[0] + " → " + found + ", wanted " + wanted);
      }
    }
    engine.close();
    System.out.printf(
        "search: %d questions, success@1 %.2f, success@3 %.2f%n",
        asked, (double) first / asked, 1 - (double) missed.size() / asked);
    assertThat(asked).isGreaterThanOrEqualTo(40);
    assertThat(missed).as("missed of %d", asked).hasSizeLessThanOrEqualTo(asked / 5);
  }
}
