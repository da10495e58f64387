package cn.yunshequ.voting.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule (L-31, L-34). Where a share is null, nothing of that kind is asked.
 *
 * @param majorityHeads null where nothing is decided by a majority (elections)
 * @param silentFollowsMajority L-37; off unless the owners' own rules say so
 * @param silentClause which clause says so
 * @param ties what equal points mean where options are voted on
 * @param paperPhoto whether paper is taken only with a photo
 */
public record DecisionRule(
    UUID id,
    String jurisdiction,
    String lawVersion,
    String citation,
    LocalDate validFrom,
    @Nullable Share quorumHeads,
    @Nullable Share quorumArea,
    @Nullable Share majorityHeads,
    @Nullable Share majorityArea,
    MajorityBase majorityOf,
    boolean silentFollowsMajority,
    @Nullable String silentClause,
    TieRule ties,
    PaperPhoto paperPhoto,
    Periods periods) {

  /**
   * What the rule asks of times and proxies (L-34).
   *
   * @param windowMinDays 0 for none
   * @param windowMaxDays 0 for none
   */
  public record Periods(
      int noticeDays,
      int windowMinDays,
      int windowMaxDays,
      int rollObjectionDays,
      int proxiesPerPerson) {}

  /** The rule with silence counted by that clause (L-37), or for nobody when there is none. */
  public DecisionRule withSilence(@Nullable String clause) {
    return new DecisionRule(
        id,
        jurisdiction,
        lawVersion,
        citation,
        validFrom,
        quorumHeads,
        quorumArea,
        majorityHeads,
        majorityArea,
        majorityOf,
        clause != null,
        clause,
        ties,
        paperPhoto,
        periods);
  }

  /** The same for seats of a body that has rules of its own (L-09). */
  public DecisionRule by(OwnRules own, UUID newId, LocalDate day) {
    return new DecisionRule(
        newId,
        jurisdiction,
        "议事规则",
        own.citation(),
        day,
        own.quorum(),
        null,
        own.majority(),
        null,
        MajorityBase.PARTICIPATING,
        false,
        null,
        ties,
        paperPhoto,
        periods);
  }

  /** The rule for voters who are counted by heads alone: nothing is asked of area. */
  public DecisionRule forElectorate(Electorate electorate) {
    if (electorate.countsArea()) {
      return this;
    }
    return new DecisionRule(
        id,
        jurisdiction,
        lawVersion,
        citation,
        validFrom,
        quorumHeads,
        null,
        majorityHeads,
        null,
        majorityOf,
        silentFollowsMajority,
        silentClause,
        ties,
        paperPhoto,
        periods);
  }

  /** How abstentions, ties and silence count, in words. */
  public String explanation() {
    var base =
        switch (majorityOf) {
          case PARTICIPATING -> "同意的比例按参加表决的人计算，弃权算参加、不算同意。";
          case FOR_AND_AGAINST -> "只比较赞成和反对，弃权不计入。";
          case ROLL -> "同意的比例按名册上的全部人计算，没有参加的和弃权的都不算同意。";
        };
    var tie = "赞成和反对一样多不算通过。" + ties.zh();
    var silent =
        silentFollowsMajority
            ? "按" + silentClause + "，表决票已送达而没有投票的随多数意见，没有送达的不计入。"
            : "没有投票的不计入任何一方。";
    return base + tie + silent;
  }
}
