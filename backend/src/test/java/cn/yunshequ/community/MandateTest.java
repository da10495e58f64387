package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 代办: somebody acts for an elder who agreed; it is marked, it ends, and it is never a vote. */
@org.jspecify.annotations.NullUnmarked
class MandateTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member worker;
  private static Neighbourhood.Member chair;
  private static ElderDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    worker = place.officer(OfficeKind.GRID_WORKER, "陆网格");
    desk = new ElderDesk(portal, place, chair);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void a_second_for_an_elder_counts_once_for_the_elder_and_stands_on_the_receipt() {
    var person = desk.elder("许阿婆", "7栋1单元", "101");
    var proposal = desk.published(place.resident("王建国", "7栋1单元", "102"));
    var id = desk.mandate(worker, person, "ENDORSE");
    assertThat(
            desk.endorse(worker.api(), proposal, id)
                .at("endorseProposal.proposal.endorsementCount")
                .asInt())
        .isEqualTo(1);
    assertThat(desk.endorse(worker.api(), proposal, id).refusals("endorseProposal")).isEmpty();
    assertThat(
            desk.count(
                "proposals.endorsement where person_id = '"
                    + person
                    + "' and account_id = '"
                    + worker.account()
                    + "'"))
        .isEqualTo(1);
    assertThat(desk.count("proposals.endorsement where person_id = '" + person + "'")).isEqualTo(1);
    var receipt =
        worker.api().run("{ myMandates { id elder viewerIsHelper done { actName subjectId } } }");
    assertThat(receipt.at("myMandates").toString()).contains("附议", proposal, "许阿婆");
    assertThat(desk.count("platform.audit where act = '代办：附议'")).isPositive();
  }

  @Test
  void a_proposal_and_a_comment_say_who_acted_for_whom_unless_its_author_is_not_shown() {
    var person = desk.elder("钱爷爷", "7栋2单元", "101");
    var daughter = place.resident("钱小红", "7栋2单元", "102");
    var id = desk.mandate(daughter, person, "PROPOSE", "COMMENT");
    var open = desk.propose(daughter.api(), id, false);
    assertThat(open.text("createProposal.proposal.actedFor.elder")).isEqualTo("钱爷爷");
    assertThat(open.text("createProposal.proposal.actedFor.helper")).isEqualTo("钱小红");
    assertThat(
            desk.count(
                "proposals.proposal where author_person_id = '"
                    + person
                    + "' and author_account_id = '"
                    + daughter.account()
                    + "'"))
        .isEqualTo(1);
    var subject = desk.published(place.resident("李强", "7栋2单元", "201"));
    var said =
        daughter
            .api()
            .run(
                "mutation($s: ID!, $m: ID) { postComment(input: {subjectId: $s, body: \"我父亲赞成\","
                    + " mandateId: $m}) { comment { actedFor { elder } } refusals { code } } }",
                Map.of("s", subject, "m", id));
    assertThat(said.text("postComment.comment.actedFor.elder")).isEqualTo("钱爷爷");
    assertThat(
            portal
                .guest()
                .run(
                    "query($s: ID!) { comments(subjectId: $s) { nodes { actedFor { elder helper } }"
                        + " } }",
                    Map.of("s", subject))
                .text("comments.nodes.0.actedFor.elder"))
        .as("masked for strangers")
        .isEqualTo("钱*爷");
    var unnamed = desk.propose(daughter.api(), id, true).text("createProposal.proposal.id");
    desk.published(daughter, unnamed);
    var asked = "query($id: ID!) { proposal(id: $id) { title actedFor { elder helper } } }";
    var read = portal.guest().run(asked, Map.of("id", unnamed));
    assertThat(read.text("proposal.title")).isEqualTo("楼道灯不亮");
    assertThat(read.at("proposal.actedFor").isNull()).as("nobody is named").isTrue();
  }

  /** Who writes an agreement down. */
  enum Writer {
    GUEST(false),
    STRANGER(false),
    RESIDENT(false),
    COMMITTEE_CHAIR(true),
    COMMITTEE_MEMBER(true),
    MODERATOR(true),
    GRID_WORKER(true),
    STAIRWELL_HEAD(false),
    COUNCIL_CONVENOR(false),
    SUBDISTRICT_OFFICER(false),
    CHAIR_ELSEWHERE(false);

    final boolean may;

    Writer(boolean may) {
      this.may = may;
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_desk_and_the_grid_worker_write_down_what_the_elder_said(Writer who) {
    var person = desk.elder("周奶奶" + who, "8栋1单元", "101");
    var api =
        switch (who) {
          case GUEST -> portal.guest();
          case STRANGER -> place.stranger().api();
          case RESIDENT -> place.resident("邻居", "8栋1单元", "102").api();
          case CHAIR_ELSEWHERE ->
              new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "别处").api();
          default -> place.officer(OfficeKind.valueOf(who.name()), "某某").api();
        };
    int before = desk.count("community.mandate");
    var answer =
        desk.record(
            api, person, desk.phoneOf(worker), List.of("ENDORSE"), ElderDesk.today().plusDays(30));
    assertThat(desk.count("community.mandate")).isEqualTo(before + (who.may ? 1 : 0));
    if (who == Writer.GUEST) {
      assertThat(answer.status()).isEqualTo(401);
    } else if (!who.may) {
      assertThat(answer.refusals("recordMandate")).containsExactly("NOT_ALLOWED");
    }
  }

  @Test
  void nobody_writes_down_their_own_and_the_helper_must_be_known_here() {
    var person = desk.elder("孙奶奶", "8栋1单元", "201");
    assertThat(
            desk.record(
                    worker.api(),
                    person,
                    desk.phoneOf(worker),
                    List.of("ENDORSE"),
                    ElderDesk.today().plusDays(9))
                .refusals("recordMandate"))
        .containsExactly("MANDATE_NEEDS_ANOTHER");
    assertThat(
            desk.record(
                    chair.api(),
                    person,
                    desk.phoneOf(place.stranger()),
                    List.of("ENDORSE"),
                    ElderDesk.today().plusDays(9))
                .refusals("recordMandate"))
        .containsExactly("HELPER_NOT_KNOWN");
    assertThat(
            desk.record(
                    chair.api(),
                    person,
                    desk.phoneOf(worker),
                    List.of("ENDORSE"),
                    ElderDesk.today().plusDays(400))
                .refusals("recordMandate"))
        .containsExactly("VALUE_OUT_OF_RANGE");
  }

  @Test
  void only_the_helper_only_what_was_agreed_only_while_it_holds() {
    var person = desk.elder("吴爷爷", "8栋2单元", "101");
    var author = place.resident("郑伟", "8栋2单元", "102");
    var proposal = desk.published(author);
    var id = desk.mandate(worker, person, "COMMENT");
    int before = desk.count("proposals.endorsement");
    assertThat(desk.endorse(worker.api(), proposal, id).refusals("endorseProposal"))
        .containsExactly("MANDATE_NOT_FOR_THIS");
    assertThat(desk.endorse(chair.api(), proposal, id).refusals("endorseProposal"))
        .containsExactly("NOT_FOUND");
    var agreed = desk.mandate(worker, person, "ENDORSE");
    assertThat(desk.endorse(worker.api(), proposal, id).refusals("endorseProposal"))
        .as("the new one stands for the old")
        .containsExactly("MANDATE_OVER");
    worker
        .api()
        .run(
            "mutation($id: ID!) { endMandate(input: {mandateId: $id, why: \"老人说不用了\"}) { refusals {"
                + " code } } }",
            Map.of("id", agreed));
    assertThat(desk.endorse(worker.api(), proposal, agreed).refusals("endorseProposal"))
        .containsExactly("MANDATE_OVER");
    assertThat(desk.count("proposals.endorsement")).isEqualTo(before);
    var ofAuthor = desk.mandate(author, person, "ENDORSE");
    assertThat(desk.endorse(author.api(), proposal, ofAuthor).refusals("endorseProposal"))
        .as("nobody gathers seconds for their own proposal this way")
        .containsExactly("OWN_PROPOSAL");
  }

  @Test
  void it_ends_by_itself() {
    var person = desk.elder("冯奶奶", "8栋2单元", "201");
    var proposal = desk.published(place.resident("陈晨", "8栋2单元", "202"));
    var id = desk.mandate(worker, person, "ENDORSE");
    portal
        .db()
        .sql()
        .query(
            "update community.mandate set given_on = current_date - 40, until = current_date - 2"
                + " where id = ?",
            GlobalId.decode("mandate", id, "id"))
        .execute();
    assertThat(desk.endorse(worker.api(), proposal, id).refusals("endorseProposal"))
        .containsExactly("MANDATE_OVER");
  }

  @Test
  void a_vote_knows_no_mandate() {
    var fields =
        portal
            .guest()
            .run("{ __type(name: \"CastBallotInput\") { inputFields { name } } }")
            .at("__type.inputFields")
            .findValuesAsString("name");
    assertThat(fields).isNotEmpty().doesNotContain("mandateId");
  }

  @Test
  void staff_who_look_who_lives_there_are_named_to_those_people() {
    var resident = place.resident("何平", "7栋1单元", "202");
    var door = GlobalId.encode("household", place.household("7栋1单元", "202"));
    var asked = "query($id: ID!) { rosterPeople(householdId: $id) { name hasAccount } }";
    assertThat(worker.api().run(asked, Map.of("id", door)).text("rosterPeople.0.name"))
        .isEqualTo("何平");
    assertThat(resident.api().run(asked, Map.of("id", door)).errors())
        .containsExactly("NOT_ALLOWED");
    assertThat(
            resident
                .api()
                .run("{ myDataAccesses { nodes { what by } } }")
                .at("myDataAccesses.nodes")
                .toString())
        .contains("查看住户名单", "陆网格");
  }

  @Test
  void the_receipt_is_a_page_for_those_it_is_about() throws Exception {
    var person = desk.elder("卫爷爷", "7栋2单元", "202");
    var id = desk.mandate(worker, person, "ENDORSE");
    assertThat(pdf(worker.api(), id)).isEqualTo(200);
    assertThat(pdf(place.resident("褚方", "8栋1单元", "202").api(), id)).isEqualTo(404);
    assertThat(pdf(portal.guest(), id)).isEqualTo(404);
  }

  private static int pdf(Api who, String id) throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(
            java.net.URI.create(portal.address() + "/mandates/" + id + "/receipt.pdf"));
    if (who.token != null) {
      request.header("Authorization", "Bearer " + who.token);
    }
    try (var http = java.net.http.HttpClient.newHttpClient()) {
      return http.send(request.GET().build(), java.net.http.HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
