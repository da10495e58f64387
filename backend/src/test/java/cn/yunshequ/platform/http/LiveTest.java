package cn.yunshequ.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.live.Live;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.LiveClient;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Live updates: two nodes on one database, each event for who may see it, nothing lost. */
class LiveTest {
  private static final String COMMENTS =
      "subscription($id: ID!, $after: String) { commentChanged(subjectId: $id, after: $after) {"
          + " cursor commentId comment { body author { displayName } } } }";
  private static final int MANY = 40;
  private static final int MOST_SAID = 12;
  private static Portal portal;
  private static Portal other;
  private Neighbourhood place;
  private Neighbourhood.Member author;
  private Neighbourhood.Member chair;
  private String proposal;

  @BeforeAll
  static void start() {
    var database = Portal.Postgres.newDatabase();
    portal = Portal.start(Map.of("db.url", database, "live.per-address", 10_000));
    other =
        Portal.start(
            Map.of(
                "db.url", database,
                "live.per-address", 10_000,
                "portal.data", portal.folder().resolve("../other-" + System.nanoTime()).toString(),
                "portal.secrets.token-key", key("token-key"),
                "portal.secrets.hash-key", key("hash-key"),
                "portal.secrets.phone-key", key("phone-key")));
    other.clock.set(portal.clock.instant());
  }

  private static String key(String name) {
    try {
      return java.nio.file.Files.readString(portal.folder().resolve("secrets").resolve(name));
    } catch (java.io.IOException none) {
      throw new java.io.UncheckedIOException(none);
    }
  }

  @AfterAll
  static void stop() {
    other.close();
    portal.close();
  }

  @BeforeEach
  void settle() {
    place = new Neighbourhood(portal);
    author = place.resident("张秀英", "7栋2单元", "101");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    proposal =
        act(
                author.api(),
                "createProposal",
                "proposal { id }",
                Map.of(
                    "communityId", place.globalId(),
                    "scopeId", GlobalId.encode("area", place.area("7栋2单元")),
                    "category", "lift",
                    "title", "给7栋加装电梯",
                    "body", "老人上下楼不方便。"))
            .text("createProposal.proposal.id");
  }

  private static Api.Answer act(Api api, String mutation, String payload, Map<String, ?> input) {
    var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    var answer =
        api.run(
            "mutation($in: %s) { %s(input: $in) { %s refusals { code } } }"
                .formatted(type, mutation, payload),
            Map.of("in", input));
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    return answer;
  }

  private void publish() {
    act(author.api(), "submitProposal", "proposal { id }", Map.of("proposalId", proposal));
    act(
        chair.api(),
        "reviewProposal",
        "proposal { id }",
        Map.of("proposalId", proposal, "decision", "ACCEPT"));
  }

  private String say(String words) {
    return act(
            author.api(),
            "postComment",
            "comment { id }",
            Map.of("subjectId", proposal, "body", words))
        .text("postComment.comment.id");
  }

  private Map<String, Object> about(String cursor) {
    var variables = new HashMap<String, Object>(Map.of("id", proposal));
    if (!cursor.isEmpty()) {
      variables.put("after", cursor);
    }
    return variables;
  }

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
  void what_one_may_not_see_is_refused_and_ends_when_the_right_ends() {
    try (var socket = LiveClient.socket(portal.address(), "")) {
      socket.subscribe("1", COMMENTS, about(""));
      assertThat(socket.error("1")).contains("NOT_FOUND");
      socket.subscribe("2", "subscription { inboxChanged { unreadCount } }", Map.of());
      assertThat(socket.error("2")).contains("UNAUTHENTICATED");
      socket.subscribe(
          "3",
          "subscription($id: ID!) { queueChanged(communityId: $id) { waiting } }",
          Map.of("id", place.globalId()));
      assertThat(socket.error("3")).containsAnyOf("UNAUTHENTICATED", "NOT_ALLOWED");
    }
    publish();
    try (var socket = LiveClient.socket(portal.address(), "")) {
      socket.subscribe("1", COMMENTS, about(""));
      socket.settle();
      act(
          chair.api(),
          "hideContent",
          "decision { id }",
          Map.of("subjectId", proposal, "reasonCode", "PRIVACY", "note", "含有他人隐私信息"));
      assertThat(socket.error("1")).contains("NOT_FOUND");
    }
  }

