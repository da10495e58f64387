package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is shown to whom. */
@NullUnmarked
class ProposalPagesTest {
  private static final String CARD =
      "id number title summary stageName category { name } community { slug } scope { label }"
          + " author { displayName } endorsementCount viewerHasEndorsed viewerMay commentCount"
          + " photos { url } coAuthors { displayName } nextStep { title }";

  private static Portal portal;
  private static Desk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new Desk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer feed(Api api, Map<String, ?> filter, int first, String fields) {
    return api.run(
        "query($f: ProposalFilter, $n: Int) { proposals(filter: $f, first: $n) { nodes { %s }"
                .formatted(fields)
            + " pageInfo { hasNextPage endCursor } } }",
        Map.of("f", filter, "n", first));
  }

  private static List<String> ids(Api.Answer answer) {
    var ids = new java.util.ArrayList<String>();
    answer.at("proposals.nodes").forEach(node -> ids.add(node.path("id").asString()));
    return ids;
  }

  @Test
  void a_page_of_twenty_costs_as_many_statements_as_a_page_of_one() {
    // Newer than what other tests left, such as a hidden one, of which less is read.
    portal.clock.advance(Duration.ofSeconds(1));
    for (int i = 0; i < 6; i++) {
      desk.accepted("7栋");
    }
    var filter = Map.of("communityId", desk.place.globalId());
    for (var api : List.of(portal.guest(), desk.author.api())) {
      feed(api, filter, 1, CARD);
      var one = feed(api, filter, 1, CARD);
      var many = feed(api, filter, 20, CARD);
      assertThat(many.errors()).isEmpty();
      assertThat(ids(many)).hasSizeGreaterThanOrEqualTo(6);
      assertThat(many.sql()).isEqualTo(one.sql());
    }
  }

