package cn.yunshequ.volunteering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The codes of an activity's shifts cost one statement however many there are. */
@NullUnmarked
class CodeCostTest {
  private static Api.Answer codes(HelpDesk desk, String activity) {
    return desk.chair
        .api()
        .run(
            "query($id: ID!) { activity(id: $id) { shifts { checkInCode { code } } } }",
            Map.of("id", activity));
  }

  @Test
  void codes_of_many_shifts_are_read_together() {
    try (var portal = Portal.start()) {
      var desk = new HelpDesk(portal);
      var one = desk.published("shifts", List.of(desk.shift(3, 9, 2)));
      var many =
          desk.published(
              "shifts", List.of(desk.shift(3, 9, 2), desk.shift(4, 9, 2), desk.shift(5, 9, 2)));
      for (var each : List.of(one, many)) {
        each.at("publishActivity.activity.shifts")
            .forEach(shift -> desk.begins(shift.path("id").asString(), 10));
      }
      var few = codes(desk, one.text("publishActivity.activity.id"));
      var all = codes(desk, many.text("publishActivity.activity.id"));
      assertThat(all.at("activity.shifts").size()).isEqualTo(3);
      assertThat(all.text("activity.shifts.2.checkInCode.code")).isNotEmpty();
      assertThat(all.sql()).isEqualTo(few.sql());
    }
  }
}
