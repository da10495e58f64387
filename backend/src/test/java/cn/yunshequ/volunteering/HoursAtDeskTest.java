package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Time that waits to be confirmed is one line per shift in the committee's queue. */
@org.jspecify.annotations.NullUnmarked
class HoursAtDeskTest {
  private static Portal portal;
  private static HelpDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new HelpDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer queue() {
    new News(portal).handledBy("volunteering.hours-at-desk");
    return desk.chair
        .api()
        .run(
            "query($c: ID!) { moderationQueue(communityId: $c, kinds: [HOURS]) { totalCount nodes {"
                + " waitsId title excerpt overdue } } deskCounts(communityId: $c) { hours } }",
            Map.of("c", desk.place.globalId()));
  }

  @Test
  void served_time_waits_as_one_line_until_the_last_of_the_shift_is_confirmed() {
    var shift = desk.oneShift(3);
    var second = desk.signedUp(desk.resident("王二"), shift);
    var first = desk.served(desk.resident("王一"), shift);
    desk.wasThere(second);
    var waiting = queue();
    assertThat(waiting.at("moderationQueue.totalCount").asInt()).isEqualTo(1);
    assertThat(waiting.at("deskCounts.hours").asInt()).isEqualTo(1);
    assertThat(waiting.text("moderationQueue.nodes.0.waitsId")).isEqualTo(shift);
    assertThat(waiting.text("moderationQueue.nodes.0.excerpt")).contains("2人的服务时长等待确认");
    done(
        act(desk.chair.api(), "confirmHours", "signups", "signupIds", List.of(first)),
        "confirmHours");
    assertThat(queue().text("moderationQueue.nodes.0.excerpt")).contains("1人的服务时长等待确认");
    done(act(desk.chair.api(), "confirmHours", "signups", "shiftId", shift), "confirmHours");
    assertThat(queue().at("moderationQueue.totalCount").asInt()).isZero();
    // Taken back is decided: whoever took it back confirms it anew or leaves it.
    done(
        act(desk.chair.api(), "reverseHours", "signup", "signupId", first, "reason", "漏看了早退"),
        "reverseHours");
    assertThat(queue().at("moderationQueue.totalCount").asInt()).isZero();
  }
}
