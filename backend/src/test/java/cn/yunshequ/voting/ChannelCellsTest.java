package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.CastChannel;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Secrecy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a choice came, online or on paper, is told of five and more only (L-14, L-46). */
@org.jspecify.annotations.NullUnmarked
class ChannelCellsTest {
  private static final String TALLY = "tally { choice heads channels { online offline } }";

  private static Portal portal;
  private static Estate estate;
  private static Viewer second;
  private static UUID witness;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    estate = new Estate(portal, 20);
    witness = estate.place.resident("见证人", "7栋1单元", "201").account();
    var member = estate.place.officer(OfficeKind.COMMITTEE_MEMBER, "委员").account();
    second = new Viewer(member, member, null, List.of(), estate.chair.offices());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void onPaper(UUID ballot, int first, int after, String choice) {
    var papers = portal.bean(PaperBallots.class);
    for (var owner : estate.owners.subList(first, after)) {
      var paper =
          new PaperBallots.Paper(
              ballot, owner.personId(), choice, CastChannel.DOORSTEP, null, witness, null);
      papers.confirm(second, papers.record(estate.chair, paper), true);
    }
  }

  private static UUID counted(int onPaper) {
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.NAMED);
    estate.owners.subList(0, 6).forEach(who -> estate.cast(who, ballot, "FOR", null));
    onPaper(ballot, 6, 6 + onPaper, "FOR");
    estate.owners.subList(14, 20).forEach(who -> estate.cast(who, ballot, "AGAINST", null));
    Closing.comes(portal, ballot);
    portal.bean(Counting.class).settle(ballot);
    return ballot;
  }

  private static String id(UUID ballot) {
    return GlobalId.encode("ballot", ballot);
  }

  private static String sheet(Viewer viewer, UUID ballot) {
    return portal
        .bean(BallotPapers.class)
        .result(viewer, ballot, "https://example.cn")
        .orElseThrow()
        .blocks()
        .toString();
  }

  private static String published(UUID ballot) {
    return String.join(
        "\n", portal.bean(Publishing.class).file(Viewer.GUEST, ballot, false).orElseThrow());
  }

  @Test
  void one_home_of_a_choice_on_paper_is_told_nowhere() {
    var ballot = counted(1);
    var guest = see(portal.guest(), id(ballot), TALLY + " tally { online offline }");
    assertThat(guest.at("ballot.tally").toString())
        .as("no line, or it could be reckoned from the others")
        .doesNotContain("\"online\":6", "\"offline\":1")
        .contains("\"heads\":7,\"channels\":null");
    assertThat(published(ballot)).doesNotContain("\"online\"");
    assertThat(sheet(Viewer.GUEST, ballot)).doesNotContain("网上,").contains("不分网上和纸质公布");
    assertThat(sheet(estate.chair, ballot)).as("who counts knows").contains("网上");
  }

  @Test
  void groups_of_five_and_more_are_told_by_channel() {
    var ballot = counted(5);
    assertThat(see(portal.guest(), id(ballot), TALLY).at("ballot.tally").toString())
        .contains("{\"online\":6,\"offline\":5}", "{\"online\":6,\"offline\":0}");
    assertThat(published(ballot)).contains("\"choice\":\"FOR\",\"heads\":11,\"online\":6");
    assertThat(sheet(Viewer.GUEST, ballot)).contains("网上");
  }

  @Test
  void while_votes_come_in_it_is_the_same_rule() {
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.NAMED);
    estate.owners.subList(0, 6).forEach(who -> estate.cast(who, ballot, "FOR", null));
    onPaper(ballot, 6, 7, "FOR");
    assertThat(see(portal.guest(), id(ballot), TALLY).at("ballot.tally.0").toString())
        .contains("\"heads\":7,\"channels\":null");
  }
}
