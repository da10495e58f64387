package cn.yunshequ.voting.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The verdict: a pure function of roll, counted ballots and rule (L-31, L-47).
 *
 * @param winners keys of winning options; fewer than seats when the last place is shared and the
 *     rule draws no lot, empty for the three-way vote
 * @param working the calculation, line by line, for the people who count
 * @param publicWorking the same, with areas in whole percent where groups are small (L-46)
 */
public record Decision(
    BallotOutcome outcome, List<String> winners, List<String> working, List<String> publicWorking) {
  public Decision {
    winners = List.copyOf(winners);
    working = List.copyOf(working);
    publicWorking = List.copyOf(publicWorking);
  }

  /** The same with another line of working. */
  public Decision with(String line) {
    return new Decision(
        outcome,
        winners,
        Stream.concat(working.stream(), Stream.of(line)).toList(),
        Stream.concat(publicWorking.stream(), Stream.of(line)).toList());
  }

  /** What is decided about: the ballot's own terms. */
  public record Terms(DecisionRule rule, Electorate electorate, BallotMethod method, int seats) {}

  /**
   * @param lot of the receipts of all counted ballots; drawn only where the rule says so
   */
  public static Decision of(Terms terms, Count count, Lot lot) {
    var rule = terms.rule().forElectorate(terms.electorate());
    var judged = rule.silentFollowsMajority() ? count.withSilenceFollowing() : count;
    var ranking =
        terms.method() == BallotMethod.THREE_WAY
            ? Ranking.NONE
            : Ranking.of(count.lines(), terms.seats(), rule.ties(), lot);
    var outcome = outcome(rule, terms, judged, ranking);
    var full = new Working(rule, terms.electorate(), count, judged, lot, true);
    var coarse = new Working(rule, terms.electorate(), count, judged, lot, count.areaMayBeShown());
    return new Decision(
        outcome,
        outcome == BallotOutcome.PASSED ? ranking.winners() : List.of(),
        full.lines(terms, outcome, ranking),
        coarse.lines(terms, outcome, ranking));
  }

  /**
   * True when it has passed even if all who have not voted are against: the turnout only grows, the
   * majority is reached of the largest base, and those in favour outnumber everybody else.
   */
  public static boolean isPassedWhateverComes(Terms terms, Count count) {
    var rest = count.roll().minus(count.cast());
    var against = count.chose(TallyLine.AGAINST).plus(rest);
    var agreed = count.chose(TallyLine.FOR);
    var worst =
        count.lines().stream()
            .map(line ->
                line.choice().equals(TallyLine.AGAINST)
                    ? new TallyLine(line.choice(), against, line.online(), line.points())
                    : line)
            .toList();
    return terms.method() == BallotMethod.THREE_WAY
        && isPassed(terms, count)
        && isPassed(terms, new Count(count.roll(), count.roll(), worst))
        && agreed.heads() > against.heads()
        && (!terms.electorate().countsArea() || agreed.area() > against.area());
  }

  private static boolean isPassed(Terms terms, Count count) {
    return of(terms, count, Lot.of(List.of())).outcome() == BallotOutcome.PASSED;
  }

  private static BallotOutcome outcome(
      DecisionRule rule, Terms terms, Count count, Ranking ranking) {
    boolean quorate =
        count.cast().heads() > 0
            && reached(rule.quorumHeads(), count.cast().heads(), count.roll().heads())
            && reached(rule.quorumArea(), count.cast().area(), count.roll().area());
    if (!quorate) {
      return BallotOutcome.INVALID_TURNOUT;
    }
    boolean carried =
        terms.method() == BallotMethod.THREE_WAY
            ? isCarried(rule, count)
            : !ranking.winners().isEmpty();
    return carried ? BallotOutcome.PASSED : BallotOutcome.REJECTED;
  }

  private static boolean isCarried(DecisionRule rule, Count count) {
    var agreed = count.chose(TallyLine.FOR);
    var base = base(rule, count);
    return !isTied(rule, count)
        && reached(rule.majorityHeads(), agreed.heads(), base.heads())
        && reached(rule.majorityArea(), agreed.area(), base.area());
  }

  /** As many for as against, by what the rule counts: never carried, however small its share. */
  static boolean isTied(DecisionRule rule, Count count) {
    var agreed = count.chose(TallyLine.FOR);
    var against = count.chose(TallyLine.AGAINST);
    return (rule.majorityHeads() != null && agreed.heads() == against.heads())
        || (rule.majorityArea() != null && agreed.area() == against.area());
  }

  /** Of whom the majority is taken. */
  static Measure base(DecisionRule rule, Count count) {
    return switch (rule.majorityOf()) {
      case PARTICIPATING -> count.cast();
      case FOR_AND_AGAINST -> count.chose(TallyLine.FOR).plus(count.chose(TallyLine.AGAINST));
      case ROLL -> count.roll();
    };
  }

  private static boolean reached(
      @org.jspecify.annotations.Nullable Share asked, long part, long whole) {
    return asked == null || asked.reachedBy(part, whole);
  }
}
