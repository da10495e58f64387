package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.LiveDatabase;
import cn.yunshequ.support.LivePortal;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there, once, whatever dies; and search comes to know it. */
@Tag("crash")
class CrashTest {
  private static final int WRITERS = 4;
  private static final int COMMENTS = 60;
  private static final String[] DOORS = {"101", "102", "201", "202"};

  @TempDir Path folder;

  /** A community with accepted proposals and signed-in residents, made before the storm. */
  private record Ground(List<String> tokens, List<String> proposals) {}

  private Ground prepare(String databaseUrl, Path data) {
    var tokens = new ArrayList<String>();
    var proposals = new ArrayList<String>();
    try (var portal = Portal.start(Map.of("db.url", databaseUrl, "portal.data", data.toString()))) {
      // Tokens are for the other process, whose clock is the real one.
      portal.clock.set(Instant.now());
      var place = new Neighbourhood(portal);
      var chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
      for (int i = 0; i < WRITERS; i++) {
        var resident = place.resident("居民" + i, "7栋2单元", DOORS[i]);
        tokens.add(String.valueOf(resident.api().token));
        proposals.add(accepted(place, resident.api(), chair.api(), i));
      }
    }
    return new Ground(tokens, proposals);
  }

  private static String accepted(Neighbourhood place, Api author, Api chair, int number) {
    var id =
        author
            .run(
                "mutation($in: CreateProposalInput!) { createProposal(input: $in) { proposal { id }"
                    + " refusals { code } } }",
                Map.of(
                    "in",
                    Map.of(
                        "communityId",
                        place.globalId(),
                        "scopeId",
                        GlobalId.encode("area", place.area("7栋2单元")),
                        "category",
                        "lift",
                        "title",
                        "第" + number + "件提案",
                        "body",
                        "写给断电测试的正文，够长的一段话。")))
            .text("createProposal.proposal.id");
    author.run(
        "mutation($id: ID!) { submitProposal(input: {proposalId: $id}) { proposal { id } } }",
        Map.of("id", id));
    chair
        .run(
            "mutation($id: ID!) { reviewProposal(input: {proposalId: $id, decision: ACCEPT}) {"
                + " proposal { id } refusals { code } } }",
            Map.of("id", id))
        .text("reviewProposal.proposal.id");
    return id;
  }

  @Test
  void a_killed_portal_loses_and_doubles_nothing() throws Exception {
    storm((portal, database) -> portal.killAndRestart());
  }

  @Test
  void a_killed_database_loses_and_doubles_nothing() throws Exception {
    storm((portal, database) -> {
      database.killAndRestart();
      portal.awaitReady();
    });
  }

  private interface Blow {
    void strike(LivePortal portal, LiveDatabase database);
  }

  private void storm(Blow blow) throws InterruptedException, SQLException {
    var data = folder.resolve("data");
    try (var database = new LiveDatabase(folder)) {
      var ground = prepare(database.url(), data);
      try (var portal = new LivePortal(database.url(), data)) {
        portal.awaitReady();
        var storm = new WriteStorm(portal.address(), ground.tokens(), ground.proposals(), COMMENTS);
        storm.begin();
        storm.awaitAcknowledged(WRITERS * COMMENTS / 3);
        blow.strike(portal, database);
        storm.awaitEnd();
        assertThat(storm.troubles()).as("the blow fell into the storm").isPositive();
        assertThat(storm.acknowledged()).hasSize(WRITERS * COMMENTS);
        expectEachOnce(database.url(), storm);
        expectAllFound(portal.address(), storm);
      }
    }
  }

  private static void expectEachOnce(String databaseUrl, WriteStorm storm) throws SQLException {
    int all = WRITERS * COMMENTS;
    assertThat(number(databaseUrl, "select count(*) from deliberation.comment")).isEqualTo(all);
    assertThat(number(databaseUrl, "select count(distinct body) from deliberation.comment"))
        .isEqualTo(all);
    assertThat(number(databaseUrl, "select sum(comment_count) from deliberation.thread"))
        .isEqualTo(all);
    assertThat(
            number(
                databaseUrl, "select count(*) from platform.outbox where kind = 'CommentPosted'"))
        .isEqualTo(all);
    int seconds = WRITERS * (WRITERS - 1);
    assertThat(storm.seconded()).as("everybody seconded all the others").hasSize(seconds);
    assertThat(number(databaseUrl, "select count(*) from proposals.endorsement"))
        .isEqualTo(seconds);
    assertThat(number(databaseUrl, "select sum(endorsements) from proposals.tally"))
        .isEqualTo(seconds);
    assertThat(
            number(
                databaseUrl,
                "select count(*) from platform.outbox where kind = 'ProposalEndorsed'"))
        .isEqualTo(seconds);
    assertThat(
            number(
                databaseUrl,
                "select count(*) from platform.outbox where kind = 'ProposalBecameTopic'"))
        .as("two seconds are enough in a stairwell: each became a topic, once")
        .isEqualTo(WRITERS);
    for (var id : storm.acknowledged().values()) {
      var uuid = GlobalId.decode("comment", id, "id");
      assertThat(
              number(
                  databaseUrl,
                  "select count(*) from deliberation.comment where id = '%s'".formatted(uuid)))
          .isEqualTo(1);
    }
  }

  private static long number(String url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void expectAllFound(String address, WriteStorm storm) {
    var guest = new Api(address, null);
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (found(guest, WriteStorm.WORD) != WRITERS * COMMENTS) {
      assertThat(System.nanoTime()).as("search converges").isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
    storm.acknowledged().keySet().stream()
        .limit(10)
        .forEach(key -> assertThat(found(guest, key)).as(key).isEqualTo(1));
  }

  private static int found(Api guest, String text) {
    var answer =
        guest.run(
            "query($t: String!) { search(text: $t, filter: {kinds: [COMMENT]}, first: 1) {"
                + " totalCount } }",
            Map.of("t", text));
    return answer.at("search.totalCount").asInt(-1);
  }
}
