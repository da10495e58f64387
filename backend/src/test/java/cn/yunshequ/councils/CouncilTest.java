package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.act;
import static cn.yunshequ.councils.CouncilRoom.done;
import static cn.yunshequ.councils.CouncilRoom.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Councils, their rules of procedure and their seats, through the API. */
@org.jspecify.annotations.NullUnmarked
class CouncilTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer council(Api api, String id, String fields) {
    return api.run(
        "query($id: ID!) { council(id: $id) { %s } }".formatted(fields), Map.of("id", id));
  }

  @Test
  void a_council_of_a_stairwell_goes_by_custom_until_it_says_otherwise() {
    var room = new CouncilRoom(portal);
    var seen =
        council(
            portal.guest(),
            room.council,
            "name scope { label } community { id } seatCount viewerMay rules { minSeats maxSeats"
                + " termMonths noticeDays shortNoticeDays candidateNoticeDays quorum { numerator"
                + " denominator strict text } majority { text } text } seats { role current"
                + " resident { displayName } } viewerSeat { id }");
    assertThat(seen.text("council.scope.label")).isEqualTo("7栋2单元");
    assertThat(seen.at("council.seatCount").asInt()).isEqualTo(3);
    assertThat(seen.at("council.viewerMay").toString()).isEqualTo("[]");
    assertThat(seen.text("council.rules.quorum.text")).isEqualTo("不少于2/3");
    assertThat(seen.text("council.rules.majority.text")).isEqualTo("超过1/2");
    assertThat(seen.at("council.rules.noticeDays").asInt()).isEqualTo(7);
    assertThat(seen.text("council.seats.0.role")).isEqualTo("CONVENOR");
    assertThat(seen.text("council.seats.0.resident.displayName")).doesNotContain("顾秀英");
    var own =
        council(room.convenor.api(), room.council, "viewerMay seats { resident { displayName } }");
    assertThat(own.at("council.viewerMay").toString()).isEqualTo("[\"CALL\"]");
    assertThat(own.text("council.seats.0.resident.displayName")).isEqualTo("顾秀英");
    assertThat(room.events(room.council)).containsExactly("CouncilFounded");
    assertThat(room.events(room.seats.get("member"))).containsExactly("SeatChanged");
  }

  @Test
  void rules_of_procedure_are_data_of_each_council_and_must_be_sound() {
    var room = new CouncilRoom(portal);
    var changed =
        act(
            room.chair.api(),
            "changeRulesOfProcedure",
            "council",
            input(
                "councilId",
                room.council,
                "rulesOfProcedure",
                Map.of(
                    "noticeDays",
                    3,
                    "quorum",
                    Map.of("numerator", 1, "denominator", 2, "strict", true))));
    assertThat(
            done(changed, "changeRulesOfProcedure")
                .text("changeRulesOfProcedure.council.rules.quorum.text"))
        .isEqualTo("超过1/2");
    for (var unsound :
        List.of(
            Map.of("minSeats", 4),
            Map.of("maxSeats", 1),
            Map.of("noticeDays", 61),
            Map.of("quorum", Map.of("numerator", 1, "denominator", 3)),
            Map.of("majority", Map.of("numerator", 3, "denominator", 2)))) {
      var before = room.footprint();
      var refused =
          act(
              room.chair.api(),
              "changeRulesOfProcedure",
              "council",
              input("councilId", room.council, "rulesOfProcedure", unsound));
      assertThat(refused.refusals("changeRulesOfProcedure"))
          .as("%s", unsound)
          .containsExactly("VALUE_OUT_OF_RANGE");
      assertThat(room.footprint()).isEqualTo(before);
    }
  }

  @Test
  void two_councils_of_one_place_never_share_a_name_and_a_repeated_request_founds_one() {
    var room = new CouncilRoom(portal);
    var scope = GlobalId.encode("area", room.place.area("7栋"));
    var in = input("scopeId", scope, "name", "7栋议事会", "requestKey", "k1");
    var first = done(act(room.chair.api(), "createCouncil", "council", in), "createCouncil");
    var again = done(act(room.chair.api(), "createCouncil", "council", in), "createCouncil");
    assertThat(again.text("createCouncil.council.id"))
        .isEqualTo(first.text("createCouncil.council.id"));
    var taken =
        act(room.chair.api(), "createCouncil", "council", input("scopeId", scope, "name", "7栋议事会"));
    assertThat(taken.refusals("createCouncil")).containsExactly("COUNCIL_NAME_TAKEN");
  }

  @Test
  void a_seat_is_for_verified_residents_of_the_place_or_by_office() {
    var room = new CouncilRoom(portal);
    var stranger = room.place.stranger();
    var elsewhere = room.place.resident("陈阿姨", "8栋1单元", "101");
    for (var who : List.of(stranger, elsewhere, room.chair)) {
      var before = room.footprint();
      var refused =
          act(room.chair.api(), "seatMember", "seat", room.seatInput(room.council, who, "MEMBER"));
      assertThat(refused.refusals("seatMember")).containsExactly("SEAT_NOT_POSSIBLE");
      assertThat(room.footprint()).isEqualTo(before);
    }
    var byOffice = room.seatInput(room.council, room.chair, "MEMBER");
    byOffice.put("chosen", "EX_OFFICIO");
    done(act(room.chair.api(), "seatMember", "seat", byOffice), "seatMember");
  }

  @Test
  void one_person_has_one_seat_and_a_council_one_convenor() {
    var room = new CouncilRoom(portal);
    var twice =
        act(
            room.chair.api(),
            "seatMember",
            "seat",
            room.seatInput(room.council, room.member, "SUBSTITUTE"));
    assertThat(twice.refusals("seatMember")).containsExactly("ALREADY_SEATED");
    var other = room.place.resident("周敏", "7栋2单元", "202");
    var second =
        act(
            room.chair.api(),
            "seatMember",
            "seat",
            room.seatInput(room.council, other, "CONVENOR"));
    assertThat(second.refusals("seatMember")).containsExactly("SEATS_FULL");
  }

  @Test
  void a_term_ends_by_itself_and_makes_room_without_anybody_acting() {
    var room = new CouncilRoom(portal);
    var today = room.today();
    portal
        .db()
        .sql()
        .query(
            "update councils.seat set term_starts = ?::date, term_ends = ?::date where council_id ="
                + " ?",
            today.minusDays(40).toString(),
            today.minusDays(1).toString(),
            CouncilRoom.uuid(room.council))
        .execute();
    assertThat(
            council(portal.guest(), room.council, "seatCount seats { id }")
                .at("council.seatCount")
                .asInt())
        .isZero();
    assertThat(
            council(room.convenor.api(), room.council, "viewerMay viewerSeat { id }")
                .at("council.viewerMay")
                .toString())
        .isEqualTo("[]");
    portal.bean(Seats.class).endTermsThatRanOut();
    assertThat(room.events(room.seats.get("member"))).containsExactly("SeatChanged", "SeatChanged");
    assertThat(
            council(portal.guest(), room.council, "formerSeats { endReason }")
                .text("council.formerSeats.0.endReason"))
        .isEqualTo("任期届满");
    portal.bean(Seats.class).endTermsThatRanOut();
    assertThat(room.events(room.seats.get("member"))).hasSize(2);
    room.seat(room.council, room.member, "MEMBER");
  }

  @Test
  void a_term_is_never_longer_than_the_council_gives() {
    var room = new CouncilRoom(portal);
    var other = room.place.resident("周敏", "7栋2单元", "202");
    var in = room.seatInput(room.council, other, "MEMBER");
    in.put("termEnds", room.today().plusMonths(24).toString());
    assertThat(act(room.chair.api(), "seatMember", "seat", in).refusals("seatMember"))
        .containsExactly("VALUE_OUT_OF_RANGE");
    in.put("termEnds", room.today().plusMonths(24).minusDays(1).toString());
    done(act(room.chair.api(), "seatMember", "seat", in), "seatMember");
  }

  @Test
  void everybody_ends_their_own_seat_the_committee_any_with_a_reason() {
    var room = new CouncilRoom(portal);
    var own = act(room.member.api(), "endSeat", "seat", input("seatId", room.seats.get("member")));
    assertThat(done(own, "endSeat").at("endSeat.seat.current").asBoolean()).isFalse();
    var again =
        act(room.member.api(), "endSeat", "seat", input("seatId", room.seats.get("member")));
    assertThat(again.refusals("endSeat")).containsExactly("SEAT_ENDED");
    var silent =
        act(
            room.chair.api(),
            "endSeat",
            "seat",
            input("councilId", room.council, "residentId", CouncilRoom.resident(room.secretary)));
    assertThat(silent.refusals("endSeat")).containsExactly("TEXT_REQUIRED");
    var said =
        act(
            room.chair.api(),
            "endSeat",
            "seat",
            input(
                "councilId",
                room.council,
                "residentId",
                CouncilRoom.resident(room.secretary),
                "reason",
                "搬离本楼"));
    done(said, "endSeat");
  }

  @Test
  void dissolving_ends_every_seat_and_every_right() {
    var room = new CouncilRoom(portal);
    done(
        act(
            room.chair.api(),
            "dissolveCouncil",
            "council",
            input("councilId", room.council, "reason", "并入7栋议事会")),
        "dissolveCouncil");
    var refused = room.call(room.convenor.api(), "REGULAR", room.noon(9));
    assertThat(refused.refusals("callMeeting")).containsExactly("COUNCIL_DISSOLVED");
    assertThat(
            council(portal.guest(), room.council, "seatCount dissolvedReason")
                .text("council.dissolvedReason"))
        .isEqualTo("并入7栋议事会");
    var listed =
        portal
            .guest()
            .run(
                "query($a: ID!) { councils(areaId: $a) { id } }",
                Map.of("a", GlobalId.encode("area", room.place.area("7栋2单元"))));
    assertThat(listed.at("councils").size()).isZero();
  }

  @Test
  void a_place_shows_its_councils_and_those_above_it_in_one_statement_and_the_five() {
    var room = new CouncilRoom(portal);
    room.found("7栋", "7栋议事会");
    var whole =
        act(
            room.chair.api(),
            "createCouncil",
            "council",
            input("scopeId", room.place.globalId(), "name", "社区议事会"));
    done(whole, "createCouncil");
    room.found("8栋", "8栋议事会");
    room.called("REGULAR", 9);
    room.called("MEDIATION", 9);
    var area = GlobalId.encode("area", room.place.area("7栋2单元"));
    var names =
        portal
            .guest()
            .run(
                "query($a: ID!) { councils(areaId: $a) { name } area(id: $a) { councils { name }"
                    + " fiveTogether { meetings matters decisions help ratings } } }",
                Map.of("a", area));
    assertThat(Stream.of(0, 1, 2).map(i -> names.text("councils." + i + ".name")))
        .containsExactly("7栋2单元楼道议事会", "7栋议事会", "社区议事会");
    assertThat(names.at("area.councils").size()).isEqualTo(3);
    // The mediation is not counted.
    assertThat(names.at("area.fiveTogether.meetings").asInt()).isEqualTo(1);
    var all =
        portal
            .guest()
            .run(
                "query($id: ID!) { node(id: $id) { ... on Community { councils { name seatCount"
                    + " seats { id } nextMeeting { id } } } } }",
                Map.of("id", room.place.globalId()));
    assertThat(all.at("node.councils").size()).isEqualTo(4);
    assertThat(all.sql()).isEqualTo(4);
  }
}
