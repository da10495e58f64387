package cn.yunshequ.community.model;

/** What is asked for; names as in the API and the database. */
public enum OfficeActKind {
  GRANT_OFFICE("授予职务"),
  END_OFFICE("解除职务");

  private final String zh;

  OfficeActKind(String zh) {
    this.zh = zh;
  }

  /** As the log of acts tells it. */
  public String zh() {
    return zh;
  }
}
