package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A box that nobody has opened: the people who count hear of it once, and it waits on the desk. */
@org.jspecify.annotations.NullUnmarked
class BoxCallTest extends BoxRoom {
  private static final String WORDS = "票箱还没有开箱计票";

  @Test
  void who_counts_is_called_once_to_a_box_that_waits() throws InterruptedException {
    var head = desk.place.officer(OfficeKind.STAIRWELL_HEAD, "楼门长");
    var elsewhere = new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "外社区主任");
    var home = desk.place.resident("住户", "7栋2单元", "101");
    var ballot = secret("7栋2单元");
    atBox(ballot, "7栋2单元", "101");
    callEverywhere();
    assertThat(desk.events(ballot)).as("while votes are taken").doesNotContain("BoxWaits");
    Closing.comes(portal, ballot);
    callEverywhere();
    callEverywhere();
    assertThat(desk.events(ballot)).containsOnlyOnce("BoxWaits");
    new News(portal).settle();
    for (var counter : List.of(desk.chair, desk.grid, head)) {
      assertThat(told(counter.api(), ballot)).as("who counts").isEqualTo(1);
    }
    for (var other : List.of(home, elsewhere)) {
      assertThat(told(other.api(), ballot)).as("nobody else").isZero();
    }
    assertThat(waiting()).contains(ballot);
    ok(
        confirmCount(
            desk.grid.api(), counted(enter(desk.chair.api(), ballot, 1, 0, 0, null)), true),
        "confirmBoxCount");
    callEverywhere();
    new News(portal).handledBy("voting.papers-off-the-desk");
    assertThat(waiting()).as("opened and counted").doesNotContain(ballot);
    assertThat(desk.events(ballot)).containsOnlyOnce("BoxWaits");
  }

  @Test
  void a_ballot_without_anybody_at_its_box_is_counted_and_calls_nobody() throws Exception {
    var ballot = secret("7栋1单元");
    marked(desk.chair.api(), ballot, "7栋1单元", "102");
    Closing.comes(portal, ballot);
    callEverywhere();
    assertThat(desk.events(ballot)).doesNotContain("BoxWaits");
    assertThat(waiting()).doesNotContain(ballot);
  }

  // As nodes do, all at the same moment.
  private static void callEverywhere() throws InterruptedException {
    List<Runnable> nodes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      nodes.add(() -> portal.bean(BoxCalls.class).callDue());
    }
    Race.run(nodes);
  }

  private static String waiting() {
    return desk.papersWaiting().at("moderationQueue.nodes").toString();
  }

  private static int told(Api who, String ballot) {
    int told = 0;
    for (var news : News.inbox(who).at("notifications.nodes")) {
      if (news.path("subjectId").asString().equals(ballot)) {
        for (var line : news.path("lines")) {
          told += line.path("text").asString().contains(WORDS) ? 1 : 0;
        }
      }
    }
    return told;
  }
}
