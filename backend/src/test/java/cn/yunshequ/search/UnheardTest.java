package cn.yunshequ.search;

import static cn.yunshequ.search.IndexNode.id;
import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.search.lucene.LuceneEngine;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.support.Portal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the index has not heard of it yet, what was taken away counts nowhere, on no page. */
class UnheardTest {
  private static final int MANY = 60;
  private static final SearchFilter PUBLIC =
      new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
  private static Portal portal;

  @TempDir Path folder;
  private final Things things = new Things("thing");
  private final Things remarks = new Things("remark");
  private IndexNode node;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void startNode() {
    for (int i = 0; i < MANY; i++) {
      things.put(id(i), "石榴花开了" + i, "");
      remarks.put(remark(i), "院子里", "我家的石榴花也开了");
      remarks.about().put(remark(i), new SubjectRef("thing", id(i)));
    }
    node = IndexNode.start(portal, new LuceneEngine(folder), things, remarks);
    until(() -> node.inIndex() == 2 * MANY);
  }

  @AfterEach
  void stopNode() {
    node.close();
  }

  private static UUID remark(int number) {
    return new UUID(2, number);
  }

  private void hide(int number) {
    things.all().remove(id(number));
    remarks.all().remove(remark(number));
    node.say(number);
  }

  private Searches.Answer asked() {
    return node.searches.search(Viewer.GUEST, "石榴花", PUBLIC, false, 1, null);
  }

  private void assertCounted(int each) {
    var answer = asked();
    assertThat(answer.total()).isEqualTo(2 * each);
    var counts = node.searches.facets(answer.asked(), null);
    assertThat(counts.kinds()).isEqualTo(Map.of("thing", each, "remark", each));
    assertThat(counts.places().values()).containsExactly(2 * each);
  }

  @Test
  void totals_and_counts_fall_with_the_act_for_it_and_what_hangs_on_it() {
    assertCounted(MANY);
    // The index changes under this monitor: whoever holds it holds the feeder back.
    synchronized (node.engine) {
      for (int i = 10; i < 30; i++) {
        hide(i);
      }
      assertThat(node.inIndex()).as("the index has not heard of it yet").isEqualTo(2 * MANY);
      assertCounted(MANY - 20);
      // It comes back as it went.
      things.put(id(10), "石榴花又开了", "");
      remarks.put(remark(10), "院子里", "我家的石榴花也开了");
      node.say(10);
      assertCounted(MANY - 19);
    }
    until(() -> node.inIndex() == 2 * (MANY - 19));
    assertCounted(MANY - 19);
    // Nothing is left out for good.
    things.put(id(11), "石榴花又开了", "");
    remarks.put(remark(11), "院子里", "我家的石榴花也开了");
    node.say(11);
    until(() -> node.inIndex() == 2 * (MANY - 18));
    assertCounted(MANY - 18);
  }

  @Test
  void nothing_is_meant_that_was_reworded_a_moment_ago() {
    assertThat(meant()).contains("石榴花");
    synchronized (node.engine) {
      for (int i = 0; i < MANY; i++) {
        things.put(id(i), "桂花开了" + i, "");
        remarks.put(remark(i), "院子里", "我家的也开了");
      }
      assertThat(meant()).isEmpty();
    }
  }

  private Optional<String> meant() {
    var answer = node.searches.search(Viewer.GUEST, "十榴花", PUBLIC, false, 1, null);
    return node.searches.didYouMean(answer);
  }
}
