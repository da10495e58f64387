package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.identity.Phones;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rights follow the verified person: a new account of the same person gives nothing twice. */
@NullUnmarked
class OnePersonTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Api chair;
  private static Api author;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任").api();
    author = place.resident("张秀英", "7栋2单元", "101").api();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer act(Api by, String mutation, String shown, Map<String, ?> input) {
    return by.act(mutation, shown, input);
  }

  private static Api.Answer done(Api by, String mutation, String shown, Map<String, ?> input) {
    var answer = act(by, mutation, shown, input);
    assertThat(answer.refusals(mutation)).as(answer.body().toString()).isEmpty();
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    return answer;
  }

  private static String proposal() {
    var scope = GlobalId.encode("area", place.area("7栋2单元"));
    var id =
        done(
                author,
                "createProposal",
                "proposal { id }",
                Map.of(
                    "communityId",
                    place.globalId(),
                    "scopeId",
                    scope,
                    "category",
                    "lift",
                    "title",
                    "单元门口装一盏灯",
                    "body",
                    "夜里看不见台阶。"))
            .text("createProposal.proposal.id");
    done(author, "submitProposal", "proposal { id }", Map.of("proposalId", id));
    done(
        chair, "reviewProposal", "proposal { id }", Map.of("proposalId", id, "decision", "ACCEPT"));
    return id;
  }

  private static String ballot() {
    var scope = GlobalId.encode("area", place.area("7栋2单元"));
    return done(
            chair,
            "openBallot",
            "ballot { id }",
            Map.of(
                "subjectId",
                scope,
                "scopeId",
                scope,
                "title",
                "要不要装灯",
                "electorate",
                "RESIDENTS",
                "matter",
                "RESIDENTS_DECISION",
                "secrecy",
                "NAMED",
                "closesAt",
                portal.clock.instant().plus(Duration.ofDays(7)).toString()))
        .text("openBallot.ballot.id");
  }

  /** Verified by the committee as who lives at 102. */
  private static void verify(Api api) {
    var home = GlobalId.encode("household", place.household("7栋2单元", "102"));
    var claim =
        done(
                api,
                "requestResidency",
                "residency { id }",
                Map.of("householdId", home, "capacity", "OWNER", "realName", "许德昌"))
            .text("requestResidency.residency.id");
    done(
        chair,
        "reviewResidency",
        "residency { id }",
        Map.of("residencyId", claim, "decision", "APPROVE"));
  }

  private static UUID openAccount(String phone) {
    return (UUID)
        value(
            "select id from identity.account where phone_hash = ? and closed_at is null",
            portal.bean(Phones.class).hash(new PhoneNumber(phone)));
  }

  private static Object value(String sql, Object... bindings) {
    return portal.db().sql().fetchValue(sql, bindings);
  }

  private static UUID personOf(UUID account) {
    return (UUID)
        value("select person_id from community.verified_account where account_id = ?", account);
  }

  private static int seconds(Api by, String proposal) {
    return done(
            by,
            "endorseProposal",
            "proposal { endorsementCount viewerHasEndorsed }",
            Map.of("proposalId", proposal))
        .at("endorseProposal.proposal.endorsementCount")
        .asInt();
  }

  private static int turnout(Api by, String ballot, String choice) {
    return done(
            by,
            "castBallot",
            "ballot { turnout { heads } }",
            Map.of("ballotId", ballot, "choice", choice))
        .at("castBallot.ballot.turnout.heads")
        .asInt();
  }

  // By person: with endorsement_is_one_per_person on (proposal_id, account_id) this counts two.
  @Test
  void an_account_closed_and_opened_again_gives_no_second_second_and_no_second_vote() {
    var phone = place.newPhone();
    var before = portal.signIn(phone);
    verify(before);
    var old = openAccount(phone);
    var person = personOf(old);
    var proposal = proposal();
    var ballot = ballot();
    assertThat(seconds(before, proposal)).isEqualTo(1);
    assertThat(turnout(before, ballot, "FOR")).isEqualTo(1);

    before.run("mutation { closeAccount(input: {confirm: true}) { closed } }");
    portal.closeAccountsDue();
    var after = portal.signIn(phone);
    assertThat(openAccount(phone)).isNotEqualTo(old);
    assertThat(
            act(after, "endorseProposal", "proposal { id }", Map.of("proposalId", proposal))
                .refusals("endorseProposal"))
        .as("the new account is nobody yet")
        .containsExactly("RESIDENCY_REQUIRED");
    verify(after);
    assertThat(personOf(openAccount(phone))).isEqualTo(person);

    assertThat(seconds(after, proposal)).isEqualTo(1);
    assertThat(
            value(
                "select count(*) from proposals.endorsement where proposal_id = ?",
                GlobalId.decode("proposal", proposal, "id")))
        .isEqualTo(1L);
    assertThat(
            value(
                "select count(*) from platform.outbox where kind = 'ProposalEndorsed' and"
                    + " subject_id = ?",
                GlobalId.decode("proposal", proposal, "id")))
        .isEqualTo(1L);
    assertThat(turnout(after, ballot, "AGAINST")).isEqualTo(1);
    Closing.comes(portal, ballot);
    var closed =
        done(
            chair,
            "closeBallot",
            "ballot { turnout { heads } tally { choice heads } }",
            Map.of("ballotId", ballot, "reason", "大家都投过了，提前结束"));
    assertThat(closed.at("closeBallot.ballot.turnout.heads").asInt()).isEqualTo(1);
    assertThat(closed.at("closeBallot.ballot.tally").toString())
        .contains("{\"choice\":\"AGAINST\",\"heads\":1}")
        .contains("{\"choice\":\"FOR\",\"heads\":0}");
  }
}
