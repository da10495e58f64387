package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.act;
import static cn.yunshequ.councils.CouncilRoom.done;
import static cn.yunshequ.councils.CouncilRoom.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Seats vote: on a roll that tells strangers no names, by the council's own rules, and alone. */
@org.jspecify.annotations.NullUnmarked
class CouncilBallotTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer open(CouncilRoom room, Api by, Map<String, Object> more) {
    portal.clock.advance(Duration.ofMillis(2));
    var in =
        input(
            "subjectId",
            room.council,
            "scopeId",
            GlobalId.encode("area", room.place.area("7栋2单元")),
            "title",
            "门禁改不改",
            "electorate",
            "COUNCIL",
            "matter",
            "COUNCIL_RESOLUTION",
            "secrecy",
            "NAMED",
            "bodyId",
            room.council,
            "closesAt",
            room.now().plus(Duration.ofDays(3)).toString());
    in.putAll(more);
    return by.run(
        "mutation($in: OpenBallotInput!) { openBallot(input: $in) { ballot { id rule { lawVersion"
            + " citation quorumHeads { text } majorityHeads { text } } } refusals { code path } }"
            + " }",
        Map.of("in", in));
  }

  private static String opened(CouncilRoom room, Api by) {
    return done(open(room, by, Map.of()), "openBallot").text("openBallot.ballot.id");
  }

  private static String roll(Api by, String ballot) {
    return by.run(
            "query($id: ID!) { ballot(id: $id) { rollUnits(first: 50) { nodes { label } } } }",
            Map.of("id", ballot))
        .at("ballot.rollUnits.nodes")
        .toString();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_council_tells_the_ballots_that_are_open() {
    var room = new CouncilRoom(portal);
    var ask = "query($id: ID!) { council(id: $id) { openBallots { id title } } }";
    var none = room.chair.api().run(ask, Map.of("id", room.council));
    assertThat(none.at("council.openBallots").size()).isZero();
    var ballot = opened(room, room.chair.api());
    var told = portal.guest().run(ask, Map.of("id", room.council)).at("council.openBallots");
    assertThat(told.size()).isOne();
    assertThat(told.get(0).get("id").asString()).isEqualTo(ballot);
    assertThat(told.get(0).get("title").asString()).isEqualTo("门禁改不改");
  }

  @Test
  void strangers_see_no_names_of_seats_whoever_opened_the_ballot() {
    var room = new CouncilRoom(portal);
    for (var opener : new Api[] {room.chair.api(), room.convenor.api()}) {
      var ballot = opened(room, opener);
      assertThat(roll(room.chair.api(), ballot)).contains("顾秀英", "张伟", "许德昌");
      assertThat(roll(portal.guest(), ballot))
          .contains("顾*英", "张*", "许*昌")
          .doesNotContain("顾秀英", "张伟", "许德昌");
      assertThat(roll(room.place.resident("路人", "8栋1单元", "101").api(), ballot))
          .doesNotContain("顾秀英", "张伟", "许德昌");
    }
  }

  @Test
  void a_secretary_puts_questions_to_the_council_and_to_nobody_else() {
    var room = new CouncilRoom(portal);
    opened(room, room.secretary.api());
    for (var electorate : new String[] {"OWNERS", "HOUSEHOLDS", "RESIDENTS"}) {
      var owners = input("electorate", electorate, "matter", "STRAW_POLL", "bodyId", null);
      assertThat(open(room, room.secretary.api(), owners).refusals("openBallot"))
          .as(electorate)
          .containsExactly("NOT_ALLOWED");
    }
    var other = room.found("8栋1单元", "8栋1单元楼道议事会");
    room.seat(other, room.place.resident("别家", "8栋1单元", "101"), "MEMBER");
    assertThat(open(room, room.secretary.api(), Map.of("bodyId", other)).refusals("openBallot"))
        .as("nor to another council")
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void the_seats_of_another_place_are_no_electorate_here() {
    var room = new CouncilRoom(portal);
    var elsewhere = new CouncilRoom(portal);
    var here = GlobalId.encode("area", room.place.area("7栋2单元"));
    assertThat(
            open(room, room.chair.api(), Map.of("subjectId", here, "bodyId", elsewhere.council))
                .refusals("openBallot"))
        .containsExactly("NOT_FOUND");
    done(open(room, room.chair.api(), Map.of("subjectId", here)), "openBallot");
  }

  @Test
  void a_council_decides_by_its_own_rules_in_ballots_as_in_meetings() {
    var room = new CouncilRoom(portal);
    var custom = done(open(room, room.chair.api(), Map.of()), "openBallot");
    assertThat(custom.at("openBallot.ballot.rule").toString())
        .as("the council's default quorum is two thirds of its seats")
        .contains("不少于三分之二", "超过二分之一", "议事规则");
    done(
        act(
            room.chair.api(),
            "changeRulesOfProcedure",
            "council",
            input(
                "councilId",
                room.council,
                "rulesOfProcedure",
                Map.of("quorum", Map.of("numerator", 1, "denominator", 1)))),
        "changeRulesOfProcedure");
    var ballot = opened(room, room.chair.api());
    for (var who : new Api[] {room.convenor.api(), room.member.api()}) {
      done(
          who.run(
              "mutation($in: CastBallotInput!) { castBallot(input: $in) { receipt refusals { code"
                  + " } } }",
              Map.of("in", input("ballotId", ballot, "choice", "FOR"))),
          "castBallot");
    }
    Closing.comes(portal, ballot);
    var closed =
        done(
            room.chair
                .api()
                .run(
                    "mutation($in: CloseBallotInput!) { closeBallot(input: $in) { ballot { result {"
                        + " outcome working } } refusals { code } } }",
                    Map.of("in", input("ballotId", ballot, "reason", "都表过态了"))),
            "closeBallot");
    assertThat(closed.text("closeBallot.ballot.result.outcome"))
        .as("two of three are not all")
        .isEqualTo("INVALID_TURNOUT");
  }

  @Test
  void candidates_are_shown_as_long_as_the_council_says() {
    var room = new CouncilRoom(portal);
    var in =
        input(
            "scopeId",
            GlobalId.encode("area", room.place.area("7栋2单元")),
            "bodyId",
            room.council,
            "title",
            "推选一人",
            "seats",
            1,
            "nominationsUntil",
            room.now().plus(Duration.ofDays(3)).toString());
    var called =
        room.chair
            .api()
            .run(
                "mutation($in: CallElectionInput!) { callElection(input: $in) { election {"
                    + " publicityDays } refusals { code } } }",
                Map.of("in", in));
    assertThat(done(called, "callElection").at("callElection.election.publicityDays").asInt())
        .isEqualTo(10);
  }
}
