package cn.yunshequ.proposals.model;

/** What a line of the public timeline tells. */
public enum EntryKind {
  SUBMITTED("提交提案"),
  RETURNED("退回修改"),
  REJECTED("不予受理"),
  ACCEPTED("受理，开始征集附议"),
  EDITED("修改文字"),
  BECAME_TOPIC("附议人数达到要求，列为议题"),
  DELIBERATION_BEGUN("开始协商"),
  OPINION_FORMED("形成协商意见"),
  OPINION_AMENDED("修改协商意见"),
  BALLOT_OPENED("交付表决"),
  BALLOT_WITHOUT_QUORUM("参加表决的人数不够，回到协商"),
  AGREED("结果公示：通过"),
  DECLINED("结果公示：未通过"),
  REDELIBERATED("住户要求重新协商，回到协商"),
  OBJECTION_ANSWERED("答复异议"),
  NOTICE_OVER("公示期满，进入办理"),
  NOTICE_OVER_DECLINED("公示期满，归档"),
  ESCALATED("提请一事一议一决"),
  ISSUE_DECIDED("一事一议一决作出决定"),
  ON_AGENDA("列入会议议程"),
  RESOLVED("会议有了结论"),
  SENT_TO_RESIDENTS_MEETING("提交居民会议"),
  REVIEWED("召开成效评议会"),
  REVIEW_WAIVED("说明不开评议会的理由"),
  ARCHIVED("归档"),
  ANSWERED("正式答复"),
  PROGRESS("办理进展"),
  DONE("办结，请居民评价"),
  REOPENED("居民要求重新办理"),
  EVALUATED("评价结束"),
  WITHDRAWN("提案人撤回"),
  MERGED("并入另一件提案"),
  UNMERGED("撤销合并，恢复独立"),
  RECEIVED_MERGE("并入了另一件提案"),
  LOST_MERGE("一件并入的提案恢复独立"),
  HIDDEN("被隐藏"),
  RESTORED("恢复显示");

  private final String zh;

  EntryKind(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }

  /** Told only to authors and the desk: what the committee says before publication. */
  public boolean innerOnly() {
    return this == RETURNED || this == REJECTED;
  }
}
