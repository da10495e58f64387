package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Minority statements, affected homes, objections, and rolls put right by two persons. */
@org.jspecify.annotations.NullUnmarked
class VoicesAndRollTest {
  private static Portal portal;
  private static BallotDesk desk;
  private static Neighbourhood.Member member;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
    member = desk.place.officer(OfficeKind.COMMITTEE_MEMBER, "委员");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void a_dissent_is_stated_once_and_stays_with_the_result() {
    var ballot = desk.stairwell();
    var who = desk.place.resident("一楼住户", "7栋2单元", "101");
    var in = input("ballotId", ballot, "text", "井道挡光，补偿没有谈好。");
    ok(
        act(who.api(), "stateDissent", "dissent { text author { displayName } }", in),
        "stateDissent");
    assertThat(act(who.api(), "stateDissent", "dissent { id }", in).refusals("stateDissent"))
        .containsExactly("ALREADY_STATED");
    var outsider = desk.place.resident("外人", "8栋1单元", "101");
    assertThat(act(outsider.api(), "stateDissent", "dissent { id }", in).refusals("stateDissent"))
        .containsExactly("NOT_ON_ROLL");
    desk.close(ballot);
    var seen = see(portal.guest(), ballot, "dissents { text author { displayName } }");
    assertThat(seen.at("ballot.dissents.0.text").asString()).contains("挡光");
    assertThat(seen.at("ballot.dissents.0.author.displayName").asString())
        .as("strangers see a masked name")
        .contains("*");
  }

  @Test
  void an_unanswered_objection_of_an_affected_home_blocks_the_matter() {
    var ballot = desk.stairwell();
    var ground = desk.place.resident("一楼", "7栋2单元", "102");
    var object = input("ballotId", ballot, "kind", "AFFECTED", "text", "我家窗前就是井道。");
    assertThat(
            act(ground.api(), "raiseBallotObjection", "objection { id }", object)
                .refusals("raiseBallotObjection"))
        .as("only affected homes")
        .containsExactly("NOT_ALLOWED");
    var flag =
        input("ballotId", ballot, "householdId", desk.household("7栋2单元", "102"), "note", "采光");
    assertThat(act(ground.api(), "flagAffected", "ballot { id }", flag).refusals("flagAffected"))
        .containsExactly("NOT_ALLOWED");
    ok(
        act(desk.chair.api(), "flagAffected", "ballot { affected { label note } }", flag),
        "flagAffected");
    var raised =
        ok(
            act(
                ground.api(),
                "raiseBallotObjection",
                "objection { id fromAffected answer }",
                object),
            "raiseBallotObjection");
    assertThat(
            see(portal.guest(), ballot, "blockedByObjection affected { label objectionWaits }")
                .at("ballot")
                .toString())
        .contains("\"blockedByObjection\":true", "\"label\":\"7栋\"");
    var subject = new SubjectRef("area", desk.place.area("7栋2单元"));
    assertThat(portal.bean(Voices.class).blocks(subject)).isTrue();
    var answer =
        input(
            "objectionId",
            raised.text("raiseBallotObjection.objection.id"),
            "answer",
            "井道改到北侧，并签补偿协议。");
    assertThat(
            act(ground.api(), "answerBallotObjection", "objection { id }", answer)
                .refusals("answerBallotObjection"))
        .containsExactly("NOT_ALLOWED");
    ok(
        act(desk.chair.api(), "answerBallotObjection", "objection { answer }", answer),
        "answerBallotObjection");
    assertThat(
            see(portal.guest(), ballot, "blockedByObjection")
                .at("ballot.blockedByObjection")
                .asBoolean())
        .isFalse();
    assertThat(portal.bean(Voices.class).blocks(subject)).isFalse();
  }

