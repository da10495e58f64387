package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    worker = place.officer(OfficeKind.GRID_WORKER, "陆网格");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  /** Somebody of the roster without an account. */
  private static UUID elder(String name, String stairwell, String door) {
    var person = UUID.randomUUID();
    var sql = portal.db().sql();
    sql.query("insert into community.person (id, name) values (?, ?)", person, name).execute();
    sql.query(
            "insert into community.member (id, household_id, person_id, capacity, since, source)"
                + " values (?, ?, ?, 'OWNER', current_date, 'ROSTER')",
            UUID.randomUUID(),
            place.household(stairwell, door),
            person)
        .execute();
    return person;
  }

  private static String phoneOf(Neighbourhood.Member who) {
    var phones = portal.bean(cn.yunshequ.identity.Phones.class);
    var sealed =
        (byte[])
            portal
                .db()
                .sql()
                .fetchValue(
                    "select phone_sealed from identity.account where id = ?", who.account());
    return phones.open(sealed).digits();
  }

  private static Api.Answer record(
      Api who, UUID person, String phone, List<String> acts, LocalDate until) {
    return who.run(
        "mutation($in: RecordMandateInput!) { recordMandate(input: $in) { mandate { id elder helper"
            + " actNames holds } refusals { code path } } }",
        Map.of(
            "in",
            Map.of(
                "personId",
                GlobalId.encode("person", person),
                "helperPhone",
                phone,
                "acts",
                acts,
                "purpose",
                "眼睛看不清手机",
                "givenHow",
                "IN_PERSON",
                "givenOn",
                today().toString(),
                "until",
                until.toString())));
  }

  private static String mandate(Neighbourhood.Member helper, UUID person, String... acts) {
    return record(chair.api(), person, phoneOf(helper), List.of(acts), today().plusDays(90))
        .text("recordMandate.mandate.id");
  }

  private static Api.Answer endorse(Api who, String proposal, String mandate) {
    var in = new HashMap<String, Object>();
    in.put("proposalId", proposal);
    in.put("mandateId", mandate);
    return who.run(
        "mutation($in: EndorseProposalInput!) { endorseProposal(input: $in) { proposal {"
            + " endorsementCount } refusals { code } } }",
        Map.of("in", in));
  }

  private static Api.Answer propose(Api who, String mandate, boolean anonymous) {
    var in = new HashMap<String, Object>();
    in.put("communityId", place.globalId());
    in.put("category", "clean");
    in.put("title", "楼道灯不亮");
    in.put("body", "三楼的灯坏了半个月，老人上下楼看不清。");
    in.put("anonymousToNeighbours", anonymous);
    in.put("mandateId", mandate);
    return who.run(
        "mutation($in: CreateProposalInput!) { createProposal(input: $in) { proposal { id actedFor"
            + " { elder helper } } refusals { code } } }",
        Map.of("in", in));
  }

  private static String published(Neighbourhood.Member author) {
    var id = propose(author.api(), null, false).text("createProposal.proposal.id");
    author
        .api()
        .run(
            "mutation($id: ID!) { submitProposal(input: {proposalId: $id}) { refusals { code } } }",
            Map.of("id", id));
    chair
        .api()
        .run(
            "mutation($id: ID!) { reviewProposal(input: {proposalId: $id, decision: ACCEPT}) {"
                + " refusals { code } } }",
            Map.of("id", id));
    return id;
  }

  private static int count(String from) {
    return portal.db().sql().fetchSingle("select count(*)::int from " + from).get(0, int.class);
  }

  @Test
  void a_second_for_an_elder_counts_once_for_the_elder_and_stands_on_the_receipt() {
    var person = elder("许阿婆", "7栋1单元", "101");
    var proposal = published(place.resident("王建国", "7栋1单元", "102"));
    var id = mandate(worker, person, "ENDORSE");
    assertThat(
            endorse(worker.api(), proposal, id)
                .at("endorseProposal.proposal.endorsementCount")
                .asInt())
        .isEqualTo(1);
    assertThat(endorse(worker.api(), proposal, id).refusals("endorseProposal")).isEmpty();
    assertThat(
            count(
                "proposals.endorsement where person_id = '"
                    + person
                    + "' and account_id = '"
                    + worker.account()
                    + "'"))
        .isEqualTo(1);
    assertThat(count("proposals.endorsement where person_id = '" + person + "'")).isEqualTo(1);
    var receipt =
        worker.api().run("{ myMandates { id elder viewerIsHelper done { actName subjectId } } }");
    assertThat(receipt.at("myMandates").toString()).contains("附议", proposal, "许阿婆");
    assertThat(count("platform.audit where act = '代办：附议'")).isPositive();
  }

  @Test
  void a_proposal_and_a_comment_say_who_acted_for_whom_unless_its_author_is_not_shown() {
    var person = elder("钱爷爷", "7栋2单元", "101");
    var daughter = place.resident("钱小红", "7栋2单元", "102");
    var id = mandate(daughter, person, "PROPOSE", "COMMENT");
    var open = propose(daughter.api(), id, false);
    assertThat(open.text("createProposal.proposal.actedFor.elder")).isEqualTo("钱爷爷");
    assertThat(open.text("createProposal.proposal.actedFor.helper")).isEqualTo("钱小红");
    assertThat(
            count(
                "proposals.proposal where author_person_id = '"
                    + person
                    + "' and author_account_id = '"
                    + daughter.account()
                    + "'"))
        .isEqualTo(1);
    var subject = published(place.resident("李强", "7栋2单元", "201"));
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
    var person = elder("周奶奶" + who, "8栋1单元", "101");
    var api =
        switch (who) {
          case GUEST -> portal.guest();
          case STRANGER -> place.stranger().api();
          case RESIDENT -> place.resident("邻居", "8栋1单元", "102").api();
          case CHAIR_ELSEWHERE ->
              new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "别处").api();
          default -> place.officer(OfficeKind.valueOf(who.name()), "某某").api();
        };
    int before = count("community.mandate");
    var answer = record(api, person, phoneOf(worker), List.of("ENDORSE"), today().plusDays(30));
    assertThat(count("community.mandate")).isEqualTo(before + (who.may ? 1 : 0));
    if (who == Writer.GUEST) {
      assertThat(answer.status()).isEqualTo(401);
    } else if (!who.may) {
      assertThat(answer.refusals("recordMandate")).containsExactly("NOT_ALLOWED");
    }
  }

  @Test
  void nobody_writes_down_their_own_and_the_helper_must_be_known_here() {
    var person = elder("孙奶奶", "8栋1单元", "201");
    assertThat(
            record(worker.api(), person, phoneOf(worker), List.of("ENDORSE"), today().plusDays(9))
                .refusals("recordMandate"))
        .containsExactly("MANDATE_NEEDS_ANOTHER");
    assertThat(
            record(
                    chair.api(),
                    person,
                    phoneOf(place.stranger()),
                    List.of("ENDORSE"),
                    today().plusDays(9))
                .refusals("recordMandate"))
        .containsExactly("HELPER_NOT_KNOWN");
    assertThat(
            record(chair.api(), person, phoneOf(worker), List.of("ENDORSE"), today().plusDays(400))
                .refusals("recordMandate"))
        .containsExactly("VALUE_OUT_OF_RANGE");
  }

  @Test
  void only_the_helper_only_what_was_agreed_only_while_it_holds() {
    var person = elder("吴爷爷", "8栋2单元", "101");
    var author = place.resident("郑伟", "8栋2单元", "102");
    var proposal = published(author);
    var id = mandate(worker, person, "COMMENT");
    int before = count("proposals.endorsement");
    assertThat(endorse(worker.api(), proposal, id).refusals("endorseProposal"))
        .containsExactly("MANDATE_NOT_FOR_THIS");
    assertThat(endorse(chair.api(), proposal, id).refusals("endorseProposal"))
        .containsExactly("NOT_FOUND");
    var agreed = mandate(worker, person, "ENDORSE");
    assertThat(endorse(worker.api(), proposal, id).refusals("endorseProposal"))
        .as("the new one stands for the old")
        .containsExactly("MANDATE_OVER");
    worker
        .api()
        .run(
            "mutation($id: ID!) { endMandate(input: {mandateId: $id, why: \"老人说不用了\"}) { refusals {"
                + " code } } }",
            Map.of("id", agreed));
    assertThat(endorse(worker.api(), proposal, agreed).refusals("endorseProposal"))
        .containsExactly("MANDATE_OVER");
    assertThat(count("proposals.endorsement")).isEqualTo(before);
    var ofAuthor = mandate(author, person, "ENDORSE");
    assertThat(endorse(author.api(), proposal, ofAuthor).refusals("endorseProposal"))
        .as("nobody gathers seconds for their own proposal this way")
        .containsExactly("OWN_PROPOSAL");
  }

  @Test
  void it_ends_by_itself() {
    var person = elder("冯奶奶", "8栋2单元", "201");
    var proposal = published(place.resident("陈晨", "8栋2单元", "202"));
    var id = mandate(worker, person, "ENDORSE");
    portal
        .db()
        .sql()
        .query(
            "update community.mandate set given_on = current_date - 40, until = current_date - 2"
                + " where id = ?",
            GlobalId.decode("mandate", id, "id"))
        .execute();
    assertThat(endorse(worker.api(), proposal, id).refusals("endorseProposal"))
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
    var person = elder("卫爷爷", "7栋2单元", "202");
    var id = mandate(worker, person, "ENDORSE");
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
