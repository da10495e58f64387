package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.Communities;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.PermissionTable;
import cn.yunshequ.support.PermissionTable.Play;
import cn.yunshequ.support.Portal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Role × stage × act through the API, against the table written by hand: every cell it leaves out
 * changes and says nothing, every other leads where it says (L-11).
 */
@NullUnmarked
class PermissionMatrixTest {
  private static Portal portal;
  private static Desk desk;
  private static final Map<String, Role> ROLES = new LinkedHashMap<>();
  private static String other;
  private static PlayedActs played;

  static final PermissionTable<ProposalAct> TABLE =
      PermissionTable.read("/proposals/permissions.txt", ProposalAct::valueOf);

  /** A client, and who they are in the table's letters. */
  private record Role(Api api, String letters) {}

  @BeforeAll
  static void start() {
    // So much is said here within one minute of a clock that stands still.
    portal =
        Portal.start(Map.of("moderation.posts-per-minute", 1000, "moderation.same-text", 1000));
    desk = new Desk(portal);
    var place = desk.place;
    var elsewhere = new Neighbourhood(portal);
    objector = place.resident("赵大妈", "7栋2单元", "202");
    role("guest", portal.guest(), "");
    role("unverified", place.stranger().api(), "U");
    role("author", desk.author.api(), "A");
    coAuthor = place.resident("马小军", "7栋2单元", "102");
    role("co-author", coAuthor.api(), "C");
    role("neighbour", place.resident("许大爷", "7栋2单元", "201").api(), "N");
    role("other building", place.resident("陈阿姨", "8栋1单元", "101").api(), "U");
    role("other community", elsewhere.resident("程先生", "7栋2单元", "101").api(), "U");
    role("desk", desk.chair.api(), "D");
    role("desk elsewhere", elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "外区主任").api(), "U");
    role("convenor", place.officer(OfficeKind.COUNCIL_CONVENOR, "顾阿姨").api(), "V");
    role("officer", place.officer(OfficeKind.SUBDISTRICT_OFFICER, "街道干部").api(), "S");
    role("grid worker", gridWorker("7栋"), "G");
    role("grid worker of the next grid", gridWorker("8栋"), "U");
    other = desk.accepted("");
    played = new PlayedActs(desk, other);
  }

  private static Neighbourhood.Member coAuthor;
  private static Neighbourhood.Member objector;

  private static Api gridWorker(String building) {
    var communities = portal.bean(Communities.class);
    var place = desk.place.communityId;
    var grid = communities.layGrid(place, building + "网格", List.of(desk.place.area(building)));
    var worker = desk.place.stranger();
    communities.appointToGrid(worker.account(), place, grid, 3);
    return worker.api();
  }

  private static void role(String name, Api api, String letters) {
    ROLES.put(name, new Role(api, letters));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  // The stage is set by SQL: the acts that lead there are tested by ProposalLifeTest.
  private static String at(ProposalStage stage) {
    var id = desk.draft("7栋2单元");
    var uuid = Desk.uuid(id);
    var sql = portal.db().sql();
    sql.query(
            "insert into proposals.co_author (proposal_id, account_id, person_id, status,"
                + " invited_at, answered_at) values (?, ?, ?, 'ACCEPTED', now(), now())",
            uuid,
            coAuthor.account(),
            coAuthor.person())
        .execute();
    boolean published =
        !Set.of(
                ProposalStage.DRAFT,
                ProposalStage.SUBMITTED,
                ProposalStage.RETURNED,
                ProposalStage.REJECTED)
            .contains(stage);
    boolean merged = stage == ProposalStage.MERGED_INTO;
    sql.query(
            "update proposals.proposal set stage = ?, number = ?, submitted_at = case when ? then"
                + " now() end, published_at = case when ? then now() end, answer_text = 'x',"
                + " answered_by = '居委会', answered_at = now(), gathering_ends = current_date + 9,"
                + " rating_ends = current_date + 9, merged_into = case when ? then ?::uuid end,"
                + " stage_before_merge = case when ? then 'ACCEPTED' end where id = ?",
            stage.name(),
            "T-" + uuid,
            stage != ProposalStage.DRAFT,
            published,
            merged,
            Desk.uuid(other),
            merged,
            uuid)
        .execute();
    deliberated(uuid);
    return id;
  }

  // A result on notice with an objection, whatever the stage says: the stage decides what is open.
  private static void deliberated(UUID proposal) {
    var sql = portal.db().sql();
    sql.query(
            "insert into proposals.deliberation (proposal_id, participants, begun_at,"
                + " opinion_version, outcome, result_text, notice_ends) values (?, '住户', now(), 1,"
                + " 'AGREED', '通过', current_date + 9)",
            proposal)
        .execute();
    sql.query(
            "insert into proposals.opinion values (?, 1, '安装', now(), ?)",
            proposal,
            desk.chair.account())
        .execute();
    sql.query(
            "insert into proposals.objection (id, proposal_id, round, person_id, account_id,"
                + " household_id, affected, redeliberate, text, at) values (?, ?, 1, ?, ?, ?, true,"
                + " false, '挡光', now())",
            proposal,
            proposal,
            objector.person(),
            objector.account(),
            desk.place.household("7栋2单元", "202"))
        .execute();
  }

  /** Everything an act could have changed or said. */
  private static List<String> footprint() {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select 'd' || md5(string_agg(d::text, '' order by proposal_id)) from"
                + " proposals.deliberation d union all select 'j' || md5(string_agg(j::text, ''"
                + " order by id)) from proposals.objection j union all select 'w' || count(*) from"
                + " proposals.opinion union all select 'p' || md5(string_agg(p::text, '' order by"
                + " id)) from proposals.proposal p union all select 't' || md5(string_agg(t::text,"
                + " '' order by proposal_id)) from proposals.tally t union all select 'e' ||"
                + " count(*) from proposals.entry union all select 's' || count(*) from"
                + " proposals.endorsement union all select 'r' || count(*) from proposals.rating"
                + " union all select 'v' || count(*) from proposals.revision union all select 'c'"
                + " || count(*) from proposals.co_author union all select 'o' || count(*) from"
                + " platform.outbox union all select 'a' || count(*) from platform.audit union all"
                + " select 'm' || count(*) from deliberation.comment union all select 'b' ||"
                + " count(*) from voting.ballot union all select 'i' || md5(string_agg(i::text, ''"
                // What the portal finds out by itself comes after the acts that were allowed.
                + " order by id)) from moderation.item i where kind not in ('DUPLICATE',"
                + " 'REPLY_DUE') union all select 'l' ||"
                + " md5(string_agg(l::text, '' order by original_id, person_id)) from"
                + " proposals.merge_answer l union all select 'k' || md5(string_agg(k::text, ''"
                + " order by proposal_id, account_id)) from proposals.co_author k")
        .fetchInto(String.class);
  }

  @ParameterizedTest
  @EnumSource(ProposalStage.class)
  void refused_cells_change_nothing_and_say_nothing_and_the_others_work(ProposalStage stage) {
    var id = at(stage);
    for (var role : ROLES.entrySet()) {
      for (var play : TABLE.plays()) {
        if (TABLE.allows(play, stage.name(), role.getValue().letters())) {
          works(stage, role.getKey(), play);
        } else {
          isRefused(id, stage, role.getKey(), play);
        }
      }
    }
  }

  private static void works(ProposalStage stage, String role, Play<ProposalAct> play) {
    var id = at(stage);
    var answer = played.play(ROLES.get(role).api(), play, id);
    var where = "%s %s by %s: %s".formatted(stage, play, role, answer.body());
    assertThat(answer.text(PlayedActs.about(play.act()))).as(where).isEqualTo(id);
    assertThat(stageOf(id))
        .as(where)
        .isEqualTo(TABLE.leadsTo(play, stage.name()).orElse(stage.name()));
  }

  private static String stageOf(String id) {
    var sql = portal.db().sql();
    return sql.fetchValue("select stage from proposals.proposal where id = ?", Desk.uuid(id))
        .toString();
  }

  private static void isRefused(
      String id, ProposalStage stage, String role, Play<ProposalAct> play) {
    var before = footprint();
    var answer = played.play(ROLES.get(role).api(), play, id);
    isRefused(answer, PlayedActs.MUTATIONS.get(play.act()), role, stage + " " + play, before);
  }

  /** So that no new act and no new client slips past the table. */
  @Test
  void the_table_speaks_of_every_act() {
    assertThat(TABLE.acts()).containsExactlyInAnyOrder(ProposalAct.values());
    assertThat(PlayedActs.MUTATIONS.keySet()).containsExactlyInAnyOrder(ProposalAct.values());
  }

  /** A neighbour's signature and a seconder's word after a merge are theirs alone to give. */
  @Test
  void only_who_was_asked_answers_an_invitation_or_a_merge() {
    var asked = desk.place.resident("何阿姨", "7栋2单元", "201");
    var signed = desk.draft("7栋2单元");
    portal
        .db()
        .sql()
        .query(
            "insert into proposals.co_author (proposal_id, account_id, person_id, status,"
                + " invited_at) values (?, ?, ?, 'INVITED', now())",
            Desk.uuid(signed),
            asked.account(),
            asked.person())
        .execute();
    var original = desk.accepted("7栋2单元");
    var into = desk.accepted("7栋2单元");
    Desk.expect(desk.endorse(asked, original), "endorseProposal");
    var merged = input("proposalId", original, "intoId", into, "reason", "同一件事情");
    Desk.expect(act(desk.chair.api(), "mergeProposals", merged), "mergeProposals");
    var signing = input("proposalId", signed, "accept", true);
    var confirming = input("proposalId", into, "confirm", true);
    for (var role : ROLES.entrySet()) {
      answersNothing(role.getKey(), "answerCoAuthorInvitation", signing);
      answersNothing(role.getKey(), "confirmMergedEndorsement", confirming);
    }
    for (var answer : List.of("answerCoAuthorInvitation", "confirmMergedEndorsement")) {
      var in = answer.startsWith("answer") ? signing : confirming;
      Desk.expect(act(asked.api(), answer, in), answer);
    }
  }

  private static void answersNothing(String role, String mutation, Map<String, Object> in) {
    var before = footprint();
    isRefused(act(ROLES.get(role).api(), mutation, in), mutation, role, mutation, before);
  }

  private static void isRefused(
      Api.Answer answer, String mutation, String role, String what, List<String> before) {
    var where = "%s by %s: %s".formatted(what, role, answer.body());
    if (role.equals("guest")) {
      assertThat(answer.status()).as(where).isEqualTo(401);
    } else {
      assertThat(answer.refusals(mutation)).as(where).isNotEmpty();
    }
    assertThat(footprint()).as(where).isEqualTo(before);
  }
}
