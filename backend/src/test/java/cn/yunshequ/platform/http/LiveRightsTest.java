package cn.yunshequ.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.LiveClient;
import cn.yunshequ.support.News;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Live updates: each event for who may see it now, and nothing but news by these doors. */
class LiveRightsTest extends LiveTalk {
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
}
