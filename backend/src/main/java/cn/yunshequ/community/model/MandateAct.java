package cn.yunshequ.community.model;

/** What may be done for an elder; names as in the API. Voting is not among them (L-82). */
public enum MandateAct {
  PROPOSE("提提案"),
  ENDORSE("附议"),
  COMMENT("发表意见");

  private final String zh;

  MandateAct(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
