package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.resident;
import static cn.yunshequ.voting.BallotDesk.see;
import static cn.yunshequ.voting.BallotDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may cast for a home is frozen with its roll (L-32): moving in or out changes nothing. */
@org.jspecify.annotations.NullUnmarked
class RollMembersTest {
  private static Portal portal;
  private static BallotDesk desk;
  private static Neighbourhood.Member second;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
    second = desk.place.officer(OfficeKind.COMMITTEE_MEMBER, "叶委员");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Neighbourhood.Member movesIn(String stairwell, String door) {
    return desk.place.newcomer(desk.place.newPhone(), "新来的", stairwell, door, "OWNER");
  }

  private static void movesOut(Neighbourhood.Member who) {
    portal
        .db()
        .sql()
        .query("update community.member set until = current_date where person_id = ?", who.person())
        .execute();
  }

  private static void corrected(Map<String, Object> change) {
    var proposed =
        ok(act(desk.chair.api(), "correctRoll", "correction { id }", change), "correctRoll");
    var id = input("correctionId", proposed.text("correctRoll.correction.id"));
    ok(
        act(second.api(), "confirmRollCorrection", "correction { id }", id),
        "confirmRollCorrection");
  }

  private static int counted(String ballot) {
    return desk.count("from voting.counted where ballot_id = ?", uuid(ballot));
  }

  @Test
  void who_moves_in_after_the_freeze_votes_only_when_the_roll_is_corrected() {
    desk.place.resident("老住户", "7栋1单元", "101");
    var ballot = desk.open(desk.terms("7栋1单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED"));
    var newcomer = movesIn("7栋1单元", "101");
    var refused = cast(newcomer, ballot, "FOR");
    assertThat(refused.refusals("castBallot")).containsExactly("MOVED_IN_LATER");
    assertThat(refused.body().toString())
        .as("why, and what to do about it")
        .contains("名册在", "固定的时候", "联系居委会更正名册");
    assertThat(counted(ballot)).isZero();
    var seen = see(newcomer.api(), ballot, "viewerMovedInLater viewerVotes { unitId }");
    assertThat(seen.at("ballot.viewerMovedInLater").asBoolean()).isTrue();
    assertThat(seen.at("ballot.viewerVotes").size()).isZero();
    corrected(
        input(
            "ballotId",
            ballot,
            "kind",
            "STRIKE",
            "unitId",
            desk.unitOf(ballot, "7栋1单元101"),
            "reason",
            "原来的人早已搬走"));
    corrected(
        input(
            "ballotId",
            ballot,
            "kind",
            "ADD",
            "householdId",
            desk.household("7栋1单元", "101"),
            "reason",
            "现在的住户已核对房产证"));
    ok(cast(newcomer, ballot, "FOR"), "castBallot");
    assertThat(counted(ballot)).isEqualTo(1);
    assertThat(
            see(newcomer.api(), ballot, "viewerMovedInLater")
                .at("ballot.viewerMovedInLater")
                .asBoolean())
        .isFalse();
  }

  @Test
  void who_has_moved_out_since_still_casts_and_hands_it_to_nobody_who_came_later() {
    var seller = desk.place.resident("卖房的", "7栋2单元", "201");
    var family = desk.place.resident("家里人", "7栋2单元", "201");
    var ballot = desk.open(desk.terms("7栋2单元", "OWNERS", "STRAW_POLL", "NAMED"));
    movesOut(seller);
    var buyer = movesIn("7栋2单元", "201");
    assertThat(cast(buyer, ballot, "AGAINST").refusals("castBallot"))
        .containsExactly("MOVED_IN_LATER");
    var unit = desk.unitOf(ballot, "7栋2单元201");
    var hand = input("ballotId", ballot, "unitId", unit, "residentId", resident(buyer));
    assertThat(act(seller.api(), "chooseCaster", "ballot { id }", hand).refusals("chooseCaster"))
        .containsExactly("NOT_FOUND");
    assertThat(
            see(seller.api(), ballot, "viewerVotes { others { id } }")
                .at("ballot.viewerVotes.0.others")
                .toString())
        .contains(resident(family))
        .doesNotContain(resident(buyer));
    ok(cast(seller, ballot, "FOR"), "castBallot");
    assertThat(cast(family, ballot, "AGAINST").refusals("castBallot"))
        .containsExactly("OTHER_CASTS");
    assertThat(counted(ballot)).isEqualTo(1);
  }

  // Who only lives there does not cast where owners vote, then as now.
  @Test
  void who_buys_the_home_they_rented_does_not_cast_for_a_roll_of_before() {
    desk.place.resident("房东", "8栋1单元", "201");
    var tenant = desk.place.resident(desk.place.newPhone(), "租户", "8栋1单元", "201", "TENANT");
    var ballot = desk.open(desk.terms("8栋1单元", "OWNERS", "STRAW_POLL", "NAMED"));
    portal
        .db()
        .sql()
        .query(
            "update community.member set capacity = 'OWNER' where person_id = ?", tenant.person())
        .execute();
    assertThat(cast(tenant, ballot, "FOR").refusals("castBallot"))
        .containsExactly("MOVED_IN_LATER");
  }

  @Test
  void another_area_leaves_the_people_behind_the_door_as_they_were() {
    var owner = desk.place.resident("业主", "8栋2单元", "102");
    var ballot = desk.open(desk.terms("8栋2单元", "OWNERS", "STRAW_POLL", "NAMED"));
    var newcomer = movesIn("8栋2单元", "102");
    corrected(
        input(
            "ballotId",
            ballot,
            "kind",
            "AREA",
            "unitId",
            desk.unitOf(ballot, "8栋2单元102"),
            "area",
            "88.50",
            "reason",
            "按产权证更正"));
    assertThat(cast(newcomer, ballot, "FOR").refusals("castBallot"))
        .containsExactly("MOVED_IN_LATER");
    ok(cast(owner, ballot, "FOR"), "castBallot");
  }
}
