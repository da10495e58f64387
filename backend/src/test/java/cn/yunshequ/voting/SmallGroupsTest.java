package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.RollChange;
import cn.yunshequ.voting.model.RollCorrectionKind;
import cn.yunshequ.voting.model.Secrecy;
import cn.yunshequ.voting.store.RollReads;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a small roll, a small building or one correction would tell of a single home (L-46). */
@org.jspecify.annotations.NullUnmarked
class SmallGroupsTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String id(UUID ballot) {
    return GlobalId.encode("ballot", ballot);
  }

  // 7栋 has eight homes, two of which vote; 8栋 has twenty, ten of which vote.
  @Test
  void the_turnout_of_a_small_group_is_not_left_over_by_subtraction() {
    var estate = new Estate(portal, 20);
    var ballot =
        estate.open(
            estate.place.communityId,
            Electorate.HOUSEHOLDS,
            Matter.STAIRWELL_DECISION,
            Secrecy.NAMED);
    estate.owners.stream().limit(10).forEach(who -> estate.cast(who, ballot, "FOR", null));
    var desk = new Object[] {"7栋1单元", "7栋2单元"};
    for (var stairwell : desk) {
      var home = estate.place.resident("住户", (String) stairwell, "101");
      BallotDesk.ok(BallotDesk.cast(home, id(ballot), "FOR"), "castBallot");
    }
    var shown = portal.bean(RollReads.class).buildings(Viewer.GUEST, List.of(ballot)).get(ballot);
    assertThat(shown).hasSizeGreaterThanOrEqualTo(2);
    assertThat(shown.stream().filter(b -> b.castHeads() == null).count())
        .as("never one alone: %s", shown)
        .isGreaterThanOrEqualTo(2);
  }

  private static UUID owners(Estate estate) {
    return estate.open(Electorate.OWNERS, Matter.USE_MAINTENANCE_FUND, Secrecy.NAMED);
  }

  @Test
  void the_share_of_one_voter_among_twelve_is_told_to_nobody_but_who_counts() {
    var estate = new Estate(portal, 12);
    var ballot = owners(estate);
    var share = "turnout { heads areaPercent }";
    estate.cast(estate.owners.getFirst(), ballot, "FOR", null);
    assertThat(see(portal.guest(), id(ballot), share).at("ballot.turnout").toString())
        .isEqualTo("{\"heads\":1,\"areaPercent\":null}");
    estate.owners.subList(1, 6).forEach(who -> estate.cast(who, ballot, "FOR", null));
    assertThat(see(portal.guest(), id(ballot), share).at("ballot.turnout.areaPercent").asInt(-1))
        .isBetween(1, 99);
    estate.owners.subList(6, 11).forEach(who -> estate.cast(who, ballot, "FOR", null));
    assertThat(see(portal.guest(), id(ballot), share).at("ballot.turnout").toString())
        .as("the one who is missing")
        .isEqualTo("{\"heads\":11,\"areaPercent\":null}");
  }

  @Test
  void of_two_owners_neither_learns_the_area_of_the_other() {
    var estate = new Estate(portal, 2);
    var ballot = owners(estate);
    estate.owners.forEach(who -> estate.cast(who, ballot, "FOR", null));
    portal.bean(Counting.class).close(estate.chair, ballot, "都投过了");
    var seen =
        see(
            portal.guest(),
            id(ballot),
            "roll { heads area areaPercent } turnout { area areaPercent } tally { area } rollHash"
                + " result { outcome working }");
    assertThat(seen.text("ballot.result.outcome")).isEqualTo("PASSED");
    assertThat(seen.at("ballot.result.working").toString())
        .contains("达到三分之二")
        .doesNotContain("㎡", "%");
    assertThat(seen.at("ballot.roll").toString()).contains("\"area\":null,\"areaPercent\":null");
    assertThat(seen.at("ballot.turnout").toString()).contains("\"area\":null,\"areaPercent\":null");
    var open = portal.bean(Publishing.class).file(Viewer.GUEST, ballot, false).orElseThrow();
    assertThat(String.join("\n", open)).doesNotContain("rollArea", "\"area\"", "rollSalt");
    var full = portal.bean(Publishing.class).file(estate.chair, ballot, true).orElseThrow();
    assertThat(full.getFirst()).contains("rollArea", "rollSalt");
    assertThat(seen.text("ballot.rollHash"))
        .as("who knows one home cannot try out the other by the hash")
        .isNotEqualTo(unsalted(estate, ballot));
  }

  private static String unsalted(Estate estate, UUID ballot) {
    return estate
        .texts(
            "select encode(sha256(convert_to(string_agg(id || '|' || weight_cm2 || E'\\n', ''"
                + " order by id), 'UTF8')), 'hex') from voting.roll_unit where ballot_id = ?",
            ballot)
        .getFirst();
  }

  @Test
  void two_looks_at_a_roll_around_a_correction_do_not_tell_one_homes_area() {
    var estate = new Estate(portal, 12);
    var ballot = owners(estate);
    assertThat(area(portal.guest(), ballot)).isNull();
    var unit =
        UUID.fromString(
            estate
                .texts("select id from voting.roll_unit where ballot_id = ? limit 1", ballot)
                .getFirst());
    var corrections = portal.bean(RollCorrections.class);
    var change =
        new RollChange(ballot, RollCorrectionKind.AREA, unit, null, null, Long.valueOf(9_125));
    var reason = "张三家房产证写的是91.25平方米";
    var correction = corrections.propose(estate.chair, change, reason);
    var member = estate.place.officer(OfficeKind.COMMITTEE_MEMBER, "委员");
    BallotDesk.ok(
        BallotDesk.act(
            member.api(),
            "confirmRollCorrection",
            "correction { id }",
            BallotDesk.input("correctionId", GlobalId.encode("rollcorrection", correction))),
        "confirmRollCorrection");
    assertThat(area(portal.guest(), ballot)).isNull();
    assertThat(area(member.api(), ballot)).as("who counts sees it").isNotNull();
    var fields = "rollCorrections { kind label reason }";
    assertThat(see(portal.guest(), id(ballot), fields).at("ballot.rollCorrections").toString())
        .contains("AREA")
        .doesNotContain("张三", "91.25");
    assertThat(see(member.api(), id(ballot), fields).at("ballot.rollCorrections").toString())
        .contains(reason);
    estate.owners.forEach(who -> estate.cast(who, ballot, "FOR", null));
    portal.bean(Counting.class).close(estate.chair, ballot, "都投过了");
    assertThat(area(portal.guest(), ballot))
        .as("once nothing moves any more, for the recount")
        .isNotNull();
  }

  private static String area(Api by, UUID ballot) {
    var area = see(by, id(ballot), "roll { area }").at("ballot.roll.area");
    return area.isNull() ? null : Objects.requireNonNull(area.asString());
  }
}
