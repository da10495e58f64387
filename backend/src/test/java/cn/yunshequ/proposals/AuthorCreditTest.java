package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.expect;
import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wrote what was merged is credited, as long as it is merged; and hiding can be undone. */
@NullUnmarked
class AuthorCreditTest {
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

  private static String publishedBy(Neighbourhood.Member author, boolean anonymous) {
    var in = desk.draftInput("");
    in.put("anonymousToNeighbours", anonymous);
    var id = act(author.api(), "createProposal", in).text("createProposal.proposal.id");
    act(author.api(), "submitProposal", input("proposalId", id));
    desk.review(id, "ACCEPT", null);
    return id;
  }

  private static void merge(String original, String into) {
    expect(
        act(
            desk.chair.api(),
            "mergeProposals",
            input("proposalId", original, "intoId", into, "reason", "同一件事情")),
        "mergeProposals");
  }

  private static List<String> credited(String id) {
    return see(desk.chair.api(), id, "coAuthors { displayName }")
        .at("proposal.coAuthors")
        .findValuesAsString("displayName");
  }

  @Test
  void named_authors_of_originals_are_credited_until_the_merge_is_undone() {
    var phone = desk.place.newPhone();
    var signing = desk.place.resident(phone, "马小军", "7栋2单元", "102", "TENANT");
    var named = desk.place.resident("许德昌", "7栋2单元", "201");
    var shy = desk.place.resident("程远山", "7栋2单元", "202");
    var into = desk.accepted("");
    act(desk.author.api(), "inviteCoAuthor", input("proposalId", into, "phone", phone));
    expect(
        act(signing.api(), "answerCoAuthorInvitation", input("proposalId", into, "accept", true)),
        "answerCoAuthorInvitation");
    var original = publishedBy(named, false);
    var anonymous = publishedBy(shy, true);
    assertThat(credited(into)).containsExactly("马小军");
    merge(original, into);
    merge(anonymous, into);
    assertThat(credited(into))
        .as("who asked to be anonymous is not named by a merge")
        .containsExactlyInAnyOrder("马小军", "许德昌");
    assertThat(
            see(portal.guest(), original, "author { displayName }")
                .text("proposal.author.displayName"))
        .as("the original keeps its author")
        .isEqualTo("许*昌");
    expect(
        act(desk.chair.api(), "unmergeProposal", input("proposalId", original, "reason", "其实是两件事")),
        "unmergeProposal");
    assertThat(credited(into)).containsExactly("马小军");
    assertThat(
            see(desk.chair.api(), original, "stage author { displayName }")
                .text("proposal.author.displayName"))
        .isEqualTo("许德昌");
  }

  private static void signs(Neighbourhood.Member neighbour, String phone, Api author, String id) {
    expect(
        act(author, "inviteCoAuthor", input("proposalId", id, "phone", phone)), "inviteCoAuthor");
    expect(
        act(neighbour.api(), "answerCoAuthorInvitation", input("proposalId", id, "accept", true)),
        "answerCoAuthorInvitation");
  }

  @Test
  void who_signed_an_original_is_credited_through_merges_of_merges() {
    var phone = desk.place.newPhone();
    var signing = desk.place.resident(phone, "马小军", "7栋2单元", "102", "TENANT");
    var first = desk.place.resident("许德昌", "7栋2单元", "201");
    var second = desk.place.resident("程远山", "7栋2单元", "202");
    var a = publishedBy(first, false);
    signs(signing, phone, first.api(), a);
    var b = publishedBy(second, false);
    var c = desk.accepted("");
    merge(a, b);
    assertThat(credited(b)).containsExactlyInAnyOrder("许德昌", "马小军");
    merge(b, c);
    assertThat(credited(c)).containsExactlyInAnyOrder("许德昌", "马小军", "程远山");
    moderate("hideContent", "reasonCode: OTHER, note: \"内容有待核实\"", b);
    assertThat(credited(c))
        .as("what is hidden credits nobody; what lies in it still does")
        .containsExactlyInAnyOrder("许德昌", "马小军");
  }

  @Test
  void who_signed_stays_the_same_person_under_a_new_account() {
    var phone = desk.place.newPhone();
    var signing = desk.place.resident(phone, "马小军", "7栋2单元", "102", "TENANT");
    var id = desk.accepted("7栋2单元");
    signs(signing, phone, desk.author.api(), id);
    var again = returned(signing, phone);
    assertThat(desk.endorse(again, id).refusals("endorseProposal")).containsExactly("OWN_PROPOSAL");
    assertThat(see(again.api(), id, "viewerMay").at("proposal.viewerMay").toString())
        .contains("EDIT")
        .doesNotContain("ENDORSE");
    assertThat(credited(id)).as("under the name of today").containsExactly("马小军");
    act(desk.author.api(), "inviteCoAuthor", input("proposalId", id, "phone", phone));
    assertThat(
            see(again.api(), id, "viewerInvitedAsCoAuthor")
                .at("proposal.viewerInvitedAsCoAuthor")
                .asBoolean())
        .as("asked once for ever")
        .isFalse();
  }

  @Test
  void an_invitation_waits_for_the_person() {
    var phone = desk.place.newPhone();
    var asked = desk.place.resident(phone, "马小军", "7栋2单元", "102", "TENANT");
    var id = desk.draft("7栋2单元");
    act(desk.author.api(), "inviteCoAuthor", input("proposalId", id, "phone", phone));
    var again = returned(asked, phone);
    expect(
        act(again.api(), "answerCoAuthorInvitation", input("proposalId", id, "accept", true)),
        "answerCoAuthorInvitation");
    assertThat(see(again.api(), id, "viewerMay").at("proposal.viewerMay").toString())
        .contains("EDIT");
  }

