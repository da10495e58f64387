package cn.yunshequ.cases;

import static cn.yunshequ.cases.CaseRoom.act;
import static cn.yunshequ.cases.CaseRoom.begin;
import static cn.yunshequ.cases.CaseRoom.see;
import static cn.yunshequ.cases.CaseRoom.words;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases: who writes and reads them, what is counted and never typed, what a hidden matter hides.
 */
@NullUnmarked
class CaseTest {
  private static final String FACTS =
      "title facts { number days people endorsements comments votes verdict ratings average }"
          + " matter { id } matterHidden";

  private static Portal portal;
  private static News news;
  private CaseRoom room;
  private Api chair;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    news = new News(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void settle() {
    room = new CaseRoom(portal);
    chair = room.chair.api();
  }

  private static Api.Answer list(Api by, String arguments) {
    return by.run("{ cases%s { nodes { id title referredBy } } }".formatted(arguments));
  }

  private String here() {
    return "(communityId: \"" + room.place.globalId() + "\")";
  }

  @Test
  void what_is_not_rated_yet_is_not_told_and_a_matter_is_told_once() {
    var early = room.done();
    assertThat(begin(chair, early).refusals("beginCase")).containsExactly("CASE_NOT_FINISHED");
    var id = room.finished();
    assertThat(begin(chair, id).refusals("beginCase")).isEmpty();
    assertThat(begin(chair, id).refusals("beginCase")).containsExactly("CASE_EXISTS");
  }

  @Test
  void nobody_types_what_the_matter_itself_tells() {
    var id = room.publishedCase();
    var facts = see(portal.guest(), id, FACTS).at("node.facts");
    // The author, two who seconded; of them two rated.
    assertThat(facts.path("people").asInt()).isEqualTo(3);
    assertThat(facts.path("endorsements").asInt()).isEqualTo(2);
    assertThat(facts.path("ratings").asInt()).isEqualTo(2);
    assertThat(facts.path("average").asString()).isEqualTo("4.5");
    assertThat(facts.path("days").asInt()).isZero();
    assertThat(facts.path("number").asString()).contains("-");
    assertThat(facts.path("votes").isNull()).isTrue();
  }

  @Test
  void a_draft_is_the_desk_s_alone_and_published_is_everybody_s() {
    var id = room.drafted();
    var elsewhere = new CaseRoom(portal).chair.api();
    for (var other : List.of(portal.guest(), room.author.api(), elsewhere)) {
      assertThat(
              see(other, id, "title").at("node").isMissingNode()
                  || see(other, id, "title").at("node").isNull())
          .isTrue();
      assertThat(list(other, here()).at("cases.nodes").size()).isZero();
    }
    assertThat(see(chair, id, "title viewerMayPublish").at("node.viewerMayPublish").asBoolean())
        .isTrue();
    act(chair, "publishCase", "caseId", id, "expectedVersion", 1).done("publishCase");
    assertThat(see(portal.guest(), id, "title").text("node.title")).isEqualTo("装修时间邻里约定");
    assertThat(list(portal.guest(), here()).at("cases.nodes").size()).isEqualTo(1);
  }

  @Test
  void a_correction_keeps_what_was_there_and_says_why() {
    var id = room.publishedCase();
    var old = act(chair, "correctCase", words("caseId", id, "expectedVersion", 1, "note", "改日期"));
    assertThat(old.refusals("correctCase")).containsExactly("CHANGED_MEANWHILE");
    var bare = act(chair, "correctCase", words("caseId", id, "expectedVersion", 2, "note", " "));
    assertThat(bare.refusals("correctCase")).containsExactly("TEXT_REQUIRED");
    var better = words("caseId", id, "expectedVersion", 2, "note", "结果写得太满");
    better[better.length - 3] = "两周里接到过一次投诉。";
    act(chair, "correctCase", better).done("correctCase");
    var shown =
        see(
            portal.guest(),
            id,
            "words { result } correctedAt editions { number note words { result } }");
    assertThat(shown.text("node.words.result")).isEqualTo("两周里接到过一次投诉。");
    assertThat(shown.at("node.correctedAt").isNull()).isFalse();
    assertThat(shown.at("node.editions").size()).isEqualTo(2);
    assertThat(shown.text("node.editions.0.note")).isEqualTo("结果写得太满");
    assertThat(shown.text("node.editions.1.words.result")).isEqualTo("连续两周没有再接到投诉。");
  }

  @Test
  void what_is_taken_back_is_read_by_the_desk_alone_and_its_matter_may_be_told_anew() {
    var id = room.publishedCase();
    var withdrawn = act(chair, "withdrawCase", "caseId", id, "reason", "邻居认出了自己家");
    withdrawn.done("withdrawCase");
    var fields =
        "title words { problem } facts { number } matter { id } withdrawnReason editions { number"
            + " }";
    var shown = see(portal.guest(), id, fields).at("node");
    assertThat(shown.toString()).doesNotContain("装修").contains("邻居认出了自己家");
    assertThat(shown.path("words").isNull()).isTrue();
    assertThat(shown.path("facts").isNull()).isTrue();
    assertThat(shown.path("matter").isNull()).isTrue();
    assertThat(shown.path("editions").size()).isZero();
    assertThat(see(chair, id, fields).text("node.words.problem")).contains("装修");
    assertThat(list(portal.guest(), here()).at("cases.nodes").size()).isZero();
    var again = act(chair, "withdrawCase", "caseId", id, "reason", "再撤一次");
    assertThat(again.refusals("withdrawCase")).containsExactly("CASE_STAGE_FORBIDS");
    var free =
        chair.run(
            "query($c: ID!) { finishedMatters(communityId: $c) { nodes { proposal { id } } } }",
            Map.of("c", room.place.globalId()));
    assertThat(free.at("finishedMatters.nodes").size()).isEqualTo(1);
  }

  @Test
  void a_hidden_matter_takes_its_facts_and_the_way_to_it_with_it_and_the_committee_is_told() {
    var proposal = room.finished();
    var id = begin(chair, proposal).text("beginCase.caseStory.id");
    act(chair, "publishCase", "caseId", id, "expectedVersion", 1).done("publishCase");
    news.settle();
    assertThat(News.inbox(room.author.api()).body().toString()).contains("写成了案例");
    room.hide(proposal);
    for (var reader : List.of(portal.guest(), room.author.api(), chair)) {
      var shown = see(reader, id, FACTS).at("node");
      assertThat(shown.path("facts").isNull()).isTrue();
      assertThat(shown.path("matter").isNull()).isTrue();
      assertThat(shown.path("matterHidden").asBoolean()).isEqualTo(reader == chair);
    }
    var stub =
        portal
            .guest()
            .run(
                "query($id: ID!) { proposal(id: $id) { title caseStory { id } } }",
                Map.of("id", proposal));
    assertThat(stub.at("proposal.caseStory").isNull()).isTrue();
    news.settle();
    assertThat(News.inbox(chair).body().toString()).contains("案例所讲的提案被隐藏了");
    assertThat(News.inbox(room.author.api()).body().toString()).doesNotContain("案例所讲的提案被隐藏了");
  }

  @Test
  void a_case_whose_matter_is_hidden_is_not_published() {
    var proposal = room.finished();
    var id = begin(chair, proposal).text("beginCase.caseStory.id");
    room.hide(proposal);
    assertThat(
            act(chair, "publishCase", "caseId", id, "expectedVersion", 1).refusals("publishCase"))
        .containsExactly("CASE_MATTER_HIDDEN");
    var other = room.finished();
    room.hide(other);
    assertThat(begin(chair, other).refusals("beginCase")).containsExactly("CASE_MATTER_HIDDEN");
  }

  @Test
  void pages_follow_one_another_and_cost_the_same_whatever_they_hold() {
    var expected = new HashSet<String>();
    for (int i = 0; i < 5; i++) {
      expected.add(room.publishedCase());
    }
    var document =
        "query($c: ID!, $n: Int!, $a: String) { cases(communityId: $c, category: \"lift\", first:"
            + " $n, after: $a) { nodes { id title summary referredBy community { name } category {"
            + " name } facts { people } matter { id } } pageInfo { hasNextPage endCursor } } }";
    var seen = new HashSet<String>();
    var costs = new HashSet<Integer>();
    String after = null;
    for (int size : List.of(2, 3)) {
      var in = new java.util.HashMap<String, Object>();
      in.put("c", room.place.globalId());
      in.put("n", size);
      in.put("a", after);
      var page = portal.guest().run(document, in);
      page.at("cases.nodes").forEach(node -> seen.add(node.path("id").asString()));
      after = page.text("cases.pageInfo.endCursor");
      costs.add(page.sql());
      assertThat(page.at("cases.pageInfo.hasNextPage").asBoolean()).isEqualTo(size == 2);
    }
    assertThat(seen).isEqualTo(expected);
    assertThat(costs).hasSize(1);
    var elsewhere =
        portal
            .guest()
            .run(
                document.replace("\"lift\"", "\"repair\""),
                Map.of("c", room.place.globalId(), "n", 5));
    assertThat(elsewhere.at("cases.nodes").size()).isZero();
  }

  /** Who does what; everybody else is refused, and a guest is asked to sign in. */
  enum Who {
    GUEST(""),
    STRANGER(""),
    RESIDENT(""),
    COMMITTEE_CHAIR("begin edit publish correct withdraw list"),
    COMMITTEE_MEMBER("begin edit publish correct withdraw list"),
    MODERATOR("begin edit list"),
    GRID_WORKER(""),
    STAIRWELL_HEAD(""),
    COUNCIL_CONVENOR(""),
    SUBDISTRICT_OFFICER(""),
    APPEAL_REVIEWER(""),
    CHAIR_ELSEWHERE("");

    final String may;

    Who(String may) {
      this.may = may;
    }
  }

  private Api of(Who who) {
    return switch (who) {
      case GUEST -> portal.guest();
      case STRANGER -> room.place.stranger().api();
      case RESIDENT -> room.author.api();
      case CHAIR_ELSEWHERE ->
          new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "别处主任").api();
      default -> room.place.officer(OfficeKind.valueOf(who.name()), "某某").api();
    };
  }

