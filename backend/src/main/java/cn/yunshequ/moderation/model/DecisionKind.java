package cn.yunshequ.moderation.model;

/** What a moderator can decide; the names are those of the API and of the table of decisions. */
public enum DecisionKind {
  HIDE("隐藏内容", "ContentHidden"),
  RESTORE("恢复显示", "ContentRestored"),
  APPROVE("通过评论", "ContentApproved"),
  DISMISS_REPORT("驳回举报", "ReportDismissed");

  private final String zh;
  private final String event;

  DecisionKind(String zh, String event) {
    this.zh = zh;
    this.event = event;
  }

  /** As the log of acts tells it. */
  public String zh() {
    return zh;
  }

  /** What the outbox says once it has happened. */
  public String event() {
    return event;
  }
}
