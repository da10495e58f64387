package cn.yunshequ.proposals.model;

/** Where in its life a proposal stands (L-11); names as in the API and the database. */
public enum ProposalStage {
  DRAFT("草稿"),
  SUBMITTED("待受理"),
  RETURNED("退回修改"),
  REJECTED("不予受理"),
  ACCEPTED("征集附议"),
  TOPIC_NOTICE("议题公示"),
  DELIBERATING("协商中"),
  OPINION_FORMED("形成协商意见"),
  BALLOT("表决中"),
  RESULT_NOTICE("结果公示"),
  IMPLEMENTING("办理中"),
  FEEDBACK("已办结，待评价"),
  EVALUATED("已评价"),
  ARCHIVED("已归档"),
  WITHDRAWN("已撤回"),
  MERGED_INTO("已合并"),
  ESCALATED("一事一议一决"),
  SENT_TO_RESIDENTS_MEETING("提交居民会议");

  private final String zh;

  ProposalStage(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
