package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A table with a box, and what is said at it. */
@org.jspecify.annotations.NullUnmarked
abstract class BoxRoom {
  static Portal portal;
  static BallotDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static String secret(String where) {
    return desk.open(desk.terms(where, "HOUSEHOLDS", "STAIRWELL_DECISION", "SECRET"));
  }

  static Api.Answer mark(Api by, String ballot, String stairwell, String door) {
    return act(
        by,
        "markAtBox",
        "ballot { turnout { heads } box { marked marksToConfirm { id unitLabel } } }",
        input("ballotId", ballot, "householdId", desk.household(stairwell, door)));
  }

  static String marked(Api by, String ballot, String stairwell, String door) {
    var marks =
        ok(mark(by, ballot, stairwell, door), "markAtBox")
            .at("markAtBox.ballot.box.marksToConfirm");
    for (var each : marks) {
      if (each.path("unitLabel").asString().equals(stairwell + door)) {
        return each.path("id").asString();
      }
    }
    throw new AssertionError(door + " is not marked: " + marks);
  }

  static Api.Answer confirmMark(Api by, String mark, boolean agrees) {
    return act(
        by,
        "confirmBoxMark",
        "ballot { turnout { heads } box { marked } }",
        input("markId", mark, "agrees", agrees));
  }

  static void atBox(String ballot, String stairwell, String door) {
    ok(
        confirmMark(desk.grid.api(), marked(desk.chair.api(), ballot, stairwell, door), true),
        "confirmBoxMark");
  }

  static Api.Answer enter(
      Api by, String ballot, int agreed, int against, int invalid, String reason) {
    var slips =
        List.of(
            Map.of("choice", "FOR", "slips", agreed),
            Map.of("choice", "AGAINST", "slips", against));
    return act(
        by,
        "enterBoxCount",
        "ballot { box { count { id found invalid confirmed slips { choice slips } } } }",
        input("ballotId", ballot, "slips", slips, "invalid", invalid, "reason", reason));
  }

  static Api.Answer confirmCount(Api by, String count, boolean agrees) {
    return act(
        by,
        "confirmBoxCount",
        "ballot { result { outcome working } tally { choice heads channels { online offline } } }",
        input("countId", count, "agrees", agrees));
  }

  static String counted(Api.Answer entered) {
    return ok(entered, "enterBoxCount").text("enterBoxCount.ballot.box.count.id");
  }

  static Viewer officer(Estate estate) {
    var officer = estate.place.officer(OfficeKind.GRID_WORKER, "陆建明");
    return new Viewer(
        officer.account(),
        officer.account(),
        null,
        List.of(),
        List.of(
            new Viewer.Office(
                OfficeKind.GRID_WORKER,
                estate.place.communityId,
                estate.chair.offices().getFirst().path())));
  }

  static UUID unitOf(Estate estate, UUID ballot, Viewer home) {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select unit_id from voting.roll_door where ballot_id = ? and household_id = ?",
            ballot,
            home.residences().getFirst().householdId())
        .fetchSingle(0, UUID.class);
  }

  static UUID mark(Estate estate, UUID ballot, UUID unit) {
    return portal.bean(BallotBox.class).mark(estate.chair, ballot, unit, null);
  }

  static void atBox(Estate estate, Viewer second, UUID ballot, int home) {
    var unit = unitOf(estate, ballot, estate.owners.get(home));
    portal.bean(BallotBox.class).confirmMark(second, mark(estate, ballot, unit), true);
  }

  /** Both editions recount, and say that of the box; the lines of the full one. */
  static List<String> recounted(Path folder, UUID ballot, String says)
      throws IOException, InterruptedException {
    var counter = desk.chair;
    var office =
        new Viewer(
            counter.account(),
            counter.account(),
            null,
            List.of(),
            List.of(
                new Viewer.Office(
                    OfficeKind.COMMITTEE_CHAIR,
                    desk.place.communityId,
                    new cn.yunshequ.kernel.AreaPath(pathOf(ballot)))));
    var full = portal.bean(Publishing.class).file(office, ballot, true).orElseThrow();
    var open = portal.bean(Publishing.class).file(office, ballot, false).orElseThrow();
    assertThat(String.join("\n", full)).contains(says);
    assertThat(String.join("\n", open)).contains(says);
    var paths =
        List.of(
            Files.writeString(folder.resolve("full.jsonl"), String.join("\n", full) + "\n"),
            Files.writeString(folder.resolve("open.jsonl"), String.join("\n", open) + "\n"));
    var answer = Recounting.of(paths);
    assertThat(answer.code()).as(answer.text()).isZero();
    return full;
  }

  static String pathOf(UUID ballot) {
    return portal
        .db()
        .sql()
        .resultQuery("select scope_path from voting.ballot where id = ?", ballot)
        .fetchSingle(0, String.class);
  }

  static String told(Path folder, String name, List<String> lines)
      throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve(name + ".jsonl"), String.join("\n", lines) + "\n");
    var answer = Recounting.of(List.of(file));
    assertThat(answer.code()).as(answer.text()).isEqualTo(1);
    return answer.text();
  }
}
