package cn.yunshequ.moderation;

import static cn.yunshequ.moderation.DeskTest.act;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes second to a thing at the desk reads who was first, and when; nobody else does. */
@NullUnmarked
class ByNameTest {
  private static Portal portal;
  private Neighbourhood place;
  private Neighbourhood.Member chair;
  private Neighbourhood.Member colleague;
  private Neighbourhood.Member neighbour;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void meet() {
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "顾国强");
    colleague = place.officer(OfficeKind.MODERATOR, "叶青青");
    neighbour = place.resident("马师傅", "8栋1单元", "201");
  }

  private static Map<String, Object> input(Object... pairs) {
    var input = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      input.put((String) pairs[i], pairs[i + 1]);
    }
    return input;
  }

  /** The first does it, the second is told so: by name, with the time, and nothing happens. */
  private void twice(String act, String result, String code, Map<String, ?> input) {
    twice(colleague, chair, act, result, code, input);
  }

  private static void twice(
      Neighbourhood.Member first,
      Neighbourhood.Member second,
      String act,
      String result,
      String code,
      Map<String, ?> input) {
    portal.clock.advance(java.time.Duration.ofSeconds(1));
    var when = CivicTime.zh(portal.clock.instant());
    assertThat(act(first.api(), act, result, input).refusals(act)).as(act).isEmpty();
    var late = act(second.api(), act, result, input);
    assertThat(late.refusals(act)).as(act).containsExactly(code);
    var name = nameOf(first);
    assertThat(late.text(act + ".refusals.0.message")).contains(name + "在" + when);
  }

  private static String nameOf(Neighbourhood.Member member) {
    return portal
        .db()
        .sql()
        .fetchValue("select name from identity.account where id = ?", member.account())
        .toString();
  }

  @Test
  void a_proposal_reviewed_by_a_colleague() {
    for (var decision : List.of("ACCEPT", "RETURN", "REJECT")) {
      var id = proposal();
      twice(
          "reviewProposal",
          "proposal",
          "ALREADY_DONE",
          input("proposalId", id, "decision", decision, "reason", "请补充现状照片"));
      var outside = new Neighbourhood(portal).officer(OfficeKind.MODERATOR, "外区审核员");
      var refused =
          act(
              outside.api(),
              "reviewProposal",
              "proposal",
              input("proposalId", id, "decision", "ACCEPT"));
      assertThat(refused.body().toString()).doesNotContain("叶青青");
    }
  }

  @Test
  void a_claim_to_a_home_answered_by_a_colleague() {
    var home = GlobalId.encode("household", place.household("8栋2单元", "202"));
    act(
        place.stranger().api(),
        "requestResidency",
        "residency",
        input("householdId", home, "capacity", "TENANT", "realName", "租客"));
    var queue =
        chair
            .api()
            .run(
                "query($c: ID!) { moderationQueue(communityId: $c, kinds: [RESIDENCY]) { nodes {"
                    + " waitsId } } }",
                Map.of("c", place.globalId()));
    twice(
        "reviewResidency",
        "residency",
        "RESIDENCY_ALREADY_DECIDED",
        input(
            "residencyId",
            queue.text("moderationQueue.nodes.0.waitsId"),
            "decision",
            "REJECT",
            "reason",
            "请补充租房合同"));
  }

  @Test
  void words_hidden_and_reports_dismissed_by_a_colleague() {
    var hidden = DeskTest.comment(neighbour.api(), place, "你们都是……");
    twice(
        "hideContent",
        "decision",
        "ALREADY_DONE",
        input("subjectId", hidden, "reasonCode", "ABUSE", "note", "出现人身攻击"));
    twice(
        "restoreContent",
        "decision",
        "ALREADY_DONE",
        input("subjectId", hidden, "note", "作者已说明情况"));
    var said = DeskTest.comment(neighbour.api(), place, "电梯又停了");
    var report = reported(place.resident("举报人", "8栋2单元", "101").api(), said);
    twice(
        "dismissReport",
        "report",
        "ALREADY_DONE",
        input("reportId", report.text("reportContent.report.id")));
  }

  @Test
  void somebody_silenced_and_lifted_by_a_colleague() {
    var who = GlobalId.encode("resident", neighbour.account());
    twice(
        "silenceResident",
        "decision",
        "ALREADY_SILENCED",
        input(
            "communityId",
            place.globalId(),
            "residentId",
            who,
            "days",
            7,
            "reasonCode",
            "ABUSE",
            "note",
            "多次辱骂邻居，提醒后仍不改"));
    twice(
        "liftSilence",
        "decision",
        "ALREADY_DONE",
        input("communityId", place.globalId(), "residentId", who, "note", "当面道了歉"));
  }

  @Test
  void an_appeal_heard_by_a_colleague_and_never_while_one_works_on_it() {
    var said = DeskTest.comment(neighbour.api(), place, "物业费的账要公开");
    act(
        chair.api(),
        "hideContent",
        "decision",
        input("subjectId", said, "reasonCode", "ABUSE", "note", "出现人身攻击"));
    var decision =
        neighbour
            .api()
            .run("{ myDecisions(first: 1) { nodes { id } } }")
            .text("myDecisions.nodes.0.id");
    act(
        neighbour.api(),
        "appealDecision",
        "decision",
        input("decisionId", decision, "note", "我没有攻击任何人"));
    var first = place.officer(OfficeKind.APPEAL_REVIEWER, "周复核");
    var second = place.officer(OfficeKind.APPEAL_REVIEWER, "吴复核");
    var queue =
        first
            .api()
            .run(
                "query($c: ID!) { moderationQueue(communityId: $c) { nodes { id kind } } }",
                Map.of("c", place.globalId()));
    assertThat(queue.text("moderationQueue.nodes.0.kind")).isEqualTo("APPEAL");
    var item = Map.of("itemId", queue.text("moderationQueue.nodes.0.id"));
    act(first.api(), "claimItem", "item", item);
    var answer = input("decisionId", decision, "grant", false, "note", "确实伤人，维持隐藏");
    var busy = act(second.api(), "decideAppeal", "decision", answer);
    assertThat(busy.refusals("decideAppeal")).containsExactly("CLAIMED_BY_OTHER");
    assertThat(busy.text("decideAppeal.refusals.0.message")).contains("周复核");
    twice(first, second, "decideAppeal", "decision", "ALREADY_DONE", answer);
  }

  @Test
  void a_neighbour_reads_of_the_committee_and_never_a_moderators_name() {
    var said = DeskTest.comment(neighbour.api(), place, "谁家的狗又叫了");
    act(
        colleague.api(),
        "hideContent",
        "decision",
        input("subjectId", said, "reasonCode", "ABUSE", "note", "出现人身攻击"));
    var told = reported(place.resident("举报人", "8栋2单元", "101").api(), said);
    assertThat(told.refusals("reportContent")).containsExactly("ALREADY_DONE");
    assertThat(told.text("reportContent.refusals.0.message"))
        .contains("居委会已经处理过")
        .doesNotContain("叶青青");
    assertThat(reported(chair.api(), said).text("reportContent.refusals.0.message"))
        .as("at the desk by name")
        .contains("叶青青");
  }

  @Test
  void what_one_may_not_see_is_not_there_for_reports_either() {
    var waiting = DeskTest.comment(place.stranger().api(), place, "等审核的话");
    var nothing = GlobalId.encode("comment", new java.util.UUID(7, 7));
    var draft = draft();
    for (var id : List.of(waiting, nothing, draft)) {
      var refused = reported(neighbour.api(), id);
      assertThat(refused.refusals("reportContent")).containsExactly("NOT_FOUND");
      assertThat(refused.text("reportContent.refusals.0.message"))
          .isEqualTo(reported(neighbour.api(), nothing).text("reportContent.refusals.0.message"));
    }
    var who = GlobalId.encode("resident", chair.account());
    assertThat(reported(neighbour.api(), who).refusals("reportContent")).containsExactly("BAD_ID");
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from moderation.item where kind = 'REPORT' and"
                        + " starts_with(area_path, ?)",
                    place.path))
        .isEqualTo(0L);
  }

  private static Api.Answer reported(Api by, String subject) {
    return act(by, "reportContent", "report", Map.of("subjectId", subject, "reason", "ABUSE"));
  }

  private String draft() {
    return created(somebody());
  }

  private String proposal() {
    var author = somebody();
    var id = created(author);
    act(author, "submitProposal", "proposal", Map.of("proposalId", id));
    return id;
  }

  private Api somebody() {
    return place.resident("许阿婆", "7栋1单元", "102").api();
  }

  private String created(Api author) {
    return act(
            author,
            "createProposal",
            "proposal",
            Map.of(
                "communityId",
                place.globalId(),
                "category",
                "clean",
                "title",
                "楼下垃圾桶挪远一点",
                "body",
                "夏天味道大，一楼住户开不了窗。"))
        .text("createProposal.proposal.id");
  }
}