  /** The person closed the account and was verified anew. */
  private static Neighbourhood.Member returned(Neighbourhood.Member before, String phone) {
    before.api().run("mutation { closeAccount(input: {confirm: true}) { closed } }");
    portal.closeAccountsDue();
    new News(portal).handledBy("community.account-closed");
    var api = portal.signIn(phone);
    var sql = portal.db().sql();
    var account =
        (java.util.UUID)
            sql.fetchValue(
                "select id from identity.account where phone_hash = ? and closed_at is null",
                portal
                    .bean(cn.yunshequ.identity.Phones.class)
                    .hash(new cn.yunshequ.identity.model.PhoneNumber(phone)));
    sql.query("update community.person set name = '马小军' where id = ?", before.person()).execute();
    sql.query(
            "insert into community.verified_account (account_id, person_id) values (?, ?)",
            account,
            before.person())
        .execute();
    return new Neighbourhood.Member(api, account, before.person());
  }

  @Test
  void undoing_a_merge_puts_the_reply_that_is_owed_back_with_its_day() {
    var original = desk.accepted("");
    var into = desk.accepted("");
    var owed = replyDue(original);
    assertThat(owed).isNotEmpty();
    merge(original, into);
    assertThat(replyDue(original)).isEmpty();
    portal.clock.advance(Duration.ofMinutes(5));
    unmerge(original);
    assertThat(replyDue(original)).isEqualTo(owed);
    merge(original, into);
    unmerge(original);
    expect(
        act(desk.chair.api(), "answerProposal", input("proposalId", original, "text", "下月开工。")),
        "answerProposal");
    merge(original, into);
    unmerge(original);
    assertThat(replyDue(original)).as("answered already").isEmpty();
  }

  private static void unmerge(String original) {
    expect(
        act(desk.chair.api(), "unmergeProposal", input("proposalId", original, "reason", "其实是两件事")),
        "unmergeProposal");
  }

  /** The time by which the desk owes its answer; empty when it owes none. */
  private static List<String> replyDue(String id) {
    return desk.chair
        .api()
        .run(
            "query($c: ID!) { moderationQueue(communityId: $c, kinds: [REPLY_DUE]) { nodes { dueAt"
                + " subject { id } } } }",
            Map.of("c", desk.place.globalId()))
        .at("moderationQueue.nodes")
        .valueStream()
        .filter(node -> node.path("subject").path("id").asString().equals(id))
        .map(node -> node.path("dueAt").asString())
        .toList();
  }

  @Test
  void a_restored_proposal_is_as_it_was() {
    var id = desk.accepted("7栋2单元");
    var neighbour = desk.place.resident("周敏敏", "7栋2单元", "102");
    desk.endorse(neighbour, id);
    var fields = "title body status stage endorsementCount author { displayName } hiddenReason";
    var before = see(portal.guest(), id, fields).body().toString();
    moderate("hideContent", "reasonCode: OTHER, note: \"内容有待核实\"", id);
    assertThat(see(portal.guest(), id, fields).body().toString()).isNotEqualTo(before);
    portal.clock.advance(Duration.ofSeconds(1));
    moderate("restoreContent", "note: \"核实无误，恢复\"", id);
    assertThat(see(portal.guest(), id, fields).body().toString()).isEqualTo(before);
    assertThat(desk.events(id)).containsSubsequence("ProposalHidden", "ProposalShown");
    assertThat(see(portal.guest(), id, "timeline { kind }").at("proposal.timeline").toString())
        .contains("HIDDEN")
        .contains("RESTORED");
    assertThat(
            desk.endorse(desk.place.resident("吴刚", "7栋2单元", "201"), id).refusals("endorseProposal"))
        .isEmpty();
    assertThat(
            act(neighbour.api(), "withdrawEndorsement", input("proposalId", id))
                .refusals("withdrawEndorsement"))
        .isEmpty();
  }

  private static void moderate(String act, String more, String id) {
    var answer =
        desk.chair
            .api()
            .run(
                "mutation($s: ID!) { %s(input: {subjectId: $s, %s}) { refusals { code } } }"
                    .formatted(act, more),
                Map.of("s", id));
    assertThat(answer.refusals(act)).as(answer.body().toString()).isEmpty();
  }

  @Test
  void invitations_are_twenty_a_day_whether_the_number_is_known_or_not() {
    var phone = desk.place.newPhone();
    var author = desk.place.resident(phone, "热心人", "8栋1单元", "101", "OWNER").api();
    var id =
        act(author, "createProposal", desk.draftInput("8栋1单元")).text("createProposal.proposal.id");
    for (int i = 0; i < 20; i++) {
      assertThat(invite(author, id, "1380000%04d".formatted(i))).isEmpty();
    }
    assertThat(invite(author, id, "13800009999")).containsExactly("TOO_MANY_REQUESTS");
    portal.clock.advance(Duration.ofDays(1));
    assertThat(invite(portal.signIn(phone), id, "13800009999")).isEmpty();
  }

  private static List<String> invite(Api author, String id, String phone) {
    var answer = act(author, "inviteCoAuthor", input("proposalId", id, "phone", phone));
    assertThat(answer.errors()).isEmpty();
    return answer.refusals("inviteCoAuthor");
  }
}
