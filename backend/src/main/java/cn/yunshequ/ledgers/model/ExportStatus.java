package cn.yunshequ.ledgers.model;

/** How far asking for names in full has come; names as in the API and the database. */
public enum ExportStatus {
  ASKED("等第二个人"),
  ALLOWED("已同意"),
  REFUSED("没有同意");

  private final String zh;

  ExportStatus(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
