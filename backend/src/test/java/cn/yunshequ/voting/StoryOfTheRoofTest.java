package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.PrintedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The roof of 2栋 leaks: 56 owners are asked whether the maintenance fund is used (L-31, L-33,
 * L-34), 45 take part with 81 % of the floor area, 41 agree. They come by every way there is, each
 * by name; notice, voting and count follow the clock; the sheet and the separate recount say the
 * same.
 */
@org.jspecify.annotations.NullUnmarked
class StoryOfTheRoofTest {
  private static final String QUORUM = "45 户参加，45×3=135 ≥ 56×2=112，达到三分之二。";
  private static final String MAJORITY = "41 户同意，41×2=82 > 45，超过二分之一。";

  private static Portal portal;
  private static RoofHouse house;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    house = new RoofHouse(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static final String SHOWN =
      "status roll { heads } turnout { heads areaPercent } tally { choice heads area channels {"
          + " online offline } } result { outcome working closedEarly } publishedPath resultHash"
          + " periodRemarks ledger(first: 50) { nodes { channel status byProxy } }";

  @Test
  void of_56_owners_45_vote_by_every_way_and_41_agree(@TempDir Path folder) throws Exception {
    var ballot = house.open(house.terms("USE_MAINTENANCE_FUND"));
    assertThat(house.cast(house.owners.getFirst(), ballot, "FOR").refusals("castBallot"))
        .as("announced for fifteen days before anybody votes")
        .containsExactly("BALLOT_NOT_OPEN");
    portal.clock.advance(Duration.ofDays(15));
    everybodyVotes(ballot);
    var before = see(house.chair(), ballot, SHOWN);
    assertThat(before.at("ballot.periodRemarks").size()).as("every period is kept").isZero();
    assertThat(before.text("ballot.turnout.heads")).isEqualTo("45");
    assertThat(before.at("ballot.tally").isNull()).as("nobody looks ahead").isTrue();
    portal.clock.advance(Duration.ofDays(7));
    assertThat(house.cast(house.owners.get(50), ballot, "AGAINST").refusals("castBallot"))
        .as("who comes in that second is late")
        .containsExactly("BALLOT_NOT_OPEN");
    asExpected(see(portal.guest(), ballot, SHOWN));
    asCounted(see(house.chair(), ballot, SHOWN));
    sheetSaysSo(ballot);
    recountSaysSo(ballot, folder);
  }

  // 26 and one online, five at the door, five in the meeting, five papers, three by proxy.
  private static void everybodyVotes(String ballot) {
    var owners = house.owners;
    house.onPaper(owners.get(26), ballot, "AGAINST", "PAPER");
    for (int i = 0; i < 27; i++) {
      ok(house.cast(owners.get(i), ballot, i == 25 ? "AGAINST" : "FOR"), "castBallot");
    }
    for (int i = 27; i < 32; i++) {
      house.onPaper(owners.get(i), ballot, i == 31 ? "AGAINST" : "FOR", "PAPER");
    }
    for (int i = 32; i < 37; i++) {
      house.onPaper(owners.get(i), ballot, i == 36 ? "AGAINST" : "FOR", "DOORSTEP");
    }
    for (int i = 37; i < 42; i++) {
      house.onPaper(owners.get(i), ballot, i == 41 ? "AGAINST" : "FOR", "MEETING");
    }
    byProxy(ballot, owners.getFirst(), owners.subList(42, 45));
  }

  private static void byProxy(String ballot, RoofHouse.Owner holder, List<RoofHouse.Owner> absent) {
    var grid = house.grid();
    for (var owner : absent) {
      var unit = house.unitOf(grid, ballot, owner);
      house.proxy(ballot, unit, holder);
      var in = input("ballotId", ballot, "choice", "FOR", "onBehalfOf", unit);
      ok(act(house.as(holder), "castBallot", "receipt", in), "castBallot");
    }
    var one = house.unitOf(grid, ballot, house.owners.get(45));
    assertThat(house.recordProxy(ballot, one, holder).refusals("recordProxy"))
        .as("three are as many as one person may hold")
        .containsExactly("PROXY_LIMIT");
  }

  // Four against are fewer than five: strangers read no areas and not which way who came.
  private static void asExpected(Api.Answer seen) {
    assertThat(seen.text("ballot.status")).isEqualTo("CLOSED");
    assertThat(seen.text("ballot.roll.heads")).isEqualTo("56");
    assertThat(seen.at("ballot.turnout").toString()).isEqualTo("{\"heads\":45,\"areaPercent\":81}");
    assertThat(seen.at("ballot.tally").toString())
        .isEqualTo(
            """
            [{"choice":"FOR","heads":41,"area":null,"channels":null},\
            {"choice":"AGAINST","heads":4,"area":null,"channels":null},\
            {"choice":"ABSTAIN","heads":0,"area":null,"channels":null}]\
            """);
    assertThat(seen.text("ballot.result.outcome")).isEqualTo("PASSED");
    assertThat(seen.text("ballot.result.closedEarly")).isEqualTo("false");
    assertThat(seen.at("ballot.result.working").toString())
        .contains("名册 56 户，专有面积 5500.00 ㎡。", QUORUM, "参加面积约占名册面积的 81%，达到三分之二。", MAJORITY)
        .contains("同意面积占参加面积的比例超过二分之一。");
    assertThat(seen.at("ballot.ledger.nodes").size()).as("not for strangers").isZero();
  }

  private static void asCounted(Api.Answer seen) {
    assertThat(seen.at("ballot.tally").toString())
        .isEqualTo(
            """
            [{"choice":"FOR","heads":41,"area":"4059.00","channels":{"online":29,"offline":12}},\
            {"choice":"AGAINST","heads":4,"area":"396.00","channels":{"online":1,"offline":3}},\
            {"choice":"ABSTAIN","heads":0,"area":"0.00","channels":{"online":0,"offline":0}}]\
            """);
    assertThat(seen.at("ballot.result.working").toString())
        .contains("参加面积 4455.00 ㎡，4455.00×3=13365.00 ≥ 5500.00×2=11000.00，达到三分之二。");
    var ways = new TreeMap<String, Integer>();
    for (var entry : seen.at("ballot.ledger.nodes")) {
      var way = entry.path("byProxy").asBoolean() ? "PROXY" : entry.path("channel").asString();
      ways.merge(way + " " + entry.path("status").asString(), 1, Integer::sum);
    }
    assertThat(ways.toString())
        .isEqualTo(
            "{DOORSTEP COUNTED=5, MEETING COUNTED=5, ONLINE COUNTED=27, PAPER COUNTED=5, PAPER"
                + " REPLACED=1, PROXY COUNTED=3}");
  }

  private static void sheetSaysSo(String ballot) throws IOException, InterruptedException {
    var sheet = house.fetch(portal.guest(), "/ballots/" + ballot + "/result.pdf");
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(PrintedPage.words(sheet.body()))
        .contains("表决结果公告", "结论:通过。", "不替代业主大会法定表决", "赞成41反对4弃权0")
        .contains(PrintedPage.plain(QUORUM), PrintedPage.plain(MAJORITY), "L-31")
        .contains(see(portal.guest(), ballot, "resultHash").text("ballot.resultHash"));
  }

  private static void recountSaysSo(String ballot, Path folder)
      throws IOException, InterruptedException {
    var open = house.fetch(portal.guest(), "/ballots/" + ballot + "/published");
    var full = house.fetch(house.chair(), "/ballots/" + ballot + "/published?edition=full");
    var answer =
        Recounting.of(
            List.of(
                Files.write(folder.resolve("open.jsonl"), open.body()),
                Files.write(folder.resolve("full.jsonl"), full.body())));
    assertThat(answer.code()).as(answer.text()).isZero();
    assertThat(answer.text().lines().filter(line -> line.startsWith("一致\tPASSED")))
        .as(answer.text())
        .hasSize(2);
  }

  // The quorum and the majority of the same 56 owners, on either side of their limits.
  @Test
  void the_same_owners_with_other_numbers() {
    var asked =
        List.of(
            ask("RAISE_MAINTENANCE_FUND", 41, 45, "PASSED", "41 户同意，41×4=164 ≥ 45×3=135，达到四分之三。"),
            ask(
                "RAISE_MAINTENANCE_FUND",
                33,
                45,
                "REJECTED",
                "33 户同意，33×4=132 < 45×3=135，未达到四分之三。"),
            ask("USE_MAINTENANCE_FUND", 33, 45, "PASSED", "33 户同意，33×2=66 > 45，超过二分之一。"),
            ask(
                "USE_MAINTENANCE_FUND",
                37,
                37,
                "INVALID_TURNOUT",
                "37 户参加，37×3=111 < 56×2=112，未达到三分之二。"));
    portal.clock.advance(Duration.ofDays(15));
    for (int i = 0; i < 45; i++) {
      for (var each : asked) {
        if (i < each.takePart()) {
          var choice = i < each.agree() ? "FOR" : "AGAINST";
          ok(house.cast(house.owners.get(i), each.ballot(), choice), "castBallot");
        }
      }
    }
    portal.clock.advance(Duration.ofDays(7));
    for (var each : asked) {
      var seen = see(portal.guest(), each.ballot(), "result { outcome working }");
      assertThat(seen.text("ballot.result.outcome")).as(each.toString()).isEqualTo(each.outcome());
      assertThat(seen.at("ballot.result.working").toString()).contains(each.working());
    }
  }

  private record Asked(String ballot, int agree, int takePart, String outcome, String working) {}

  private static Asked ask(String matter, int agree, int takePart, String outcome, String working) {
    return new Asked(house.open(house.terms(matter)), agree, takePart, outcome, working);
  }
}
