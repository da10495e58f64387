package cn.yunshequ.proposals.model;

/** What a line of the public timeline tells. */
public enum EntryKind {
  SUBMITTED("提交提案"),
  RETURNED("退回修改"),
  REJECTED("不予受理"),
  ACCEPTED("受理，开始征集附议"),
  EDITED("修改文字"),
  BECAME_TOPIC("附议人数达到要求，列为议题"),
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
