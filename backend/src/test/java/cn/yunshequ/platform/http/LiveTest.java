package cn.yunshequ.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.live.Live;
import cn.yunshequ.support.LiveClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Live updates: what is said at one node is heard at the other, nothing is lost, nobody is hurt.
 */
class LiveTest extends LiveTalk {
  private static final int MANY = 40;
  private static final int MOST_SAID = 12;

  @Test
  void a_comment_said_at_one_node_is_heard_at_the_other_over_both_transports() {
    publish();
    try (var socket = LiveClient.socket(other.address(), "");
        var stream = LiveClient.stream(portal.address(), COMMENTS, about(""), "")) {
      socket.subscribe("1", COMMENTS, about(""));
      socket.settle();
      stream.settle();
      say("我支持");
      assertThat(socket.next("1").at("/commentChanged/comment/body").asString()).isEqualTo("我支持");
      assertThat(stream.next().at("/commentChanged/comment/body").asString()).isEqualTo("我支持");
    }
  }

  @Test
  void who_comes_back_with_the_cursor_misses_nothing() {
    publish();
    var cursor = portal.guest().run("{ liveCursor }").text("liveCursor");
    var words = List.of("一", "二", "三");
    words.forEach(this::say);
    try (var socket = LiveClient.socket(portal.address(), "")) {
      socket.subscribe("1", COMMENTS, about(cursor));
      for (var word : words.subList(0, 2)) {
        var heard = socket.next("1");
        assertThat(heard.at("/commentChanged/comment/body").asString()).isEqualTo(word);
        cursor = heard.at("/commentChanged/cursor").asString();
      }
    }
    say("四");
    try (var socket = LiveClient.socket(other.address(), "")) {
      socket.subscribe("1", COMMENTS, about(cursor));
      assertThat(socket.next("1").at("/commentChanged/comment/body").asString()).isEqualTo("三");
      assertThat(socket.next("1").at("/commentChanged/comment/body").asString()).isEqualTo("四");
    }
  }

  @Test
  void a_cursor_that_is_none_is_told_to_be_none() {
    publish();
    try (var socket = LiveClient.socket(portal.address(), "")) {
      socket.subscribe("1", COMMENTS, about("nonsense"));
      assertThat(socket.error("1")).contains("BAD_ID");
    }
  }

  @Test
  void a_fault_is_told_with_a_trace_and_the_cursor_goes_on_afterwards() {
    publish();
    var cursor = portal.guest().run("{ liveCursor }").text("liveCursor");
    try (var socket = LiveClient.socket(portal.address(), "")) {
      socket.subscribe("1", COMMENTS, about(cursor));
      socket.settle();
      portal.db().sql().execute("alter table proposals.proposal rename to proposal_away");
      try {
        // Whoever listens is asked again, and the table is away.
        portal
            .db()
            .write(() -> {
              portal.bean(Live.class).changed(List.of("talk:" + proposal));
              return proposal;
            });
        assertThat(socket.error("1")).contains("INTERNAL", "traceId");
      } finally {
        portal.db().sql().execute("alter table proposals.proposal_away rename to proposal");
      }
      say("接着听");
      socket.subscribe("2", COMMENTS, about(cursor));
      assertThat(socket.next("2").at("/commentChanged/comment/body").asString()).isEqualTo("接着听");
    }
  }

