package cn.yunshequ.voting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.identity.AccessTokens;
import cn.yunshequ.identity.SignIns;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.LiveDatabase;
import cn.yunshequ.support.LivePortal;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The last minute of a vote: everybody casts and changes over HTTP on two nodes, one of them dies
 * without a word and comes back, the close comes in the middle. What was acknowledged is in the
 * ledger, one ballot counts per home, nothing is dated after the close, the recount agrees. With
 * 20,000 homes: {@code mvn test -Dtest=ElectionEveningTest -Dballot.units=20000
 * -Dballot.seconds=240}.
 */
@Tag("crash")
@org.jspecify.annotations.NullUnmarked
class ElectionEveningTest {
  private static final int UNITS = Integer.getInteger("ballot.units", 200);
  private static final int SECONDS = Integer.getInteger("ballot.seconds", 15);
  private static final int CLIENTS = 24;

  @TempDir Path folder;

  // Receipts, and which node gave them.
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger troubles = new AtomicInteger();
  private final AtomicInteger late = new AtomicInteger();

  /** Who votes, and who announces. */
  private record Ground(List<String> voters, String office, String building) {}

  private Ground prepare(LiveDatabase database, Path data) throws InterruptedException {
    try (var portal =
        Portal.start(Map.of("db.url", database.url(), "portal.data", data.toString()))) {
      // Tokens are for the other processes, whose clock is the real one.
      portal.clock.set(Instant.now());
      var estate = new Estate(portal, UNITS);
      var tokens = new String[UNITS];
      List<Runnable> works = new ArrayList<>();
      for (int lane = 0; lane < 8; lane++) {
        int first = lane;
        works.add(() -> {
          for (int i = first; i < UNITS; i += 8) {
            tokens[i] = signIn(portal, i, estate.owners.get(i).personId());
          }
        });
      }
      Race.run(works);
      var office = estate.place.officer(OfficeKind.COMMITTEE_CHAIR, "主任");
      return new Ground(
          List.of(tokens), office.api().token, GlobalId.encode("area", estate.building));
    }
  }

  private static String signIn(Portal portal, int number, UUID person) {
    var phone = "188%08d".formatted(number);
    var signIns = portal.bean(SignIns.class);
    signIns.requestCode(PhoneNumber.of(phone), "10.0." + number % 250 + ".1");
    var token =
        signIns.signIn(PhoneNumber.of(phone), portal.sms.codeFor(phone), false).accessToken();
    var account = portal.bean(AccessTokens.class).read(token).orElseThrow().accountId();
    portal
        .db()
        .sql()
        .query(
            "insert into community.verified_account (account_id, person_id) values (?, ?)",
            account,
            person)
        .execute();
    return token;
  }

  @Test
  void the_close_comes_in_the_storm_and_no_vote_is_lost_or_late() throws Exception {
    var data = Files.createDirectories(folder.resolve("one"));
    var other = Files.createDirectories(folder.resolve("two"));
    try (var database = new LiveDatabase(folder)) {
      var ground = prepare(database, data);
      sameKeys(data, other);
      try (var one = new LivePortal(database.url(), data);
          var two = new LivePortal(database.url(), other)) {
        one.awaitReady();
        two.awaitReady();
        var closes = Instant.now().plusSeconds(SECONDS);
        var ballot = announce(new Api(one.address(), ground.office()), ground, closes);
        var voters = storm(List.of(one.address(), two.address()), ground.voters(), ballot);
        while (acknowledged.size() < UNITS / 2 && Instant.now().isBefore(closes)) {
          LockSupport.parkNanos(20_000_000);
        }
        one.killAndRestart();
        for (var voter : voters) {
          voter.join();
        }
        var result = result(new Api(two.address(), null), ballot);
        System.out.printf(
            "election evening: %d homes, %d votes acknowledged, %d times no answer, %d came late,"
                + " %s%n",
            UNITS, acknowledged.size(), troubles.get(), late.get(), result);
        assertThat(acknowledged.values())
            .as("homes voted at both nodes")
            .contains(one.address(), two.address());
        assertThat(troubles.get()).as("the blow fell into the storm").isPositive();
        assertThat(late.get()).as("the close fell into the storm").isPositive();
        expectNothingLostOrLate(database.url(), GlobalId.decode(ballot).id());
        recount(two.address(), ballot, result);
      }
    }
  }

  // Nodes of one portal know each other's sessions.
  private static void sameKeys(Path from, Path to) throws IOException {
    var secrets = Files.createDirectories(to.resolve("secrets"));
    try (var keys = Files.list(from.resolve("secrets"))) {
      for (var key : keys.toList()) {
        Files.copy(key, secrets.resolve(key.getFileName()));
      }
    }
  }

