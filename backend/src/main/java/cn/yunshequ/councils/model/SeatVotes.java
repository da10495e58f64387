package cn.yunshequ.councils.model;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;

/**
 * Counts of a vote among the seats present.
 *
 * @param present seats present when it was counted
 * @param seats seats of the council then
 */
public record SeatVotes(int votesFor, int votesAgainst, int votesAbstain, int present, int seats) {

  /** What the counts say: a share of all seats present, so an abstention is not a vote for it. */
  public ItemOutcome outcome(SeatShare majority) {
    return majority.reached(votesFor, present) ? ItemOutcome.ADOPTED : ItemOutcome.REJECTED;
  }

  /** Whether the counts can be, and whether the outcome is theirs. */
  public Verdict agreesWith(ItemOutcome outcome, SeatShare majority) {
    boolean possible = votesFor >= 0 && votesAgainst >= 0 && votesAbstain >= 0;
    if (!possible || (long) votesFor + votesAgainst + votesAbstain > present) {
      return Verdict.refused(
          Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "votesFor").with("max", present));
    }
    return outcome == outcome(majority)
        ? Verdict.ALLOWED
        : Verdict.refused(
            Refusal.of(CouncilsRefusal.OUTCOME_NOT_BY_COUNT, "outcome")
                .with("votesFor", votesFor)
                .with("needed", majority.needed(present)));
  }
}
