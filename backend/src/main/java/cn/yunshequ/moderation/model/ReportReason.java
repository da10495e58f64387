package cn.yunshequ.moderation.model;

/** Why content is reported or hidden; the names are those of the API. */
public enum ReportReason {
  SPAM("广告或刷屏"),
  ABUSE("辱骂或攻击他人"),
  PRIVACY("泄露他人隐私"),
  FALSE_INFORMATION("内容不实"),
  ILLEGAL("涉嫌违法"),
  OFF_TOPIC("与主题无关"),
  OTHER("其他原因");

  private final String zh;

  ReportReason(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
