package cn.yunshequ.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnceTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Viewer somebody() {
    return new Viewer(UUID.randomUUID(), UUID.randomUUID(), null, List.of(), List.of());
  }

  private static Once once() {
    return portal.bean(Once.class);
  }

  @Test
  void the_same_key_answers_with_the_first_result() {
    var actor = somebody();
    var first = once().once(actor, "k1", "createProposal", UUID::randomUUID);
    assertThat(once().once(actor, "k1", "createProposal", UUID::randomUUID)).isEqualTo(first);
  }

  @Test
  void without_a_key_every_call_creates() {
    var actor = somebody();
    assertThat(once().once(actor, null, "createProposal", UUID::randomUUID))
        .isNotEqualTo(once().once(actor, null, "createProposal", UUID::randomUUID));
  }

  @Test
  void keys_of_different_people_do_not_meet() {
    assertThat(once().once(somebody(), "k1", "createProposal", UUID::randomUUID))
        .isNotEqualTo(once().once(somebody(), "k1", "createProposal", UUID::randomUUID));
  }

  @Test
  void a_key_used_for_another_act_is_refused() {
    var actor = somebody();
    once().once(actor, "k1", "createProposal", UUID::randomUUID);
    assertThatThrownBy(() -> once().once(actor, "k1", "postComment", UUID::randomUUID))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("REQUEST_KEY_REUSED");
  }

  @Test
  void a_key_used_about_another_thing_is_refused_and_about_the_same_answered() {
    var actor = somebody();
    var one = UUID.randomUUID();
    assertThat(once().once(actor, "k1", "endorseProposal", one, () -> one)).isEqualTo(one);
    assertThat(once().once(actor, "k1", "endorseProposal", one, UUID::randomUUID)).isEqualTo(one);
    assertThatThrownBy(
            () -> once().once(actor, "k1", "endorseProposal", UUID.randomUUID(), UUID::randomUUID))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("REQUEST_KEY_REUSED");
  }

  @Test
  void an_unusable_key_is_refused() {
    for (var key : List.of("", "a b", "\u0000", "x".repeat(101), "键")) {
      assertThatThrownBy(() -> once().once(somebody(), key, "postComment", UUID::randomUUID))
          .as(key)
          .hasMessageContaining("VALUE_OUT_OF_RANGE");
    }
  }

  @Test
  void a_refused_act_leaves_its_key_free() {
    var actor = somebody();
    assertThatThrownBy(() ->
            once()
                .once(
                    actor,
                    "k1",
                    "postComment",
                    () -> {
                      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
                    }))
        .isInstanceOf(RefusedException.class);
    var id = UUID.randomUUID();
    assertThat(once().once(actor, "k1", "postComment", () -> id)).isEqualTo(id);
  }

  @Test
  void thirty_two_requests_at_once_create_one_thing() throws InterruptedException {
    var actor = somebody();
    var created = new AtomicInteger();
    var answers = new ConcurrentSkipListSet<UUID>();
    var go = new CountDownLatch(1);
    var threads =
        java.util.stream.IntStream.range(0, 32)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() -> {
                      try {
                        go.await();
                      } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        return;
                      }
                      answers.add(
                          once()
                              .once(
                                  actor,
                                  "storm",
                                  "postComment",
                                  () -> {
                                    created.incrementAndGet();
                                    return UUID.randomUUID();
                                  }));
                    }))
            .toList();
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(created).hasValue(1);
    assertThat(answers).hasSize(1);
  }
}
