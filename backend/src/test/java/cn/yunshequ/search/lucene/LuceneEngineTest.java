package cn.yunshequ.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneEngineTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final UUID COMMUNITY = new UUID(1, 1);
  private static final SearchFilter PUBLIC =
      new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
  private static final OutboxPosition POSITION = new OutboxPosition(7, 3);

  @TempDir Path folder;
  private LuceneEngine engine;

  @BeforeEach
  void empty_index() {
    engine = new LuceneEngine(folder.resolve("search"));
    engine.rebuild(OutboxPosition.START, put -> {});
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private static SearchDocument thing(int number, String title, String body, String... visibleTo) {
    return new SearchDocument(
        new SubjectRef("thing", new UUID(0, number)),
        COMMUNITY,
        new AreaPath(number % 2 == 0 ? "1/2/" : "1/3/"),
        title,
        body,
        NOW.minusSeconds(number),
        NOW,
        Set.of(visibleTo),
        List.of());
  }

  private static SearchDocument open(int number, String title, String body) {
    return thing(number, title, body, Audience.PUBLIC);
  }

  private void put(SearchDocument... documents) {
    engine.apply(List.of(documents), List.of());
  }

  private Found find(String text) {
    return find(text, PUBLIC, false, null);
  }

  private Found find(String text, SearchFilter filter, boolean byTime, @Nullable Spot after) {
    return engine.find(Question.of(text), filter, byTime, after, NOW, 10);
  }

  private static List<Integer> numbers(Found found) {
    return found.candidates().stream()
        .map(c -> (int) c.ref().id().getLeastSignificantBits())
        .toList();
  }

  @Test
  void put_update_and_delete_show_at_once() {
    put(open(1, "加装电梯", "老楼"), open(2, "路灯", "不亮"));
    assertThat(numbers(find("电梯"))).containsExactly(1);
    put(open(1, "清理楼道", "老楼"));
    assertThat(numbers(find("电梯"))).isEmpty();
    assertThat(numbers(find("楼道"))).containsExactly(1);
    engine.apply(List.of(), List.of(new SubjectRef("thing", new UUID(0, 1))));
    assertThat(find("楼道").total()).isZero();
    assertThat(engine.size()).isEqualTo(1);
  }

  @Test
  void a_short_word_must_stand_there_whole() {
    put(open(1, "停车，位置不好", ""), open(2, "车位", "停车位不够"), open(3, "车站", "停电"));
    assertThat(numbers(find("停车位"))).containsExactly(2);
    assertThat(numbers(find("梯"))).isEmpty();
    assertThat(numbers(find("站"))).containsExactly(3);
  }

  @Test
  void only_changed_heads_are_reported() {
    assertThat(engine.apply(List.of(open(1, "电梯", "甲")), List.of())).hasSize(1);
    assertThat(engine.apply(List.of(open(1, "电梯", "乙")), List.of())).isEmpty();
    assertThat(engine.apply(List.of(thing(1, "电梯", "乙", "desk:1/")), List.of())).hasSize(1);
    var ref = new SubjectRef("thing", new UUID(0, 1));
    assertThat(engine.apply(List.of(), List.of(ref))).containsExactly(ref);
    assertThat(engine.apply(List.of(), List.of(ref))).isEmpty();
  }

  @Test
  void filters_are_inside_the_query_and_so_inside_the_count() {
    put(open(1, "电梯甲", ""), open(2, "电梯乙", ""), thing(3, "电梯丙", "", "account:x"));
    assertThat(find("电梯").total()).isEqualTo(2);
    var scoped =
        new SearchFilter(
            Set.of(Audience.PUBLIC, "account:x"), COMMUNITY, Set.of("thing"), new AreaPath("1/3/"));
    assertThat(numbers(find("电梯", scoped, false, null))).containsExactlyInAnyOrder(1, 3);
    var elsewhere = new SearchFilter(Set.of(Audience.PUBLIC), new UUID(2, 2), Set.of(), null);
    assertThat(find("电梯", elsewhere, false, null).total()).isZero();
    var otherKind = new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of("comment"), null);
    assertThat(find("电梯", otherKind, false, null).total()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pages_by_cursor_show_everything_once_in_one_order(boolean byTime) {
    for (int i = 1; i <= 35; i++) {
      put(open(i, "电梯" + (i % 3 == 0 ? "电梯" : ""), "正文"));
    }
    var seen = new ArrayList<Integer>();
    @Nullable Spot after = null;
    do {
      var page = find("电梯", PUBLIC, byTime, after);
      assertThat(page.total()).isEqualTo(35);
      seen.addAll(numbers(page));
      after =
          page.candidates().isEmpty()
              ? null
              : Spot.read(page.candidates().getLast().spot().cursor());
    } while (after != null);
    assertThat(seen).hasSize(35).doesNotHaveDuplicates();
    if (byTime) {
      assertThat(seen).isSorted();
    }
  }

  @Test
  void a_killed_process_goes_back_to_its_last_commit_and_its_position() throws IOException {
    put(open(1, "电梯", ""));
    engine.commit(POSITION);
    put(open(2, "电梯", ""));
    var copy = folder.resolve("after-kill");
    copy(folder.resolve("search"), copy);
    var restarted = new LuceneEngine(copy);
    assertThat(restarted.open()).isTrue();
    assertThat(restarted.position()).isEqualTo(POSITION);
    assertThat(restarted.size()).isEqualTo(1);
    restarted.apply(List.of(open(1, "电梯", ""), open(2, "电梯", "")), List.of());
    assertThat(restarted.size()).isEqualTo(2);
    restarted.close();
  }

  @Test
  void a_broken_file_or_another_version_asks_for_a_rebuild_and_no_question_is_answered_empty()
      throws IOException {
    put(open(1, "电梯", ""));
    engine.commit(POSITION);
    engine.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".cfs")) {
          byte[] bytes = Files.readAllBytes(file);
          bytes[bytes.length / 2] ^= 1;
          Files.write(file, bytes);
        }
      }
    }
    assertThat(engine.open()).isFalse();
    assertThatThrownBy(() -> find("电梯"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("SEARCH_REBUILDING");
    engine.rebuild(POSITION, put -> put.accept(List.of(open(1, "电梯", ""))));
    assertThat(numbers(find("电梯"))).containsExactly(1);
    assertThat(new LuceneEngine(folder.resolve("nothing-here")).open()).isFalse();
  }

  @Test
  void a_rebuild_that_fails_leaves_the_serving_index() {
    put(open(1, "电梯", ""));
    assertThatThrownBy(() ->
            engine.rebuild(
                POSITION,
                put -> {
                  put.accept(List.of(open(2, "路灯", "")));
                  throw new IllegalStateException("database away");
                }))
        .hasMessage("database away");
    assertThat(numbers(find("电梯"))).containsExactly(1);
    assertThat(find("路灯").total()).isZero();
  }

  @Test
  void what_takes_too_long_is_refused_and_the_index_serves_and_is_fed_on() {
    try (var hasty = new Closing(new LuceneEngine(folder.resolve("hasty"), Duration.ofNanos(1)))) {
      var busy = hasty.engine();
      busy.rebuild(POSITION, put -> put.accept(List.of(open(1, "电梯", ""))));
      var question = Question.of("电梯困人");
      for (ThrowingCallable asked :
          List.<ThrowingCallable>of(
              () -> busy.find(question, PUBLIC, false, null, NOW, 5),
              () -> busy.facets(question, 0, PUBLIC, null, NOW),
              () -> busy.suggest(question, PUBLIC, NOW, 5),
              () -> busy.corrections(Question.of("电剃"), 5),
              () -> busy.alike("电梯困人", "", PUBLIC, 5))) {
        assertThatThrownBy(asked)
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("SEARCH_BUSY");
      }
      assertThat(busy.apply(List.of(open(2, "路灯", "")), List.of())).hasSize(1);
      assertThat(busy.canServe()).isTrue();
      assertThat(busy.size()).isEqualTo(2);
    }
  }

  private record Closing(LuceneEngine engine) implements AutoCloseable {
    @Override
    public void close() {
      engine.close();
    }
  }

  @Test
  void other_names_are_looked_for_in_pieces_only_when_nothing_else_is_found() {
    put(open(1, "清理楼道通道", "消防检查"), open(2, "流浪猫", "喂养"));
    assertThat(numbers(find("消通"))).containsExactly(1);
    put(open(3, "消防通道堵死", ""));
    assertThat(numbers(find("消通"))).containsExactly(3);
  }

  @Test
  void a_long_question_of_a_resident_is_answered() {
    put(open(1, "电瓶车充电", "请在北门建充电棚"), open(2, "流浪猫", "喂养"));
    assertThat(numbers(find("请问我们小区什么时候能够解决电瓶车充电难的问题呢"))).startsWith(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "电*",
        "title:电梯 AND body:[* TO *]",
        "/(a+)+$/",
        "'; drop table proposals.proposal; --",
        "<script>alert(1)</script>",
        "😀😀😀",
        "\ud83d电梯\udc00",
        "　　　",
        "。，！",
        "((((((((((",
        "~1000^99999",
        "\u0000\u0001"
      })
  void hostile_words_get_a_sensible_answer(String text) {
    put(open(1, "电梯", "正文"));
    assertThat(find(text).total()).isLessThanOrEqualTo(1);
    assertThat(find(text.repeat(200)).total()).isLessThanOrEqualTo(1);
  }

  @Test
  void endless_repetition_is_answered_quickly() {
    for (int i = 0; i < 200; i++) {
      put(open(i, "电梯电梯".repeat(20), "电".repeat(3000)));
    }
    long began = System.nanoTime();
    assertThat(find("电".repeat(500)).total()).isPositive();
    assertThat(find("a".repeat(500)).total()).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void a_draft_finds_what_reads_like_it() {
    put(
        open(1, "加装电梯意向征集", "七层老楼住着三户八旬老人，想先摸底意向"),
        open(2, "路灯不亮", "三栋到小学后门一段太黑"),
        thing(3, "加装电梯意向征集", "看不到的", "account:x"));
    var alike = engine.alike("我们单元想加装电梯", "老楼里老人多，先征集意向", PUBLIC, 5);
    assertThat(alike).containsExactly(new SubjectRef("thing", new UUID(0, 1)));
    assertThat(engine.alike("？", "", PUBLIC, 5)).isEmpty();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
