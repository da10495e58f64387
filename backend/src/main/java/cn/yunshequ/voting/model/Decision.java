package cn.yunshequ.voting.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The verdict: a pure function of roll, counted ballots and rule (L-31, L-47).
 *
 * @param winners keys of winning options; empty for the three-way vote
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

  /** What is decided about: the ballot's own terms. */
  public record Terms(DecisionRule rule, Electorate electorate, BallotMethod method, int seats) {}

  public static Decision of(Terms terms, Count count) {
    var rule = terms.rule().forElectorate(terms.electorate());
    var judged = rule.silentFollowsMajority() ? count.withSilenceFollowing() : count;
    var winners = winners(terms, count);
    var outcome = outcome(rule, terms, judged, winners);
    var full = new Working(rule, terms.electorate(), count, judged, true);
    var coarse = new Working(rule, terms.electorate(), count, judged, count.areaMayBeShown());
    return new Decision(
        outcome,
        outcome == BallotOutcome.PASSED ? winners : List.of(),
        full.lines(terms.method(), outcome, winners),
        coarse.lines(terms.method(), outcome, winners));
  }

  private static BallotOutcome outcome(
      DecisionRule rule, Terms terms, Count count, List<String> winners) {
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
            : winners.size() == terms.seats();
    return carried ? BallotOutcome.PASSED : BallotOutcome.REJECTED;
  }

  private static boolean isCarried(DecisionRule rule, Count count) {
    var agreed = count.chose(TallyLine.FOR);
    var base = base(rule, count);
    return reached(rule.majorityHeads(), agreed.heads(), base.heads())
        && reached(rule.majorityArea(), agreed.area(), base.area());
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

  // As many as there are seats, unless the last place is shared: a tie elects nobody to it.
  private static List<String> winners(Terms terms, Count count) {
    if (terms.method() == BallotMethod.THREE_WAY) {
      return List.of();
    }
    var ranked =
        count.lines().stream()
            .filter(line -> line.points() != null && line.points() > 0)
            .sorted(Comparator.comparingInt((TallyLine l) -> points(l)).reversed())
            .toList();
    if (ranked.size() <= terms.seats()) {
      return ranked.stream().map(TallyLine::choice).toList();
    }
    int last = points(ranked.get(terms.seats() - 1));
    boolean shared = points(ranked.get(terms.seats())) == last;
    Stream<TallyLine> won = ranked.stream().limit(terms.seats());
    return (shared ? won.filter(line -> points(line) > last) : won).map(TallyLine::choice).toList();
  }

  private static int points(TallyLine line) {
    return Objects.requireNonNull(line.points());
  }
}
