package cn.yunshequ.proposals.model;

/** What a deliberation ended in. */
public enum Outcome {
  /** It will be carried out. */
  AGREED("通过"),
  /** It will not. */
  DECLINED("未通过");

  private final String zh;

  Outcome(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
