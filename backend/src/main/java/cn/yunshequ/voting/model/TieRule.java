package cn.yunshequ.voting.model;

/**
 * What happens when options have equal points and the places left are too few for them. As many for
 * as against is never enough, whatever the rule (L-31).
 */
public enum TieRule {
  /** The places stay open. */
  NOBODY("选项得分相同而名额不够时，都不当选。"),
  /** Another vote among them. */
  RUN_OFF("选项得分相同而名额不够时，在它们之间再投一次票。"),
  /** {@link Lot}. */
  LOT("选项得分相同而名额不够时，公开抽签：签由全部回执号算出，任何人都能重算。");

  private final String zh;

  TieRule(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