  @Test
  void objections_to_the_roll_and_to_the_result_have_their_time() {
    var start = portal.clock.instant();
    var ballot = desk.stairwell();
    var phone = desk.place.newPhone();
    desk.place.resident(phone, "住户", "7栋2单元", "201", "OWNER");
    var roll = input("ballotId", ballot, "kind", "ROLL", "text", "少了我们家。");
    var result = input("ballotId", ballot, "kind", "RESULT", "text", "请重新计票。");
    ok(
        act(portal.signIn(phone), "raiseBallotObjection", "objection { id }", roll),
        "raiseBallotObjection");
    assertThat(
            act(portal.signIn(phone), "raiseBallotObjection", "objection { id }", result)
                .refusals("raiseBallotObjection"))
        .containsExactly("OUT_OF_PERIOD");
    try {
      portal.clock.advance(Duration.ofDays(8));
      var later = portal.signIn(phone);
      assertThat(
              act(later, "raiseBallotObjection", "objection { id }", roll)
                  .refusals("raiseBallotObjection"))
          .containsExactly("OUT_OF_PERIOD");
      ok(act(later, "raiseBallotObjection", "objection { id }", result), "raiseBallotObjection");
      portal.clock.advance(Duration.ofDays(8));
      assertThat(
              act(portal.signIn(phone), "raiseBallotObjection", "objection { id }", result)
                  .refusals("raiseBallotObjection"))
          .containsExactly("OUT_OF_PERIOD");
    } finally {
      portal.clock.set(start);
    }
  }

