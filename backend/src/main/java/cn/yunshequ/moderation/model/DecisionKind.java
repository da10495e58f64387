package cn.yunshequ.moderation.model;

/** What can be decided; the names are those of the API and of the table of decisions. */
public enum DecisionKind {
  HIDE("隐藏内容", "ContentHidden"),
  RESTORE("恢复显示", "ContentRestored"),
  APPROVE("通过评论", "ContentApproved"),
  DISMISS_REPORT("驳回举报", "ReportDismissed"),
  REJECT("不予受理提案", "ContentRejected"),
  RETURN("退回提案修改", "ContentReturned"),
  NOT_DUPLICATE("认定不是重复", "DuplicateDismissed"),
  SILENCE("暂停发言", "PersonSilenced"),
  LIFT_SILENCE("恢复发言", "SilenceLifted"),
  APPEAL_GRANTED("申诉成立", "AppealDecided"),
  APPEAL_UPHELD("维持原处理", "AppealDecided"),
  UNDO("撤销刚才的处理", "DecisionUndone"),
  /**
   * Taken back what concerned only the desk and reporters: nothing for the author or the ledger.
   */
  REOPEN("重新放回待办", "DecisionUndone");

  private final String zh;
  private final String event;

  DecisionKind(String zh, String event) {
    this.zh = zh;
    this.event = event;
  }

  /** As the log of acts and the public ledger tell it. */
  public String zh() {
    return zh;
  }

  /** What the outbox says once it has happened. */
  public String event() {
    return event;
  }

  /** Whether the one it is about may have a second person look at it (L-75). */
  public boolean isAppealable() {
    return this == HIDE || this == REJECT || this == SILENCE;
  }
}