  @ParameterizedTest
  @EnumSource
  void each_office_does_its_own_part(Who who) {
    var api = of(who);
    may(who, "begin", begin(api, room.finished()), "NOT_ALLOWED");
    var id = room.drafted();
    may(who, "edit", act(api, "editCase", words("caseId", id, "expectedVersion", 1)), "NOT_FOUND");
    int version = who.may.contains("edit") ? 2 : 1;
    may(
        who,
        "publish",
        act(api, "publishCase", "caseId", id, "expectedVersion", version),
        "NOT_FOUND");
    if (!who.may.contains("publish")) {
      act(chair, "publishCase", "caseId", id, "expectedVersion", version).done("publishCase");
    }
    may(
        who,
        "correct",
        act(api, "correctCase", words("caseId", id, "expectedVersion", version + 1, "note", "错字")),
        "NOT_ALLOWED");
    may(who, "withdraw", act(api, "withdrawCase", "caseId", id, "reason", "不合适"), "NOT_ALLOWED");
    var desk =
        api.run(
            "query($c: ID!) { casesAtDesk(communityId: $c) { nodes { id } } }",
            Map.of("c", room.place.globalId()));
    assertThat(desk.at("casesAtDesk.nodes").size() > 0).isEqualTo(who.may.contains("list"));
  }

  // What nobody but the desk sees is told apart from what there is none of by the desk only.
  private static void may(Who who, String what, Api.Answer answer, String refusal) {
    var act = what + "Case";
    if (who == Who.GUEST) {
      assertThat(answer.status()).isEqualTo(401);
    } else if (who.may.contains(what)) {
      assertThat(answer.refusals(act)).as(what).isEmpty();
    } else {
      var expected = refusal.equals("NOT_FOUND") && who == Who.MODERATOR ? "NOT_ALLOWED" : refusal;
      assertThat(answer.refusals(act)).as(what).containsExactly(expected);
    }
  }
}