  private static String announce(Api office, Ground ground, Instant closes) {
    var input = new HashMap<String, Object>();
    input.put("subjectId", ground.building());
    input.put("scopeId", ground.building());
    input.put("title", "最后一分钟");
    input.put("electorate", "OWNERS");
    input.put("matter", "USE_MAINTENANCE_FUND");
    input.put("secrecy", "NAMED");
    input.put("closesAt", closes.toString());
    return office
        .run(
            "mutation($i: OpenBallotInput!) { openBallot(input: $i) { ballot { id } refusals { code"
                + " path } } }",
            Map.of("i", input))
        .text("openBallot.ballot.id");
  }

  private List<Thread> storm(List<String> nodes, List<String> voters, String ballot) {
    var threads = new ArrayList<Thread>();
    for (int client = 0; client < CLIENTS; client++) {
      int first = client;
      threads.add(Thread.ofVirtual().start(() -> vote(nodes, voters, ballot, first)));
    }
    return threads;
  }

  // Each client goes round its homes, changing their votes, until it is told that it is too late.
  private void vote(List<String> nodes, List<String> voters, String ballot, int first) {
    var apis = new ArrayList<Api>();
    for (int home = first; home < voters.size(); home += CLIENTS) {
      apis.add(new Api(nodes.get(home / CLIENTS % 2), voters.get(home)));
    }
    for (int round = 0; ; round++) {
      for (int i = 0; i < apis.size(); i++) {
        var choice = (i + round) % 4 == 0 ? "AGAINST" : "FOR";
        var key = "e" + first + "x" + i + "x" + round;
        if (!cast(apis, i, nodes, ballot, choice, key)) {
          return;
        }
      }
    }
  }

  // False when the vote is over. Without an answer the other node is asked, with the same key.
  private boolean cast(
      List<Api> apis, int home, List<String> nodes, String ballot, String choice, String key) {
    while (true) {
      var api = apis.get(home);
      try {
        var answer =
            api.run(
                "mutation($i: CastBallotInput!) { castBallot(input: $i) { receipt refusals { code }"
                    + " } }",
                Map.of("i", Map.of("ballotId", ballot, "choice", choice, "requestKey", key)));
        if (answer.refusals("castBallot").contains("BALLOT_NOT_OPEN")) {
          late.incrementAndGet();
          return false;
        }
        if (answer.at("castBallot.receipt").isString()) {
          acknowledged.put(answer.text("castBallot.receipt"), api.address);
          return true;
        }
      } catch (UncheckedIOException | tools.jackson.core.JacksonException cutOff) {
        // The vote may or may not have been taken.
      }
      troubles.incrementAndGet();
      var elsewhere = api.address.equals(nodes.getFirst()) ? nodes.getLast() : nodes.getFirst();
      apis.set(home, new Api(elsewhere, api.token));
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static String result(Api guest, String ballot) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < end) {
      var answer =
          guest.run(
              "query($id: ID!) { ballot(id: $id) { result { outcome } } }", Map.of("id", ballot));
      if (answer.at("ballot.result.outcome").isString()) {
        return answer.text("ballot.result.outcome");
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("nobody counted");
  }

  private void expectNothingLostOrLate(String url, UUID ballot) throws SQLException {
    var of = " where ballot_id = '" + ballot + "'";
    var receipts = texts(url, "select receipt from voting.entry" + of);
    assertThat(receipts)
        .as("every receipt given is in the ledger")
        .containsAll(acknowledged.keySet());
    assertThat(
            number(
                url,
                "select count(*) from voting.entry e join voting.ballot b on b.id = e.ballot_id"
                    + " where b.id = '"
                    + ballot
                    + "' and (e.recorded_at >= b.closes_at or e.recorded_at < b.opens_at)"))
        .as("nothing is dated after the close")
        .isZero();
    assertThat(number(url, "select count(*) from voting.counted" + of))
        .as("one ballot counts for every home that voted")
        .isEqualTo(number(url, "select count(distinct unit_id) from voting.entry" + of));
    assertThat(
            number(
                url,
                "select count(*) from voting.counted c where c.ballot_id = '"
                    + ballot
                    + "' and c.entry_id <> (select e.id from voting.entry e where e.unit_id ="
                    + " c.unit_id order by e.recorded_at desc, e.id desc limit 1)"))
        .as("the last one a home cast")
        .isZero();
    assertThat(number(url, "select sum(heads) from voting.tally" + of))
        .isEqualTo(number(url, "select count(*) from voting.counted" + of));
    assertThat(
            number(
                url,
                "select count(*) from platform.outbox where kind = 'BallotClosed' and subject_id ="
                    + " '"
                    + ballot
                    + "'"))
        .as("counted once, by whichever node")
        .isEqualTo(1);
  }

  private void recount(String address, String ballot, String outcome)
      throws IOException, InterruptedException {
    var file =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address + "/ballots/" + ballot + "/published"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    var path = Files.writeString(folder.resolve("published.jsonl"), file.body());
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "recount/Recount.java",
                path.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("一致\t" + outcome);
  }

  private static long number(String url, String sql) throws SQLException {
    return Long.parseLong(texts(url, sql).getFirst());
  }

  private static List<String> texts(String url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
