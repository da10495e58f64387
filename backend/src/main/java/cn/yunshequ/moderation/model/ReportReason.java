package cn.yunshequ.moderation.model;

/** Why content is reported or hidden; the names are those of the API. */
public enum ReportReason {
  SPAM("广告或刷屏", "《社区内容规范》第一条：不发布广告，不重复刷屏"),
  ABUSE("辱骂或攻击他人", "《社区内容规范》第二条：不辱骂、不威胁、不攻击他人"),
  PRIVACY("泄露他人隐私", "《社区内容规范》第三条：不公开他人的姓名、电话、门牌和照片"),
  FALSE_INFORMATION("内容不实", "《社区内容规范》第四条：不编造、不传播不实信息"),
  ILLEGAL("涉嫌违法", "《社区内容规范》第五条：不发布法律禁止的内容"),
  OFF_TOPIC("与主题无关", "《社区内容规范》第六条：在讨论里说与这件事有关的话"),
  OTHER("其他原因", "《社区内容规范》第七条：其他影响邻里共处的情形");

  private final String zh;
  private final String clause;

  ReportReason(String zh, String clause) {
    this.zh = zh;
    this.clause = clause;
  }

  /** The clause of the house rules for content that was not kept. */
  public String clause() {
    return clause;
  }

  /** The clause by its number alone, e.g. 《社区内容规范》第一条. */
  public String article() {
    return clause.substring(0, clause.indexOf('：'));
  }

  /** The moderator's words with the clause they rest on, as author and neighbours read them. */
  public String told(String words) {
    return "%s（%s）：%s".formatted(zh, article(), words);
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
