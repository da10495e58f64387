package cn.yunshequ.voting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules of the law, as the seed has them, and counts made of plain numbers. */
public final class Rules {
  public static final Share TWO_THIRDS = new Share(2, 3, false);
  public static final Share HALF = new Share(1, 2, true);
  public static final Share THREE_QUARTERS = new Share(3, 4, false);

  /** Where nothing is drawn. */
  public static final Lot NO_LOT = Lot.of(List.of());

  private Rules() {}

  /** Owners' matters: two thirds take part, and that majority of them by heads and by area. */
  public static DecisionRule owners(Share majority) {
    return rule(TWO_THIRDS, TWO_THIRDS, majority, majority, MajorityBase.PARTICIPATING);
  }

  public static DecisionRule rule(
      @Nullable Share quorumHeads,
      @Nullable Share quorumArea,
      @Nullable Share majorityHeads,
      @Nullable Share majorityArea,
      MajorityBase of) {
    return rule(quorumHeads, quorumArea, majorityHeads, majorityArea, of, TieRule.NOBODY);
  }

  /** The same with equal points settled like that. */
  public static DecisionRule rule(
      @Nullable Share quorumHeads,
      @Nullable Share quorumArea,
      @Nullable Share majorityHeads,
      @Nullable Share majorityArea,
      MajorityBase of,
      TieRule ties) {
    return new DecisionRule(
        new UUID(0, 1),
        "CN",
        "试",
        "试",
        LocalDate.of(2021, 1, 1),
        quorumHeads,
        quorumArea,
        majorityHeads,
        majorityArea,
        of,
        false,
        null,
        ties,
        PaperPhoto.BINDING,
        new DecisionRule.Periods(15, 5, 60, 5, 3));
  }

  public static Decision decide(DecisionRule rule, Electorate electorate, Count count) {
    return Decision.of(
        new Decision.Terms(rule, electorate, BallotMethod.THREE_WAY, 1), count, NO_LOT);
  }

  /** A three-way count; areas in 0.01 m². */
  public static Count count(Measure roll, Measure agreed, Measure against, Measure abstained) {
    var counted = new ArrayList<ChoiceCount>();
    counted.add(new ChoiceCount(TallyLine.FOR, agreed, agreed.heads()));
    counted.add(new ChoiceCount(TallyLine.AGAINST, against, against.heads()));
    counted.add(new ChoiceCount(TallyLine.ABSTAIN, abstained, abstained.heads()));
    return Count.of(roll, BallotMethod.THREE_WAY, List.of(), counted);
  }

  public static Measure measure(long heads, long area) {
    return new Measure(heads, area);
  }

  /** Units of one size, so that area goes with heads. */
  public static Measure alike(long heads) {
    return new Measure(heads, heads * 8_200);
  }
}
