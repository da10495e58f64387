package cn.yunshequ.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hardly changes is read once for many, and yet nobody reads what they changed themselves. */
class RememberedTest {
  private static Portal portal;

  private final AtomicLong nanos = new AtomicLong();
  private final List<List<String>> asked = new ArrayList<>();
  private Db db;
  private Remembered<String, String> remembered;

  @BeforeAll
  static void start() {
    portal = Portal.start(Map.of("notification.chores", false));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void nothingIsRemembered() {
    // Beside the portal, so that no work of its own ends a transaction here.
    db = new Db(portal.bean(Database.class));
    remembered = new Remembered<>(db, 100, nanos::get);
  }

  private Map<String, String> read(String... keys) {
    return remembered.of(List.of(keys), this::ask);
  }

  private Map<String, String> ask(List<String> keys) {
    asked.add(keys);
    return keys.stream()
        .filter(key -> !key.equals("没有的"))
        .collect(Collectors.toMap(Function.identity(), key -> key + asked.size()));
  }

  @Test
  void many_who_ask_at_one_moment_cost_one_reading() {
    assertThat(read("七栋", "八栋")).containsOnly(Map.entry("七栋", "七栋1"), Map.entry("八栋", "八栋1"));
    assertThat(read("八栋", "九栋")).containsOnly(Map.entry("八栋", "八栋1"), Map.entry("九栋", "九栋2"));
    assertThat(asked).containsExactly(List.of("七栋", "八栋"), List.of("九栋"));
  }

  @Test
  void what_an_operation_costs_does_not_depend_on_who_asked_before() {
    read("七栋");
    var statements = new AtomicInteger();
    Db.counting(statements, () -> read("七栋"));
    assertThat(asked).hasSize(1);
    assertThat(statements).hasValue(1);
  }

  @Test
  void it_is_asked_again_when_its_time_is_over() {
    read("七栋");
    nanos.addAndGet(Remembered.LIFE.toNanos() - 1);
    read("七栋");
    assertThat(asked).hasSize(1);
    nanos.addAndGet(1);
    assertThat(read("七栋")).containsEntry("七栋", "七栋2");
  }

  @Test
  void whoever_acts_reads_what_they_did() {
    read("七栋");
    db.write(() -> {
      // Not even inside: what is decided there is decided on what is true.
      assertThat(read("七栋")).containsEntry("七栋", "七栋2");
      return true;
    });
    assertThat(read("七栋")).containsEntry("七栋", "七栋3");
  }

  @Test
  void what_was_read_before_a_commit_is_not_shown_after_it() {
    remembered.of(
        List.of("七栋"),
        keys -> {
          var before = ask(keys);
          db.write(() -> true);
          return before;
        });
    assertThat(read("七栋")).containsEntry("七栋", "七栋2");
  }

  @Test
  void what_was_not_there_is_looked_for_again() {
    assertThat(read("没有的")).isEmpty();
    assertThat(read("没有的")).isEmpty();
    assertThat(asked).hasSize(2);
  }
}
