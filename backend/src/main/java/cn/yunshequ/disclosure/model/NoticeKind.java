package cn.yunshequ.disclosure.model;

/** What a notice is; names as in the API. */
public enum NoticeKind {
  ANNOUNCEMENT("公告"),
  /** Open to objections until its last day. */
  PUBLIC_NOTICE("公示");

  private final String zh;

  NoticeKind(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
