package cn.yunshequ.search;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Database;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Synonyms;
import cn.yunshequ.search.lucene.LuceneEngine;
import cn.yunshequ.search.model.Hit;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.support.Portal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from an event to what is found, on a real outbox and a real index. */
class IndexFeederTest {
  private static Portal portal;
  private static Outbox outbox;

  @TempDir Path folder;
  private final Things things = new Things("thing");
  private final Things remarks = new Things("remark");
  private LuceneEngine engine;
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
    startNode();
    feeder.start();
    until(engine::canServe);
  }

  private void startNode() {
    engine = new LuceneEngine(folder);
    List<SearchSource> sources = List.of(things, remarks);
    var unheard = new Unheard(sources);
    feeder = new IndexFeeder(outbox, engine, sources, unheard, penOf(engine));
    searches =
        new Searches(
            engine,
            feeder,
            new Today(sources, unheard),
            community -> Synonyms.shipped(),
            Clock.systemUTC());
  }

  private static IndexPen penOf(SearchEngine engine) {
    return new IndexPen(engine, portal.bean(Database.class));
  }

  @AfterEach
  void stopNode() throws InterruptedException {
    feeder.stop();
  }

  private static UUID id(int number) {
    return new UUID(1, number);
  }

  private void say(String kind, UUID id) {
    portal
        .db()
        .write(() -> {
          outbox.append(Event.of("ThingChanged", new SubjectRef(kind, id)));
          return id;
        });
  }

  private Searches.Answer ask(String text) {
    var filter = new SearchFilter(Audience.tokensOf(Viewer.GUEST), null, Set.of(), null);
    return searches.search(Viewer.GUEST, text, filter, false, 20, null);
  }

  private List<SubjectRef> found(String text) {
    return ask(text).page().nodes().stream().map(Hit::subject).toList();
  }

  @Test
  void what_is_said_is_found_within_half_a_second_and_gone_when_it_is_gone() {
    things.put(id(1), "甘溪菜场", "请恢复早市");
    say("thing", id(1));
    long began = System.nanoTime();
    until(() -> found("早市").size() == 1);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1500));
    things.all().remove(id(1));
    say("thing", id(1));
    until(() -> engine.size() == 0);
  }

  @Test
  void what_was_hidden_a_moment_ago_is_in_no_page_count_or_snippet() {
    for (int i = 0; i < 30; i++) {
      things.put(id(i), "樟树修剪", "正文" + i);
      say("thing", id(i));
    }
    until(() -> engine.size() == 30);
    // Nothing is said: the index still has all thirty.
    for (int i = 0; i < 25; i++) {
      things.all().remove(id(i));
    }
    var answer = ask("樟树");
    assertThat(answer.page().nodes()).hasSize(5);
    assertThat(answer.page().hasNextPage()).isFalse();
    assertThat(answer.total()).isEqualTo(5);
    var suggestions =
        new Suggestions(
            engine,
            new Today(List.of(things, remarks), new Unheard(List.of(things, remarks))),
            community -> Synonyms.shipped(),
            Clock.systemUTC());
    assertThat(suggestions.similar(Viewer.GUEST, new UUID(1, 1), "thing", "樟树修剪", "", 10))
        .hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void what_depends_on_a_changed_subject_is_renewed_with_it() {
    things.put(id(1), "旧标题", "");
    remarks.put(id(2), "旧标题", "支持");
    remarks.about().put(id(2), new SubjectRef("thing", id(1)));
    say("thing", id(1));
    say("remark", id(2));
    until(() -> engine.size() == 2);
    things.put(id(1), "新名字", "");
    remarks.put(id(2), "新名字", "支持");
    say("thing", id(1));
    until(() -> found("新名字").size() == 2);
  }

  @Test
  void an_event_of_a_transaction_that_commits_late_is_not_skipped() throws InterruptedException {
    things.put(id(1), "先说的", "");
    things.put(id(2), "后说的", "");
    var said = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    var late =
        Thread.ofPlatform()
            .start(() ->
                portal
                    .db()
                    .write(() -> {
                      outbox.append(Event.of("ThingChanged", new SubjectRef("thing", id(1))));
                      said.countDown();
                      await(mayCommit);
                      return id(1);
                    }));
    await(said);
    say("thing", id(2));
    until(() -> found("后说的").size() == 1);
    mayCommit.countDown();
    late.join();
    until(() -> found("先说的").size() == 1);
  }

  @Test
  void a_node_that_comes_back_catches_up_from_its_commit() throws InterruptedException {
    things.put(id(1), "路灯不亮", "");
    say("thing", id(1));
    // While another transaction runs, what is found need not be committed as safe yet.
    until(() -> engine.size() == 1 && outbox.countAfter(engine.position(), 1) == 0);
    feeder.stop();
    things.put(id(2), "路灯修好", "");
    say("thing", id(2));
    startNode();
    assertThat(engine.open()).isTrue();
    assertThat(engine.size()).isEqualTo(1);
    feeder.start();
    until(() -> found("路灯").size() == 2);
  }

  @Test
  void two_nodes_find_the_same_in_the_same_order() throws InterruptedException {
    for (int i = 0; i < 40; i++) {
      things.put(id(i), "桂花树" + "香".repeat(i % 4), "第" + i + "棵");
      say("thing", id(i));
    }
    until(() -> engine.size() == 40);
    var asked = Instant.EPOCH;
    var filter = new SearchFilter(Audience.tokensOf(Viewer.GUEST), null, Set.of(), null);
    var other = new LuceneEngine(folder.resolve("other-node"));
    var otherFeeder =
        new IndexFeeder(
            outbox,
            other,
            List.of(things, remarks),
            new Unheard(List.of(things, remarks)),
            penOf(other));
    otherFeeder.start();
    until(() -> other.canServe() && other.size() == 40);
    assertThat(other.find(Question.of("桂花香"), filter, false, null, asked, 40).candidates())
        .hasSize(40)
        .isEqualTo(engine.find(Question.of("桂花香"), filter, false, null, asked, 40).candidates());
    otherFeeder.stop();
  }

  @Test
  void what_is_said_during_a_long_rebuild_is_found_before_and_after_the_swap() {
    for (int i = 0; i < 2_000; i++) {
      things.put(id(i), "长椅", "第" + i + "把");
    }
    var pages = new AtomicInteger();
    things.beforeEachPage(() -> {
      if (pages.incrementAndGet() == 2) {
        things.put(id(5_000), "新长椅", "刚刚说的");
        say("thing", id(5_000));
      }
    });
    searches.rebuildInBackground();
    until(() -> found("新长椅").size() == 1);
    until(() -> engine.size() == 2_001);
    assertThat(found("新长椅")).hasSize(1);
  }

  @Test
  void a_rebuild_gives_the_same_as_feeding_and_heals_what_feeding_missed() {
    things.put(id(1), "路灯不亮", "");
    things.put(id(2), "路灯修好", "从未说过");
    say("thing", id(1));
    until(() -> found("路灯").size() == 1);
    searches.rebuildInBackground();
    until(() -> found("路灯").size() == 2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void a_rebuild_that_fails_again_is_tried_ever_more_seldom() {
    assertThat(IntStream.of(0, 1, 2, 6, 7, 1_000_000).mapToObj(IndexFeeder::pauseAfter))
        .extracting(Duration::toSeconds)
        .containsExactly(5L, 10L, 20L, 320L, 600L, 600L);
  }
}
