package cn.yunshequ.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.lucene.LuceneEngine;
import cn.yunshequ.search.model.SearchFilter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judgements asked of the index of one node, and what the worst of questions cost it. */
class JudgementTest extends Judged {
  private static final SearchFilter PUBLIC =
      new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);

  /** Long ones that a resident may well ask. */
  private static final List<String> BENIGN =
      List.of(
          "请问我们小区的电动车充电棚什么时候才能修好，每天晚上都没有地方充电，电瓶又不能带上楼",
          "楼上半夜还在拖椅子放音乐吵得老人和孩子睡不着觉，跟物业说过很多次都没有用应该找谁",
          "想申请给我们这栋老楼加装电梯，一楼的邻居不同意怎么办，要多少户签字才可以");

  @TempDir static Path folder;

  @Override
  SearchEngine made() {
    // Many at work on one machine shall not make it impatient.
    return new LuceneEngine(folder, Duration.ofMinutes(1));
  }

  @Override
  boolean asks(String part) {
    return true;
  }

  @Override
  String figures() {
    return "figures.tsv";
  }

  private interface Work {
    Object of(Question question);
  }

  // Time of the processor, not of the clock: others may be at work on the same machine.
  private static double cost(String typed, Work work) {
    var threads = ManagementFactory.getThreadMXBean();
    double least = Double.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long began = threads.getCurrentThreadCpuTime();
      assertThat(work.of(Question.of(typed))).isNotNull();
      least = Math.min(least, (threads.getCurrentThreadCpuTime() - began) / 1e6);
    }
    return least;
  }

  private static List<String> hostile() {
    var hostile = new ArrayList<String>();
    for (var one :
        List.of("电", "车", "的", "电梯", "，电", "“电梯", "a", "z ", "zhuang", "dt", "电t", "7-")) {
      hostile.add(one.repeat(100 / one.length()));
    }
    hostile.add('“' + "电梯".repeat(49) + '”');
    hostile.add("电 ".repeat(50));
    var random = new SplittableRandom(1);
    var any = new StringBuilder();
    random.ints(100, 0x4E00, 0x9000).forEach(any::appendCodePoint);
    hostile.add(any.toString());
    var common = "电车的人在了和一大地水火路门不有是中上为国学生会工作小区".codePoints().toArray();
    var mixed = new StringBuilder();
    random.ints(100, 0, common.length).forEach(i -> mixed.appendCodePoint(common[i]));
    hostile.add(mixed.toString());
    return hostile;
  }

  @Test
  void the_worst_of_questions_cost_no_more_than_a_few_long_sentences() {
    Work find = q -> engine().find(q, PUBLIC, false, null, NOW, 20);
    Work suggest = q -> engine().suggest(q, PUBLIC, NOW, 10);
    Work facets = q -> engine().facets(q, 3, PUBLIC, null, NOW);
    Work corrections = q -> engine().corrections(q, 4);
    Work related = q -> engine().alike(q.text(), q.text(), PUBLIC, 10);
    double sentence = BENIGN.stream().mapToDouble(typed -> cost(typed, find)).max().orElseThrow();
    for (var work : List.of(find, suggest, facets, corrections, related)) {
      for (var typed : hostile()) {
        assertThat(cost(typed, work)).as(typed).isLessThan(4 * sentence);
      }
    }
  }
}
