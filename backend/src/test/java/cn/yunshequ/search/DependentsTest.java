package cn.yunshequ.search;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.lucene.LuceneEngine;
import cn.yunshequ.support.Portal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Remarks hang on articles, articles on a charter: whatever happens to it on the way, what hangs on
 * it follows.
 */
class DependentsTest {
  private static final SubjectRef CHARTER = new SubjectRef("charter", new UUID(1, 1));
  private static final SubjectRef ARTICLE = new SubjectRef("article", new UUID(1, 2));
  private static final SubjectRef REMARK = new SubjectRef("remark", new UUID(1, 3));
  private static Portal portal;

  @TempDir Path folder;
  private final Things charters = new Things("charter");
  private final Things articles = new Things("article");
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
    articles.about().put(ARTICLE.id(), CHARTER);
    remarks.about().put(REMARK.id(), ARTICLE);
    node = IndexNode.start(portal, new LuceneEngine(folder), remarks, articles, charters);
  }

  @AfterEach
  void stopNode() {
    node.close();
  }

  private void show(String title) {
    charters.put(CHARTER.id(), title, "");
    articles.put(ARTICLE.id(), title, "晾晒的约定");
    remarks.put(REMARK.id(), title, "石榴花开了");
    node.say(CHARTER);
  }

  private void hide() {
    List.of(charters, articles, remarks).forEach(things -> things.all().clear());
    node.say(CHARTER);
  }

  private boolean remarkIsFound() {
    return node.found("石榴花").contains(REMARK.id());
  }

  @Test
  void what_hangs_on_what_hangs_on_it_comes_back_with_it() {
    show("楼道公约");
    until(this::remarkIsFound);
    hide();
    // Said of the remark alone, while what it is about is hidden: it leaves the index.
    node.say(REMARK);
    until(() -> node.feeder.waiting(10) == 0 && node.inIndex() == 0);
    show("楼道公约");
    until(this::remarkIsFound);
  }

  @Test
  void what_hangs_on_it_is_renewed_when_asking_for_it_failed_once() {
    var failed = new AtomicBoolean();
    articles.beforeDependents(() -> {
      if (failed.compareAndSet(false, true)) {
        throw new IllegalStateException("the database is away for a moment");
      }
    });
    show("院落公约");
    until(this::remarkIsFound);
    assertThat(failed).isTrue();
  }

  @Test
  void what_a_rebuild_read_before_its_subject_came_back_is_read_again() {
    // Sources are read in the order given: remarks were still empty, the charter is there already.
    var shown = new AtomicBoolean();
    charters.beforeEachPage(() -> {
      if (shown.compareAndSet(false, true)) {
        show("小区公约");
      }
    });
    node.feeder.wantRebuild();
    until(this::remarkIsFound);
  }
}
