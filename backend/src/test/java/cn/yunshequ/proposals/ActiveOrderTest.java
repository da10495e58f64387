package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.see;
import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is talked about stands first in the order ACTIVE. */
@NullUnmarked
class ActiveOrderTest {
  private static Portal portal;
  private static Desk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @BeforeEach
  void settle() {
    desk = new Desk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void comment(Api by, String id) {
    var answer =
        by.run(
            "mutation($s: ID!) { postComment(input: {subjectId: $s, body: \"再说一句\"}) { comment {"
                + " id status } refusals { code } } }",
            Map.of("s", id));
    assertThat(answer.refusals("postComment")).isEmpty();
  }

  private static List<String> active() {
    return portal
        .guest()
        .run(
            "query($c: ID!) { proposals(filter: {communityId: $c}, orderBy: ACTIVE, first: 10) {"
                + " nodes { id } } }",
            Map.of("c", desk.place.globalId()))
        .at("proposals.nodes")
        .findValuesAsString("id");
  }

  private static String last(String id) {
    return see(portal.guest(), id, "lastActivityAt").text("proposal.lastActivityAt");
  }

  @Test
  void a_shown_comment_moves_its_proposal_up_and_a_waiting_one_does_not() {
    var older = desk.accepted("7栋");
    portal.clock.advance(Duration.ofMinutes(2));
    var newer = desk.accepted("7栋");
    assertThat(active()).containsSubsequence(newer, older);
    portal.clock.advance(Duration.ofMinutes(2));
    var version = see(portal.guest(), older, "version").at("proposal.version").asInt();
    comment(desk.author.api(), older);
    until(() -> active().getFirst().equals(older));
    assertThat(see(portal.guest(), older, "version").at("proposal.version").asInt())
        .as("a comment changes nothing an editor could trip over")
        .isEqualTo(version);

    portal.clock.advance(Duration.ofMinutes(2));
    comment(desk.place.stranger().api(), newer);
    portal.clock.advance(Duration.ofMinutes(2));
    comment(desk.author.api(), older);
    // Events are told in order: once the second is there, the first had its chance.
    var before = last(newer);
    until(() -> active().getFirst().equals(older) && !last(older).equals(before));
    assertThat(last(newer)).isEqualTo(before);
  }

  @Test
  void a_lively_minute_writes_the_row_once() {
    var id = desk.accepted("8栋");
    portal.clock.advance(Duration.ofMinutes(2));
    comment(desk.author.api(), id);
    var published = see(portal.guest(), id, "publishedAt").text("proposal.publishedAt");
    until(() -> !last(id).equals(published));
    var row = rowVersion(id);
    for (int i = 0; i < 10; i++) {
      portal.clock.advance(Duration.ofSeconds(1));
      comment(desk.author.api(), id);
    }
    var marker = desk.accepted("8栋");
    portal.clock.advance(Duration.ofMinutes(2));
    comment(desk.author.api(), marker);
    until(() -> active().getFirst().equals(marker));
    assertThat(rowVersion(id)).isEqualTo(row);
  }

  private static String rowVersion(String id) {
    return String.valueOf(
        portal
            .db()
            .sql()
            .fetchValue(
                "select xmin::text || ctid::text from proposals.proposal where id = ?",
                Desk.uuid(id)));
  }
}
