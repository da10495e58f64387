package cn.yunshequ.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.lucene.LuceneEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
}