  @Test
  void whatever_is_no_subscription_is_refused_and_not_run() throws Exception {
    publish();
    var act =
        "mutation($id: ID!) { postComment(input: {subjectId: $id, body: \"从旁门进来\"}) { comment {"
            + " id } } }";
    try (var socket = LiveClient.socket(portal.address(), author.api().token);
        var stream = LiveClient.stream(portal.address(), act, about(""), author.api().token)) {
      socket.subscribe("m", act, about(""));
      assertThat(socket.error("m")).contains("BAD_REQUEST", "POST /graphql");
      socket.subscribe("q", "{ liveCursor }", Map.of());
      assertThat(socket.error("q")).contains("BAD_REQUEST", "POST /graphql");
      socket.subscribe(
          "two", "subscription a { now } " + act.replace("mutation", "mutation b"), about(""));
      assertThat(socket.error("two")).contains("BAD_REQUEST");
      assertThat(stream.error("")).contains("BAD_REQUEST", "POST /graphql");
    }
    // A link of another site brings the cookie along: what it asks by id must do nothing.
    var kept =
        new tools.jackson.databind.ObjectMapper()
            .readTree(
                java.nio.file.Path.of("../frontend-static/persisted-documents.json").toFile());
    var commenting =
        kept.propertyStream()
            .filter(each -> each.getValue().asString("").contains("postComment("))
            .findFirst()
            .orElseThrow()
            .getKey();
    var variables = "{\"input\":{\"subjectId\":\"" + proposal + "\",\"body\":\"从旁门进来\"}}";
    var link =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create(
                    portal.address()
                        + "/graphql/stream?id="
                        + commenting
                        + "&variables="
                        + java.net.URLEncoder.encode(
                            variables, java.nio.charset.StandardCharsets.UTF_8)))
            .header("Authorization", "Bearer " + author.api().token)
            .header("Accept", "text/event-stream")
            .build();
    try (var http = java.net.http.HttpClient.newHttpClient()) {
      assertThat(http.send(link, java.net.http.HttpResponse.BodyHandlers.ofString()).body())
          .contains("BAD_REQUEST");
    }
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue("select count(*)::int from deliberation.comment where body = '从旁门进来'"))
        .isEqualTo(0);
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
  void a_session_that_ended_hears_no_more() {
    publish();
    try (var socket = LiveClient.socket(portal.address(), author.api().token)) {
      socket.subscribe("1", "subscription { inboxChanged { cursor unreadCount } }", Map.of());
      assertThat(socket.next("1").at("/inboxChanged/unreadCount").isNumber()).isTrue();
      act(chair.api(), "follow", "followState { following }", Map.of("subjectId", proposal));
      author.api().run("mutation { signOut { signedOut } }");
      act(
          chair.api(),
          "answerProposal",
          "proposal { id }",
          Map.of("proposalId", proposal, "text", "本周联系电梯公司"));
      new News(portal).settle();
      assertThat(socket.error("1")).contains("UNAUTHENTICATED");
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
  void a_tally_that_is_hidden_until_the_close_is_hidden_in_live_news_too() {
    var stairwell = GlobalId.encode("area", place.area("7栋2单元"));
    var input = new HashMap<String, Object>();
    input.put("subjectId", stairwell);
    input.put("scopeId", stairwell);
    input.put("title", "装声控灯");
    input.put("electorate", "HOUSEHOLDS");
    input.put("matter", "STAIRWELL_DECISION");
    input.put("secrecy", "NAMED");
    input.put("closesAt", portal.clock.instant().plus(java.time.Duration.ofDays(7)).toString());
    var changed =
        "subscription($id: ID!) { ballotChanged(ballotId: $id) { ballot { turnout { heads }"
            + " resultsHidden tally { choice heads } } } }";
    for (boolean hidden : new boolean[] {true, false}) {
      input.put("hideResults", hidden);
      var ballot =
          act(chair.api(), "openBallot", "ballot { id }", input).text("openBallot.ballot.id");
      try (var counting = LiveClient.socket(portal.address(), chair.api().token);
          var passing = LiveClient.socket(other.address(), "")) {
        for (var socket : List.of(counting, passing)) {
          socket.subscribe("b", changed, Map.of("id", ballot));
          socket.settle();
        }
        act(author.api(), "castBallot", "receipt", Map.of("ballotId", ballot, "choice", "FOR"));
        for (var socket : List.of(counting, passing)) {
          var heard = socket.next("b").at("/ballotChanged/ballot");
          assertThat(heard.at("/turnout/heads").asInt()).isEqualTo(1);
          assertThat(heard.at("/resultsHidden").asBoolean()).isEqualTo(hidden);
          assertThat(heard.at("/tally").isNull()).as("tally, hidden: " + hidden).isEqualTo(hidden);
        }
      }
    }
  }

  @Test
  void who_is_no_longer_in_office_hears_no_more_of_the_queue() {
    try (var desk = LiveClient.socket(other.address(), chair.api().token)) {
      desk.subscribe(
          "q",
          "subscription($id: ID!) { queueChanged(communityId: $id) { waiting } }",
          Map.of("id", place.globalId()));
      assertThat(desk.next("q").at("/queueChanged/waiting").asInt()).isZero();
      portal
          .db()
          .sql()
          .execute(
              "update community.office set term_ends = current_date - 1 where account_id = ?",
              chair.account());
      act(author.api(), "submitProposal", "proposal { id }", Map.of("proposalId", proposal));
      assertThat(desk.error("q")).contains("NOT_FOUND");
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