  @Test
  void a_roll_is_put_right_by_two_persons_and_its_hash_changes() {
    var ballot = desk.open(desk.terms("8栋1单元", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED"));
    var before =
        see(desk.chair.api(), ballot, "rollHash rollUnits(first: 1) { nodes { id label } }");
    var unit = before.text("ballot.rollUnits.nodes.0.id");
    var fix =
        input(
            "ballotId",
            ballot,
            "kind",
            "AREA",
            "unitId",
            unit,
            "area",
            "91.25",
            "reason",
            "以房产证为准");
    var correction =
        ok(
                act(desk.chair.api(), "correctRoll", "correction { id confirmedAt }", fix),
                "correctRoll")
            .text("correctRoll.correction.id");
    var confirm = input("correctionId", correction);
    assertThat(
            act(desk.chair.api(), "confirmRollCorrection", "correction { id }", confirm)
                .refusals("confirmRollCorrection"))
        .containsExactly("SECOND_PERSON_NEEDED");
    assertThat(see(portal.guest(), ballot, "rollHash").text("ballot.rollHash"))
        .isEqualTo(before.text("ballot.rollHash"));
    var done =
        ok(
            act(
                member.api(),
                "confirmRollCorrection",
                "ballot { rollHash roll { heads area } notices { text } }",
                confirm),
            "confirmRollCorrection");
    assertThat(done.text("confirmRollCorrection.ballot.rollHash"))
        .isNotEqualTo(before.text("ballot.rollHash"));
    assertThat(done.text("confirmRollCorrection.ballot.roll.area"))
        .as("as who counts sees it")
        .isEqualTo("359.75");
    assertThat(done.at("confirmRollCorrection.ballot.roll.heads").asInt()).isEqualTo(4);
    assertThat(done.at("confirmRollCorrection.ballot.notices").toString()).contains("名册更正");
    assertThat(desk.events(ballot)).containsExactly("BallotOpened", "RollCorrected");
  }

  @Test
  void who_has_voted_is_not_struck_and_a_struck_home_may_come_back() {
    var ballot = desk.open(desk.terms("8栋1单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED"));
    var home = desk.place.resident("已投票", "8栋1单元", "101");
    ok(cast(home, ballot, "FOR"), "castBallot");
    var units =
        see(desk.chair.api(), ballot, "rollUnits(first: 50) { nodes { id label } }")
            .at("ballot.rollUnits.nodes");
    var voted =
        input(
            "ballotId",
            ballot,
            "kind",
            "STRIKE",
            "unitId",
            units.get(0).path("id").asString(),
            "reason",
            "登记重复了");
    assertThat(
            act(desk.chair.api(), "correctRoll", "correction { id }", voted)
                .refusals("correctRoll"))
        .containsExactly("UNIT_HAS_VOTED");
    var empty =
        input(
            "ballotId",
            ballot,
            "kind",
            "STRIKE",
            "unitId",
            units.get(1).path("id").asString(),
            "reason",
            "空置多年");
    correct(empty);
    assertThat(see(portal.guest(), ballot, "roll { heads }").at("ballot.roll.heads").asInt())
        .isEqualTo(3);
    correct(
        input(
            "ballotId",
            ballot,
            "kind",
            "ADD",
            "householdId",
            desk.household("8栋1单元", "102"),
            "reason",
            "住户已回来住"));
    assertThat(see(portal.guest(), ballot, "roll { heads }").at("ballot.roll.heads").asInt())
        .isEqualTo(4);
    var back = desk.place.resident("回来了", "8栋1单元", "102");
    ok(cast(back, ballot, "FOR"), "castBallot");
  }

  @Test
  void a_forgotten_resident_is_put_on_the_roll_by_two_persons() {
    desk.place.resident("早已登记", "7栋1单元", "102");
    var ballot = desk.open(desk.terms("7栋1单元", "RESIDENTS", "RESIDENTS_DECISION", "NAMED"));
    var forgotten = desk.place.resident("忘了的人", "7栋1单元", "101");
    assertThat(cast(forgotten, ballot, "FOR").refusals("castBallot"))
        .containsExactly("NOT_ON_ROLL");
    var add =
        input(
            "ballotId",
            ballot,
            "kind",
            "ADD",
            "residentId",
            BallotDesk.resident(forgotten),
            "reason",
            "公布名册那天没有登记上");
    correct(add);
    ok(cast(forgotten, ballot, "FOR"), "castBallot");
    assertThat(see(portal.guest(), ballot, "rollCorrections { label }").body().toString())
        .as("strangers read no name")
        .doesNotContain("忘了的人");
    assertThat(
            act(desk.chair.api(), "correctRoll", "correction { id }", add).refusals("correctRoll"))
        .as("who is on the roll is not missing")
        .containsExactly("NOT_FOUND");
    var outsider = desk.place.resident("外人", "8栋1单元", "101");
    add.put("residentId", BallotDesk.resident(outsider));
    assertThat(
            act(desk.chair.api(), "correctRoll", "correction { id }", add).refusals("correctRoll"))
        .containsExactly("NOT_FOUND");
    add.remove("residentId");
    add.put("householdId", desk.household("7栋1单元", "101"));
    assertThat(
            act(desk.chair.api(), "correctRoll", "correction { id }", add).refusals("correctRoll"))
        .as("a home is no resident")
        .containsExactly("NOT_FOUND");
  }

  private static void correct(java.util.Map<String, Object> change) {
    var correction =
        ok(act(desk.chair.api(), "correctRoll", "correction { id }", change), "correctRoll")
            .text("correctRoll.correction.id");
    ok(
        act(
            member.api(),
            "confirmRollCorrection",
            "correction { id }",
            input("correctionId", correction)),
        "confirmRollCorrection");
  }

  @Test
  void strangers_see_a_roll_without_doors() {
    var ballot = desk.stairwell();
    var seen =
        see(portal.guest(), ballot, "rollUnits(first: 50) { nodes { label area hasVoted } }")
            .at("ballot.rollUnits.nodes");
    assertThat(seen.size()).isEqualTo(4);
    seen.forEach(unit -> {
      assertThat(unit.path("label").asString()).isEqualTo("7栋");
      assertThat(unit.path("area").isNull()).isTrue();
      assertThat(unit.path("hasVoted").isNull()).isTrue();
    });
    assertThat(GlobalId.decode(ballot).kind()).isEqualTo("ballot");
  }
}
