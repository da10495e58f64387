package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Portal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Neighbours propose, drafters decide with reasons, and what conflicts is shown. */
@org.jspecify.annotations.NullUnmarked
class ConventionAmendmentTest {
  private static Portal portal;
  private static ConventionRoom room;

  @BeforeAll
  static void start() {
    portal =
        Portal.start(
            Map.of(
                "moderation.posts-per-minute",
                500,
                "moderation.posts-per-day",
                5000,
                "moderation.same-text",
                500));
    room = new ConventionRoom(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static final String AMENDMENTS =
      "openAmendmentCount amendments { nodes { id state outdated conflictsWith decisionReason"
          + " resultVersion changes { kind text } author { displayName } } }";

  @Test
  void amendments_on_one_article_are_shown_as_conflicting_and_decided_with_reasons() {
    var id = room.consulted();
    var article = room.article(id, 1);
    var one = room.amended(room.neighbour, id, article, "晚九点到早七点不装修、不吵闹。");
    var two = room.amended(room.third, id, article, "晚十点到早八点不装修、不吵闹。");
    var seen = see(portal.guest(), id, AMENDMENTS);
    assertThat(seen.text("convention.openAmendmentCount")).isEqualTo("2");
    assertThat(seen.at("convention.amendments.nodes").toString())
        .contains("\"conflictsWith\":[\"" + one + "\"]", "\"conflictsWith\":[\"" + two + "\"]")
        .contains("{\"kind\":\"REMOVED\",\"text\":\"十\"}", "{\"kind\":\"ADDED\",\"text\":\"九\"}");
    room.over(id);
    assertThat(
            act(room.chair.api(), "openAdoption", input("conventionId", id))
                .refusals("openAdoption"))
        .containsExactly("AMENDMENTS_WAITING");
    must(room.drafter.api(), "decideAmendment", "amendmentId", one, "accept", true, "reason", "有理");
    var outdated =
        act(
            room.drafter.api(),
            "decideAmendment",
            input("amendmentId", two, "accept", true, "reason", "也有理"));
    assertThat(outdated.refusals("decideAmendment")).containsExactly("AMENDMENT_OUTDATED");
    must(
        room.drafter.api(),
        "decideAmendment",
        "amendmentId",
        two,
        "accept",
        false,
        "reason",
        "已按另一条改过");
    var decided = see(portal.guest(), id, AMENDMENTS + " newest { number articles { text } }");
    assertThat(decided.body().toString()).contains("已按另一条改过", "\"resultVersion\":2", "晚九点到早七点不装修");
    var own = room.amended(room.neighbour, id, article, "晚八点后不吵闹。");
    assertThat(
            act(room.third.api(), "withdrawAmendment", input("amendmentId", own))
                .refusals("withdrawAmendment"))
        .containsExactly("NOT_ALLOWED");
    must(room.neighbour.api(), "withdrawAmendment", "amendmentId", own);
    must(
        room.neighbour.api(),
        "proposeAmendment",
        "conventionId",
        id,
        "text",
        "谁家有难处大家帮。",
        "reason",
        "少了互助");
    var added =
        see(room.drafter.api(), id, "amendments(state: OPEN) { nodes { id kind } }")
            .text("convention.amendments.nodes.0.id");
    must(
        room.drafter.api(),
        "decideAmendment",
        "amendmentId",
        added,
        "accept",
        true,
        "reason",
        "好的");
    assertThat(
            see(portal.guest(), id, "newest { articles { number text origin { label } } }")
                .body()
                .toString())
        .contains("\"number\":3,\"text\":\"谁家有难处大家帮。\",\"origin\":{\"label\":\"居民的修改建议\"}");
  }

  private static final String OPEN =
      "openAmendmentCount amendments(state: OPEN) { nodes { id } } amendments2: amendments(first:"
          + " 50) { nodes { id state decisionReason conflictsWith } } newest { articles {"
          + " openAmendments { id } } }";

  private static void put(String sql, Object... binds) {
    portal.db().sql().query(sql, binds).execute();
  }

  @Test
  void who_waits_when_a_draft_is_given_up_is_answered_and_waits_no_more() {
    var id = room.consulted();
    var wish = room.amended(room.neighbour, id, room.article(id, 1), "晚九点后不吵闹。");
    must(room.drafter.api(), "withdrawConvention", "conventionId", id, "reason", "先听听大家的");
    var seen = see(portal.guest(), id, OPEN);
    assertThat(seen.text("convention.openAmendmentCount")).isEqualTo("0");
    assertThat(seen.at("convention.amendments.nodes").size()).isZero();
    assertThat(seen.text("convention.amendments2.nodes.0.state")).isEqualTo("REJECTED");
    assertThat(seen.text("convention.amendments2.nodes.0.decisionReason"))
        .isEqualTo("这一轮草案已经撤回：先听听大家的");
    assertThat(
            act(room.neighbour.api(), "withdrawAmendment", input("amendmentId", wish))
                .refusals("withdrawAmendment"))
        .containsExactly("AMENDMENT_DECIDED");
  }

  // As it was left behind before rounds closed what waited: no new round counts or shows it.
  @Test
  void what_was_written_for_an_earlier_round_waits_for_nobody_and_conflicts_with_nothing() {
    var id = room.inForce();
    var article = room.article(id, 1);
    must(room.chair.api(), "startConventionReview", "conventionId", id);
    must(
        room.chair.api(),
        "concludeConventionReview",
        "conventionId",
        id,
        "conclusion",
        "REVISE",
        "reason",
        "想改一条");
    must(room.chair.api(), "publishDraft", "conventionId", id);
    var now = room.amended(room.third, id, article, "晚八点后不吵闹。");
    put(
        "insert into conventions.amendment (id, convention_id, edition, kind, article_id,"
            + " base_version, heading, words, reason, account_id, proposed_at, state) values"
            + " (gen_random_uuid(), ?, 1, 'CHANGE', ?, 1, '', '晚九点后不吵闹。', '旧的', ?, now(),"
            + " 'OPEN')",
        ConventionRoom.uuid(id),
        ConventionRoom.uuid(article),
        room.neighbour.account());
    var seen = see(portal.guest(), id, OPEN);
    assertThat(seen.text("convention.openAmendmentCount")).isEqualTo("1");
    assertThat(seen.at("convention.amendments.nodes").size()).isEqualTo(1);
    assertThat(seen.text("convention.amendments.nodes.0.id")).isEqualTo(now);
    assertThat(seen.at("convention.newest.articles.1.openAmendments").size()).isEqualTo(1);
    for (var node : seen.at("convention.amendments2.nodes")) {
      assertThat(node.path("conflictsWith").size()).as(node.toString()).isZero();
    }
    must(room.chair.api(), "withdrawConvention", "conventionId", id, "reason", "改期再议");
    assertThat(see(portal.guest(), id, OPEN).text("convention.openAmendmentCount")).isEqualTo("0");
  }
}
