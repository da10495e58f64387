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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the committee does with a council, living and dissolved; everybody else is in {@link
 * CouncilMatrixTest}.
 */
@org.jspecify.annotations.NullUnmarked
class CommitteeCouncilsTest {
  private static Portal portal;
  private static CouncilRoom room;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new CouncilRoom(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private record Step(String mutation, String payload, Map<String, Object> input) {}

  private static Api.Answer does(Step step) {
    return act(room.chair.api(), step.mutation(), step.payload(), step.input());
  }

  private static List<Step> acts(String council, String seat) {
    var newcomer = room.place.resident("新成员", "8栋1单元", "101");
    return List.of(
        new Step(
            "changeRulesOfProcedure",
            "council",
            input("councilId", council, "rulesOfProcedure", Map.of("noticeDays", 5))),
        new Step("seatMember", "seat", room.seatInput(council, newcomer, "MEMBER")),
        new Step("endSeat", "seat", input("seatId", seat, "reason", "搬走了")),
        new Step("dissolveCouncil", "council", input("councilId", council, "reason", "合并到小区")));
  }

  @Test
  void the_committee_keeps_a_living_council_and_leaves_a_dissolved_one_alone() {
    var scope = GlobalId.encode("area", room.place.area("8栋1单元"));
    var founded =
        done(
            does(new Step("createCouncil", "council", input("scopeId", scope, "name", "8栋1单元议事会"))),
            "createCouncil");
    var council = founded.text("createCouncil.council.id");
    var member = room.place.resident("老成员", "8栋1单元", "102");
    var seat = room.seat(council, member, "MEMBER");
    var other = room.seat(council, room.place.resident("还在的", "8栋1单元", "201"), "MEMBER");
    for (var step : acts(council, seat)) {
      done(does(step), step.mutation());
    }
    for (var step : acts(council, other)) {
      var before = room.footprint();
      var answer = does(step);
      var where = step.mutation() + ": " + answer.body();
      assertThat(answer.refusals(step.mutation())).as(where).isNotEmpty();
      assertThat(room.footprint()).as(where).isEqualTo(before);
    }
  }
}
