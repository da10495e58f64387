package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.support.LiveClient;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ballot that ends without a count is over for everybody who waits for it. */
@NullUnmarked
class AnnulledBallotTest {
  private static final long LONGEST = Duration.ofSeconds(30).toNanos();

  private static Portal portal;
  private static BallotDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static int papersAtDesk(UUID entry) {
    return desk.count("from moderation.item where subject_id = ?", entry);
  }

  private static boolean annulled(String ballot) {
    return portal
        .bean(Counting.class)
        .annul(new SubjectRef("area", desk.place.area("7栋2单元")), uuid(ballot), "正文有改动");
  }

  @Test
  void papers_of_an_annulled_ballot_leave_the_desk() {
    var ballot = desk.stairwell();
    var witness = desk.place.resident("见证人", "8栋1单元", "202");
    var entry =
        ok(
                act(
                    desk.grid.api(),
                    "recordPaperBallot",
                    "entry { id }",
                    input(
                        "ballotId",
                        ballot,
                        "householdId",
                        desk.household("7栋2单元", "101"),
                        "choice",
                        "FOR",
                        "channel",
                        "DOORSTEP",
                        "witnessId",
                        GlobalId.encode("resident", witness.account()))),
                "recordPaperBallot")
            .text("recordPaperBallot.entry.id");
    assertThat(papersAtDesk(uuid(entry))).isEqualTo(1);
    assertThat(annulled(ballot)).isTrue();
    long end = System.nanoTime() + LONGEST;
    while (papersAtDesk(uuid(entry)) > 0) {
      assertThat(System.nanoTime()).as("it still waits").isLessThan(end);
      LockSupport.parkNanos(5_000_000);
    }
  }

  @Test
  void whoever_watches_an_annulled_ballot_hears_of_it() {
    var ballot = desk.stairwell();
    try (var socket = LiveClient.socket(portal.address(), desk.chair.api().token)) {
      socket.subscribe(
          "1",
          "subscription($id: ID!) { ballotChanged(ballotId: $id) { ballot { status } } }",
          Map.of("id", ballot));
      socket.settle();
      assertThat(annulled(ballot)).isTrue();
      assertThat(socket.next("1").at("/ballotChanged/ballot/status").asString())
          .isEqualTo("CLOSED");
    }
  }
}
