package cn.yunshequ.conventions.model;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;

/** What a residents' meeting counted (L-02); the API's {@code MeetingCounts}. */
public record MeetingCount(
    Basis basis,
    int roll,
    int present,
    int votesFor,
    int votesAgainst,
    int votesAbstain,
    String minutes) {

  /** By whom it is counted; the names are those of the API. */
  public enum Basis {
    RESIDENTS("人"),
    HOUSEHOLDS("户"),
    GROUPS("名代表");

    private final String unit;

    Basis(String unit) {
      this.unit = unit;
    }

    /** The measure word. */
    public String unit() {
      return unit;
    }
  }

  /** Nobody is counted twice, and nobody votes who is not there. */
  public Verdict sound() {
    boolean positive = roll > 0 && votesFor >= 0 && votesAgainst >= 0 && votesAbstain >= 0;
    long votes = (long) votesFor + votesAgainst + votesAbstain;
    return positive && present >= 0 && present <= roll && votes <= present
        ? Verdict.ALLOWED
        : Verdict.refused(Refusal.of(ConventionsRefusal.COUNTS_WRONG, "present"));
  }

  /** Whether enough were there and enough of them agreed. */
  public boolean passes(AdoptionRule rule) {
    return rule.quorum().reachedBy(present, roll) && rule.majority().reachedBy(votesFor, present);
  }

  /** The result in words. */
  public String working(AdoptionRule rule) {
    var quorum =
        "应到%d%s，实到%d%s，%s，%s%s。"
            .formatted(
                roll,
                basis.unit(),
                present,
                basis.unit(),
                rule.quorum().working(present, roll),
                rule.quorum().reachedBy(present, roll) ? "达到" : "没有达到",
                rule.quorum().zh());
    var majority =
        "%d%s赞成，%s，%s到会的%s。"
            .formatted(
                votesFor,
                basis.unit(),
                rule.majority().working(votesFor, present),
                rule.majority().reachedBy(votesFor, present) ? "达到" : "没有达到",
                rule.majority().zh());
    return (passes(rule) ? "居民会议通过。" : "居民会议未通过。") + quorum + majority;
  }
}
