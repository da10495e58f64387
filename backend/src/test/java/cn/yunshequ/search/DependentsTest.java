package cn.yunshequ.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.search.analysis.Synonyms;
import cn.yunshequ.search.lucene.LuceneEngine;
import cn.yunshequ.search.model.Hit;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.support.Portal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
  private static final SearchFilter PUBLIC =
      new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
  private static final UUID CHARTER = new UUID(1, 1);
  private static final UUID ARTICLE = new UUID(1, 2);
  private static final UUID REMARK = new UUID(1, 3);
  private static Portal portal;
  private static Outbox outbox;

  @TempDir Path folder;
  private final Things charters = new Things("charter");
  private final Things articles = new Things("article");
  private final Things remarks = new Things("remark");
  private IndexFeeder feeder;
  private Searches searches;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    outbox = portal.bean(Outbox.class);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void node() {
    articles.about().put(ARTICLE, new SubjectRef("charter", CHARTER));
    remarks.about().put(REMARK, new SubjectRef("article", ARTICLE));
    var engine = new LuceneEngine(folder);
    List<SearchSource> sources = List.of(charters, articles, remarks);
    feeder = new IndexFeeder(outbox, engine, sources);
    searches =
        new Searches(
            engine, feeder, new Today(sources), community -> Synonyms.shipped(), Clock.systemUTC());
    feeder.start();
    IndexNode.until(engine::canServe);
  }

  @AfterEach
  void stopNode() throws InterruptedException {
    feeder.stop();
  }

  private void show(String title) {
    charters.put(CHARTER, title, "");
    articles.put(ARTICLE, title, "晾晒的约定");
    remarks.put(REMARK, title, "石榴花开了");
  }

  private void hide() {
    charters.all().clear();
    articles.all().clear();
    remarks.all().clear();
  }

  private void say(String kind, UUID id) {
    portal
        .db()
        .write(() -> {
          outbox.append(Event.of("ThingChanged", new SubjectRef(kind, id)));
          return id;
        });
  }

  private List<UUID> found(String text) {
    return searches.search(Viewer.GUEST, text, PUBLIC, false, 20, null).page().nodes().stream()
        .map(Hit::subject)
        .map(SubjectRef::id)
        .toList();
  }

  @Test
  void what_hangs_on_what_hangs_on_it_comes_back_with_it() {
    show("楼道公约");
    say("charter", CHARTER);
    IndexNode.until(() -> found("石榴花").contains(REMARK));
    hide();
    say("charter", CHARTER);
    // Said of the remark alone, while what it is about is hidden: it leaves the index.
    say("remark", REMARK);
    IndexNode.until(() -> feeder.waiting(10) == 0 && found("楼道公约").isEmpty());
    show("楼道公约");
    say("charter", CHARTER);
    IndexNode.until(() -> found("石榴花").contains(REMARK));
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
    say("charter", CHARTER);
    IndexNode.until(() -> found("石榴花").contains(REMARK));
    assertThat(failed).isTrue();
  }

  @Test
  void what_a_rebuild_read_before_its_subject_came_back_is_read_again() {
    var shown = new AtomicBoolean();
    // Each source shows everything only when the last of the three is read.
    Runnable gate =
        () -> {
          if (shown.compareAndSet(false, true)) {
            pagesToCome(2);
          }
        };
    charters.beforeEachPage(gate);
    articles.beforeEachPage(gate);
    remarks.beforeEachPage(gate);
    feeder.wantRebuild();
    IndexNode.until(() -> found("石榴花").contains(REMARK));
  }

  // After that many pages more the charter and all that hangs on it are shown, and that is said.
  private void pagesToCome(int pages) {
    var left = new java.util.concurrent.atomic.AtomicInteger(pages);
    Runnable gate =
        () -> {
          if (left.decrementAndGet() == 0) {
            show("小区公约");
            say("charter", CHARTER);
          }
        };
    charters.beforeEachPage(gate);
    articles.beforeEachPage(gate);
    remarks.beforeEachPage(gate);
  }
}