  @Test
  void the_inbox_and_the_queue_tell_at_once_and_on_change() {
    try (var desk = LiveClient.socket(other.address(), chair.api().token);
        var own = LiveClient.socket(other.address(), author.api().token)) {
      desk.subscribe(
          "q",
          "subscription($id: ID!) { queueChanged(communityId: $id) { cursor waiting byKind { kind"
              + " count } } }",
          Map.of("id", place.globalId()));
      assertThat(desk.next("q").at("/queueChanged/waiting").asInt()).isZero();
      own.subscribe(
          "i",
          "subscription { inboxChanged { unreadCount latest { text lines { text } } } }",
          Map.of());
      assertThat(own.next("i").at("/inboxChanged/unreadCount").asInt()).isZero();
      act(author.api(), "submitProposal", "proposal { id }", Map.of("proposalId", proposal));
      assertThat(desk.next("q").at("/queueChanged/waiting").asInt()).isEqualTo(1);
      var item =
          chair
              .api()
              .run(
                  "query($c: ID!) { moderationQueue(communityId: $c) { nodes { id } } }",
                  Map.of("c", place.globalId()))
              .text("moderationQueue.nodes.0.id");
      act(chair.api(), "claimItem", "item { id }", Map.of("itemId", item));
      assertThat(desk.next("q").at("/queueChanged/waiting").asInt())
          .as("as many wait, and a colleague has taken one: that is news too")
          .isEqualTo(1);
      act(chair.api(), "releaseItem", "item { id }", Map.of("itemId", item));
      assertThat(desk.next("q").at("/queueChanged/waiting").asInt()).isEqualTo(1);
      act(
          chair.api(),
          "reviewProposal",
          "proposal { id }",
          Map.of("proposalId", proposal, "decision", "ACCEPT"));
      var heard = own.next("i");
      assertThat(heard.at("/inboxChanged/unreadCount").asInt()).isEqualTo(1);
      assertThat(heard.at("/inboxChanged/latest/lines/0/text").asString()).contains("已受理");
    }
  }

  @Test
  void the_protocol_is_kept() {
    try (var socket = LiveClient.raw(portal.address())) {
      socket.send("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ a }\"}}");
      assertThat(socket.closed()).isEqualTo(4401);
    }
    try (var socket = LiveClient.raw(portal.address())) {
      socket.send("no json");
      assertThat(socket.closed()).isEqualTo(4400);
    }
    try (var socket = LiveClient.raw(portal.address())) {
      socket.send("{\"type\":\"connection_init\"}");
      socket.send("{\"type\":\"connection_init\"}");
      assertThat(socket.closed()).isEqualTo(4429);
    }
    publish();
    try (var socket = LiveClient.socket(portal.address(), "")) {
      socket.subscribe("1", "subscription { now }", Map.of());
      assertThat(socket.next("1").at("/now").asString()).isNotEmpty();
      socket.subscribe("2", COMMENTS, about(""));
      socket.subscribe("2", COMMENTS, about(""));
      assertThat(socket.closed()).isEqualTo(4409);
    }
  }

  @Test
  void a_consumer_that_does_not_read_is_ended_and_others_hear_on() {
    publish();
    try (var slow = LiveClient.lazy(portal.address());
        var quick = LiveClient.socket(portal.address(), "")) {
      slow.subscribe("1", COMMENTS, about(""));
      quick.subscribe("1", COMMENTS, about(""));
      quick.settle();
      int both = listening();
      // More than the kernel's buffers take: the same words many times over, on forty lines.
      var fat =
          java.util.stream.IntStream.range(0, 20)
              .mapToObj(n -> "b" + n + ": body")
              .collect(java.util.stream.Collectors.joining(" "));
      for (int n = 2; n <= MANY; n++) {
        slow.subscribe(String.valueOf(n), COMMENTS.replace("body", fat), about(""));
      }
      var words = "很长的话".repeat(240);
      int said = 0;
      while (dropped() == 0 && said < MOST_SAID) {
        say(words + said);
        assertThat(quick.next("1").at("/commentChanged/comment/body").asString())
            .endsWith(String.valueOf(said));
        said++;
      }
      assertThat(dropped()).as("the one who does not read is ended").isPositive();
      long end = System.nanoTime() + java.time.Duration.ofSeconds(30).toNanos();
      while (listening() >= both && System.nanoTime() < end) {
        java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
      }
      assertThat(listening()).as("and none of its lines is left").isLessThan(both);
      say("大家还在听");
      assertThat(quick.next("1").at("/commentChanged/comment/body").asString()).isEqualTo("大家还在听");
    }
  }

  private static int listening() {
    return figure("live_subscriptions");
  }

  private static int dropped() {
    return figure("live_dropped");
  }

  private static int figure(String name) {
    return (int)
        portal.bean(io.micrometer.core.instrument.MeterRegistry.class).get(name).gauge().value();
  }
}