  @Test
  void pages_of_each_order_show_everything_once() {
    for (int i = 0; i < 5; i++) {
      desk.accepted("8栋");
    }
    var scope = GlobalId.encode("area", desk.place.area("8栋"));
    for (var order : List.of("LATEST", "ACTIVE", "ENDORSED")) {
      var seen = new java.util.ArrayList<String>();
      String after = null;
      do {
        var answer =
            portal
                .guest()
                .run(
                    "query($s: ID!, $a: String) { proposals(filter: {scopeId: $s}, first: 2,"
                        + " orderBy: %s, after: $a) { nodes { id } totalCount pageInfo {"
                            .formatted(order)
                        + " hasNextPage endCursor } } }",
                    after == null ? Map.of("s", scope) : Map.of("s", scope, "a", after));
        seen.addAll(ids(answer));
        assertThat(answer.at("proposals.totalCount").asInt()).isEqualTo(5);
        after =
            answer.at("proposals.pageInfo.hasNextPage").asBoolean()
                ? answer.text("proposals.pageInfo.endCursor")
                : null;
      } while (after != null);
      assertThat(seen).as(order).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_forged_cursor_is_refused() {
    assertThat(portal.guest().run("{ proposals(after: \"abc\") { nodes { id } } }").errors())
        .containsExactly("BAD_ID");
  }

  @Test
  void a_hidden_proposal_is_a_stub_for_the_public_and_whole_for_desk_and_author() {
    var id = desk.accepted("7栋");
    var hidden =
        desk.chair
            .api()
            .run(
                "mutation($s: ID!) { hideContent(input: {subjectId: $s, reasonCode: PRIVACY, note:"
                    + " \"写出了邻居的门牌号\"}) { refusals { code } } }",
                Map.of("s", id));
    assertThat(hidden.refusals("hideContent")).as(hidden.body().toString()).isEmpty();
    var fields = "title body status hiddenReason author { displayName } revisions { body }";
    var stub = see(portal.guest(), id, fields);
    assertThat(stub.text("proposal.status")).isEqualTo("HIDDEN");
    assertThat(stub.text("proposal.hiddenReason")).contains("写出了邻居的门牌号");
    assertThat(stub.body().toString()).doesNotContain("老人").doesNotContain("加装电梯");
    assertThat(stub.at("proposal.author").isNull()).isTrue();
    for (var api : List.of(desk.author.api(), desk.chair.api())) {
      assertThat(see(api, id, fields).text("proposal.body")).contains("老人");
    }
    var found =
        feed(portal.guest(), Map.of("text", "老人", "communityId", desk.place.globalId()), 50, "id");
    assertThat(ids(found)).doesNotContain(id);
    assertThat(
            desk.endorse(desk.place.resident("许大爷", "7栋2单元", "102"), id)
                .refusals("endorseProposal"))
        .containsExactly("STAGE_FORBIDS");
  }

  @Test
  void an_anonymous_author_is_known_to_the_desk_only() {
    var in = desk.draftInput("7栋");
    in.put("anonymousToNeighbours", true);
    var id = act(desk.author.api(), "createProposal", in).text("createProposal.proposal.id");
    act(desk.author.api(), "submitProposal", input("proposalId", id));
    desk.review(id, "ACCEPT", null);
    var neighbour = desk.place.resident("许大爷", "7栋2单元", "102").api();
    var fields = "author { displayName } revisions { editor { displayName } }";
    assertThat(see(neighbour, id, fields).body().toString()).doesNotContain("张");
    assertThat(see(desk.chair.api(), id, fields).text("proposal.author.displayName"))
        .isEqualTo("张秀英");
    var byAuthor = Map.of("authorId", GlobalId.encode("resident", desk.author.account()));
    assertThat(ids(feed(neighbour, byAuthor, 50, "id"))).doesNotContain(id);
    assertThat(ids(feed(desk.chair.api(), byAuthor, 50, "id"))).contains(id);
  }

  @Test
  void every_wording_is_kept_and_compared_from_publication_on() {
    var id = desk.draft("7栋");
    edit(id, "给7栋加装电梯", "草稿里的话。");
    act(desk.author.api(), "submitProposal", input("proposalId", id));
    desk.review(id, "ACCEPT", null);
    edit(id, "给7栋加装电梯", "草稿里的话。请先听听一楼的意见。");
    var fields = "version revisions { title body changes { kind text } }";
    assertThat(see(desk.author.api(), id, fields).at("proposal.revisions").size()).isEqualTo(3);
    var shown = see(portal.guest(), id, fields);
    assertThat(shown.at("proposal.revisions").size()).isEqualTo(2);
    assertThat(shown.at("proposal.revisions.0.changes").toString())
        .contains("{\"kind\":\"ADDED\",\"text\":\"请先听听一楼的意见。\"}");
    var stale =
        act(
            desk.author.api(),
            "editProposal",
            input("proposalId", id, "expectedVersion", 1, "title", "新", "body", "新"));
    assertThat(stale.refusals("editProposal")).containsExactly("CHANGED_MEANWHILE");
  }

  private static void edit(String id, String title, String body) {
    var version = see(desk.author.api(), id, "version").at("proposal.version").asInt();
    Desk.expect(
        act(
            desk.author.api(),
            "editProposal",
            input("proposalId", id, "expectedVersion", version, "title", title, "body", body)),
        "editProposal");
  }

  @Test
  void a_merge_asks_the_seconders_and_can_be_undone() {
    var original = desk.accepted("7栋2单元");
    var into = desk.accepted("");
    var seconder = desk.place.resident("许大爷", "7栋2单元", "102");
    desk.endorse(seconder, original);
    Desk.expect(
        act(
            desk.chair.api(),
            "mergeProposals",
            input("proposalId", original, "intoId", into, "reason", "同一件事情")),
        "mergeProposals");
    assertThat(
            see(portal.guest(), original, "title mergedInto { id }").text("proposal.mergedInto.id"))
        .isEqualTo(into);
    var asked =
        see(seconder.api(), into, "endorsementCount viewerInvitedToConfirm mergedFrom { id }");
    assertThat(asked.at("proposal.viewerInvitedToConfirm").asBoolean()).isTrue();
    assertThat(asked.at("proposal.endorsementCount").asInt()).isZero();
    assertThat(asked.text("proposal.mergedFrom.0.id")).isEqualTo(original);
    var confirmed =
        act(seconder.api(), "confirmMergedEndorsement", input("proposalId", into, "confirm", true));
    assertThat(confirmed.at("confirmMergedEndorsement.proposal.endorsementCount").asInt())
        .isEqualTo(1);
    Desk.expect(
        act(desk.chair.api(), "unmergeProposal", input("proposalId", original, "reason", "其实是两件事")),
        "unmergeProposal");
    var restored = see(seconder.api(), original, "stage endorsementCount viewerHasEndorsed");
    assertThat(restored.text("proposal.stage")).isEqualTo("ACCEPTED");
    assertThat(restored.at("proposal.endorsementCount").asInt()).isEqualTo(1);
    assertThat(see(portal.guest(), into, "mergedFrom { id }").at("proposal.mergedFrom").size())
        .isZero();
    assertThat(
            act(
                    desk.chair.api(),
                    "mergeProposals",
                    input("proposalId", into, "intoId", into, "reason", "同一件事情"))
                .refusals("mergeProposals"))
        .containsExactly("MERGE_NOT_POSSIBLE");
  }

  @Test
  void a_repeated_request_makes_one_draft() {
    var in = desk.draftInput("7栋");
    in.put("requestKey", "phone-1");
    var first = act(desk.author.api(), "createProposal", in).text("createProposal.proposal.id");
    var second = act(desk.author.api(), "createProposal", in).text("createProposal.proposal.id");
    assertThat(second).isEqualTo(first);
    assertThat(desk.events(first)).containsExactly("ProposalDrafted");
    assertThat(
            act(
                    desk.author.api(),
                    "submitProposal",
                    input("proposalId", first, "requestKey", "phone-1"))
                .refusals("submitProposal"))
        .containsExactly("REQUEST_KEY_REUSED");
  }

  @Test
  void a_key_used_for_one_proposal_does_not_swallow_the_act_on_another() {
    var neighbour = desk.place.resident("石小兰", "7栋1单元", "201").api();
    var one = desk.accepted("7栋");
    var other = desk.accepted("7栋");
    for (var act : List.of("endorseProposal", "withdrawEndorsement")) {
      var key = "key-" + act;
      Desk.expect(act(neighbour, act, input("proposalId", one, "requestKey", key)), act);
      Desk.expect(act(neighbour, act, input("proposalId", one, "requestKey", key)), act);
      assertThat(act(neighbour, act, input("proposalId", other, "requestKey", key)).refusals(act))
          .containsExactly("REQUEST_KEY_REUSED");
    }
    var first = desk.draft("7栋");
    var second = desk.draft("7栋");
    Desk.expect(
        act(desk.author.api(), "submitProposal", input("proposalId", first, "requestKey", "s")),
        "submitProposal");
    assertThat(
            act(desk.author.api(), "submitProposal", input("proposalId", second, "requestKey", "s"))
                .refusals("submitProposal"))
        .containsExactly("REQUEST_KEY_REUSED");
    assertThat(see(desk.author.api(), second, "stage").text("proposal.stage")).isEqualTo("DRAFT");
  }

  @Test
  void markup_stays_text_and_too_much_is_refused() {
    var in = desk.draftInput("7栋");
    in.put("body", "<script>alert(1)</script> & <b>粗</b>");
    var id = act(desk.author.api(), "createProposal", in).text("createProposal.proposal.id");
    assertThat(see(desk.author.api(), id, "body").text("proposal.body"))
        .isEqualTo("<script>alert(1)</script> & <b>粗</b>");
    in.put("title", "电".repeat(31));
    assertThat(act(desk.author.api(), "createProposal", in).refusals("createProposal"))
        .containsExactly("TEXT_TOO_LONG");
    in.put("title", "𠮷".repeat(30));
    in.put("body", "梯".repeat(1001));
    assertThat(act(desk.author.api(), "createProposal", in).refusals("createProposal"))
        .containsExactly("TEXT_TOO_LONG");
    in.put("body", "梯".repeat(1000));
    assertThat(act(desk.author.api(), "createProposal", in).refusals("createProposal")).isEmpty();
  }

  @Test
  void inviting_never_tells_whose_number_has_an_account() {
    var id = desk.draft("7栋");
    var phone = desk.place.newPhone();
    var neighbour = desk.place.resident(phone, "马小军", "7栋2单元", "201", "TENANT");
    var real = act(desk.author.api(), "inviteCoAuthor", input("proposalId", id, "phone", phone));
    var unknown =
        act(desk.author.api(), "inviteCoAuthor", input("proposalId", id, "phone", "13800000000"));
    assertThat(real.at("inviteCoAuthor").toString())
        .isEqualTo(unknown.at("inviteCoAuthor").toString());
    assertThat(
            see(neighbour.api(), id, "viewerInvitedAsCoAuthor")
                .at("proposal.viewerInvitedAsCoAuthor")
                .asBoolean())
        .isTrue();
    Desk.expect(
        act(neighbour.api(), "answerCoAuthorInvitation", input("proposalId", id, "accept", true)),
        "answerCoAuthorInvitation");
    assertThat(
            see(desk.author.api(), id, "coAuthors { displayName }").at("proposal.coAuthors").size())
        .isEqualTo(1);
  }

  @Test
  void comments_are_taken_while_the_stage_is_open_for_them() {
    var id = desk.submitted("7栋");
    var post =
        "mutation($s: ID!) { postComment(input: {subjectId: $s, body: \"我同意\"}) { comment { id }"
            + " refusals { code } } }";
    assertThat(desk.author.api().run(post, Map.of("s", id)).refusals("postComment"))
        .containsExactly("COMMENTS_CLOSED");
    desk.review(id, "ACCEPT", null);
    assertThat(desk.author.api().run(post, Map.of("s", id)).refusals("postComment")).isEmpty();
    var seen = see(portal.guest(), id, "commentCount comments { nodes { body } }");
    assertThat(seen.at("proposal.commentCount").asInt()).isEqualTo(1);
    assertThat(seen.text("proposal.comments.nodes.0.body")).isEqualTo("我同意");
  }
}
