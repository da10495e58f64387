package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.expect;
import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edited words go through the same doors as new ones (L-75). */
class EditingTest {
  private static Portal portal;
  private Desk desk;

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

  private Api.Answer edit(String id, String title, Object... more) {
    var in = input(more);
    in.put("proposalId", id);
    in.put("expectedVersion", version(id));
    in.put("title", title);
    in.put("body", "7栋住着不少老人，请先听听一楼的意见。");
    return act(desk.author.api(), "editProposal", in);
  }

  private int version(String id) {
    return see(desk.author.api(), id, "version").at("proposal.version").asInt();
  }

  private Api.Answer flagged() {
    return desk.chair
        .api()
        .run(
            "query($c: ID!) { moderationQueue(communityId: $c, kinds: [FLAGGED]) { nodes { id"
                + " title excerpt version claimedBy { displayName } } } }",
            Map.of("c", desk.place.globalId()));
  }

  private Api.Answer desk(String act, String result, Map<String, ?> input) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
    return expect(
        desk.chair
            .api()
            .run(
                "mutation($in: %s) { %s(input: $in) { %s refusals { code } } }"
                    .formatted(type, act, result),
                Map.of("in", input)),
        act);
  }

  @Test
  void published_words_that_were_edited_come_before_the_desk_as_they_read_now() {
    var id = desk.accepted("7栋2单元");
    assertThat(flagged().at("moderationQueue.nodes").size()).isZero();
    expect(edit(id, "给7栋装电梯"), "editProposal");
    var item = flagged();
    assertThat(item.text("moderationQueue.nodes.0.title")).isEqualTo("给7栋装电梯");
    assertThat(item.text("moderationQueue.nodes.0.excerpt")).contains("公布后改过文字").contains("一楼");
    desk("claimItem", "item { id }", Map.of("itemId", item.text("moderationQueue.nodes.0.id")));
    expect(edit(id, "给7栋加电梯"), "editProposal");
    var again = flagged();
    assertThat(again.at("moderationQueue.nodes").size()).isEqualTo(1);
    assertThat(again.text("moderationQueue.nodes.0.title")).isEqualTo("给7栋加电梯");
    assertThat(again.at("moderationQueue.nodes.0.claimedBy").isNull()).isTrue();
    desk("approveContent", "decision { id }", Map.of("subjectId", id));
    assertThat(flagged().at("moderationQueue.nodes").size()).isZero();
    assertThat(desk.stage(id)).isEqualTo("ACCEPTED");
  }

  @Test
  void words_that_nobody_read_are_not_approved() {
    var id = desk.accepted("7栋2单元");
    expect(edit(id, "给7栋装电梯"), "editProposal");
    int read = flagged().at("moderationQueue.nodes.0.version").asInt();
    expect(edit(id, "给7栋加电梯"), "editProposal");
    assertThat(approve(id, read).refusals("approveContent")).containsExactly("CHANGED_MEANWHILE");
    int anew = flagged().at("moderationQueue.nodes.0.version").asInt();
    expect(approve(id, anew), "approveContent");
    // Flagged once more, the item is another one: what was read of the first is no answer to it.
    expect(edit(id, "给7栋添电梯"), "editProposal");
    assertThat(approve(id, anew).refusals("approveContent")).containsExactly("CHANGED_MEANWHILE");
    assertThat(flagged().at("moderationQueue.nodes").size()).isEqualTo(1);
  }

  private Api.Answer approve(String id, int expectedVersion) {
    return desk.chair
        .api()
        .run(
            "mutation($in: ApproveContentInput!) { approveContent(input: $in) { decision { id }"
                + " refusals { code } } }",
            Map.of("in", Map.of("subjectId", id, "expectedVersion", expectedVersion)));
  }

  @Test
  void a_draft_is_edited_without_troubling_the_desk() {
    expect(edit(desk.draft("7栋"), "给7栋装电梯"), "editProposal");
    assertThat(flagged().at("moderationQueue.nodes").size()).isZero();
  }

  @Test
  void blocked_words_and_silenced_authors_edit_nothing_at_any_stage() {
    desk(
        "watchWord",
        "word { id }",
        Map.of("communityId", desk.place.globalId(), "word", "代开发票", "action", "BLOCK"));
    var draft = desk.draft("7栋");
    var published = desk.accepted("7栋2单元");
    for (var id : java.util.List.of(draft, published)) {
      int before = version(id);
      assertThat(edit(id, "代开发票找我").refusals("editProposal")).containsExactly("TEXT_BLOCKED");
      assertThat(version(id)).isEqualTo(before);
    }
    desk(
        "silenceResident",
        "decision { id }",
        Map.of(
            "communityId",
            desk.place.globalId(),
            "residentId",
            GlobalId.encode("resident", desk.author.account()),
            "days",
            7,
            "reasonCode",
            "SPAM",
            "note",
            "多次发布广告"));
    for (var id : java.util.List.of(draft, published)) {
      assertThat(edit(id, "给7栋装电梯").refusals("editProposal")).containsExactly("SILENCED");
    }
    assertThat(flagged().at("moderationQueue.nodes").size()).isZero();
  }

  @Test
  void place_and_category_are_fixed_once_published() {
    var id = desk.accepted("");
    var stairwell = GlobalId.encode("area", desk.place.area("7栋2单元"));
    var needed = "scope { label } category { code } endorsementsNeeded version";
    var before = see(desk.author.api(), id, needed).body().toString();
    var moved = edit(id, "给7栋装电梯", "scopeId", stairwell);
    assertThat(moved.refusals("editProposal")).containsExactly("STAGE_FORBIDS");
    assertThat(moved.text("editProposal.refusals.0.path.0")).isEqualTo("scopeId");
    assertThat(edit(id, "给7栋装电梯", "category", "parking").text("editProposal.refusals.0.path.0"))
        .isEqualTo("category");
    assertThat(see(desk.author.api(), id, needed).body().toString()).isEqualTo(before);
    assertThat(edit(id, "给7栋装电梯", "category", "lift").refusals("editProposal")).isEmpty();
    var draft = desk.draft("");
    expect(edit(draft, "给7栋装电梯", "scopeId", stairwell, "category", "parking"), "editProposal");
    assertThat(
            see(desk.author.api(), draft, "endorsementsNeeded").text("proposal.endorsementsNeeded"))
        .isEqualTo("2");
  }
}
