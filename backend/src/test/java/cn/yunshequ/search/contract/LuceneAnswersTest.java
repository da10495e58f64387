package cn.yunshequ.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.lucene.LuceneEngine;
import cn.yunshequ.search.model.Found;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of one node, and that the same documents give the same answers on every node. */
class LuceneAnswersTest extends EngineAnswers {
  @TempDir Path folder;

  @Override
  Duration patience() {
    return Duration.ofSeconds(5);
  }

  @Override
  SearchEngine made(String name) {
    return new LuceneEngine(folder.resolve(name));
  }

  @Test
  void the_same_documents_give_the_same_scores_however_the_index_came_about() {
    var other = started("two");
    for (int i = 1; i <= 60; i++) {
      var document = open(i, "电梯" + (i % 7 == 0 ? "困人" : "维修") + i, "北门充电".repeat(i % 4));
      put(open(i, "从前的题目电梯", "从前的正文充电"), document);
      if (i % 9 == 0) {
        engine().commit(new OutboxPosition(i, i));
      }
      other.apply(List.of(document), List.of());
    }
    put(open(61, "电梯充电", ""));
    engine().apply(List.of(), List.of(new SubjectRef("thing", new UUID(0, 61))));
    for (var text : List.of("电梯", "电梯困人", "北门 充电", "请问电梯维修要多久", "dianti")) {
      var one = engine().find(Question.of(text), PUBLIC, false, null, NOW, 40);
      var two = other.find(Question.of(text), PUBLIC, false, null, NOW, 40);
      assertThat(one.candidates()).as(text).isNotEmpty().isEqualTo(two.candidates());
    }
    other.close();
  }

  private static SearchDocument many(int number) {
    var filler = List.of("路灯", "门禁困人", "", "围墙").get(number % 4);
    return open(number, "", "电梯" + filler + (number % 977 == 0 ? "困人" : ""));
  }

  @Test
  void paging_goes_on_at_another_node_however_many_documents_hold_the_word() {
    int count = 70_000;
    var other = started("two");
    var all = IntStream.rangeClosed(1, count).mapToObj(LuceneAnswersTest::many).toList();
    engine()
        .rebuild(
            OutboxPosition.START,
            put -> {
              put.accept(all);
              // Gone again on this node before it was merged; the other never knew them.
              put.accept(
                  IntStream.rangeClosed(count + 1, count + 9_000)
                      .mapToObj(i -> open(i, "", i % 3 == 0 ? "电梯困人" : "困人"))
                      .toList());
            });
    engine()
        .apply(
            List.of(),
            IntStream.rangeClosed(count + 1, count + 9_000)
                .mapToObj(i -> open(i, "", "").ref())
                .toList());
    other.rebuild(OutboxPosition.START, put -> put.accept(all));
    var question = Question.of("电梯 困人");
    var whole = engine().find(question, PUBLIC, false, null, NOW, 60).candidates();
    assertThat(whole)
        .hasSize(60)
        .isEqualTo(other.find(question, PUBLIC, false, null, NOW, 60).candidates());
    var pages = new ArrayList<Found.Candidate>();
    for (int page = 0; page < 6; page++) {
      var node = page % 2 == 0 ? engine() : other;
      var spot = pages.isEmpty() ? null : pages.getLast().spot();
      pages.addAll(node.find(question, PUBLIC, false, spot, NOW, 10).candidates());
    }
    assertThat(pages).isEqualTo(whole);
    other.close();
  }
}
