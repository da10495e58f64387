package cn.yunshequ.community.model;

/** How far it has come; names as in the API and the database. */
public enum OfficeActStatus {
  ASKED("等第二个人"),
  CONFIRMED("已办"),
  REFUSED("没有同意");

  private final String zh;

  OfficeActStatus(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
