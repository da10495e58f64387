package cn.yunshequ.voting.model;

/** The verdict (L-31). */
public enum BallotOutcome {
  PASSED("通过"),
  REJECTED("未通过"),
  INVALID_TURNOUT("参加人数不足，表决无效");

  private final String zh;

  BallotOutcome(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
