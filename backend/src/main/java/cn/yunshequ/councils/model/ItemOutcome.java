package cn.yunshequ.councils.model;

/** What became of an agenda item. */
public enum ItemOutcome {
  ADOPTED("通过"),
  REJECTED("未通过"),
  DEFERRED("延期再议"),
  ESCALATED("提请上一级");

  private final String zh;

  ItemOutcome(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }

  /** Settles the matter, so it needs a vote where the meeting votes. */
  public boolean settles() {
    return this == ADOPTED || this == REJECTED;
  }
}
