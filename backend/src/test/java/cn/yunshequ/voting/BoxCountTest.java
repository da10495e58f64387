package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.support.Closing;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Secrecy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lay in the box of a secret ballot: said by two, explained where it does not fit, never
 * whose.
 */
@org.jspecify.annotations.NullUnmarked
class BoxCountTest extends BoxRoom {
  @Test
  void what_lay_in_the_box_is_said_by_two_and_what_does_not_fit_is_explained(@TempDir Path folder)
      throws IOException, InterruptedException {
    var ballot = secret("8栋2单元");
    ok(cast(desk.place.resident("甲", "8栋2单元", "101"), ballot, "FOR"), "castBallot");
    atBox(ballot, "8栋2单元", "102");
    atBox(ballot, "8栋2单元", "201");
    atBox(ballot, "8栋2单元", "202");
    var chair = desk.chair.api();
    assertThat(enter(chair, ballot, 2, 1, 0, null).refusals("enterBoxCount"))
        .as("a box is opened after the close")
        .containsExactly("BALLOT_STILL_OPEN");
    Closing.comes(portal, ballot);
    portal.bean(Counting.class).settleDue();
    assertThat(
            act(chair, "closeBallot", "ballot { id }", input("ballotId", ballot))
                .refusals("closeBallot"))
        .as("nobody's vote is left in the box")
        .containsExactly("BOX_WAITS");
    assertThat(enter(chair, ballot, 1, 1, 0, null).refusals("enterBoxCount"))
        .containsExactly("BOX_DIFFERS");
    assertThat(enter(chair, ballot, 3, 1, 0, "数了两遍都多一张").refusals("enterBoxCount"))
        .as("too many: none of them counts")
        .containsExactly("BOX_OVERFULL");
    int most = Integer.MAX_VALUE;
    var twice =
        List.of(Map.of("choice", "FOR", "slips", most), Map.of("choice", "FOR", "slips", most));
    assertThat(
            act(
                    chair,
                    "enterBoxCount",
                    "ballot { id }",
                    input("ballotId", ballot, "slips", twice, "invalid", 0))
                .refusals("enterBoxCount"))
        .as("beyond any number")
        .containsExactly("VALUE_OUT_OF_RANGE");
    var wrong = counted(enter(chair, ballot, 2, 1, 0, null));
    assertThat(confirmCount(chair, wrong, true).refusals("confirmBoxCount"))
        .containsExactly("SECOND_PERSON_NEEDED");
    ok(confirmCount(desk.grid.api(), wrong, false), "confirmBoxCount");
    var right = counted(enter(chair, ballot, 0, 1, 1, "有一户拿了票没有投进箱里"));
    var result = ok(confirmCount(desk.grid.api(), right, true), "confirmBoxCount");
    assertThat(result.at("confirmBoxCount.ballot.result.working").toString())
        .contains("3户到箱投票，开箱2张", "1张，按弃权计", "有一户拿了票没有投进箱里");
    var tally = result.at("confirmBoxCount.ballot.tally");
    assertThat(tally.findValuesAsString("heads")).containsExactly("1", "1", "1");
    assertThat(tally.toString()).as("so few tell on each other").doesNotContain("online");
    assertThat(desk.count("from voting.box_slips")).as("mixed, and kept nowhere").isZero();
    assertThat(
            desk.count("from voting.tally where ballot_id = ? and online <> heads", uuid(ballot)))
        .as("not even in the tables")
        .isZero();
    recounted(folder, uuid(ballot), "\"marked\":3,\"found\":2,\"invalid\":1,\"counted\":2");
  }

  @Test
  void of_many_the_slips_are_told_by_choice_and_lies_about_them_are_found(@TempDir Path folder)
      throws IOException, InterruptedException {
    var estate = new Estate(portal, 30);
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.SECRET);
    for (int i = 0; i < 14; i++) {
      estate.cast(estate.owners.get(i), ballot, i < 8 ? "FOR" : "AGAINST", null);
    }
    var second = officer(estate);
    for (int i = 14; i < 26; i++) {
      atBox(estate, second, ballot, i);
    }
    Closing.comes(portal, ballot);
    var box = portal.bean(BallotBox.class);
    var slips = Map.of("FOR", 7, "AGAINST", 5);
    var count = box.enter(estate.chair, new BallotBox.Found(ballot, slips, 0, null, null));
    var sent = new AtomicInteger();
    Db.counting(sent, () -> box.confirm(second, count, true));
    assertThat(sent.get()).as("no statement a slip, of which there are twelve").isLessThan(32);
    var lines = recounted(folder, ballot, "\"type\":\"slips\",\"choice\":\"FOR\",\"heads\":7");
    assertThat(
            estate.number(
                "select count(distinct x)::int from (select xmin::text x from voting.secret_choice"
                    + " where ballot_id = ? union all select xmin::text from voting.participation"
                    + " where ballot_id = ?) t",
                ballot,
                ballot))
        .as("slips and choices cast online were written by one transaction")
        .isEqualTo(1);
    assertThat(
            estate.number(
                "select count(distinct weight_cm2)::int from voting.secret_choice where ballot_id ="
                    + " ?",
                ballot))
        .as("no weight tells a slip from a choice cast online")
        .isEqualTo(1);
    var lie = new ArrayList<>(lines);
    lie.replaceAll(line -> line.replace("\"found\":12,", "\"found\":11,"));
    assertThat(told(folder, "lie", lie)).contains("没有写原因");
    lie = new ArrayList<>(lines);
    lie.replaceAll(line -> line.replace("\"FOR\",\"heads\":7}", "\"FOR\",\"heads\":6}"));
    assertThat(told(folder, "lie2", lie)).contains("票箱里的票");
  }

  // Too many slips: what came online stands, the box does not.
  @Test
  void of_a_box_with_too_many_slips_none_counts(@TempDir Path folder)
      throws IOException, InterruptedException {
    var estate = new Estate(portal, 20);
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.SECRET);
    for (int i = 0; i < 7; i++) {
      estate.cast(estate.owners.get(i), ballot, "FOR", null);
    }
    var second = officer(estate);
    for (int i = 7; i < 13; i++) {
      atBox(estate, second, ballot, i);
    }
    Closing.comes(portal, ballot);
    var box = portal.bean(BallotBox.class);
    var count =
        box.enter(estate.chair, new BallotBox.Found(ballot, Map.of(), 8, "箱里多出两张，说不清来历", null));
    box.confirm(second, count, true);
    recounted(folder, ballot, "\"marked\":6,\"found\":8,\"invalid\":8,\"counted\":0");
    assertThat(estate.texts("select outcome from voting.result where ballot_id = ?", ballot))
        .as("seven of twenty are too few")
        .containsExactly("INVALID_TURNOUT");
  }
}
