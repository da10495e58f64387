package cn.yunshequ.app;

import cn.yunshequ.community.Communities;
import cn.yunshequ.community.store.FoundingStore;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.Ballots;
import cn.yunshequ.voting.Casting;
import cn.yunshequ.voting.Counting;
import cn.yunshequ.voting.PaperBallots;
import cn.yunshequ.voting.Voices;
import cn.yunshequ.voting.model.BallotForce;
import cn.yunshequ.voting.model.CastChannel;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.NewBallot;
import cn.yunshequ.voting.model.Secrecy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The votes of the demonstration, through the doors everybody uses: the leaking roof of building 2
 * (56 owners, 45 take part, 41 agree), a vote on the same fund that is still open, and the straw
 * poll about a lift.
 */
@Singleton
class DemoBallots {
  private static final int TAKING_PART = 45;
  private static final int AGREEING = 41;

  private final Ballots ballots;
  private final Casting casting;
  private final PaperBallots paper;
  private final Counting counting;
  private final Voices voices;
  private final Communities communities;
  private final FoundingStore places;
  private final Clock clock;

  DemoBallots(
      Ballots ballots,
      Casting casting,
      PaperBallots paper,
      Counting counting,
      Voices voices,
      Communities communities,
      FoundingStore places,
      Clock clock) {
    this.ballots = ballots;
    this.casting = casting;
    this.paper = paper;
    this.counting = counting;
    this.voices = voices;
    this.communities = communities;
    this.places = places;
    this.clock = clock;
  }

  /**
   * To be called once, inside the seed's transaction.
   *
   * @param viewers the person behind a telephone number, with the homes and offices of now
   */
  void play(Function<String, Viewer> viewers) {
    roof(viewers);
    lift(viewers);
  }

  private void roof(Function<String, Viewer> viewers) {
    var community = communities.find("qingheyuan").orElseThrow();
    var building = places.areaCalled(community, "2栋");
    var office = viewers.apply("19900000010");
    var use =
        ballots.open(
            office,
            ballot(
                building,
                "二栋屋面防水：使用维修资金九万八千元",
                "顶楼六户屋面渗水，两家公司勘察，预算九万八千元。按专有部分面积和人数表决，结果公示七天，有异议请书面提出。",
                Electorate.OWNERS,
                Matter.USE_MAINTENANCE_FUND,
                Duration.ofDays(20)));
    collect(viewers, community, use, TAKING_PART, AGREEING);
    counting.close(office, use, "示例数据：票已收齐，提前结束。");
    var raise =
        ballots.open(
            office,
            ballot(
                building,
                "二栋屋面防水：续筹维修资金",
                "维修资金余额不足首期应交数额的三成，是否按每平方米十二元续筹，分两年交清。",
                Electorate.OWNERS,
                Matter.RAISE_MAINTENANCE_FUND,
                Duration.ofDays(20)));
    collect(viewers, community, raise, 12, 10);
  }

  // Two owners vote with their phones, the others at the door: written down by the grid worker,
  // confirmed by the committee.
  private void collect(
      Function<String, Viewer> viewers, UUID community, UUID ballot, int taking, int agreeing) {
    var grid = viewers.apply("19900000002");
    var office = viewers.apply("19900000010");
    var witness = viewers.apply("19900000009");
    casting.cast(witness, new Casting.Cast(ballot, "FOR", null, null, null));
    casting.cast(viewers.apply("19900000013"), new Casting.Cast(ballot, "FOR", null, null, null));
    int cast = 2;
    for (var home : homes(community)) {
      if (cast == taking) {
        return;
      }
      var choice = cast < agreeing ? "FOR" : cast == agreeing ? "ABSTAIN" : "AGAINST";
      var entry =
          paper.record(
              grid,
              new PaperBallots.Paper(
                  ballot, home, choice, CastChannel.DOORSTEP, null, witness.account(), null));
      paper.confirm(office, entry, true);
      cast++;
    }
  }

  // All homes of building 2 but the two whose owners vote themselves.
  private List<UUID> homes(UUID community) {
    var homes = new java.util.ArrayList<UUID>();
    for (var stairwell : List.of("2栋1单元", "2栋2单元", "2栋3单元", "2栋4单元")) {
      var area = places.areaCalled(community, stairwell);
      for (int home = 0; home < 14; home++) {
        var door = "%d%02d".formatted(home / 2 + 1, home % 2 + 1);
        boolean own = stairwell.equals("2栋1单元") && (door.equals("502") || door.equals("601"));
        if (!own) {
          homes.add(places.household(area, door));
        }
      }
    }
    return homes;
  }

  private void lift(Function<String, Viewer> viewers) {
    var community = communities.find("zilu").orElseThrow();
    var stairwell = places.areaCalled(community, "7栋2单元");
    var convenor = viewers.apply("19900000003");
    var poll =
        ballots.open(
            convenor,
            ballot(
                stairwell,
                "加装电梯意向摸底",
                "先摸底意向，不作决定。出资比例和低层住户的补偿办法另行协商，书面同意后再公示十五天。",
                Electorate.HOUSEHOLDS,
                Matter.STRAW_POLL,
                Duration.ofDays(14)));
    voices.flagAffected(convenor, poll, places.household(stairwell, "101"), "一楼：井道可能挡光、有噪声");
    voices.flagAffected(convenor, poll, places.household(stairwell, "102"), "一楼：井道可能挡光、有噪声");
    for (var number : List.of("04", "05", "14", "15", "16")) {
      cast(viewers, number, poll, "FOR");
    }
    cast(viewers, "13", poll, "AGAINST");
    cast(viewers, "12", poll, "ABSTAIN");
    voices.dissent(viewers.apply("19900000013"), poll, "我家在二楼，用不上电梯，还要挡光。先拿出日照图和补偿办法，再谈签字。", null);
  }

  private void cast(Function<String, Viewer> viewers, String number, UUID ballot, String choice) {
    casting.cast(
        viewers.apply("199000000" + number), new Casting.Cast(ballot, choice, null, null, null));
  }

  private NewBallot ballot(
      UUID area,
      String title,
      String explanation,
      Electorate electorate,
      Matter matter,
      Duration lasting) {
    return new NewBallot(
        new SubjectRef("area", area),
        title,
        explanation,
        electorate,
        area,
        matter,
        Secrecy.NAMED,
        BallotForce.ADVISORY,
        Optional.empty(),
        clock.instant().plus(lasting),
        List.of(),
        Optional.empty(),
        null,
        1,
        false,
        null,
        null);
  }
}
