package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.see;
import static cn.yunshequ.voting.BallotDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Closing;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ballot that cannot be counted holds up no other, is told, and is counted when it can be. */
@org.jspecify.annotations.NullUnmarked
class StuckBallotTest {
  private static Portal portal;
  private static BallotDesk desk;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    desk = new BallotDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  // A line of a tally that nobody counted: the count will trip over it.
  private static void obstruct(UUID ballot) {
    portal
        .db()
        .sql()
        .query(
            "insert into voting.tally (ballot_id, position, choice, heads, area_cm2, online)"
                + " values (?, 0, 'FOR', 0, 0, 0)",
            ballot)
        .execute();
  }

  private static void clear(UUID ballot) {
    portal
        .db()
        .write(() -> {
          portal.db().sql().execute("set local session_replication_role = replica");
          portal.db().sql().query("delete from voting.tally where ballot_id = ?", ballot).execute();
          return ballot;
        });
  }

  private static boolean isCounted(String ballot) {
    return desk.count("from voting.result where ballot_id = ?", uuid(ballot)) == 1;
  }

  private static String figures() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.address() + "/prometheus")).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith("ballots_not_counted"))
        .findFirst()
        .orElse("");
  }

  @Test
  void one_that_cannot_be_counted_holds_up_no_other() throws IOException, InterruptedException {
    var stuck = desk.stairwell();
    obstruct(uuid(stuck));
    Closing.comes(portal, stuck);
    var next = desk.stairwell();
    Closing.comes(portal, next);
    var counting = portal.bean(Counting.class);
    counting.settleDue();
    assertThat(isCounted(next)).as("the one after it").isTrue();
    assertThat(isCounted(stuck)).isFalse();
    assertThat(figures()).endsWith(" 1.0");
    var page = see(portal.guest(), stuck, "status result { outcome }");
    assertThat(page.text("ballot.status")).as("it can still be read").isEqualTo("CLOSED");
    assertThat(page.at("ballot.result").isNull()).isTrue();
    counting.settleDue();
    assertThat(desk.events(stuck))
        .as("told once, however often it is tried")
        .containsExactly("BallotOpened", "BallotNotCounted");
    new News(portal).settle();
    assertThat(News.inbox(desk.chair.api()).body().toString()).contains("计票没有成功");
    clear(uuid(stuck));
    counting.settleDue();
    assertThat(isCounted(stuck)).isTrue();
    assertThat(figures()).endsWith(" 0.0");
  }
}
